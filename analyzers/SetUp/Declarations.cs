using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>The source of symbols, as far as it is compiled with the app.</summary>
internal static class Declarations
{
    /// <summary>
    /// The places where a symbol is written. A project beside the app shows its source, too, but has models of its own. It counts as
    /// built.
    /// </summary>
    public static IEnumerable<SyntaxNode> DeclarationsOf(this AppSetUp app, ISymbol? symbol, CancellationToken cancellation) =>
        symbol is null or { DeclaringSyntaxReferences.IsEmpty: true } ? []
            : ((symbol as IMethodSymbol)?.PartialImplementationPart ?? symbol).DeclaringSyntaxReferences
                .Where(place => app.Compilation.ContainsSyntaxTree(place.SyntaxTree))
                .Select(place => place.GetSyntax(cancellation));

    /// <summary>The first of these places; null if there is none.</summary>
    public static SyntaxNode? DeclarationOf(this AppSetUp app, ISymbol? symbol, CancellationToken cancellation) =>
        app.DeclarationsOf(symbol, cancellation).FirstOrDefault();

    /// <summary>The only type of the app that is derived from another; null if there are several.</summary>
    public static INamedTypeSymbol? OnlyTypeOf(this AppSetUp app, INamedTypeSymbol contract, CancellationToken cancellation)
    {
        if (app.DeclarationOf(contract, cancellation) is null) return null;
        var types = app.Calls.Of(contract.OriginalDefinition, cancellation)
            .Where(static use => use.Syntax.FirstAncestorOrSelf<BaseTypeSyntax>() is { Parent: BaseListSyntax })
            .Select(use => use.Model.GetDeclaredSymbol(use.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()!, cancellation))
            .OfType<INamedTypeSymbol>().Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
        return types.Count == 1 ? types[0] : null;
    }

    /// <summary>The member of a type that an abstract one stands for.</summary>
    public static ISymbol? MemberFor(this INamedTypeSymbol type, ISymbol member) =>
        member.ContainingType.TypeKind == TypeKind.Interface ? type.FindImplementationForInterfaceMember(member)
            : type.GetMembers(member.Name).FirstOrDefault(static one => one.IsOverride);

    /// <summary>The member that code comes to by its name: itself, or the only one that it stands for. Null if there may be
    /// others.</summary>
    public static ISymbol? RunFor(this AppSetUp app, ISymbol member, CancellationToken cancellation) =>
        member.IsAbstract ? app.OnlyTypeOf(member.ContainingType, cancellation)?.MemberFor(member)
            : member is { IsVirtual: false, IsOverride: false } ? member
            : member is { IsVirtual: true, ContainingType: { IsAbstract: true } around } && app.OnlyTypeOf(around, cancellation) is { } type
                ? type.MemberFor(member) ?? member : null;

    /// <summary>The value that a variable or a member is given in one place; null if there may be others.</summary>
    public static Code? OnlyValueOf(this AppSetUp app, ISymbol named, CancellationToken cancellation)
    {
        if (app.DeclarationOf(named, cancellation) is not { } declared) return null;
        var assigned = app.Calls.Of(named.OriginalDefinition, cancellation).Select(TextOrigin.AssignedTo).OfType<Code>().ToList();
        return (ValueOf(declared), assigned.Count) switch
        {
            ({ } first, 0) => new(first, app.ModelOf(first.SyntaxTree)),
            (null, 1) => assigned[0],
            _ => null,
        };
    }

    /// <summary>The function that gives the value of a <c>Lazy</c>; null if it is none, or made elsewhere.</summary>
    public static Code? LazyIn(this AppSetUp app, Code lazy, CancellationToken cancellation) =>
        lazy.Model.GetTypeInfo(lazy.Syntax, cancellation).Type is INamedTypeSymbol { Name: "Lazy", Arity: 1 }
        && ValueOf(app.DeclarationOf(lazy.Symbol(cancellation), cancellation))
            is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } given } made
            ? new(given[0].Expression, app.ModelOf(made.SyntaxTree)) : null;

    /// <summary>A call that may set any property.</summary>
    private static readonly string[] Binding = [".Bind("];

    /// <summary>A binder or a serializer may set the member: it is asked for the type, or given the object.</summary>
    public static bool MayBeBound(this AppSetUp app, ISymbol member, CancellationToken cancellation) =>
        app.Says(Binding) || app.Calls.Of(member.ContainingType.OriginalDefinition, cancellation).Any(static use => use.Syntax.Ancestors()
            .Any(static node => node is TypeOfExpressionSyntax || (node is TypeArgumentListSyntax { Parent: GenericNameSyntax name }
                && !Holders.Contains(name.Identifier.ValueText))));

    /// <summary>Types that hold objects and make none.</summary>
    private static readonly string[] Holders = [nameof(Task), nameof(ValueTask), "IEnumerable", "IReadOnlyList", "List", "ILogger"];

    /// <summary>The parameter of the constructor that a property of a record stands for.</summary>
    public static IParameterSymbol? ParameterOf(this AppSetUp app, ISymbol member, SyntaxNode declared, CancellationToken cancellation) =>
        declared is ParameterSyntax ? member.ContainingType.InstanceConstructors.SelectMany(static one => one.Parameters)
            .FirstOrDefault(parameter => app.DeclarationOf(parameter, cancellation) == declared) : null;

    /// <summary>The value that a variable or a member has from its declaration on, or that a getter gives.</summary>
    public static ExpressionSyntax? ValueOf(SyntaxNode? declared) => declared switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        _ => null,
    };
}
