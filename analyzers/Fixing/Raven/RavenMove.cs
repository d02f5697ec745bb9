using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.Fixing.Raven;

/// <summary>From SharpRaven to the Sentry SDK, a document or a solution at a time.</summary>
internal static class RavenMove
{
    private static readonly HashSet<string> Names =
        [.. RavenApi.Types.Select(type => type.Name.Substring(type.Name.LastIndexOf('.') + 1)),
            .. RavenApi.Members.Select(member => member.Name), RavenApi.Namespace];

    public static async Task<Solution> MovedAsync(Solution solution, CancellationToken cancellation)
    {
        foreach (var document in solution.Projects.Where(project => project.Language == LanguageNames.CSharp)
            .SelectMany(project => project.Documents))
        {
            if (await MovedAsync(document, cancellation).ConfigureAwait(false) is { } moved
                && await moved.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
                solution = solution.WithDocumentSyntaxRoot(document.Id, root);
        }

        return solution;
    }

    /// <summary>The document without SharpRaven, or null where there is none in it.</summary>
    public static async Task<Document?> MovedAsync(Document document, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
            || !root.DescendantNodes().Any(static node => node is SimpleNameSyntax name && Names.Contains(name.Identifier.ValueText))
            || await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || !ReadReferences.KnowsSentry(compilation)
            || !ReadReferences.KnowsRaven(compilation))
            return null;

        // Both have a SentryEvent: without the new one, the old names mean what they meant when they were written.
        var asWritten = compilation.RemoveReferences(compilation.References.Where(reference =>
            compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
                && assembly.Name.StartsWith("Sentry", StringComparison.Ordinal)));
        var rewriter = new RavenRewriter(asWritten.GetSemanticModel(root.SyntaxTree), root.ToFullString().Contains("\r\n")
            ? "\r\n"
            : "\n", HasScopeRelease(compilation), cancellation);
        var moved = (CompilationUnitSyntax)rewriter.Visit(root)!;
        if (rewriter.LeavesRaven && moved.IsEquivalentTo(root)) return null;
        document =
            await document.WithSyntaxRoot(Short(moved)).WithImportsAsync(Imports(moved.ToString()), cancellation).ConfigureAwait(false);
        return rewriter.LeavesRaven
            ? document
            : document.WithSyntaxRoot(WithoutImports((CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellation)
                .ConfigureAwait(false))!));
    }

    private static bool HasScopeRelease(Compilation compilation) =>
        !ReadCapabilities.Lacking(compilation).Lacking.Has(Capability.ScopeRelease);

    private static IEnumerable<string> Imports(string text) =>
        new[] { SentryApi.Sdk, SentryApi.HubAdapter }.Select(static type => type.Substring(0, type.LastIndexOf('.')))
            .Where(space => text.Contains($"global::{space}."));

    private static CompilationUnitSyntax WithoutImports(CompilationUnitSyntax root)
    {
        root = Without(root, static used => !HasComment(used), SyntaxRemoveOptions.KeepDirectives);
        root = Without(root, static _ => true, SyntaxRemoveOptions.KeepDirectives | SyntaxRemoveOptions.KeepLeadingTrivia);
        return root.WithLeadingTrivia(root.GetLeadingTrivia().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
    }

    private static CompilationUnitSyntax Without(CompilationUnitSyntax root, Func<UsingDirectiveSyntax, bool> which,
        SyntaxRemoveOptions how) =>
        root.RemoveNodes(
            root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<UsingDirectiveSyntax>()
                .Where(used => used.Alias is null && IsRaven(used.Name?.ToString().Replace("global::", "") ?? "") && which(used)),
            how)!;

    // A head of the file may stand on it.
    private static bool HasComment(UsingDirectiveSyntax used) =>
        used.GetLeadingTrivia()
            .Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));

    private static bool IsRaven(string space) =>
        space == RavenApi.Namespace || space.StartsWith(RavenApi.Namespace + ".", StringComparison.Ordinal);

    // All new names are written in full; here they become as short as the file allows.
    private static SyntaxNode Short(SyntaxNode root) =>
        root.ReplaceNodes(
            root.DescendantNodes()
                .Where(static node => node is CastExpressionSyntax or QualifiedNameSyntax or MemberAccessExpressionSyntax
                    && IsInFull(node.ToString())),
            static (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation));

    private static bool IsInFull(string text) =>
        text.TrimStart('(') is var name
            && (name.StartsWith("global::Sentry", StringComparison.Ordinal) || name.StartsWith("global::System", StringComparison.Ordinal));
}
