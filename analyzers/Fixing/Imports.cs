using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace SentryGen.Fixing;

/// <summary>Using directives: added where they make a name shorter or an extension method known, and the file still compiles.</summary>
internal static class Imports
{
    /// <summary>
    /// The document with the imports that it needs. The inserted code has its names in full, for the simplifier to shorten:
    /// the document is tried without an import, with one, and with one that no namespace of the user's own hides. The best is taken.
    /// </summary>
    public static async Task<Document> WithImportsAsync(
        this Document document, IEnumerable<string> namespaces, CancellationToken cancellation)
    {
        var names = namespaces.Distinct().ToArray();
        Task<Attempt?> Try(IEnumerable<string> some, string prefix) => Attempt.MakeAsync(document, [.. some], prefix, cancellation);

        if (names.Length == 0 || await Try([], "").ConfigureAwait(false) is not { } without) return document;
        foreach (var prefix in new[] { "", "global::" })
        {
            if (await Try(names, prefix).ConfigureAwait(false) is not { } best || !best.IsBetterThan(without)) continue;
            foreach (var name in names)
            {
                var others = best.Names.Where(other => other != name).ToList();
                if (others.Count > 0
                    && await Try(others, prefix).ConfigureAwait(false) is { } fewer
                    && !best.IsBetterThan(fewer)) best = fewer;
            }

            return best.Document;
        }

        return without.Document;
    }

    /// <summary>The document with some imports, and how good that is.</summary>
    private sealed record Attempt(Document Document, string[] Names, int Errors, int Length)
    {
        /// <summary>It compiles and the other does not, or its names are shorter.</summary>
        public bool IsBetterThan(Attempt other) => Errors < other.Errors || (Errors == other.Errors && Length < other.Length);

        public static async Task<Attempt?> MakeAsync(Document document, string[] names, string prefix, CancellationToken cancellation)
        {
            if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root) return null;
            if (names.Length > 0)
            {
                var places = UsingPlaces.In(root, PlacementIn(document, root.SyntaxTree), IsSystemFirst(document, root.SyntaxTree));
                if (places.AreInNamespaces && await HidesAsync(document, root, names, cancellation).ConfigureAwait(false)) return null;
                document = document.WithSyntaxRoot(names.Aggregate(places, (added, name) => added.With(prefix + name)).Root);
            }

            document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
            if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return null;
            root = (CompilationUnitSyntax)await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
            return new(
                document,
                names,
                model.GetDiagnostics(cancellationToken: cancellation).Count(static found => found.Severity == DiagnosticSeverity.Error),
                root.DescendantTokens(static node => node is not UsingDirectiveSyntax).Sum(static token => token.Span.Length));
        }
    }

    private static string? PlacementIn(Document document, SyntaxTree tree) =>
        Read(document, tree, "csharp_using_directive_placement")?.Split(':')[0].Trim();

    private static bool IsSystemFirst(Document document, SyntaxTree tree) =>
        Read(document, tree, "dotnet_sort_system_directives_first") != "false";

    private static string? Read(Document document, SyntaxTree tree, string key) =>
        document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(key, out var value) ? value : null;

    // An import inside a namespace comes before the types of the namespaces around it: a name of the file would mean another type,
    // maybe without an error.
    private static async Task<bool> HidesAsync(
        Document document, CompilationUnitSyntax root, string[] names, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return true;
        var types = new HashSet<string>(names
            .Select(name => name.Split('.').Aggregate<string, INamespaceSymbol?>(
                model.Compilation.GlobalNamespace,
                static (holder, part) => holder?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part)))
            .OfType<INamespaceSymbol>()
            .SelectMany(static imported => imported.GetTypeMembers())
            .Where(static type => type.DeclaredAccessibility == Accessibility.Public)
            .Select(static type => type.Name));
        return root.DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            types.Contains(name.Identifier.ValueText)
            && name.Parent is not (QualifiedNameSyntax or AliasQualifiedNameSyntax)
            && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            && model.GetSymbolInfo(name, cancellation).Symbol is INamedTypeSymbol { ContainingNamespace: var holder }
            && !names.Contains(holder.ToDisplayString()));
    }
}
