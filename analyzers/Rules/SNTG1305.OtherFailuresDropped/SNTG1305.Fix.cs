using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Editing;
using SentryGen.Languages;

namespace SentryGen.Rules;

/// <summary>Reports all exceptions of a joint task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1305Fix))]
public sealed class SNTG1305Fix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SNTG1305");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await MendAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (HolderIn(diagnostic) is null) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    LocalizedText.OnScreen("Report the exceptions of all tasks"),
                    cancellation => MendAsync(context.Document, ImmutableArray.Create(diagnostic), cancellation),
                    diagnostic.Id + ":ReportAll"),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> MendAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            if (HolderIn(diagnostic) is not { } holder) continue;
            var caught = editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            var all = SyntaxFactory.ParseExpression($"{holder}.{nameof(Task.Exception)} ?? {caught.WithoutTrivia()}");
            editor.ReplaceNode(caught, all.WithTriviaFrom(caught));
        }

        return editor.GetChangedDocument();
    }

    // Null if no variable has the joint task.
    private static string? HolderIn(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(SNTG1305OtherFailuresDropped.Holder, out var holder) ? holder : null;
}
