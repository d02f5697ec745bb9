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
using SentryGen.Languages;
using SentryGen.SetUp;

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
                    LocalizedText.OnScreen(IsStarted(diagnostic) ? "Wire the host to Sentry" : "Set up Sentry where SENTRY_DSN is set"),
                    async cancellation =>
                        await InsertAsync(context.Document, diagnostic, cancellation).ConfigureAwait(false) ?? context.Document,
                    $"{diagnostic.Id}:InsertSetUp"),
                diagnostic);
        }
    }

    // The app starts the SDK itself, with or without a DSN.
    private static bool IsStarted(Diagnostic diagnostic) => (OwnOf(diagnostic) & (OwnWiring.Init | OwnWiring.LogSinkStartsSdk)) != 0;

    private static OwnWiring OwnOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(nameof(OwnWiring), out var own) && Enum.TryParse(own, out OwnWiring found)
            ? found
            : OwnWiring.None;

    private async Task<Document?> InsertAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        await EditAsync(document, diagnostic, cancellation).ConfigureAwait(false) is var (edited, imports)
            ? await (await edited.WithImportsAsync(imports, cancellation).ConfigureAwait(false))
                .InOwnStyleAsync(cancellation)
                .ConfigureAwait(false)
            : null;

    private async Task<(Document Edited, string[] Imports)?> EditAsync(Document document, Diagnostic diagnostic,
        CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var app = AppSetUp.Of(editor.SemanticModel.Compilation, document.Project.AnalyzerOptions);
        if (EntryOf(app, editor, diagnostic, cancellation) is not { } entry) return null;
        var facts = app.ProjectFacts with { OwnWiring = OwnOf(diagnostic) };
        var site = new InsertSite(editor, entry, facts, OwnInit.Of(app, entry.SyntaxTree, cancellation));
        return Wire(site) is not { } imports ? null : (document.WithSyntaxRoot(site.Changed()), imports);
    }

    // Main, or the file with the top-level statements. Of code that does not compile, the function that the rule found.
    private static SyntaxNode? EntryOf(AppSetUp app, DocumentEditor editor, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (app.EntryPoint(cancellation) is { } entry)
            return entry.SyntaxTree == editor.OriginalRoot.SyntaxTree ? entry.GetSyntax(cancellation) : null;
        var at = editor.OriginalRoot.FindToken(diagnostic.Location.SourceSpan.Start).Parent!;
        return at.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } main ? main : editor.OriginalRoot;
    }

    private string[]? Wire(InsertSite site)
    {
        // Packages of different majors build, and no host starts with them.
        if (site.Facts.MixedPackages is not null) return WiresProcess ? WireProcess(site) : null;
        var hasLog = site.Facts.Does(OwnWiring.AddSentry);
        if (hasLog && (WireWebHostInstead(site) is var instead) && (instead is not null || !WiresProcess)) return instead;
        return WireBuilder(site, isWebOnly: hasLog)
            ?? WireWebChain(site)
            ?? (hasLog ? null : WireLogChain(site))
            ?? (WiresProcess ? WireProcess(site) : null);
    }

    // var builder = WebApplication.CreateBuilder(args);  =>  if (…) builder.WebHost.UseSentry();
    private static string[]? WireBuilder(InsertSite site, bool isWebOnly)
    {
        foreach (var declared in site.Entry.DescendantNodes().OfType<LocalDeclarationStatementSyntax>())
        {
            var variable = declared.Declaration.Variables[0];
            if (variable.Initializer?.Value is not InvocationExpressionSyntax made) continue;
            if (HostSetUp.Of(made, site.Model, site.Facts) is not { } setUp) continue;
            var isWeb = setUp.Needs == Capability.UseSentry;
            if (isWebOnly && !isWeb) continue;
            if ((isWeb ? site.UseSentry() : site.AddSentry()) is not { } call) return null;
            var wiring = Statement(HostSetUp.Under(call.Condition, string.Format(setUp.Wiring, variable.Identifier.Text, call.Arguments)));
            if (declared.Parent is GlobalStatementSyntax global) site.Editor.InsertAfter(global, SyntaxFactory.GlobalStatement(wiring));
            else site.Editor.InsertAfter(declared, wiring);
            return isWeb ? [setUp.Namespace] : [setUp.Namespace, .. StartBeside(site)];
        }

        return null;
    }

    // builder.Logging.AddSentry(…)  =>  builder.WebHost.UseSentry(…), which adds the logging as well
    private static string[]? WireWebHostInstead(InsertSite site)
    {
        var calls = site.Entry.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(static call => NameOf(call) == SentryApi.AddSentry).ToList();
        if (calls.Count != 1
            || calls[0] is not { Expression: MemberAccessExpressionSyntax access, Parent: ExpressionStatementSyntax statement } added
            || access.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Logging" } logging
            || site.Model.GetTypeInfo(logging.Expression).Type?.ToDisplayString() != HostApi.WebApplicationBuilder
            || !site.Facts.Can(Capability.UseSentry)
            || site.UseSentry(added.ArgumentList) is not { } call)
            return null;
        var webHost = logging.WithName(SyntaxFactory.IdentifierName("WebHost"));
        var used = added
            .WithExpression(access.WithExpression(webHost).WithName(SyntaxFactory.IdentifierName(SentryApi.UseSentry)))
            .WithArgumentList(call.List.WithTriviaFrom(added.ArgumentList));
        if (call.Condition is null || Guards.AreAround(added)) site.Editor.ReplaceNode(added, used);
        else
            site.Editor.ReplaceNode(
                statement, Statement(HostSetUp.Under(call.Condition, used.WithoutTrivia() + ";")).WithTriviaFrom(statement));
        return [AspNetCoreHosting];
    }

    private static string[]? WireWebChain(InsertSite site)
    {
        if (!site.Facts.Can(Capability.UseSentry) || site.UseSentry() is not { } call) return null;
        var calls = site.CallsInFile.ToList();
        var configured = calls.FirstOrDefault(static call => NameOf(call) == HostSetUp.ChainedWebHost);
        if (configured?.ArgumentList.Arguments.FirstOrDefault()?.Expression is SimpleLambdaExpressionSyntax lambda)
        {
            var builder = lambda.Parameter.Identifier.Text;
            WireLambda(site.Editor, lambda, HostSetUp.Under(call.Condition, $"{builder}.UseSentry({call.Arguments});"));
            return [AspNetCoreHosting];
        }

        if (calls.FirstOrDefault(call => NameOf(call) == HostSetUp.ChainedHost && IsWebHost(call, site.Model)) is not { } web) return null;
        // In a chain there is no place for a condition.
        if (call is { Condition: not null, Arguments: not "" }) return null;
        var given = call.Condition is null ? call.Arguments : $"options => options.{SentryApi.Dsn} = {HostSetUp.DsnOrNothing}";
        Replace(site.Editor, web, node => $"{node}.{SentryApi.UseSentry}({given})");
        return [AspNetCoreHosting];
    }

    private static string[]? WireLogChain(InsertSite site)
    {
        if (!site.Facts.Can(Capability.AddSentry) || site.AddSentry() is not { } call) return null;
        if (site.CallsInFile.FirstOrDefault(static made => NameOf(made) == HostSetUp.ChainedHost) is not { } host) return null;
        var added = $"logging.AddSentry({call.Arguments})";
        var body = call.Condition is null ? added : $"{{ {HostSetUp.Under(call.Condition, added + ";")} }}";
        Replace(site.Editor, host, node => $"{node}.ConfigureLogging(logging => {body})");
        return ["Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging", .. StartBeside(site)];
    }

    // An adapter that does not start the SDK needs one that does.
    private static string[] StartBeside(InsertSite site) =>
        site.IsStarted || site.Facts.Can(Capability.AdapterStart) ? [] : WireProcess(site);

    private static bool IsWebHost(InvocationExpressionSyntax made, SemanticModel model) =>
        model.GetTypeInfo(made).Type?.ToDisplayString() == HostApi.WebHostBuilder;

    private static void Replace(SyntaxEditor editor, ExpressionSyntax old, Func<SyntaxNode, string> text) => editor.ReplaceNode(
        old,
        (node, _) => SyntaxFactory.ParseExpression(text(node.WithoutTrivia())).WithTriviaFrom(node)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation));

    private static void WireLambda(SyntaxEditor editor, SimpleLambdaExpressionSyntax lambda, string text)
    {
        var wiring = Statement(text);
        editor.ReplaceNode(lambda, (node, _) =>
        {
            var current = (SimpleLambdaExpressionSyntax)node;
            return current.Block is { } block
                ? current.WithBody(block.WithFirst(wiring))
                : current.WithBody(SyntaxFactory.Block(wiring, SyntaxFactory.ExpressionStatement(current.ExpressionBody!)))
                    .WithAdditionalAnnotations(Formatter.Annotation);
        });
    }

    private static string[] WireProcess(InsertSite site)
    {
        var (editor, entry) = ((SyntaxEditor)site.Editor, site.Entry);
        var init = Statement(HostSetUp.Init);
        switch (entry)
        {
            case MethodDeclarationSyntax { Body: { } body }:
                editor.ReplaceNode(body, (node, _) => ((BlockSyntax)node).WithFirst(init));
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

        return [SentryApi.Assembly];
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
            || (type is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
                && !main.Modifiers.Any(SyntaxKind.AsyncKeyword));
    }

    private static string? NameOf(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    private static StatementSyntax Statement(string text) =>
        SyntaxFactory.ParseStatement(text + "\n").WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
}
