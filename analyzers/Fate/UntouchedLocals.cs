using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Locals that still have their first value, a constant, when a handler begins or ends.</summary>
internal static class UntouchedLocals
{
    /// <summary>Locals that a failed try leaves as they were, because it assigns them with the last thing that it does.</summary>
    public static IEnumerable<(ILocalSymbol Local, IOperation Before)> Of(ITryOperation tried)
    {
        if (tried.SemanticModel is not { } model) yield break;
        foreach (var local in AssignedAtTheEnd(tried.Body))
            if (FirstValueOf(local, tried.Syntax, model, use => IsElsewhere(use, tried)) is { } before) yield return (local, before);
    }

    /// <summary>Flags that the handler sets, and that nobody has set before.</summary>
    public static IEnumerable<(ILocalSymbol Local, IOperation Before)> SetIn(ICatchClauseOperation clause)
    {
        if (clause.SemanticModel is not { } model || !SetsFlags(clause.Syntax)) yield break;
        foreach (var step in clause.Handler.Descendants())
        {
            if (step is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } set
                && set.Value.ConstantValue.HasValue
                && FirstValueOf(local, clause.Syntax, model, use => MayRunBefore(use, clause.Syntax)) is { } before)
                yield return (local, before);
        }
    }

    // The constant that a local is declared with, if none of the uses before the code writes it.
    private static IOperation? FirstValueOf(ILocalSymbol local, SyntaxNode code, SemanticModel model, Func<SyntaxNode, bool> isBefore)
    {
        if (local.DeclaringSyntaxReferences.Length != 1) return null;
        if (local.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var initial } declarator)
            return null;
        if (declarator.SyntaxTree != code.SyntaxTree || declarator.SpanStart > code.SpanStart) return null;
        var isTrue = initial.IsKind(SyntaxKind.TrueLiteralExpression);
        if (LocalUses.LoopAround(declarator) is var around && LocalUses.LoopAround(code) is var loop && loop != around
            && !(loop?.Parent is { } outside
                && LocalUses.LoopAround(outside) == around
                && RunsOnlyWhile(loop, declarator.Identifier.ValueText, isTrue))) return null;
        if (LocalUses.Of(declarator).Any(use => LocalUses.Writes(use) && isBefore(use))) return null;
        return model.GetOperation(initial) is { } first && first.Unconverted().ConstantValue.HasValue ? first : null;
    }

    /// <summary>The condition of the loop asks for the flag: while (!done &amp;&amp; attempts &lt; 3)</summary>
    public static bool RunsOnlyWhile(SyntaxNode loop, string flag, bool isTrue)
    {
        var condition = loop switch
        {
            ForStatementSyntax counted => counted.Condition,
            WhileStatementSyntax asked => asked.Condition,
            DoStatementSyntax asked => asked.Condition,
            _ => null,
        };
        return Parts(condition).Any(part => part is IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax pattern }
            ? pattern.PropertyPatternClause?.Subpatterns.Any(Asks) == true
            : (isTrue ? part : (part as PrefixUnaryExpressionSyntax)?.Operand)?.ToString() == flag);

        bool Asks(SubpatternSyntax part) =>
            part.Pattern is ConstantPatternSyntax { Expression: var value }
            && value.IsKind(isTrue ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression)
            && flag.EndsWith("." + part.NameColon?.Name, StringComparison.Ordinal);
    }

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax? condition) => condition switch
    {
        null => [],
        ParenthesizedExpressionSyntax { Expression: var inner } => Parts(inner),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => Parts(both.Left).Concat(Parts(both.Right)),
        _ => [condition],
    };

    // Before the try, or in one of its clauses.
    private static bool IsElsewhere(SyntaxNode use, ITryOperation tried) =>
        use.SpanStart < tried.Syntax.Span.End && !tried.Body.Syntax.Span.Contains(use.Span);

    // A function that stands behind the clause may be called before it.
    private static bool MayRunBefore(SyntaxNode use, SyntaxNode clause) =>
        use.SpanStart < clause.SpanStart || LocalUses.FunctionAround(use) != LocalUses.FunctionAround(clause);

    // Statements only: most nodes are of expressions.
    private static bool SetsFlags(SyntaxNode code) => code.DescendantNodes(static node => node is not ExpressionSyntax).Any(SetsFlag);

    private static bool SetsFlag(SyntaxNode node) =>
        node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Right: var given }
        && given.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression;

    // Backwards, up to the first statement that may fail.
    private static IEnumerable<ILocalSymbol> AssignedAtTheEnd(IBlockOperation body)
    {
        for (var i = body.Operations.Length - 1; i >= 0; i--)
        {
            if (body.Operations[i] is not IExpressionStatementOperation { Operation: var step } last) yield break;
            var target = step switch
            {
                ISimpleAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation counting => counting.Target,
                _ => null,
            };
            if (target is ILocalReferenceOperation { Local: var local }) yield return local;
            if (!LocalUses.IsSafe((StatementSyntax)last.Syntax)
                && (target is null || (step is ISimpleAssignmentOperation && Failures.MayBeIn(step)))) yield break;
        }
    }
}
