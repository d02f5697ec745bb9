using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Locals that a failed try leaves as they were: it assigns them with the last thing that it does.</summary>
internal static class UntouchedLocals
{
    /// <summary>The locals, and the constants that they have had before.</summary>
    public static IEnumerable<(ILocalSymbol Local, IOperation Before)> Of(ITryOperation tried)
    {
        if (tried.SemanticModel is not { } model) yield break;
        foreach (var local in AssignedAtTheEnd(tried.Body))
        {
            if (local.DeclaringSyntaxReferences.Length != 1
                || local.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var initial } declarator
                || declarator.SyntaxTree != tried.Syntax.SyntaxTree
                || declarator.SpanStart > tried.Syntax.SpanStart
                || LoopAround(declarator) != LoopAround(tried.Syntax)
                || IsWrittenElsewhere(local.Name, declarator, tried)
                || model.GetOperation(initial) is not { } before
                || !before.Unconverted().ConstantValue.HasValue)
                continue;
            yield return (local, before);
        }
    }

    /// <summary>Flags that the handler sets, and that nobody has set before: the constants that they have when it begins.</summary>
    public static IEnumerable<(ILocalSymbol Local, IOperation Before)> SetIn(ICatchClauseOperation clause)
    {
        if (clause.SemanticModel is not { } model || !clause.Syntax.DescendantNodes().Any(SetsFlag)) yield break;
        foreach (var step in clause.Handler.Descendants())
        {
            if (step is not ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value.ConstantValue.HasValue: true }
                || local.DeclaringSyntaxReferences.Length != 1
                || local.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var initial } declarator
                || declarator.SyntaxTree != clause.Syntax.SyntaxTree
                || declarator.SpanStart > clause.Syntax.SpanStart
                || LoopAround(declarator) != LoopAround(clause.Syntax)
                || References(local.Name, declarator).Any(reference => reference.SpanStart < clause.Syntax.SpanStart && IsWritten(reference))
                || model.GetOperation(initial) is not { ConstantValue.HasValue: true } before)
                continue;
            yield return (local, before);
        }
    }

    private static bool SetsFlag(SyntaxNode node) =>
        node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Right: var given }
        && given.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression;

    // Backwards, up to the first statement that may fail.
    private static IEnumerable<ILocalSymbol> AssignedAtTheEnd(IBlockOperation body)
    {
        for (var i = body.Operations.Length - 1; i >= 0; i--)
        {
            if (body.Operations[i] is not IExpressionStatementOperation { Operation: var step }) yield break;
            var target = step switch
            {
                ISimpleAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation counting => counting.Target,
                _ => null,
            };
            if (target is ILocalReferenceOperation { Local: var local }) yield return local;
            if (target is null || (step is ISimpleAssignmentOperation && Failures.MayBeIn(step))) yield break;
        }
    }

    private static SyntaxNode? LoopAround(SyntaxNode code)
    {
        foreach (var around in code.Ancestors())
            if (around is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax) return around;
        return null;
    }

    // Before the try, or in one of its clauses.
    private static bool IsWrittenElsewhere(string name, SyntaxNode declarator, ITryOperation tried) =>
        References(name, declarator).Any(reference => reference.SpanStart < tried.Syntax.Span.End
            && !tried.Body.Syntax.Span.Contains(reference.Span)
            && IsWritten(reference));

    private static IEnumerable<IdentifierNameSyntax> References(string name, SyntaxNode declarator) =>
        (declarator.FirstAncestorOrSelf<BlockSyntax>() ?? declarator.SyntaxTree.GetRoot())
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(reference => reference.Identifier.ValueText == name);

    private static bool IsWritten(IdentifierNameSyntax reference) => reference.Parent switch
    {
        AssignmentExpressionSyntax { Left: var left } => left == reference,
        ArgumentSyntax { RefKindKeyword.RawKind: var kind } => kind != 0,
        { } step => Counts(step),
        _ => false,
    };

    private static bool Counts(SyntaxNode step) => step.Kind() is SyntaxKind.PostIncrementExpression
        or SyntaxKind.PostDecrementExpression
        or SyntaxKind.PreIncrementExpression
        or SyntaxKind.PreDecrementExpression;
}
