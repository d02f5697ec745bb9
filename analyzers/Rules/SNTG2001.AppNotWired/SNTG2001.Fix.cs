using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using SentryGen.Fixing;
using SentryGen.Knowledge;

namespace SentryGen.Rules;

/// <summary>Inserts the set-up that fits the app's host, guarded by SENTRY_DSN.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2001Fix))]
public sealed class SNTG2001Fix : CodeFixProvider
{
    private const string Key = "SNTG2001:InsertSetUp";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2001");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static async (context, document, diagnostics) =>
            diagnostics.IsEmpty ? null : await InsertAsync(document, diagnostics[0], context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create("Set up Sentry where SENTRY_DSN is set", cancellation => InsertAsync(context.Document, diagnostic, cancellation), Key),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> InsertAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var at = editor.OriginalRoot.FindToken(diagnostic.Location.SourceSpan.Start).Parent!;
        var entry = at.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } main ? (SyntaxNode)main : editor.OriginalRoot;
        var imports = WireBuilder(editor, entry) ?? WireChain(editor, entry) ?? WireProcess(editor, entry);
        return await editor.GetChangedDocument().WithImportsAsync(imports, cancellation).ConfigureAwait(false);
    }

    // var builder = WebApplication.CreateBuilder(args);  =>  if (…) builder.WebHost.UseSentry();
    private static string[]? WireBuilder(DocumentEditor editor, SyntaxNode entry)
    {
        var model = editor.SemanticModel;
        foreach (var declared in entry.DescendantNodes().OfType<LocalDeclarationStatementSyntax>())
        {
            var variable = declared.Declaration.Variables[0];
            if (variable.Initializer?.Value is not InvocationExpressionSyntax made || HostSetUp.Of(made, model) is not { } setUp) continue;
            var wiring = Statement($"if ({HostSetUp.Guard}) {string.Format(setUp.Wiring, variable.Identifier.Text)}");
            if (declared.Parent is GlobalStatementSyntax global) editor.InsertAfter(global, SyntaxFactory.GlobalStatement(wiring));
            else editor.InsertAfter(declared, wiring);
            return [setUp.Namespace];
        }

        return null;
    }

    private static string[]? WireChain(DocumentEditor editor, SyntaxNode entry)
    {
        var compilation = editor.SemanticModel.Compilation;
        var calls = entry.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().ToList();
        if (compilation.GetTypeByMetadataName(SentryApi.WebHostBuilderExtensions) is not null
            && calls.FirstOrDefault(call => NameOf(call) == HostSetUp.ChainedWebHost)?.ArgumentList.Arguments.FirstOrDefault()?.Expression is SimpleLambdaExpressionSyntax lambda)
        {
            WireLambda(editor, lambda);
            return ["Microsoft.AspNetCore.Hosting"];
        }

        if (compilation.GetTypeByMetadataName(SentryApi.LoggingOptions) is null
            || calls.FirstOrDefault(call => NameOf(call) == HostSetUp.ChainedHost) is not { } made)
            return null;
        editor.ReplaceNode(made, (node, _) => SyntaxFactory.ParseExpression(
            $"{node.WithoutTrivia()}.ConfigureLogging(logging => {{ if ({HostSetUp.Guard}) logging.AddSentry(); }})").WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation));
        return ["Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"];
    }

    private static void WireLambda(SyntaxEditor editor, SimpleLambdaExpressionSyntax lambda)
    {
        var wiring = Statement($"if ({HostSetUp.Guard}) {lambda.Parameter.Identifier.Text}.UseSentry();");
        editor.ReplaceNode(lambda, (node, _) =>
        {
            var current = (SimpleLambdaExpressionSyntax)node;
            var body = current.Block is { } block
                ? block.WithStatements(block.Statements.Insert(0, wiring))
                : SyntaxFactory.Block(wiring, SyntaxFactory.ExpressionStatement(current.ExpressionBody!));
            return current.WithBody(body).WithAdditionalAnnotations(Formatter.Annotation);
        });
    }

    private static string[] WireProcess(SyntaxEditor editor, SyntaxNode entry)
    {
        var init = Statement(HostSetUp.Init);
        switch (entry)
        {
            case MethodDeclarationSyntax { Body: { } body }:
                editor.ReplaceNode(body, (node, _) => ((BlockSyntax)node).WithStatements(((BlockSyntax)node).Statements.Insert(0, init)).WithAdditionalAnnotations(Formatter.Annotation));
                break;
            case MethodDeclarationSyntax { ExpressionBody.Expression: var expression } main:
                editor.ReplaceNode(main, (node, _) => ((MethodDeclarationSyntax)node)
                    .WithExpressionBody(null)
                    .WithSemicolonToken(default)
                    .WithBody(SyntaxFactory.Block(init, Ends(main, expression)))
                    .WithAdditionalAnnotations(Formatter.Annotation));
                break;
            case CompilationUnitSyntax unit when unit.Members.OfType<GlobalStatementSyntax>().FirstOrDefault() is { } first:
                editor.InsertBefore(first, SyntaxFactory.GlobalStatement(init));
                break;
        }

        return ["Sentry"];
    }

    private static StatementSyntax Ends(MethodDeclarationSyntax main, ExpressionSyntax expression) =>
        expression is ThrowExpressionSyntax thrown ? SyntaxFactory.ThrowStatement(thrown.Expression)
        : Returns(main) ? SyntaxFactory.ReturnStatement(expression)
        : SyntaxFactory.ExpressionStatement(expression);

    // async Task Main() => await …  has nothing to return.
    private static bool Returns(MethodDeclarationSyntax main)
    {
        var type = main.ReturnType is QualifiedNameSyntax qualified ? qualified.Right : main.ReturnType;
        return type is GenericNameSyntax
            || (type is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } && !main.Modifiers.Any(SyntaxKind.AsyncKeyword));
    }

    private static string? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    private static StatementSyntax Statement(string text) =>
        SyntaxFactory.ParseStatement(text + "\n").WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
}
