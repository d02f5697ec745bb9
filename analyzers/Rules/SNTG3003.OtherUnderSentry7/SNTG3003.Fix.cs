using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SentryGen.Fixing;
using SentryGen.Knowledge;
using SentryGen.Languages;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Sets Sentry up in the way that Sentry 6 and Sentry 7 have in common.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG3003Fix))]
public sealed class SNTG3003Fix : SetUpFix
{
    private const string Logging = "Logging";
    private const string Configuration = "Configuration";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG3003");

    private protected override string Key => "WorkOnBoth";

    private protected override string Title => "Set Sentry up in a way that works with Sentry 6 and 7";

    private protected override IEnumerable<string> Imports => ["Microsoft.AspNetCore.Hosting"];

    private protected override SyntaxNode? Fixed(FixSite site)
    {
        var steps = site.App.StepsIn(site.Model.SyntaxTree, CancellationToken.None);
        if (steps.FirstOrDefault(step => step.Place.SourceSpan.Start == site.At.SpanStart) is not { } step) return null;
        return step.Act switch
        {
            SetUpAct.AddSentry => OnWebHost(step, site) ?? BesideInit(step, site),
            SetUpAct.SetInitializeSdk when steps.FirstOrDefault(other => other.Act == SetUpAct.UseSentry
                && step.IsIn(other.Syntax)) is { } web =>
                WithoutInit(web, site),
            _ => null,
        };
    }

    // builder.Logging.AddSentry(…)  =>  builder.WebHost.UseSentry(…): it starts the SDK, and adds the log.
    private static SyntaxNode? OnWebHost(SetUpStep step, FixSite site)
    {
        if (BuilderOf(step) is not { } builder || !site.Can(Capability.UseSentry)) return null;
        if (step.Model.GetTypeInfo(builder).Type?.ToDisplayString() != HostApi.WebApplicationBuilder) return null;
        return Use(step, site, SyntaxFactory.ParseExpression($"{builder}.WebHost.{SentryApi.UseSentry}"));
    }

    // SentrySdk.Init(…); builder.WebHost.UseSentry(options => options.InitializeSdk = false);  =>  builder.WebHost.UseSentry(…);
    private static SyntaxNode? WithoutInit(SetUpStep web, FixSite site) => Use(web, site, web.Call!.Expression);

    private static SyntaxNode? Use(SetUpStep step, FixSite site, ExpressionSyntax called)
    {
        var hasInit = site.App.Facts(CancellationToken.None).Does(OwnWiring.Init);
        var init = hasInit ? OwnInit.Of(site.App, site.Model.SyntaxTree, CancellationToken.None) : null;
        if (step.Call is not { } call || (hasInit && init is null) || site.Root is not CompilationUnitSyntax) return null;
        if (Without(call.ArgumentList, SentryApi.InitializeSdk) is not { } own) return null;
        if (!OwnInit.FitsUseSentry(call.ArgumentList)) return null;
        if ((init is null ? own : init.With(own)) is not { } given || call.Parent is not ExpressionStatementSyntax statement) return null;

        var used = SyntaxFactory.InvocationExpression(called.WithoutTrivia(), given.WithoutTrivia());
        var guard = init?.Guard is not null && !Guards.AreAround(call) ? init.Condition?.ToString() ?? site.Guard : null;
        var changed = SyntaxFactory.ParseStatement(HostSetUp.Under(guard, used + ";")).WithTriviaFrom(statement);
        if (site.Current(statement) is not { } old) return null;
        if (init is null) return site.Root.ReplaceNode(old, changed);
        if (site.Current(init.Whole) is not { } whole) return null;
        var root = site.Root.TrackNodes(whole, old);
        root = root.ReplaceNode(root.GetCurrentNode(old)!, changed);
        return Removal.Without((CompilationUnitSyntax)root, [root.GetCurrentNode(whole)!]);
    }

    // builder.Logging.AddSentry(options => …);
    // =>  SentrySdk.Init(options => …); builder.Configuration[…] = "false"; builder.Logging.AddSentry();
    private static SyntaxNode? BesideInit(SetUpStep step, FixSite site)
    {
        if (BuilderOf(step) is not { } builder || !HoldsConfiguration(builder, step.Model)) return null;
        if (step.Call is not { Parent: ExpressionStatementSyntax statement } || HasDsnInLogSection(site.App)) return null;
        if (Split(step) is not var (sdk, log, hasDsn)) return null;
        var line = site.Root.ToFullString().Contains("\r\n") ? "\r\n" : "\n";
        List<string> texts =
        [
            .. site.App.Facts(CancellationToken.None).Does(OwnWiring.Init) ? Nothing : [Init(sdk, hasDsn, site)],
            $"{builder}.{Configuration}[\"{LogSection.Prefix}{SentryApi.InitializeSdk}\"] = \"false\"; // "
                + LocalizedText.OnScreen("Sentry 6 would start once more."),
            $"{builder}.{Logging}.{SentryApi.AddSentry}({log});",
        ];
        if (sdk.Length > 0 && texts.Count == 2) return null;
        var statements = texts
            .Select(text => SyntaxFactory.ParseStatement(text + line).WithAdditionalAnnotations(Simplifier.Annotation))
            .ToList();
        var indent = statement.GetLeadingTrivia().LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        statements = statements
            .Select((one, index) => one.WithLeadingTrivia(index == 0 ? statement.GetLeadingTrivia() : SyntaxFactory.TriviaList(indent)))
            .ToList();
        statements[statements.Count - 1] = statements[statements.Count - 1].WithTrailingTrivia(statement.GetTrailingTrivia());
        return site.Current(statement) switch
        {
            { Parent: GlobalStatementSyntax global } => site.Root.ReplaceNode(global, statements.Select(SyntaxFactory.GlobalStatement)),
            { Parent: BlockSyntax } old => site.Root.ReplaceNode(old, statements),
            _ => null,
        };
    }

