using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Finds the tasks whose failure a try block throws.</summary>
internal static class AwaitedTasks
{
    /// <summary>The handler or its filter names a task. Most do not, and a try block can be long.</summary>
    public static bool AreNamedIn(ICatchClauseOperation clause) =>
        clause.Handler.Descendants().Any(static part => Place(part) is not null)
        || clause.Filter?.DescendantsAndSelf().Any(static part => Place(part) is not null) == true;

    /// <summary>The locals and parameters that are awaited, or waited for, or whose result is read.</summary>
    public static IEnumerable<ISymbol> In(IOperation body)
    {
        foreach (var part in body.Descendants())
        {
            var task = part switch
            {
                IAwaitOperation awaited => awaited.Operation,
                IInvocationOperation { TargetMethod.Name: nameof(Task.Wait) or nameof(Task.GetAwaiter), Instance: { } waited } =>
                    waited,
                IPropertyReferenceOperation { Property.Name: nameof(Task<int>.Result), Instance: { } instance } => instance,
                _ => null,
            };
            if (task is null) continue;
            if (task is IInvocationOperation { TargetMethod.Name: var name, Instance: { } configured }
                && name is nameof(Task.ConfigureAwait) or DotNetApi.WaitAsync)
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
