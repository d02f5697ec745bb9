using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing.Raven;
using SentryGen.Languages;

namespace SentryGen.Rules;

/// <summary>Moves what is said to SharpRaven to the Sentry SDK. As types change, all files of the solution move together.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG3001Fix))]
public sealed class SNTG3001Fix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG3001");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static async (context, document, _) => await RavenMove.MovedAsync(document, context.CancellationToken)
            .ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    LocalizedText.OnScreen("Move from SharpRaven to the Sentry SDK"),
                    cancellation => RavenMove.MovedAsync(solution, cancellation),
                    "SNTG3001:Move"),
                diagnostic);
        }

        return Task.CompletedTask;
    }
}