    private static bool HasDsnInLogSection(AppSetUp app) => app.Settings(CancellationToken.None).Any(static file =>
        file.Settings.Any(static setting => LogSection.IsIn(setting.Key, LogSection.Prefix + SentryApi.Dsn)));

    private static readonly string[] Nothing = [];

    // Without a DSN in the code it starts under the condition that the environment has one.
    private static string Init(string options, bool hasDsn, FixSite site) =>
        HostSetUp.Under(hasDsn ? null : site.Guard, $"global::{SentryApi.Sdk}.{SentryApi.Init}({options});");

    // The arguments of Init and those that are left to AddSentry; null if they can't be told apart.
    private static (string Sdk, string Log, bool HasDsn)? Split(SetUpStep step)
    {
        if (step.Call!.ArgumentList.Arguments is not { Count: < 2 } arguments) return null;
        if (arguments.Count == 0) return ("", "", false);
        if (arguments[0].Expression is not SimpleLambdaExpressionSyntax { Parameter.Identifier.Text: var parameter } lambda)
            return TakesText(step.Symbol) ? (arguments[0].ToString(), "", true) : null;
        var statements = lambda switch
        {
            { ExpressionBody: { } expression } => [expression],
            { Block: { } block } when MovableOptions.HoldsOnlyExpressions(block) =>
                block.Statements.Select(static statement => ((ExpressionStatementSyntax)statement).Expression).ToList(),
            _ => (List<ExpressionSyntax>?)null,
        };
        if (statements is null) return null;
        var options = LogOptions.Of(step, CancellationToken.None).ToList();
        // Each statement sets one option, and no option goes to somebody else.
        var kinds = statements.Select(statement => options.Where(option => statement.Span.Contains(option.Use.Span)).ToList()).ToList();
        if (kinds.Any(static found => found.Count != 1 || found[0].Kind == LogOptionKind.OfHost || found[0].Name == SentryApi.EnableLogs))
            return null;
        List<string> Of(LogOptionKind kind) =>
            statements.Where((_, index) => kinds[index][0].Kind == kind)
                .Select(static statement => statement.WithoutTrivia().ToString())
                .ToList();
        string Lambda(LogOptionKind kind) => Of(kind) switch
        {
            { Count: 0 } => "",
            { Count: 1 } only => $"{parameter} => {only[0]}",
            var several => $"{parameter} => {{ {string.Join(" ", several.Select(static text => text + ";"))} }}",
        };
        return (Lambda(LogOptionKind.OfSdk), Lambda(LogOptionKind.OfLog), options.Any(static option => option.Name == SentryApi.Dsn));
    }

    private static bool TakesText(ISymbol? symbol) =>
        symbol is IMethodSymbol method && method.Parameters.Any(static given => given.Type.SpecialType == SpecialType.System_String);

    // options => { options.InitializeSdk = false; options.Debug = true; }  =>  options => options.Debug = true
    private static ArgumentListSyntax? Without(ArgumentListSyntax list, string option)
    {
        if (list.Arguments is not { Count: 1 } only) return list;
        if (only[0].Expression is not LambdaExpressionSyntax lambda || !IsIn(lambda)) return list;
        if (lambda.ExpressionBody is not null) return SyntaxFactory.ArgumentList();
        var left = lambda.Block!.Statements.Where(statement => !IsIn(statement)).ToList();
        return left.Count == lambda.Block.Statements.Count - 1
            ? list.ReplaceNode(lambda.Block, lambda.Block.WithStatements(SyntaxFactory.List(left)))
            : null;

        bool IsIn(SyntaxNode node) =>
            node.DescendantNodes().Any(part => part is IdentifierNameSyntax { Identifier.ValueText: var name } && name == option);
    }

    // builder in builder.Logging.AddSentry(…)
    private static IdentifierNameSyntax? BuilderOf(SetUpStep step) => step.Call?.Expression is MemberAccessExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Logging, Expression: IdentifierNameSyntax builder },
    }
        ? builder
        : null;

    private static bool HoldsConfiguration(IdentifierNameSyntax builder, SemanticModel model) => model.GetTypeInfo(builder).Type is { } type
        && type.GetMembers(Configuration).Any(static member => member is IPropertySymbol { Type.Name: "ConfigurationManager" });
}
