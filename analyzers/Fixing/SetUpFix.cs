using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Languages;
using SentryGen.SetUp;

namespace SentryGen.Fixing;

/// <summary>A code fix for a rule about set-up: one edit of the syntax, alone or throughout a solution.</summary>
public abstract class SetUpFix : CodeFixProvider
{
    /// <summary>Tells the fix from others of its rule.</summary>
    private protected abstract string Key { get; }

    /// <summary>The title that the user reads.</summary>
    private protected abstract string Title { get; }

    /// <summary>The namespaces that the edit needs.</summary>
    private protected virtual IEnumerable<string> Imports => [];

    /// <summary>The file without what the rule found at a node, or null where there is no safe way.</summary>
    private protected abstract SyntaxNode? Fixed(FixSite site);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        var root = await model.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        var app = AppSetUp.Of(model.Compilation, context.Document.Project.AnalyzerOptions);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Fixed(root, diagnostic, model, app) is null) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    LocalizedText.OnScreen(Title),
                    cancellation => FixAsync(context.Document, [diagnostic], cancellation),
                    $"{diagnostic.Id}:{Key}"),
                diagnostic);
        }
    }

    // From the last to the first, so that those before it stay where they were found.
    private async Task<Document> FixAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return document;
        var before = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var root = before;
        var app = AppSetUp.Of(model.Compilation, document.Project.AnalyzerOptions);
        foreach (var diagnostic in diagnostics.OrderByDescending(static diagnostic => diagnostic.Location.SourceSpan.Start)) root =
            Fixed(root, diagnostic, model, app)
            ?? root;
        if (root == before) return document;
        document = await document.WithSyntaxRoot(root).WithImportsAsync(Imports, cancellation).ConfigureAwait(false);
        return await document.InOwnStyleAsync(cancellation).ConfigureAwait(false);
    }

    private SyntaxNode? Fixed(SyntaxNode root, Diagnostic diagnostic, SemanticModel model, AppSetUp app) =>
        !UserCode.IsInRazor(diagnostic.Location) && root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is { } at
            ? Fixed(new(root, at, model, app))
            : null;
}
