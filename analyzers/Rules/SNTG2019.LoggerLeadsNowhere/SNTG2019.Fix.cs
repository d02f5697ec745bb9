using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using SentryGen.Fixing;
using SentryGen.Knowledge;
using SentryGen.Loggers;
using SentryGen.Reading;

namespace SentryGen.Rules;

/// <summary>Joins a logger to Sentry, if the package that does it is there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2019Fix))]
public sealed class SNTG2019Fix : SetUpFix
{
    private const string Builder = "logging";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2019");

    private protected override string Key => "Join";

    private protected override string Title => "Have the logger write to Sentry";

    private protected override IEnumerable<string> Imports => ["Microsoft.Extensions.Logging"];

    private protected override SyntaxNode? Fixed(FixSite site)
    {
        var found = UnjoinedLog.Of(site.App, CancellationToken.None)
            .FirstOrDefault(log => log.Place.SourceTree == site.Model.SyntaxTree && log.Place.SourceSpan.Start == site.At.SpanStart);
        return found switch
        {
            null => null,
            { AroundBuild: { } clause } => found.IsStarted ? Reporting(clause, site) : null,
            _ when site.At.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } created
                && found.Framework == LogFrameworks.Microsoft => Created(created, site),
            _ when site.At.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call => Called(call, found.Framework, site),
            _ => null,
        };
    }

    private static SyntaxNode? Called(InvocationExpressionSyntax call, LogFramework framework, FixSite site) =>
        !site.App.References(framework.Adapter!) ? null
        : framework == LogFrameworks.Serilog ? WritingToSentry(call, site)
        : framework == LogFrameworks.Microsoft && site.Can(Capability.AddSentry) ? Adding(call, site)
        : null;

    // new LoggerConfiguration()….CreateLogger()  =>  ….WriteTo.Sentry().CreateLogger()
    private static SyntaxNode? WritingToSentry(InvocationExpressionSyntax call, FixSite site) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var configuration }
            && LogFrameworks.Serilog.Makers.Contains(ReadSetUp.NameIn(call))
            ? site.Root.ReplaceNode(configuration, Parsed($"{configuration.WithoutTrivia()}.WriteTo.{SentryApi.SinkMethod}()")
                .WithTriviaFrom(configuration))
            : null;

    private static SyntaxNode? Adding(InvocationExpressionSyntax call, FixSite site) => call.ArgumentList.Arguments switch
    {
        { Count: 0 } => site.Root.ReplaceNode(call.ArgumentList, SyntaxFactory.ParseArgumentList($"({Builder} => {Builder}.{Call(site)})")),
        { Count: 1 } only => only[0].Expression switch
        {
            SimpleLambdaExpressionSyntax { ExpressionBody: { } chain } =>
                site.Root.ReplaceNode(chain, Parsed($"{chain.WithoutTrivia()}.{Call(site)}").WithTriviaFrom(chain)),
            SimpleLambdaExpressionSyntax { Block: { } block, Parameter.Identifier.Text: var builder } =>
                site.Root.ReplaceNode(block, WithLast(block, $"{builder}.{Call(site)};")),
            _ => null,
        },
        _ => null,
    };

    private static BlockSyntax WithLast(BlockSyntax block, string text)
    {
        var added = SyntaxFactory.ParseStatement(text);
        return block.Statements.LastOrDefault() is { } last
            ? block.AddStatements(added.WithLeadingTrivia(Indent(last)).WithTrailingTrivia(last.GetTrailingTrivia()))
            : block.AddStatements(added.WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static SyntaxTriviaList Indent(StatementSyntax statement) =>
        SyntaxFactory.TriviaList(statement.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1));

    // new LoggerFactory()  =>  LoggerFactory.Create(logging => logging.AddSentry())
    private static SyntaxNode? Created(BaseObjectCreationExpressionSyntax created, FixSite site) =>
        created is ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null, Type: var type }
        && site.Can(Capability.AddSentry)
        && IsFree(created)
            ? site.Root.ReplaceNode(created, Parsed($"{type.WithoutTrivia()}.Create({Builder} => {Builder}.{Call(site)})")
                .WithTriviaFrom(created))
            : null;

    // The result of Create is no LoggerFactory by its type.
    private static bool IsFree(BaseObjectCreationExpressionSyntax created) =>
        created.Parent is MemberAccessExpressionSyntax
        || (created.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type: var type } }
            && (type.IsVar || type.ToString().EndsWith("ILoggerFactory", StringComparison.Ordinal)));

    // An adapter that would start the SDK is told to leave that to the app.
    private static string Call(FixSite site) => $"{SentryApi.AddSentry}({(site.Can(Capability.AdapterStart) ? HostSetUp.LeaveStart : "")})";

    // catch (Exception e) { Log.Fatal(e, …); }  =>  { SentrySdk.CaptureException(e); Log.Fatal(e, …); }
    private static SyntaxNode? Reporting(CatchClauseSyntax original, FixSite site)
    {
        if (original.SyntaxTree != site.Model.SyntaxTree
            || original.Declaration?.Identifier.Text is not { Length: > 0 } caught) return null;
        var clause = site.Root.FindToken(original.SpanStart).Parent?.FirstAncestorOrSelf<CatchClauseSyntax>();
        if (clause is null || clause.Span != original.Span) return null;
        var report = SyntaxFactory.ParseStatement($"{site.Sdk}.{SentryApi.CaptureException}({caught});\n")
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        return site.Root.ReplaceNode(clause.Block, clause.Block.WithFirst(report));
    }

    private static ExpressionSyntax Parsed(string text) =>
        SyntaxFactory.ParseExpression(text).WithAdditionalAnnotations(Simplifier.Annotation);
}
