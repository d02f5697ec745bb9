using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Conditions that ask for the environment of a host. They say nothing of a DSN.</summary>
internal static class Environments
{
    private static readonly Dictionary<string,
        string> Asking = new() { ["IsDevelopment"] = "Development", ["IsStaging"] = "Staging", ["IsProduction"] = "Production" };

    /// <summary>
    /// The environment in which control comes to a node of a function: empty if it is none in particular.
    /// Null if it depends on something else.
    /// </summary>
    public static string? Around(SyntaxNode function, SyntaxNode node, Func<ExpressionSyntax, bool> isSwitchedOn)
    {
        var asked = "";
        foreach (var ancestor in node.Ancestors().TakeWhile(ancestor => ancestor != function))
        {
            if (ancestor is IfStatementSyntax branch && !branch.Condition.Span.Contains(node.Span))
            {
                if ((Of(branch.Condition) ?? (isSwitchedOn(branch.Condition) ? "" : null)) is not { } named) return null;
                if (asked.Length == 0 && branch.Statement.Span.Contains(node.Span)) asked = named;
            }
            else if (ancestor is SwitchSectionSyntax { Parent: SwitchStatementSyntax { Expression: var governing } } section
                && governing is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EnvironmentName" })
            {
                asked = asked.Length > 0 ? asked : section.Labels.OfType<CaseSwitchLabelSyntax>()
                    .Select(static label => (label.Value as LiteralExpressionSyntax)?.Token.ValueText).FirstOrDefault() ?? "";
            }
            else if (ancestor is SwitchStatementSyntax
            { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EnvironmentName" } })
            {
                continue;
            }
            else if (ancestor is WhileStatementSyntax or BinaryExpressionSyntax or TryStatementSyntax { Catches.Count: > 0 }
                or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax)
            {
                return null;
            }

            if (ancestor is StatementSyntax statement && Functions.Before(statement).Any(static before => MayLeave(before))) return null;
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

    /// <summary>The condition asks for the environment only, and holds in production.</summary>
    public static bool HoldInProduction(ExpressionSyntax condition) => Of(condition) is { } asked
        && (asked == "Production" || (asked.Length == 0 && condition.ToString().IndexOf("Production", StringComparison.Ordinal) < 0));

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

    private static ExpressionSyntax? ValueOf(IdentifierNameSyntax local) => Functions.NamedAround(local) is { } function
        ? Functions.BodyOf(function).OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(declared => declared.Identifier.ValueText == local.Identifier.ValueText)?.Initializer?.Value
        : null;

    private static bool MayLeave(StatementSyntax statement) =>
        statement is IfStatementSyntax { Condition: var condition, Statement: var then } && NullChecks.Leaves(then)
            && Of(condition) is null;
}
