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

    private static readonly string[] Imports = [SentryApi.Assembly];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(id);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        // 'dotnet format' asks for the first action of one finding, and it may not fit the others.
        var isFormat = context.Solution.Workspace.Kind == WorkspaceKind.MSBuild;
        var remedy = isFormat ? null : context.CodeActionEquivalenceKey == KeyOf(Hook) ? Hook : Capture;
        return await MendAsync(document, remedy, diagnostics, context.CancellationToken).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model is null || root is null || UserCode.IsInRazor(diagnostic.Location)) continue;
            if (!HandlerFix.Knows(model, diagnostic.Location.SourceSpan.Start)) continue;
            if (HookSite.Of(root, diagnostic) is not null) Offer(Hook, "Set the hook of the library");
            if (CallbackSite.Of(root, model, diagnostic) is not null) Offer(Capture, "Capture what this code throws");

            void Offer(string remedy, string title) => context.RegisterCodeFix(
                CodeAction.Create(
                    LocalizedText.OnScreen(title),
                    cancellation => MendAsync(context.Document, remedy, ImmutableArray.Create(diagnostic), cancellation),
                    KeyOf(remedy)),
                diagnostic);
        }
    }

    private string KeyOf(string remedy) => FixableDiagnosticIds[0] + ":" + remedy;

    // Without a remedy it takes the first one that fits.
    private static async Task<Document> MendAsync(
        Document document, string? remedy, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var mended = new HashSet<SyntaxNode>();
        foreach (var diagnostic in diagnostics)
        {
            if (!HandlerFix.Knows(editor.SemanticModel, diagnostic.Location.SourceSpan.Start)) continue;
            if (remedy != Capture && HookSite.Of(editor.OriginalRoot, diagnostic) is { } hook)
            {
                if (mended.Add(hook.At)) hook.SetIn(editor);
            }
            else if (remedy != Hook && CallbackSite.Of(editor.OriginalRoot, editor.SemanticModel, diagnostic) is { } callback)
            {
                if (mended.Add(callback.Function)) callback.CaptureIn(editor);
            }
        }

        if (mended.Count == 0) return document;
        document = await editor.GetChangedDocument().WithImportsAsync(Imports, cancellation).ConfigureAwait(false);
        return await document.InOwnStyleAsync(cancellation).ConfigureAwait(false);
    }
}
