using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace SentryGen.Fixing;

/// <summary>The places of a file where it keeps its usings, as far as they hold for what is inserted.</summary>
internal sealed record UsingPlaces
{
    private const string Inside = "inside_namespace";

    private UsingPlaces(CompilationUnitSyntax root, IReadOnlyList<(SyntaxAnnotation Holder, Conditions Conditions)> places,
        bool isSystemFirst) =>
        (Root, Places, IsSystemFirst) = (root, places, isSystemFirst);

    public CompilationUnitSyntax Root { get; private init; }

    /// <summary>Some of the places are in namespaces.</summary>
    public bool AreInNamespaces => Places.Any(place => Root.GetAnnotatedNodes(place.Holder).Single() is not CompilationUnitSyntax);

    private IReadOnlyList<(SyntaxAnnotation Holder, Conditions Conditions)> Places { get; init; }

    private bool IsSystemFirst { get; init; }

    /// <param name="root">The file. The inserted code bears the annotation of the simplifier or of the formatter.</param>
    /// <param name="placement">The value in .editorconfig: <c>inside_namespace</c>, <c>outside_namespace</c> or nothing.</param>
    /// <param name="isSystemFirst">Namespaces of System are sorted before all others.</param>
    public static UsingPlaces In(CompilationUnitSyntax root, string? placement, bool isSystemFirst)
    {
        var inserted = root.GetAnnotatedNodes(Simplifier.Annotation)
            .Concat(root.GetAnnotatedNodes(Formatter.Annotation))
            .DefaultIfEmpty(root)
            .ToList();
        var holders = inserted
            .GroupBy(node => HolderFor(node, root, placement))
            .Select(group => (Holder: group.Key, Annotation: new SyntaxAnnotation(),
                Conditions: Conditions.Common(group.Select(node => Conditions.At(root, node.SpanStart)))))
            .ToList();
        var annotated = root.ReplaceNodes(
            holders.Select(static place => place.Holder),
            (original, current) => current.WithAdditionalAnnotations(holders.First(place => place.Holder == original).Annotation));
        return new(annotated, [.. holders.Select(static place => (place.Annotation, place.Conditions))], isSystemFirst);
    }

    /// <summary>The file with one more using in each place.</summary>
    public UsingPlaces With(string name) => this with
    {
        Root = Places.Aggregate(Root,
            (root, place) =>
                new UsingList(root, root.GetAnnotatedNodes(place.Holder).Single(), place.Conditions, IsSystemFirst).With(name)),
    };

    // The namespace or the file that has usings already; where both have, or neither, .editorconfig decides.
    private static SyntaxNode HolderFor(SyntaxNode node, CompilationUnitSyntax root, string? placement)
    {
        var around = node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().ToList();
        if (around.Count == 0) return root;
        var used = around.FirstOrDefault(static holder => holder.Usings.Any(UsingList.IsPlain));
        var isUsedOutside = root.Usings.Any(UsingList.IsPlain);
        return used is not null ? (isUsedOutside && placement is not (null or Inside) ? root : used)
            : isUsedOutside ? root
            : placement == Inside ? around[0]
            : root.Usings.Any(static other => !other.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)) ? root
            : around.FirstOrDefault(static holder => holder.Usings.Any()) ?? (SyntaxNode)root;
    }
}
