using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using SentryGen.Languages;

namespace SentryGen.Fixing;

/// <summary>
/// Takes a setting out of a settings file. It is for rules whose remedy is to say nothing there. A setting that belongs to another place
/// is left to the user: the right place depends on the values that stand there.
/// </summary>
#pragma warning disable RS1016 // No FixAll: a person looks at each setting before it goes.
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(SettingsFix),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".json"])]
public sealed class SettingsFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2006", "SNTG2007", "SNTG2013", "SNTG2020");

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not AdditionalDocument settings) return;
        var text = await settings.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (SettingRemoval.Of(text.ToString(), diagnostic.Location.SourceSpan) is not { } setting) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    LocalizedText.OnScreen("Remove this setting"),
                    _ => Task.FromResult(Without(setting, settings, text)),
                    $"{diagnostic.Id}:RemoveSetting"),
                diagnostic);
        }
    }

    private static Solution Without(TextSpan setting, AdditionalDocument settings, SourceText text) =>
        settings.Project.Solution.WithAdditionalDocumentText(settings.Id, text.Replace(setting, ""));
}
