using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SentryGen.Fixing;

/// <summary>Using directives: added where a name is not in reach yet, and only there.</summary>
internal static class Imports
{
    public static async Task<Document> WithImportsAsync(this Document document, IEnumerable<string> namespaces, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root) return document;
        var compilation = await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        var inReach = new HashSet<string>(root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Concat(compilation?.SyntaxTrees.SelectMany(tree => GlobalUsings(tree, cancellation)) ?? [])
            .Where(used => used.Alias is null && !used.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            .Select(used => used.Name?.ToString().Replace("global::", "") ?? ""));

        var generator = SyntaxGenerator.GetGenerator(document);
        var missing = namespaces.Distinct().Where(name => !inReach.Contains(name)).Select(generator.NamespaceImportDeclaration).ToList();
        return missing.Count == 0 ? document : document.WithSyntaxRoot(generator.AddNamespaceImports(root, missing));
    }

    private static IEnumerable<UsingDirectiveSyntax> GlobalUsings(SyntaxTree tree, CancellationToken cancellation) =>
        ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Usings.Where(used => used.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));
}
