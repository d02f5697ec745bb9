using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>Calls that take registrations out of the services.</summary>
internal static class ProviderRemoval
{
    /// <summary>The call takes something out; it may be another service.</summary>
    public static bool IsOne(ISymbol removal) => removal.Name == HostApi.RemoveAll || IsOfOne(removal);

    /// <summary>Single registrations: only a loop takes all of a service out.</summary>
    public static bool IsOfOne(ISymbol? removal) => removal?.Name is HostApi.Remove or HostApi.RemoveAt;

    /// <summary>It takes all logging providers out.</summary>
    public static bool IsOfAll(ExpressionSyntax call, ISymbol removal, SemanticModel model, CancellationToken cancellation)
    {
        if (IsOfOne(removal)) return LoopAround(call) is { } loop && IsOfAll(call, loop);
        // services.RemoveAll<ILoggerProvider>();  services.RemoveAll(typeof(ILoggerProvider));
        var removed = removal is IMethodSymbol { TypeArguments: { Length: 1 } types } ? types[0]
            : call is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } given }
                && given.Last().Expression is TypeOfExpressionSyntax { Type: var written } ? model.GetTypeInfo(written, cancellation).Type
            : null;
        return removed?.ToDisplayString() == HostApi.LoggerProvider;
    }

    /// <summary>The loop around a call, or what runs a lambda with it for each element of a list.</summary>
    public static SyntaxNode? LoopAround(SyntaxNode call) => call.Ancestors()
        .TakeWhile(static node => !Functions.IsFunction(node) || node is AnonymousFunctionExpressionSyntax)
        .FirstOrDefault(static node => LateWork.MayRepeat(node)
            || (node is InvocationExpressionSyntax each && ReadSetUp.NameIn(each) == "ForEach"));

    // foreach (var one in services.Where(one => one.ServiceType == typeof(ILoggerProvider)).ToList()) services.Remove(one);
    // for (…) if (services[at].ServiceType == typeof(ILoggerProvider)) services.RemoveAt(at);
    private static bool IsOfAll(ExpressionSyntax call, SyntaxNode loop)
    {
        var scope = TypesIn(loop).Any() ? loop : Functions.Around(loop)!;
        return TypesIn(scope).ToList() is { Count: 1 } asked
            && HostApi.LoggerProvider.EndsWith("." + asked[0].Type, StringComparison.Ordinal)
            && !scope.DescendantTokens().Any(static token => token.ValueText.StartsWith("Implementation"))
            && !IsSpared(asked[0], call)
            && call.Ancestors().TakeWhile(node => node != loop).OfType<IfStatementSyntax>()
                .All(branch => branch.Condition.Contains(asked[0]) && !branch.Condition.DescendantNodesAndSelf().Any(IsAnd));
    }

    private static IEnumerable<TypeOfExpressionSyntax> TypesIn(SyntaxNode scope) =>
        scope.DescendantNodes().OfType<TypeOfExpressionSyntax>();

    private static bool IsAnd(SyntaxNode node) => node.IsKind(SyntaxKind.LogicalAndExpression);

    // if (one.ServiceType != typeof(ILoggerProvider)) services.Remove(one);
    private static bool IsSpared(TypeOfExpressionSyntax asked, ExpressionSyntax call)
    {
        var differs = asked.Parent.IsKind(SyntaxKind.NotEqualsExpression);
        return asked.FirstAncestorOrSelf<IfStatementSyntax>() is { } branch && branch.Condition.Contains(asked)
            ? branch.Statement.Contains(call) == differs : differs;
    }
}
