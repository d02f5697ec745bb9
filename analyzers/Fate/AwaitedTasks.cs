using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Finds the tasks whose failure a try block throws.</summary>
internal static class AwaitedTasks
{
    /// <summary>The tasks that the try has awaited, and that the handler, its filter, or the code behind it names.</summary>
    public static IEnumerable<ISymbol> Of(ICatchClauseOperation clause)
    {
        // Most try blocks await no task that has a name, and a try block can be long.
        if (clause.Parent is not ITryOperation { Body: var body, Syntax: var tried } || !MayAwait(body.Syntax)) return [];
        HashSet<string>? names = null;
        return In(body).Where(place => (names ??= NamesBehind(tried, body.Syntax)).Contains(place.Name));
    }

    private static bool MayAwait(SyntaxNode body) => body.DescendantNodes().Any(static node => node switch
    {
        AwaitExpressionSyntax => true,
        SimpleNameSyntax { Identifier.ValueText: var name } =>
            name is nameof(Task.Wait) or nameof(Task.WaitAll) or nameof(Task.GetAwaiter) or nameof(Task<int>.Result),
        _ => false,
    });

    private static HashSet<string> NamesBehind(SyntaxNode tried, SyntaxNode body)
    {
        var function = tried.Ancestors().FirstOrDefault(static node =>
            node is AnonymousFunctionExpressionSyntax
                or LocalFunctionStatementSyntax
                or MemberDeclarationSyntax and not GlobalStatementSyntax)
            ?? tried.SyntaxTree.GetRoot();
        return [.. function.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.SpanStart > body.Span.End)
            .Select(static name => name.Identifier.ValueText)];
    }

    // The locals and parameters that are awaited, or waited for, or whose result is read.
    private static IEnumerable<ISymbol> In(IOperation body)
    {
        foreach (var part in body.Descendants())
        {
            if (part is IInvocationOperation { TargetMethod: { Name: nameof(Task.WaitAll) } waits, Arguments: { Length: > 0 } waitedFor }
                && KnownTypes.IsTask(waits.ContainingType)
                && Place(waitedFor[0].Value) is { } several)
                yield return several;
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
