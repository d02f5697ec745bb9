using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Tells whether a loop tries again, and the last attempt, or the code behind the loop, throws or reports.</summary>
internal static class Retry
{
    public static bool IsIn(ICatchClauseOperation clause, ITryOperation tried)
    {
        IOperation at = tried;
        while (at.Parent is IBlockOperation or IConditionalOperation) at = at.Parent;
        if (at.Parent is not (IWhileLoopOperation or IForLoopOperation)) return false;

        var handler = clause.Handler.Operations;
        var tellsItself = handler.Any(IsLastAttempt);
        if (!handler.All(statement => GoesRound(statement) || IsLastAttempt(statement))) return false;
        if (!tried.Body.Descendants().Any(LeavesLoop)) return false;
        if (tellsItself) return true;

        var loop = at.Parent;
        return loop.Parent is IBlockOperation around
            && around.Operations.SkipWhile(statement => statement != loop).Skip(1).FirstOrDefault() is { } next
            && next.DescendantsAndSelf().Any(Tells);
    }

    // if (attempt == 3) throw;
    private static bool IsLastAttempt(IOperation statement) =>
        statement is IConditionalOperation { WhenTrue: { } whenTrue, WhenFalse: var whenFalse }
        && (Ends(whenTrue) ? whenFalse is null || GoesRound(whenFalse) : whenFalse is not null && Ends(whenFalse) && GoesRound(whenTrue));

    private static bool Ends(IOperation branch) => branch.DescendantsAndSelf().Any(Tells);

    // A counter may go on as well.
    private static bool GoesRound(IOperation statement) =>
        (PlainCode.IsWayOn(statement)
            || statement is IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation }
            || (statement is IBlockOperation block && block.Operations.All(GoesRound)))
        && !statement.DescendantsAndSelf().Any(LeavesLoop);

    private static bool LeavesLoop(IOperation part) => part is IReturnOperation or IBranchOperation { BranchKind: not BranchKind.Continue };

    private static bool Tells(IOperation part) => part switch
    {
        IThrowOperation => true,
        IInvocationOperation call => CallReading.LevelByConvention(call) >= Loudness.Error
            || KnownTypes.SinkOf(call.TargetMethod) is { } sink && CallReading.LevelOf(sink, call) >= Loudness.Error,
        _ => false,
    };
}
