using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>Syntax to <see cref="SetUpAct"/>: the only place that recognises a member that sets Sentry up.</summary>
internal static class ReadSetUp
{
    /// <summary>The name that is called or assigned to, or null.</summary>
    public static string? NameIn(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression),
        AssignmentExpressionSyntax assignment => NameOf(assignment.Left),
        _ => null,
    };

    /// <summary>The member that is called or assigned to; in code that does not compile, the one that is probably meant.</summary>
    public static ISymbol? SymbolOf(ExpressionSyntax step, SemanticModel model, CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(step is AssignmentExpressionSyntax assignment ? assignment.Left : step, cancellation);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    /// <summary>The act of a member for set-up, or null.</summary>
    public static SetUpAct? ActOf(ISymbol? symbol) =>
        symbol is { ContainingType: { } type, ContainingAssembly: { } assembly }
            ? SetUpMembers.ActOf(assembly.Name, type.ToDisplayString(), symbol.Name, ExtendedBy(symbol)?.ToDisplayString())
            : null;

    /// <summary>The type that an extension method extends, in whatever form it is called.</summary>
    public static ITypeSymbol? ExtendedBy(ISymbol? symbol) =>
        symbol is IMethodSymbol { IsExtensionMethod: true } method ? (method.ReducedFrom ?? method).Parameters[0].Type : null;

    /// <summary>The part that the generator leaves to the app if the app takes this step.</summary>
    public static OwnWiring WiringOf(ExpressionSyntax step, ISymbol? symbol) =>
        SetUpMembers.WiringOf(ActOf(symbol)) is var wiring && wiring == OwnWiring.LogSink && StartsSdk(step, symbol)
            ? wiring | OwnWiring.LogSinkStartsSdk
            : wiring;

    // A log sink starts the SDK where it is given a DSN or options, unless these say that it shall not.
    private static bool StartsSdk(ExpressionSyntax step, ISymbol? symbol) =>
        symbol is IMethodSymbol method
        && method.Parameters.Any(static parameter => parameter.Name == "dsn"
            || (parameter.Type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault()?.GetMembers(SentryApi.InitializeSdk).IsEmpty == false)
        && !step.DescendantNodes().Any(static node => node is IdentifierNameSyntax { Identifier.ValueText: SentryApi.InitializeSdk });

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
