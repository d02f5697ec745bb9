using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using SentryGen.Languages;
using SentryGen.Reading;

namespace SentryGen.Fixing;

/// <summary>A code fix for a rule about tasks that nobody looks at: the task reports its failure, or is awaited.</summary>
public abstract class TaskFix(string id) : CodeFixProvider
{
    private const string Report = "ReportFault", Await = "Await";

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(id);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await MendAsync(document, context.CodeActionEquivalenceKey == KeyOf(Await) ? Await : Report, diagnostics, context.CancellationToken)
            .ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model is null || root is null || TaskSite.Of(root, diagnostic) is not { } site) continue;
            if (site.CanReport && KnowsReport(model)) Offer(Report, "Report the failure of the task");
            if (site.CanAwait) Offer(Await, "Await the task");

            void Offer(string key, string title) => context.RegisterCodeFix(
                CodeAction.Create(
                    LocalizedText.OnScreen(title),
                    cancellation => MendAsync(context.Document, key, ImmutableArray.Create(diagnostic), cancellation),
                    KeyOf(key)),
                diagnostic);
        }
    }

    private string KeyOf(string remedy) => FixableDiagnosticIds[0] + ":" + remedy;

    private static async Task<Document> MendAsync(
        Document document, string remedy, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            if (TaskSite.Of(editor.OriginalRoot, diagnostic) is not { } site) continue;
            if (remedy == Await && site.CanAwait) site.AwaitIn(editor);
            else if (remedy == Report && site.CanReport && KnowsReport(editor.SemanticModel)) site.ReportIn(editor);
        }

        return editor.GetChangedDocument();
    }

    // The generator emits the method with the first call. Without Sentry it does nothing.
    private static bool KnowsReport(SemanticModel model) => ReadReferences.KnowsSentry(model.Compilation);
}
