using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>The calls of a closed method. They deal with its results.</summary>
internal sealed class Callers(Mentions mentions)
{
    // A method with more callers is a service, and would be followed into half the project while one types.
    private const int MaxCalls = 6;

    private static readonly ImmutableArray<IInvocationOperation> Unclear = ImmutableArray<IInvocationOperation>.Empty;

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IInvocationOperation>> known = new(SymbolEqualityComparer.Default);

    /// <summary>All calls. Empty if there is none, or if others may call it.</summary>
    public ImmutableArray<IInvocationOperation> Of(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction && Mentions.AreAll(method)
            ? known.GetOrAdd(method.OriginalDefinition, _ => Find(method.OriginalDefinition))
            : Unclear;

    private ImmutableArray<IInvocationOperation> Find(IMethodSymbol method)
    {
        var calls = ImmutableArray.CreateBuilder<IInvocationOperation>();
        foreach (var (call, isClear) in mentions.CallsOf(method))
        {
            if (!isClear || calls.Count == MaxCalls) return Unclear;
            if (call is IInvocationOperation invocation) calls.Add(invocation);
        }

        return calls.ToImmutable();
    }
}
