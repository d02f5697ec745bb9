using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Code that runs until an attempt succeeds. The failure of the last attempt stands for all of them.</summary>
internal static class Attempts
{
    /// <summary>Another attempt follows behind the exit.</summary>
    /// <param name="clause">The handler of an attempt.</param>
    /// <param name="exit">A way out of it.</param>
    /// <param name="givesUp">The handler itself says which attempt is the last one. A goto needs that to look like a loop.</param>
    public static bool Follow(ICatchClauseOperation clause, Exit exit, bool givesUp) => !exit.Value.MayHold && exit.Kind switch
    {
        ExitKind.Fall => LoopAround(clause) is not null
            || AttemptFunctions.CallItselfBehind(clause.Syntax.Parent!)
            || (clause.Handler.Operations.LastOrDefault() is IExpressionStatementOperation last && AttemptFunctions.CallItself(last.Syntax))
            || (givesUp && GotoBehind(clause) is { } jump && GoesBack(jump, clause))
            || IsOne(clause),
        ExitKind.Jump => SymbolEqualityComparer.Default.Equals(exit.Label, LoopAround(clause)?.ContinueLabel)
            || (givesUp && exit.At is GotoStatementSyntax jump && GoesBack(jump, clause)),
        ExitKind.Return => (exit.At is { } at && AttemptFunctions.CallItself(at)) || IsOne(clause),
        _ => false,
    };

    /// <summary>A question that ends attempts: <c>policy.ShouldRetry()</c>.</summary>
    public static bool AreAskedBy(string question) => Results.Attempts.Any(question.Contains);

    private static bool IsOne(ICatchClauseOperation clause) => AttemptFunctions.RunInLoop(clause.Syntax);

    // The loop that tries again after the clause; null if there is none.
    private static ILoopOperation? LoopAround(ICatchClauseOperation clause)
    {
        if (clause.Parent is not ITryOperation tried) return null;
        for (IOperation at = tried; at.Parent is { } around; at = around)
        {
            if (around is ILoopOperation loop) return loop.Body == at && SuccessLeaves(loop, tried, at) ? loop : null;
            if (around is not (IBlockOperation or IUsingOperation or ILockOperation)) return null;
        }

        return null;
    }

    // try { return Send(); } catch { … } goto again;
    private static GotoStatementSyntax? GotoBehind(ICatchClauseOperation clause)
    {
        if (clause.Parent is not ITryOperation tried || tried.Body.Operations.LastOrDefault() is not IReturnOperation) return null;
        var statement = (StatementSyntax)tried.Syntax;
        while (statement.Parent is LabeledStatementSyntax label) statement = label;
        return statement.Parent is BlockSyntax { Statements: var all } && all.IndexOf(statement) + 1 is var next && next < all.Count
            ? all[next] as GotoStatementSyntax
            : null;
    }

    // Its label is that of the try, or of a statement before it.
    private static bool GoesBack(GotoStatementSyntax jump, ICatchClauseOperation clause) =>
        jump.Expression is IdentifierNameSyntax { Identifier.ValueText: var name }
        && LocalUses.FunctionAround(jump).DescendantNodes().Any(node =>
            node is LabeledStatementSyntax label
            && label.Identifier.ValueText == name
            && label.SpanStart <= clause.Syntax.Parent!.SpanStart);

    /// <summary>A comparison of numbers or times, as a loop counts its attempts.</summary>
    public static bool AreCountedBy(IBinaryOperation comparison) =>
        IsNumber(comparison.LeftOperand.Type) && comparison.RightOperand.Type is { } type && IsNumber(type);

    private static bool IsNumber(ITypeSymbol? type) =>
        type is not null && (type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double || KnownTypes.IsTime(type));

    private static bool SuccessLeaves(ILoopOperation loop, ITryOperation tried, IOperation body) =>
        Leaves(loop, tried.Body.Operations.LastOrDefault())
        || (tried.Parent is IBlockOperation block && block == body
            && block.Operations.SkipWhile(statement => statement != tried).Skip(1).Any(next => Leaves(loop, next)));

    private static bool Leaves(ILoopOperation loop, IOperation? last) => last switch
    {
        IReturnOperation { Kind: OperationKind.Return } => true,
        IBranchOperation branch => SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var flag } } } =>
            loop is IWhileLoopOperation { Condition: { } condition }
                && condition.DescendantsAndSelf().Any(part => part.IsReferenceTo(flag)),
        _ => false,
    };
}
