using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using SentryGen.Fixing;
using SentryGen.Knowledge;
using SentryGen.Languages;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Takes the set-up out, and leaves its options to the partial Configure of the bootstrap.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG3002Fix))]
public sealed class SNTG3002Fix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG3002");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static async (context, document, diagnostics) => diagnostics.IsEmpty
            ? null
            : await WithoutAsync(document, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    LocalizedText.OnScreen("Leave the set-up to the generated bootstrap"),
                    cancellation => WithoutAsync(context.Document, cancellation),
                    "SNTG3002:LeaveToBootstrap"),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> WithoutAsync(Document document, CancellationToken cancellation)
    {
        if (await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root)
            return document;
        var all = HandWritten.Of(AppSetUp.Of(compilation, document.Project.AnalyzerOptions), cancellation)
            .Where(one => one.Statement.SyntaxTree == root.SyntaxTree)
            .ToList();
        var options = all.Select(static one => one.Options.Texts).FirstOrDefault(static texts => !texts.IsEmpty);
        root = Removal.Without(root, all.Select(static one => one.Statement));
        return await document.WithSyntaxRoot(options.IsDefaultOrEmpty ? root : WithConfigure(root, options))
            .InOwnStyleAsync(cancellation)
            .ConfigureAwait(false);
    }

    private static CompilationUnitSyntax WithConfigure(CompilationUnitSyntax root, ImmutableArray<string> options)
    {
        var line = root.ToFullString().Contains("\r\n") ? "\r\n" : "\n";
        var body = options.Length == 1
            ? $" => {options[0].Replace("\n", "\n        ")}"
            : string.Join(line,
                ["", "        {", .. options.Select(static text => "            " + text.Replace("\n", "\n            ")), "        }"]);
        var configure = string.Join(
            line,
            "",
            "namespace SentryGen.Generated",
            "{",
            "    static partial class SentryBootstrap",
            "    {",
            $"        static partial void Configure(global::{SentryApi.Options} {MovableOptions.Parameter}){body}",
            "    }",
            "}",
            "");
        var member = SyntaxFactory.ParseCompilationUnit(configure).Members[0].WithAdditionalAnnotations(Formatter.Annotation);
        member = member.ReplaceNodes(member.DescendantNodes().OfType<QualifiedNameSyntax>(),
            static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        var last = root.GetLastToken();
        if (!root.EndOfFileToken.HasLeadingTrivia && !last.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
            root = root.ReplaceToken(last, last.WithTrailingTrivia(SyntaxFactory.EndOfLine(line)));
        return root.AddMembers(member);
    }
}
