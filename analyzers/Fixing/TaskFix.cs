using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using SentryGen.Knowledge;
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
            if (model is null || root is null || UserCode.IsInRazor(diagnostic.Location)) continue;
            if (TaskSite.Of(root, diagnostic) is not { } site) continue;
            if (site.CanReport && await KnowsReportAsync(context.Document, model, context.CancellationToken).ConfigureAwait(false))
                Offer(Report, "Report the failure of the task");
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
        var knows = remedy == Report && await KnowsReportAsync(document, editor.SemanticModel, cancellation).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            if (TaskSite.Of(editor.OriginalRoot, diagnostic) is not { } site) continue;
            if (remedy == Await && site.CanAwait) site.AwaitIn(editor);
            else if (knows && site.CanReport) site.ReportIn(editor);
        }

        return editor.GetChangedDocument();
    }

    // Without Sentry the method does nothing. A file may belong to more than one project or target framework, and the line of the SDK
    // leaves some out.
    private static async Task<bool> KnowsReportAsync(Document document, SemanticModel model, CancellationToken cancellation)
    {
        if (!ReadReferences.KnowsSentry(model.Compilation)) return false;
        var solution = document.Project.Solution;
        foreach (var project in document.GetLinkedDocumentIds().Select(static linked => linked.ProjectId).Prepend(document.Project.Id))
            if (!await HasReportAsync(solution.GetProject(project)!, cancellation).ConfigureAwait(false)) return false;
        return true;
    }

    // The generator emits the method with the first call.
    private static async Task<bool> HasReportAsync(Project project, CancellationToken cancellation) =>
        project.AnalyzerReferences.Any(static reference => reference.GetGenerators(LanguageNames.CSharp)
            .Any(static generator => generator.GetGeneratorType().FullName == typeof(SentryGenerator).FullName))
        || (await project.GetCompilationAsync(cancellation).ConfigureAwait(false))
            ?.ContainsSymbolsWithName(TaskApi.ReportFault, SymbolFilter.Member, cancellation) == true;
}
