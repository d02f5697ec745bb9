using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;

namespace SentryGen.Tasks;

/// <summary>Finds out what a helper does with the task that it is given.</summary>
internal static class SilencingCalls
{
    /// <summary>The task that a call is given; null if the call is not of a helper for tasks.</summary>
    public static IOperation? TaskOf(IInvocationOperation call)
    {
        if (call.TargetMethod is not { IsStatic: true, Parameters: { Length: > 0 } parameters } method) return null;
        if (!KnownTasks.IsTask(parameters[0].Type) || KnownTasks.IsTask(method.ContainingType)) return null;
        foreach (var argument in call.Arguments)
            if (argument.Parameter is { Ordinal: 0 }) return argument.Value;
        return null;
    }

    /// <summary>The helper looks at the exception of its task and drops it.</summary>
    public static bool Silences(IMethodSymbol method, FateEngine engine) =>
        KnownTasks.Silences(method) || UsesOf(method, engine) is { } uses && uses.Contains(Use.Look) && !uses.Contains(Use.Other);

    /// <summary>The helper does nothing with its task.</summary>
    public static bool Drops(IMethodSymbol method, FateEngine engine) =>
        KnownTasks.Drops(method) || UsesOf(method, engine) is { } uses && uses.All(static use => use == Use.None);

    private static List<Use>? UsesOf(IMethodSymbol called, FateEngine engine)
    {
        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        if (!method.ReturnsVoid || engine.BodyOf(method) is not { } body) return null;
        return body.Descendants()
            .OfType<IParameterReferenceOperation>()
            .Where(part => SymbolEqualityComparer.Default.Equals(part.Parameter, method.Parameters[0]))
            .Select(part => UseOf(part, engine))
            .ToList();
    }

    private static Use UseOf(IOperation task, FateEngine engine) => task.Parent switch
    {
        IPropertyReferenceOperation { Property.Name: var name } look when name == HandedExceptions.Task.Path[0] =>
            look.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation } or IVariableInitializerOperation ? Use.Look : Use.Other,
        IPropertyReferenceOperation { Property.Name: var name }
            when HandedExceptions.Task.Known.Any(known => known.Member == name) => Use.None,
        IPropertyReferenceOperation { Property.Name: nameof(Task.IsCompleted) } => Use.None,
        IInvocationOperation { TargetMethod.Name: HandedExceptions.Continuation, Arguments: { Length: > 0 } arguments } call
            when call.Instance == task => OfContinuation(arguments[0].Value, engine),
        _ => Use.Other,
    };

    private static Use OfContinuation(IOperation function, FateEngine engine) =>
        function.Unconverted() is IDelegateCreationOperation creation
        && HandedCodes.OfContinuation(creation, engine) is { } code
        && engine.Judge(code) is { Kind: FateKind.Lost, IsGeneral: true } fate
            ? fate.Entry == Entries.Continuation ? Use.Look : Use.None
            : Use.Other;

    private enum Use
    {
        None,
        Look,
        Other,
    }
}
