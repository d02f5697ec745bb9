using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using SentryGen.Knowledge;
using SentryGen.Languages;

namespace SentryGen.Fixing;

/// <summary>A code fix for a rule about code whose exceptions a library drops. Neither remedy changes what the program does.</summary>
public abstract class SwallowFix(string id) : CodeFixProvider
{
    private const string Hook = nameof(Hook), Capture = nameof(Capture);

    private const string HookTitle = "Set the hook of the library", CaptureTitle = "Capture what this code throws";

    private static readonly string[] Imports = [SentryApi.Assembly];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(id);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new Bulk(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model is null || root is null || UserCode.IsInRazor(diagnostic.Location)) continue;
            if (!HandlerFix.Knows(model, diagnostic.Location.SourceSpan.Start)) continue;
            if (await HookSite.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not null)
                Offer(Hook, HookTitle);
            if (CallbackSite.Of(root, model, diagnostic) is not null) Offer(Capture, CaptureTitle);

            void Offer(string remedy, string title) => context.RegisterCodeFix(
                CodeAction.Create(
                    LocalizedText.OnScreen(title),
                    cancellation => MendAsync(context.Document.Project.Solution, remedy, [(context.Document, diagnostic)], cancellation),
                    KeyOf(remedy)),
                diagnostic);
        }
    }

    private string KeyOf(string remedy) => FixableDiagnosticIds[0] + ":" + remedy;

    // Without a remedy it takes the first one that fits. A hook may stand in another file than the code.
    private static async Task<Solution> MendAsync(
        Solution solution, string? remedy, IEnumerable<(Document Document, Diagnostic Diagnostic)> found, CancellationToken cancellation)
    {
        var editors = new Dictionary<DocumentId, DocumentEditor>();
        var (mended, imports) = (new HashSet<SyntaxNode>(), new HashSet<string>(Imports));
        foreach (var (document, diagnostic) in found)
        {
            var editor = await EditorOf(document).ConfigureAwait(false);
            if (!HandlerFix.Knows(editor.SemanticModel, diagnostic.Location.SourceSpan.Start)) continue;
            if (remedy != Capture
                && await HookSite.FindAsync(document, diagnostic, cancellation).ConfigureAwait(false) is { } hook)
            {
                if (mended.Add(hook.At)) hook.SetIn(await EditorOf(hook.Document).ConfigureAwait(false));
                imports.UnionWith(hook.Code.Imports);
            }
            else if (remedy != Hook && CallbackSite.Of(editor.OriginalRoot, editor.SemanticModel, diagnostic) is { } callback)
            {
                if (mended.Add(callback.Function)) callback.CaptureIn(editor);
            }
        }

        foreach (var changed in editors)
        {
            if (changed.Value.GetChangedRoot() == changed.Value.OriginalRoot) continue;
            var document = await changed.Value.GetChangedDocument().WithImportsAsync(imports, cancellation).ConfigureAwait(false);
            document = await document.InOwnStyleAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(changed.Key, await document.GetTextAsync(cancellation).ConfigureAwait(false));
        }

        return solution;

        async Task<DocumentEditor> EditorOf(Document document)
        {
            if (!editors.TryGetValue(document.Id, out var made))
                editors[document.Id] = made = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
            return made;
        }
    }

    /// <summary>Mends much code at once.</summary>
    private sealed class Bulk(SwallowFix fix) : FixAllProvider
    {
        public override Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            // 'dotnet format' asks for the first action of one finding, and it may not fit the others.
            var isFormat = context.Solution.Workspace.Kind == WorkspaceKind.MSBuild;
            var remedy = isFormat ? null : context.CodeActionEquivalenceKey == fix.KeyOf(Hook) ? Hook : Capture;
            return Task.FromResult<CodeAction?>(CodeAction.Create(
                LocalizedText.OnScreen(remedy == Hook ? HookTitle : CaptureTitle),
                async cancellation => await MendAsync(
                    context.Solution, remedy, await FoundAsync(context).ConfigureAwait(false), cancellation).ConfigureAwait(false),
                context.CodeActionEquivalenceKey));
        }

        private static async Task<IEnumerable<(Document, Diagnostic)>> FoundAsync(FixAllContext context)
        {
            var all = new List<(Document, Diagnostic)>();
            var documents = context.Scope switch
            {
                FixAllScope.Document => [context.Document!],
                FixAllScope.Project => context.Project.Documents,
                _ => context.Solution.Projects.SelectMany(static project => project.Documents),
            };
            foreach (var document in documents)
                foreach (var found in await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                    all.Add((document, found));
            return all;
        }
    }
}
