using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;

namespace SentryGen.Tasks;

/// <summary>Calls that end with one of several tasks.</summary>
internal static class SeveralTasks
{
    /// <summary>The call raises an event whose handlers return tasks: <c>Saved?.Invoke()</c>.</summary>
    public static bool IsEvent(IInvocationOperation call) =>
        call.TargetMethod.MethodKind == MethodKind.DelegateInvoke && Raised(call) is IEventReferenceOperation;

    /// <summary>The tasks that are given to a call one by one.</summary>
    public static IEnumerable<IOperation> Of(IInvocationOperation call) =>
        call.Arguments.SelectMany(static argument => KnownTasks.IsTask(argument.Value.Type) ? [argument.Value] : In(argument.Value));

    /// <summary>The tasks that a list is written with.</summary>
    public static IEnumerable<IOperation> In(IOperation list)
    {
        var parts = list.Unconverted() is IArrayCreationOperation { Initializer: { } all } ? (IEnumerable<IOperation>)all.ElementValues
            : list.Unconverted().ChildOperations;
        return parts.Where(static part => KnownTasks.IsTask(part.Type));
    }

    private static IOperation? Raised(IInvocationOperation call)
    {
        if (call.Instance is not IConditionalAccessInstanceOperation) return call.Instance;
        IOperation? at = call;
        while (at is not null and not IConditionalAccessOperation) at = at.Parent;
        return (at as IConditionalAccessOperation)?.Operation;
    }
}
