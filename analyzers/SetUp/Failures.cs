using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Exceptions that leave code.</summary>
internal sealed class Failures(AppSetUp app, CancellationToken cancellation)
{
    private const int MostCalls = 4;
    private const string Collections = "System.Collections";

    /// <summary>The namespaces of methods that write to a log.</summary>
    private static readonly string[] Logs = ["Microsoft.Extensions.Logging", "Serilog", "NLog", "log4net"];

    /// <summary>Something in it can throw, and what it throws gets out.</summary>
    public static bool CanLeave(StatementSyntax statement, AppSetUp app, CancellationToken cancellation) =>
        new Failures(app, cancellation).CanLeave(statement, Code.None, MostCalls);

    /// <summary>Something in the block of a statement can throw, and no handler of the statement keeps it or reports it.</summary>
    public static bool CanPass(TryStatementSyntax tried, AppSetUp app, CancellationToken cancellation) =>
        (!Functions.CatchesAll(tried) || new Failures(app, cancellation).ThrowsOn(tried)) && CanLeave(tried.Block, app, cancellation);

    private bool CanLeave(SyntaxNode code, ImmutableDictionary<ISymbol, Code> given, int left) =>
        code is not LocalFunctionStatementSyntax
        && code.DescendantNodesAndSelf(static node => !Functions.IsFunction(node)
            && !(node is TryStatementSyntax inner && Functions.CatchesAll(inner)))
            .Any(node => node switch
        {
            TryStatementSyntax tried => Functions.CatchesAll(tried) && ThrowsOn(tried),
            InvocationExpressionSyntax call => Fails(call, given, left),
            AwaitExpressionSyntax { Expression: var awaited } => awaited is not InvocationExpressionSyntax,
            BaseObjectCreationExpressionSyntax made => app.ModelOf(made.SyntaxTree).GetTypeInfo(made, cancellation).Type is not { } type
                || !IsHarmless(type),
            _ => node is ThrowStatementSyntax or ThrowExpressionSyntax,
        });

    // catch (Exception error) { Console.WriteLine(error); throw; }
    private bool ThrowsOn(TryStatementSyntax tried) => tried.Catches.Any(clause =>
        clause.Block.DescendantNodes(static node => !Functions.IsFunction(node)).Any(static node => node is ThrowStatementSyntax)
        && !clause.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            IsOfSentry(call) || (IsGiven(call, clause.Declaration?.Identifier.ValueText) && !IsHarmless(call))));

    private static bool IsGiven(InvocationExpressionSyntax call, string? error) => call.ArgumentList.Arguments
        .Any(argument => argument.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == error);

    private bool Fails(InvocationExpressionSyntax call, ImmutableDictionary<ISymbol, Code> given, int left)
    {
        if (IsOfSentry(call)) return false;
        var model = app.ModelOf(call.SyntaxTree);
        if (left == 0 || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method) return true;
        if (IsHarmless(method)) return false;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return Fails(new(call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: var held }
                ? held : call.Expression, model, given), left);
        if (method.ContainingType is { } owner && DotNetApi.RunTheirCallback.Contains(NameOf(owner)))
            return call.ArgumentList.Arguments.Select(static argument => argument.Expression)
                .Where(argument => model.GetTypeInfo(argument, cancellation).ConvertedType is { TypeKind: TypeKind.Delegate })
                .ToList() is not { Count: > 0 } run || run.Exists(argument => Fails(new(argument, model, given), left));
        // await Guarded(() => WorkAsync());  a function of the app that lets nothing out
        return app.RunFor(method, cancellation) is not IMethodSymbol known
            || Functions.BodyOf(known, app, cancellation) is not { } body
            || CanLeave(body, Code.ForParametersOf(known, method, Code.ArgumentsOf(call, method, model, given)), left - 1);
    }

    // A callback, where it is called.
    private bool Fails(Code callback, int left) => left == 0 || (callback.Syntax is AnonymousFunctionExpressionSyntax lambda
        ? CanLeave(lambda.Body, callback.Given, left - 1)
        : callback.Symbol(cancellation) switch
        {
            IMethodSymbol method => app.RunFor(method, cancellation) is not IMethodSymbol known
                || Functions.BodyOf(known, app, cancellation) is not { } body || CanLeave(body, Code.None, left - 1),
            IParameterSymbol parameter =>
                !callback.Given.TryGetValue(parameter.OriginalDefinition, out var given) || Fails(given, left - 1),
            ILocalSymbol or IFieldSymbol or IPropertySymbol =>
                app.OnlyValueOf(callback.Symbol(cancellation)!, cancellation) is not { } held || Fails(held, left - 1),
            _ => true,
        });

    private bool IsHarmless(InvocationExpressionSyntax call) =>
        app.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method && IsHarmless(method);

    // It writes to a log, waits, or is cancelled.
    private static bool IsHarmless(IMethodSymbol method) => method.ContainingType is { } type
        && (DotNetApi.Harmless.Contains((NameOf(type), method.Name)) || DotNetApi.OnlyCancelled.Contains((NameOf(type), method.Name))
            || Logs.Contains(type.ContainingNamespace?.ToDisplayString()));

    // A collection, or an object of the app that is made of what it is given.
    private bool IsHarmless(ITypeSymbol type)
    {
        var declared = app.DeclarationsOf(type, cancellation).OfType<TypeDeclarationSyntax>().ToList();
        return declared.Count == 0
            ? type.ContainingNamespace?.ToDisplayString().StartsWith(Collections, StringComparison.Ordinal) == true
            : declared.TrueForAll(static one => one.Members.All(static member => member is not ConstructorDeclarationSyntax
                && !(member is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }
                    && member.DescendantNodes().Any(static node => node
                        is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax))));
    }

    private static string NameOf(ITypeSymbol type) => $"{type.ContainingNamespace?.ToDisplayString()}.{type.MetadataName}";

    private static bool IsOfSentry(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var owner }
        && SentryApi.Sdk.EndsWith("." + ((owner as MemberAccessExpressionSyntax)?.Name ?? owner), StringComparison.Ordinal);
}
