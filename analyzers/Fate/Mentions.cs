using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Reading;

namespace SentryGen.Fate;

/// <summary>The places in a compilation that name a member. Only files that have the name in their text are looked through.</summary>
internal sealed class Mentions(Compilation compilation, Func<SyntaxTree, SemanticModel?> modelOf)
{
    /// <summary>Nobody else can see the member, or reach it by another name.</summary>
    public static bool AreAll(ISymbol member) =>
        HasName(member)
        && IsClosed(member)
        && member is { IsVirtual: false, IsOverride: false, IsAbstract: false, IsExtern: false }
        && member is not IMethodSymbol { PartialDefinitionPart: not null }
        && !Implements(member);

    /// <summary>The names that may stand for a member or a type.</summary>
    public IEnumerable<(SimpleNameSyntax Name, SemanticModel Model)> Of(ISymbol symbol)
    {
        foreach (var tree in TreesWith(symbol))
        {
            if (modelOf(tree) is not { } model) continue;
            foreach (var name in Words.NamesIn(tree.GetRoot(), symbol.Name)) yield return (name, model);
        }
    }

    /// <summary>The calls of a method. A use that is no call is not clear.</summary>
    public IEnumerable<(IOperation? Call, bool IsClear)> CallsOf(IMethodSymbol method)
    {
        foreach (var (name, model) in Of(method))
        {
            var called = name.Parent is MemberBindingExpressionSyntax binding ? binding : Whole(name);
            var invocation = called.Parent as InvocationExpressionSyntax;
            if (invocation?.Expression != called) invocation = null;
            if (invocation is not null && !Takes(method, invocation.ArgumentList.Arguments.Count)) continue;
            if (!Means(model.GetSymbolInfo(name), method)) continue;
            var call = invocation is null ? null : model.GetOperation(invocation) as IInvocationOperation;
            yield return (call, call is not null || IsNamed(name));
        }
    }

    // To count arguments is cheap, and to bind the method around a call is not. The receiver of an extension method is not counted.
    private static bool Takes(IMethodSymbol method, int arguments)
    {
        var (least, most) = (0, method.Parameters.Length);
        foreach (var parameter in method.Parameters)
        {
            if (parameter.IsParams) most = int.MaxValue;
            else if (!parameter.IsOptional) least++;
        }

        return arguments <= most && arguments >= (method.IsExtensionMethod ? least - 1 : least);
    }

    /// <summary>The files with the name. Only the files of the type around can name a private member.</summary>
    public IEnumerable<SyntaxTree> TreesWith(ISymbol symbol) =>
        (OwnerOf(symbol) is { } owner
            ? owner.DeclaringSyntaxReferences.Select(static declared => declared.SyntaxTree).Distinct()
            : compilation.SyntaxTrees)
        .Where(tree => Words.Say(tree, symbol.Name));

    private static INamedTypeSymbol? OwnerOf(ISymbol symbol)
    {
        for (var at = symbol; at is not null; at = at.ContainingType)
            if (at is { DeclaredAccessibility: Accessibility.Private, ContainingType: { } owner }) return owner;
        return null;
    }

    public SemanticModel? ModelOf(SyntaxTree tree) => modelOf(tree);

    /// <summary>A name stands for the member.</summary>
    public static bool Means(SymbolInfo info, ISymbol member) => SymbolEqualityComparer.Default.Equals(
        info.Symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : info.Symbol?.OriginalDefinition,
        member);

    /// <summary><c>nameof(member)</c></summary>
    public static bool IsNamed(SyntaxNode name) =>
        name.Ancestors().TakeWhile(static node => node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax)
            .Any(static node => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    /// <summary>The name with what stands before it: <c>this.failures</c>.</summary>
    public static ExpressionSyntax Whole(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static bool HasName(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: var kind } => kind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.Constructor,
        IPropertySymbol { IsIndexer: var isIndexer } => !isIndexer,
        _ => true,
    };

    private static bool Implements(ISymbol member) => member.ContainingType is { } type
        && type.AllInterfaces.Any(contract => contract.GetMembers()
            .Any(asked => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(asked), member)));

    // Only this compilation can name it.
    private static bool IsClosed(ISymbol member)
    {
        for (var at = member; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
            if (at.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
                return true;
        return false;
    }
}
