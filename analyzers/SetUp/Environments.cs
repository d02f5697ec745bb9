using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Conditions that ask for the environment of a host. They say nothing of a DSN.</summary>
internal static class Environments
{
    private const string Production = "Production";

    private static readonly Dictionary<string,
        string> Asking = new() { ["IsDevelopment"] = "Development", ["IsStaging"] = "Staging", ["IsProduction"] = Production };

    private static readonly string[] Caught =
        [nameof(Exception), nameof(SystemException), nameof(ArgumentException), nameof(ArgumentNullException)];

    /// <summary>
    /// The environment in which control comes to a node of a function: empty if it is none in particular.
    /// Null if it depends on something else.
    /// </summary>
    public static string? Around(SyntaxNode function, SyntaxNode node, DefaultAnswer answers)
    {
        var asked = "";
        var isChosen = false;
        foreach (var ancestor in node.Ancestors().TakeWhile(ancestor => ancestor != function))
        {
            switch (ancestor)
            {
                case IfStatementSyntax branch when !branch.Condition.Span.Contains(node.Span):
                    var isThen = branch.Statement.Span.Contains(node.Span);
                    if (Comes(branch.Condition, isThen, answers) is not { } named) return null;
                    if (asked.Length == 0 && isThen) asked = named;
                    break;
                case ConditionalExpressionSyntax chosen when !chosen.Condition.Span.Contains(node.Span):
                    if (Comes(chosen.Condition, chosen.WhenTrue.Span.Contains(node.Span), answers) is null) return null;
                    break;
                case SwitchSectionSyntax { Parent: SwitchStatementSyntax { Expression: var governing } } section
                    when governing is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EnvironmentName" }:
                    asked = asked.Length > 0 ? asked : section.Labels.OfType<CaseSwitchLabelSyntax>()
                        .Select(static label => (label.Value as LiteralExpressionSyntax)?.Token.ValueText).FirstOrDefault() ?? "";
                    break;
                case SwitchStatementSyntax
                { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EnvironmentName" } }:
                    continue;
                case SwitchSectionSyntax section when answers.IsChosen(section):
                case SwitchExpressionArmSyntax arm when answers.IsChosen(arm):
                    isChosen = true;
                    break;
                case SwitchStatementSyntax or SwitchExpressionSyntax when isChosen:
                    isChosen = false;
                    break;
                case TryStatementSyntax { Block: var block } tried when block.Span.Contains(node.Span) && !Catches(tried):
                    break;
                case WhileStatementSyntax or BinaryExpressionSyntax or TryStatementSyntax { Catches.Count: > 0 }
                    or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax:
                    return null;
            }

            if (ancestor is StatementSyntax statement && Functions.Before(statement).Any(before => MayLeave(before, answers))) return null;
        }

        return asked;
    }

    /// <summary>The environment that a condition asks for: empty if it excludes some. Null if it asks for anything else.</summary>
    public static string? Of(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Of(inner),
        // var isLocal = builder.Environment.IsDevelopment();
        IdentifierNameSyntax name => ValueOf(name) is { } held and not IdentifierNameSyntax ? Of(held) : null,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var inner } => Of(inner) is null ? null : "",
        BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression, Left: var left,
            Right: var right
        } =>
            Of(left) is { } one && Of(right) is { } other ? one.Length > 0 ? one : other : null,
        BinaryExpressionSyntax { Left: var left, Right: LiteralExpressionSyntax { Token.Value: string name } } equals when IsName(left) =>
            equals.IsKind(SyntaxKind.EqualsExpression) ? name : "",
        IsPatternExpressionSyntax { Expression: var left, Pattern: var pattern } when IsName(left) => Named(pattern),
        InvocationExpressionSyntax when BeginOf(condition) is { } begin => begin,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals", Expression: var left },
            ArgumentList.Arguments: { Count: > 0 } given
        } when IsName(left) || IsName(given[0].Expression) => given.Select(static one => one.Expression).Append(left)
            .OfType<LiteralExpressionSyntax>().Select(static one => one.Token.Value).OfType<string>().FirstOrDefault(),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name },
            ArgumentList.Arguments: var given
        } =>
            Asking.TryGetValue(name, out var asked) && given.Count == 0 ? asked
            : name == "IsEnvironment" && given.Count == 1
                && given[0].Expression is LiteralExpressionSyntax { Token.Value: string written } ? written
            : null,
        MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "IsAttached",
            Expression: var of
        } when of.ToString().EndsWith("Debugger", StringComparison.Ordinal) => "",
        _ => null,
    };

    // builder.Environment.EnvironmentName.StartsWith("Dev")
    private static string? BeginOf(ExpressionSyntax condition) => condition is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.StartsWith), Expression: var name },
        ArgumentList.Arguments: { Count: > 0 } given,
    } && given[0].Expression is LiteralExpressionSyntax { Token.Value: string begin } && IsName(name) ? begin : null;

    /// <summary>The environment alone makes the condition hold in production.</summary>
    public static bool HoldInProduction(ExpressionSyntax condition) => InProduction(condition) == true;

    /// <summary>The answer to a condition in production. Null if something else decides it.</summary>
    public static bool? InProduction(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => InProduction(inner),
        IdentifierNameSyntax name => ValueOf(name) is { } held and not IdentifierNameSyntax ? InProduction(held) : null,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var inner } => !InProduction(inner),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression, Left: var left, Right: var right } =>
            InProduction(left) & InProduction(right),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression, Left: var left, Right: var right } =>
            InProduction(left) | InProduction(right),
        BinaryExpressionSyntax { Left: var left, Right: LiteralExpressionSyntax { Token.Value: string name } } equals when IsName(left) =>
            (name == Production) == equals.IsKind(SyntaxKind.EqualsExpression),
        IsPatternExpressionSyntax { Expression: var left, Pattern: var pattern } when IsName(left) => InProduction(pattern),
        InvocationExpressionSyntax when BeginOf(condition) is { } begin => Production.StartsWith(begin, StringComparison.OrdinalIgnoreCase),
        _ => Of(condition) is { } asked ? asked == Production : null,
    };

    private static bool? InProduction(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax { Pattern: var inner } => InProduction(inner),
        ConstantPatternSyntax { Expression: LiteralExpressionSyntax { Token.Value: string name } } => name == Production,
        UnaryPatternSyntax { Pattern: var inner } => !InProduction(inner),
        BinaryPatternSyntax { Left: var left, Right: var right } both => both.IsKind(SyntaxKind.OrPattern)
            ? InProduction(left) | InProduction(right) : InProduction(left) & InProduction(right),
        _ => null,
    };

    // builder.Environment.EnvironmentName, or the variable that it is taken from
    private static bool IsName(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EnvironmentName" } => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left } => IsName(left),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: HostApi.GetEnvironmentVariable },
            ArgumentList.Arguments: { Count: 1 } given
        } => given[0].Expression is LiteralExpressionSyntax { Token.ValueText: "ASPNETCORE_ENVIRONMENT" or "DOTNET_ENVIRONMENT" },
        IdentifierNameSyntax name => ValueOf(name) is { } held and not IdentifierNameSyntax && IsName(held),
        _ => false,
    };

    // is "Staging", is not "Development"
    private static string? Named(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax { Expression: LiteralExpressionSyntax { Token.Value: string name } } => name,
        UnaryPatternSyntax { Pattern: var inner } => Named(inner) is null ? null : "",
        BinaryPatternSyntax { Left: var left, Right: var right } => Named(left) is { } one && Named(right) is not null ? one : null,
        _ => null,
    };

    /// <summary>The first value of a local, from before the name: so no value leads back to itself.</summary>
    public static ExpressionSyntax? ValueOf(IdentifierNameSyntax local) => Functions.NamedAround(local) is { } function
        ? Functions.BodyOf(function).OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(declared => declared.Span.End <= local.SpanStart && declared.Identifier.ValueText == local.Identifier.ValueText)
            ?.Initializer?.Value
        : null;

    private static bool MayLeave(StatementSyntax statement, DefaultAnswer answers) =>
        statement is IfStatementSyntax { Condition: var condition, Statement: var then } && NullChecks.Leaves(then)
            && Comes(condition, wanted: false, answers) is null;

    // The environment in which the answer to a condition is the wanted one. Null if it depends on something else.
    private static string? Comes(ExpressionSyntax condition, bool wanted, DefaultAnswer answers) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Comes(inner, wanted, answers),
        _ when Of(condition) is { } named => named,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var inner } =>
            Comes(inner, !wanted, answers),
        BinaryExpressionSyntax { Left: var left, Right: var right } both
            when both.IsKind(wanted ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression) =>
            Comes(left, wanted, answers) is { } one && Comes(right, wanted, answers) is { } other ? one.Length > 0 ? one : other : null,
        _ => answers.To(condition) == wanted ? "" : null,
    };

    // An ArgumentNullException, and does not throw it on.
    private static bool Catches(TryStatementSyntax tried) => tried.Catches.Any(static clause =>
        (clause.Declaration is not { Type: var type } || Caught.Contains(((type as QualifiedNameSyntax)?.Right ?? type).ToString()))
        && clause.Block.Statements.LastOrDefault() is not ThrowStatementSyntax);
}
