using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>The answer to a condition in an app that is run without arguments, and without a variable of its own.</summary>
/// <param name="Settings">The answer of a switch in the settings, or null if it is not known.</param>
internal sealed record DefaultAnswer(Func<ExpressionSyntax, bool?> Settings)
{
    private const int MostSteps = 8;
    private const string Arguments = "args";

    private static readonly (bool, object?) Unknown = (false, null);
    private static readonly string[] Questions = [nameof(string.IsNullOrEmpty), nameof(string.IsNullOrWhiteSpace)];
    private static readonly string[] Firsts = ["FirstOrDefault", "ElementAtOrDefault", "LastOrDefault", "SingleOrDefault"];
    private static readonly string[] Searches = ["Contains", "Any"];

    /// <summary>Null if it is not known.</summary>
    public bool? To(ExpressionSyntax condition) => To(condition, MostSteps);

    /// <summary>Control comes to a section of a switch.</summary>
    public bool IsChosen(SwitchSectionSyntax section) =>
        section.Parent is SwitchStatementSyntax { Expression: var subject, Sections: var sections }
        && ValueOf(subject, MostSteps) is (true, var value)
        && (section.Labels.Any(label => Matches(label, value) == true)
            || (section.Labels.Any(SyntaxKind.DefaultSwitchLabel)
                && sections.SelectMany(static one => one.Labels).All(label => Matches(label, value) == false)));

    /// <summary>Control comes to an arm of a switch.</summary>
    public bool IsChosen(SwitchExpressionArmSyntax arm) =>
        arm.Parent is SwitchExpressionSyntax { GoverningExpression: var subject, Arms: var arms }
        && ValueOf(subject, MostSteps) is (true, var value)
        && arm.WhenClause is null
        && (Matches(arm.Pattern, value) == true
            || (arm.Pattern is DiscardPatternSyntax
                && arms.TakeWhile(one => one != arm).All(one => Matches(one.Pattern, value) == false)));

    private bool? To(ExpressionSyntax condition, int left)
    {
        if (left == 0) return null;
        switch (condition)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }: return To(inner, left - 1);
            case LiteralExpressionSyntax { Token.Value: bool written }: return written;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var inner }:
                return !To(inner, left - 1);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression, Left: var one, Right: var other }:
                return To(one, left - 1) & To(other, left - 1);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression, Left: var one, Right: var other }:
                return To(one, left - 1) | To(other, left - 1);
            case BinaryExpressionSyntax { Left: var one, Right: var other } compared
                when Compared(compared, one, other, left - 1) is { } told:
                return told;
            case IsPatternExpressionSyntax { Expression: var asked, Pattern: var pattern }:
                return ValueOf(asked, left - 1) is (true, var value) ? Matches(pattern, value)
                    : IsArguments(asked) && pattern is ListPatternSyntax { Patterns: var parts }
                        ? parts.All(static part => part is SlicePatternSyntax) : null;
            case InvocationExpressionSyntax { ArgumentList.Arguments: var given, Expression: var called } call
                when ReadSetUp.NameIn(call) is { } name:
                if (called is MemberAccessExpressionSyntax { Expression: var of } && IsArguments(of) && Searches.Contains(name))
                    return false;
                if (Questions.Contains(name) && given.Count == 1)
                    return ValueOf(given[0].Expression, left - 1) is (true, var text) ? text is null or "" : null;
                if (name == nameof(Equals) && given.Any(one => ValueOf(one.Expression, left - 1) is (true, null))) return false;
                break;
            case IdentifierNameSyntax named when Environments.ValueOf(named) is { } held and not IdentifierNameSyntax:
                return To(held, left - 1);
        }

        return Settings(condition);
    }

    private bool? Compared(BinaryExpressionSyntax compared, ExpressionSyntax one, ExpressionSyntax other, int left)
    {
        if (ValueOf(one, left) is not (true, var first) || ValueOf(other, left) is not (true, var second)) return null;
        return (compared.Kind(), first, second) switch
        {
            (SyntaxKind.EqualsExpression, _, _) => Equals(first, second),
            (SyntaxKind.NotEqualsExpression, _, _) => !Equals(first, second),
            (SyntaxKind.GreaterThanExpression, int few, int many) => few > many,
            (SyntaxKind.GreaterThanOrEqualExpression, int few, int many) => few >= many,
            (SyntaxKind.LessThanExpression, int few, int many) => few < many,
            (SyntaxKind.LessThanOrEqualExpression, int few, int many) => few <= many,
            _ => null,
        };
    }

    // A text, a number or null.
    private static (bool IsKnown, object? Value) ValueOf(ExpressionSyntax value, int left) => left <= 0 ? Unknown : value switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => ValueOf(inner, left - 1),
        PostfixUnaryExpressionSyntax { Operand: var inner } => ValueOf(inner, left - 1),
        LiteralExpressionSyntax { Token.Value: var written } literal =>
            literal.IsKind(SyntaxKind.DefaultLiteralExpression) ? Unknown : (true, written),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var first, Right: var second } =>
            ValueOf(first, left - 1) is (true, var held) ? held is null ? ValueOf(second, left - 1) : (true, held) : Unknown,
        ConditionalAccessExpressionSyntax { Expression: var inner } => ValueOf(inner, left - 1) is (true, null) ? (true, null) : Unknown,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length", Expression: var of } when IsArguments(of) => (true, 0),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Empty) } => (true, ""),
        InvocationExpressionSyntax call when ReadSetUp.NameIn(call) == HostApi.GetEnvironmentVariable => (true, null),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var of } } call
            when IsArguments(of) && Firsts.Contains(ReadSetUp.NameIn(call)) => (true, null),
        IdentifierNameSyntax name when Environments.ValueOf(name) is { } held and not IdentifierNameSyntax => ValueOf(held, left - 1),
        _ => Unknown,
    };

    private static bool IsArguments(ExpressionSyntax value) => value is IdentifierNameSyntax { Identifier.ValueText: Arguments };

    private static bool? Matches(SwitchLabelSyntax label, object? value) => label switch
    {
        CaseSwitchLabelSyntax { Value: LiteralExpressionSyntax { Token.Value: var written } } => Equals(written, value),
        CasePatternSwitchLabelSyntax { WhenClause: null, Pattern: var pattern } => Matches(pattern, value),
        DefaultSwitchLabelSyntax => false,
        _ => null,
    };

    private static bool? Matches(PatternSyntax pattern, object? value) => pattern switch
    {
        ParenthesizedPatternSyntax { Pattern: var inner } => Matches(inner, value),
        ConstantPatternSyntax { Expression: LiteralExpressionSyntax { Token.Value: var written } } => Equals(written, value),
        UnaryPatternSyntax { Pattern: var inner } => !Matches(inner, value),
        BinaryPatternSyntax { Left: var one, Right: var other } both => both.IsKind(SyntaxKind.OrPattern)
            ? Matches(one, value) | Matches(other, value) : Matches(one, value) & Matches(other, value),
        RecursivePatternSyntax or DeclarationPatternSyntax when value is null => false,
        _ => null,
    };
}
