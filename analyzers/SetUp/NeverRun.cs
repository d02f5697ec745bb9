using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>A start of Sentry that nothing in the app comes to.</summary>
internal static class NeverRun
{
    private const int MostCalls = 4;

    /// <summary>It is the only start, and its function is called by nobody.</summary>
    public static bool Holds(SetUpStep start, AppSetUp app, CancellationToken cancellation) =>
        IsUnused(start.Syntax, app, MostCalls, cancellation)
        && !app.MayBeWiredWithoutCall
        && !Bootstrap.Decide(app.Facts(cancellation)).InitializesSdk
        && app.Steps(cancellation).All(other => other == start || other.Act is not (SetUpAct.AddLogSink or SetUpAct.AddServices)
            && !app.StartsSdk(other, cancellation));

    private static bool IsUnused(SyntaxNode step, AppSetUp app, int left, CancellationToken cancellation)
    {
        var function = Functions.NamedAround(step);
        if (Reach.FirstValueAround(step) is var (member, _)) return IsUnread(member, app, cancellation);
        if (function is ConstructorDeclarationSyntax
            && app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation)
                is IMethodSymbol { ContainingType: var type } made)
            return made.IsStatic ? IsUntouched(type, app, cancellation) : IsNeverMade(type, app, cancellation);
        if (function is not (MethodDeclarationSyntax { AttributeLists.Count: 0 } or LocalFunctionStatementSyntax)
            || app.IsInEntryPoint(step, cancellation)
            || app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation) is not IMethodSymbol method) return false;
        // A framework finds the methods of an object by their names.
        return (method.IsStatic || method.MethodKind == MethodKind.LocalFunction)
            && app.Calls.Of(method.OriginalDefinition, cancellation).All(use => (use.Syntax.SyntaxTree == function.SyntaxTree
                && function.Span.Contains(use.Syntax.Span)) || (left > 0 && IsUnused(use.Syntax, app, left - 1, cancellation)));
    }

    // Without a constructor of its type, a static member has its first value only when somebody reads one of the type.
    private static bool IsUnread(SyntaxNode member, AppSetUp app, CancellationToken cancellation) =>
        app.ModelOf(member.SyntaxTree).GetDeclaredSymbol(member, cancellation) is { ContainingType: { } type } symbol
        && (!symbol.IsStatic ? IsNeverMade(type, app, cancellation)
            : IsLazy(symbol) ? app.Calls.Of(symbol, cancellation).IsEmpty
            : symbol.DeclaredAccessibility == Accessibility.Private
                && type.StaticConstructors.All(static one => one.IsImplicitlyDeclared)
                && type.GetMembers().Where(static one => one is IFieldSymbol { IsStatic: true, IsConst: false, IsImplicitlyDeclared: false }
                    or IPropertySymbol { IsStatic: true }).All(one => app.Calls.Of(one, cancellation).IsEmpty));

    private static bool IsLazy(ISymbol member) => (member as IFieldSymbol)?.Type is { Name: "Lazy" }
        || (member as IPropertySymbol)?.Type is { Name: "Lazy" };

    // A constant is read without its type.
    private static bool IsUntouched(INamedTypeSymbol type, AppSetUp app, CancellationToken cancellation) =>
        type.IsStatic
        && !SymbolEqualityComparer.Default.Equals(app.Compilation.GetEntryPoint(cancellation)?.ContainingType, type)
        && type.GetMembers().Where(static one => one is { IsImplicitlyDeclared: false } and not (IFieldSymbol { IsConst: true }
            or IMethodSymbol { MethodKind: not MethodKind.Ordinary }))
            .All(one => app.Calls.Of(one, cancellation).All(use => IsWithin(type, use, app, cancellation)));

    // services.AddSingleton<Reporter>();  services.AddSingleton<IReporter, Reporter>();  and nobody asks for one
    private static bool IsNeverMade(INamedTypeSymbol type, AppSetUp app, CancellationToken cancellation) =>
        app.DeclarationOf(type, cancellation) is not null
        && app.Calls.Of(type.OriginalDefinition, cancellation) is { IsEmpty: false } uses
        && uses.All(use => type.TypeKind == TypeKind.Interface && use.Syntax.Parent is BaseTypeSyntax
            || (use.Syntax.Parent is TypeArgumentListSyntax { Arguments: var types, Parent: GenericNameSyntax name }
                && DotNetApi.Registrations.Contains(name.Identifier.ValueText)
                && name.Parent?.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 }
                && (types[0] == use.Syntax || (type.TypeKind == TypeKind.Class
                    && use.Model.GetSymbolInfo(types[0], cancellation).Symbol is INamedTypeSymbol { TypeKind: TypeKind.Interface } service
                    && IsNeverMade(service, app, cancellation)))));

    private static bool IsWithin(INamedTypeSymbol type, Code use, AppSetUp app, CancellationToken cancellation) =>
        app.DeclarationsOf(type, cancellation).Any(declared => declared.SyntaxTree == use.Syntax.SyntaxTree
            && declared.Span.Contains(use.Syntax.Span));
}
