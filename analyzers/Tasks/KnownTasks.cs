using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;

namespace SentryGen.Tasks;

/// <summary>The tables of <see cref="TaskApi"/> as questions about symbols. By name, so that it costs nothing per compilation.</summary>
internal static class KnownTasks
{
    private static readonly Dictionary<string, TypeName[]> Starters = ByMethod(TaskApi.Starters);
    private static readonly Dictionary<string, TypeName[]> Joins = ByMethod(TaskApi.Joins);
    private static readonly Dictionary<string, TypeName[]> Forms = ByMethod(TaskApi.Forms);
    private static readonly Dictionary<string, TypeName[]> Silencers = ByMethod(TaskApi.Silencers);
    private static readonly Dictionary<string, TypeName[]> Droppers = ByMethod(TaskApi.Droppers);
    private static readonly Dictionary<string, TypeName[]> Quiet = ByMethod(TaskApi.Quiet);

    private static readonly TypeName[] QuietTypes = [.. TaskApi.QuietTypes.Select(static name => new TypeName(name))];

    /// <summary>Starts a function as a task.</summary>
    public static bool Starts(IMethodSymbol method) => IsIn(Starters, method);

    /// <summary>Makes one task of several.</summary>
    public static bool JoinsTasks(IMethodSymbol method) => IsIn(Joins, method);

    /// <summary>Makes one task of several, which fails with all of them.</summary>
    public static bool JoinsAll(IMethodSymbol method) => method.Name == nameof(Task.WhenAll) && JoinsTasks(method);

    /// <summary>Looks at the exception of a task and drops it.</summary>
    public static bool Silences(IMethodSymbol method) => IsIn(Silencers, method.ReducedFrom ?? method);

    /// <summary>Does nothing with a task.</summary>
    public static bool Drops(IMethodSymbol method) => IsIn(Droppers, method.ReducedFrom ?? method);

    /// <summary>Does not fail in a correct program.</summary>
    public static bool IsQuiet(IMethodSymbol method) =>
        IsIn(Quiet, method) || KnownTypes.OnlyCancels(method) || Array.Exists(QuietTypes, type => type.Is(method.ContainingType));

    /// <summary>The task under all that only gives it another form.</summary>
    public static IOperation Plain(IOperation task)
    {
        while (true)
        {
            task = task.Unconverted();
            if (task is not IInvocationOperation call || !IsIn(Forms, call.TargetMethod.ReducedFrom ?? call.TargetMethod)) return task;
            task = call.Instance ?? call.Arguments[0].Value;
        }
    }

    /// <summary>A value of the type is a task.</summary>
    public static bool IsTask(ITypeSymbol? type) => type is not null && KnownTypes.IsTask(type);

    private static Dictionary<string, TypeName[]> ByMethod((string Type, string Method)[] members) => members
        .GroupBy(static member => member.Method)
        .ToDictionary(static group => group.Key, static group => group.Select(static member => new TypeName(member.Type)).ToArray());

    private static bool IsIn(Dictionary<string, TypeName[]> members, IMethodSymbol method)
    {
        if (!members.TryGetValue(method.Name, out var types)) return false;
        foreach (var type in types)
            if (type.Is(method.ContainingType) || type.IsBaseOf(method.ContainingType)) return true;
        return false;
    }
}
