using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.Fate;

/// <summary>Finds the tasks whose failure a try block throws.</summary>
internal static class AwaitedTasks
{
    private static readonly string[] AwaitingWords =
    [
        "await", nameof(Task.Wait), nameof(Task.GetAwaiter), nameof(Task<int>.Result), nameof(Task.WaitAll), nameof(Task.WhenAll),
    ];

    /// <summary>The tasks that the try has awaited, and that the handler, its filter, or the code behind it names.</summary>
    public static IEnumerable<ISymbol> Of(ICatchClauseOperation clause)
    {
        // Most try blocks await no task that has a name, and a try block can be long.
        if (clause.Parent is not ITryOperation { Body: var body, Syntax: var tried }) return [];
        var names = NamesIn(body.Syntax).Distinct().Where(name => IsNamedBehind(name, tried, body.Syntax)).ToList();
        return names.Count == 0 ? [] : In(body).Where(place => names.Contains(place.Name));
    }

    private static IEnumerable<string> NamesIn(SyntaxNode body) =>
        AwaitingWords.SelectMany(word => Words.TokensIn(body, word)).SelectMany(NamesAt);

    private static IEnumerable<string> NamesAt(SyntaxToken word) => word.Parent switch
    {
        AwaitExpressionSyntax { Expression: var awaited } => NameOf(awaited) is { } name ? [name] : [],
        SimpleNameSyntax { Parent: var parent } member => parent is MemberAccessExpressionSyntax { Expression: var waited } access
            && access.Name == member
            && NameOf(waited) is { } name
                ? [name, .. NamesGiven(Mentions.Whole(member))]
                : NamesGiven(Mentions.Whole(member)),
        _ => [],
    };

    // Task.WhenAll(mail, text)
    private static IEnumerable<string> NamesGiven(ExpressionSyntax called) => called.Parent is InvocationExpressionSyntax call
        ? call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText)
        : [];

    private static string? NameOf(ExpressionSyntax task) => task switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } => name,
        ParenthesizedExpressionSyntax { Expression: var inner } => NameOf(inner),
        CastExpressionSyntax { Expression: var inner } => NameOf(inner),
        PostfixUnaryExpressionSyntax { Operand: var inner } => NameOf(inner),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } access }
            when IsConfiguring(access.Name.Identifier.ValueText) => NameOf(inner),
        _ => null,
    };

    private static bool IsNamedBehind(string name, SyntaxNode tried, SyntaxNode body) =>
        Words.NamesIn(LocalUses.FunctionAround(tried), name).Any(use => use.SpanStart > body.Span.End);

    private static bool IsConfiguring(string method) => method is nameof(Task.ConfigureAwait) or DotNetApi.WaitAsync;

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
            if (task is IInvocationOperation { TargetMethod.Name: var name, Instance: { } configured } && IsConfiguring(name))
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
