using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Tells whether a handler gets in another way what its try could not get. If that fails as well, it throws.</summary>
internal static class Fallback
{
    /// <summary>The method that both call, or the type that both make; null if the handler does something else.</summary>
    public static string? In(ICatchClauseOperation clause, ITryOperation tried)
    {
        if (tried.Body.Operations is not { Length: 1 } only || ValueOf(only[0]) is not { } value) return null;
        if (value.ChildOperations.Any(static part => part.DescendantsAndSelf().Any(IsWork))) return null;
        var wanted = NameOf(value);
        return clause.Handler.Descendants().Any(part => IsWork(part) && IsUsed(part) && NameOf(part) == wanted) ? wanted : null;
    }

    // The value that the statement gives to the code behind.
    private static IOperation? ValueOf(IOperation statement)
    {
        var value = statement switch
        {
            IReturnOperation { ReturnedValue: { } returned } => returned,
            IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Value: var assigned } } => assigned,
            _ => null,
        };
        while (value is IConversionOperation or IAwaitOperation)
            value = value is IAwaitOperation awaited ? awaited.Operation : value.Unconverted();
        return value is not null && IsWork(value) ? value : null;
    }

    private static bool IsWork(IOperation part) => part is IInvocationOperation or IObjectCreationOperation;

    private static bool IsUsed(IOperation part)
    {
        var around = part.Parent;
        while (around is IConversionOperation or IAwaitOperation) around = around.Parent;
        return around is not IExpressionStatementOperation;
    }

    private static string? NameOf(IOperation value) => value switch
    {
        IInvocationOperation { TargetMethod: { ReturnsVoid: false, Name: var name } } => name,
        IObjectCreationOperation { Type.Name: var name } => "new " + name,
        _ => null,
    };
}
