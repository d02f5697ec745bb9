using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Finds the tasks whose failure a try block throws.</summary>
internal static class AwaitedTasks
{
    /// <summary>The locals and parameters that are awaited, or waited for, or whose result is read.</summary>
    public static IEnumerable<ISymbol> In(IOperation body)
    {
        foreach (var part in body.Descendants())
        {
            var task = part switch
            {
                IAwaitOperation awaited => awaited.Operation,
                IInvocationOperation { TargetMethod.Name: nameof(Task.Wait) or nameof(Task.GetAwaiter), Instance: { } instance } => instance,
                IPropertyReferenceOperation { Property.Name: nameof(Task<int>.Result), Instance: { } instance } => instance,
                _ => null,
            };
            if (task is null) continue;
            if (task is IInvocationOperation { TargetMethod.Name: nameof(Task.ConfigureAwait) or DotNetApi.WaitAsync, Instance: { } configured })
                task = configured;
            if (Place(task) is { } place) yield return place;
            if (task is not IInvocationOperation { TargetMethod.Name: nameof(Task.WhenAll) } all) continue;
            foreach (var given in all.Descendants())
                if (Place(given) is { } one) yield return one;
        }
    }

    private static ISymbol? Place(IOperation task) => task.Unconverted() switch
    {
        ILocalReferenceOperation { Local: var local } when IsTask(local.Type) => local,
        IParameterReferenceOperation { Parameter: var parameter } when IsTask(parameter.Type) => parameter,
        _ => null,
    };

    private static bool IsTask(ITypeSymbol type) =>
        KnownTypes.IsTask(type)
        || (type is IArrayTypeSymbol { ElementType: var element } && IsTask(element))
        || (type is INamedTypeSymbol { TypeArguments: { Length: 1 } elements } && KnownTypes.IsTask(elements[0]));
}
