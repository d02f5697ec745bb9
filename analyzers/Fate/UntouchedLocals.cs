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
    private static bool IsWrittenElsewhere(string name, SyntaxNode declarator, ITryOperation tried)
    {
        var scope = declarator.FirstAncestorOrSelf<BlockSyntax>() ?? declarator.SyntaxTree.GetRoot();
        foreach (var reference in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (reference.Identifier.ValueText != name || reference.SpanStart >= tried.Syntax.Span.End) continue;
            if (tried.Body.Syntax.Span.Contains(reference.Span)) continue;
            if (reference.Parent is AssignmentExpressionSyntax { Left: var left } && left == reference) return true;
            if (reference.Parent is { } parent && Counts(parent)) return true;
            if (reference.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }) return true;
        }

        return false;
    }

    private static bool Counts(SyntaxNode step) => step.Kind() is SyntaxKind.PostIncrementExpression
        or SyntaxKind.PostDecrementExpression
        or SyntaxKind.PreIncrementExpression
        or SyntaxKind.PreDecrementExpression;
}
