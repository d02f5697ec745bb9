using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using SentryGen.Knowledge;

namespace SentryGen.Fixing;

/// <summary>Inserts the set-up that fits the app's host, guarded by SENTRY_DSN.</summary>
public abstract class InsertSetUp : CodeFixProvider
{
    private const string AspNetCoreHosting = "Microsoft.AspNetCore.Hosting";

    private protected InsertSetUp(string id) => FixableDiagnosticIds = ImmutableArray.Create(id);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>An app without a host, or without the adapter of its host, is wired as a process.</summary>
    private protected virtual bool WiresProcess => false;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) =>
            diagnostics.IsEmpty ? null : await InsertAsync(document, diagnostics[0], context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await EditAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is null) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    IsStarted(diagnostic) ? "Wire the host to Sentry" : "Set up Sentry where SENTRY_DSN is set",
                    async cancellation => await InsertAsync(context.Document, diagnostic, cancellation).ConfigureAwait(false) ?? context.Document,
                    $"{diagnostic.Id}:InsertSetUp"),
                diagnostic);
        }
    }

    // The app starts the SDK itself, with or without a DSN.
    private static bool IsStarted(Diagnostic diagnostic) => Does(diagnostic, OwnWiring.Init | OwnWiring.LogSinkStartsSdk);

    private static bool Does(Diagnostic diagnostic, OwnWiring wiring) =>
        diagnostic.Properties.TryGetValue(nameof(OwnWiring), out var own) && Enum.TryParse(own, out OwnWiring found) && (found & wiring) != 0;

    private async Task<Document?> InsertAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        await EditAsync(document, diagnostic, cancellation).ConfigureAwait(false) is var (edited, imports)
            ? await edited.WithImportsAsync(imports, cancellation).ConfigureAwait(false)
            : null;

    private async Task<(Document Edited, string[] Imports)?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var at = editor.OriginalRoot.FindToken(diagnostic.Location.SourceSpan.Start).Parent!;
        var entry = at.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } main ? (SyntaxNode)main : editor.OriginalRoot;
        var isStarted = IsStarted(diagnostic);
        var imports = Does(diagnostic, OwnWiring.AddSentry) ? WireWebHostInstead(editor, entry)
            : WireBuilder(editor, entry, isStarted) ?? WireChain(editor, entry, isStarted) ?? (WiresProcess ? WireProcess(editor, entry) : null);
        return imports is null ? null : (editor.GetChangedDocument(), imports);
    }

    // var builder = WebApplication.CreateBuilder(args);  =>  if (…) builder.WebHost.UseSentry();
    private static string[]? WireBuilder(DocumentEditor editor, SyntaxNode entry, bool isStarted)
    {
        var model = editor.SemanticModel;
        foreach (var declared in entry.DescendantNodes().OfType<LocalDeclarationStatementSyntax>())
        {
            var variable = declared.Declaration.Variables[0];
            if (variable.Initializer?.Value is not InvocationExpressionSyntax made || HostSetUp.Of(made, model) is not { } setUp) continue;
            var wiring = Statement(HostSetUp.Guarded(string.Format(setUp.Wiring, variable.Identifier.Text, HostSetUp.Options(model.Compilation, isStarted)), isStarted));
            if (declared.Parent is GlobalStatementSyntax global) editor.InsertAfter(global, SyntaxFactory.GlobalStatement(wiring));
            else editor.InsertAfter(declared, wiring);
            return [setUp.Namespace];
        }

        return null;
    }

    // builder.Logging.AddSentry(…)  =>  builder.WebHost.UseSentry(…), which adds the logging as well
    private static string[]? WireWebHostInstead(DocumentEditor editor, SyntaxNode entry)
    {
        var calls = entry.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(static call => NameOf(call) == SentryApi.AddSentry).ToList();
        if (calls.Count != 1
            || calls[0] is not { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Logging" } logging } added, Parent: ExpressionStatementSyntax }
            || editor.SemanticModel.GetTypeInfo(logging.Expression).Type?.ToDisplayString() != HostSetUp.WebBuilder
            || editor.SemanticModel.Compilation.GetTypeByMetadataName(SentryApi.WebHostBuilderExtensions) is null)
            return null;
        editor.ReplaceNode(added, added.WithExpression(logging.WithName(SyntaxFactory.IdentifierName("WebHost"))).WithName(SyntaxFactory.IdentifierName(SentryApi.UseSentry)));
        return [AspNetCoreHosting];
    }

    private static string[]? WireChain(DocumentEditor editor, SyntaxNode entry, bool isStarted)
    {
        var compilation = editor.SemanticModel.Compilation;
        var options = HostSetUp.Options(compilation, isStarted);
        var calls = entry.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().ToList();
        if (compilation.GetTypeByMetadataName(SentryApi.WebHostBuilderExtensions) is not null
            && calls.FirstOrDefault(call => NameOf(call) == HostSetUp.ChainedWebHost)?.ArgumentList.Arguments.FirstOrDefault()?.Expression is SimpleLambdaExpressionSyntax lambda)
        {
            WireLambda(editor, lambda, HostSetUp.Guarded($"{lambda.Parameter.Identifier.Text}.UseSentry({options});", isStarted));
            return [AspNetCoreHosting];
        }

        if (compilation.GetTypeByMetadataName(SentryApi.WebHostBuilderExtensions) is not null
            && calls.FirstOrDefault(call => NameOf(call) == HostSetUp.ChainedHost && editor.SemanticModel.GetTypeInfo(call).Type?.ToDisplayString() == HostApi.WebHostBuilder) is { } web)
        {
            var given = isStarted ? options : $"options => options.{SentryApi.Dsn} = {HostSetUp.DsnOrNothing}";
            editor.ReplaceNode(web, (node, _) => SyntaxFactory.ParseExpression($"{node.WithoutTrivia()}.{SentryApi.UseSentry}({given})")
                .WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation));
            return [AspNetCoreHosting];
        }

        if (compilation.GetTypeByMetadataName(SentryApi.LoggingOptions) is null
            || calls.FirstOrDefault(call => NameOf(call) == HostSetUp.ChainedHost) is not { } made)
            return null;
        editor.ReplaceNode(made, (node, _) => SyntaxFactory.ParseExpression(
            $"{node.WithoutTrivia()}.ConfigureLogging(logging => {(isStarted ? $"logging.AddSentry({options})" : $"{{ {HostSetUp.Guarded($"logging.AddSentry({options});", isStarted)} }}")})").WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation));
        return ["Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"];
    }

    private static void WireLambda(SyntaxEditor editor, SimpleLambdaExpressionSyntax lambda, string text)
    {
        var wiring = Statement(text);
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
