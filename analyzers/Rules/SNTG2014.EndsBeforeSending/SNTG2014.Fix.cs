using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SentryGen.Fixing;
using SentryGen.Knowledge;
using SentryGen.Reading;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Sends what is left before the process ends.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2014Fix))]
public sealed class SNTG2014Fix : SetUpFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2014");

    private protected override string Key => "Flush";

    private protected override string Title => "Send what is left before the process ends";

    private protected override IEnumerable<string> Imports => [SentryApi.Assembly];

    // SentrySdk.Flush(); Environment.FailFast(…);
    private protected override SyntaxNode? Fixed(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
            && ReadSetUp.NameIn(call)?.StartsWith("Capture", StringComparison.Ordinal) == true)
            return AfterCapture(call, site);
        if (site.At.FirstAncestorOrSelf<StatementSyntax>() is not { } end) return null;
        var flush = SyntaxFactory.ParseStatement($"{site.Sdk}.Flush();")
            .WithLeadingTrivia(end.GetLeadingTrivia())
                .WithTrailingTrivia(LineEnd(site.Root))
                .WithAdditionalAnnotations(Simplifier.Annotation);
        var rest = end.WithLeadingTrivia(end.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1));
        return end.Parent switch
        {
            BlockSyntax => site.Root.ReplaceNode(end, [flush, rest]),
            GlobalStatementSyntax global =>
                site.Root.ReplaceNode(global, [SyntaxFactory.GlobalStatement(flush), SyntaxFactory.GlobalStatement(rest)]),
            _ => null,
        };
    }

    // _ => SentrySdk.CaptureMessage(…)  =>  _ => { SentrySdk.CaptureMessage(…); SentrySdk.Flush(); }
    private static SyntaxNode? AfterCapture(InvocationExpressionSyntax call, FixSite site)
    {
        if (site.Original(call) is not { } written
            || LateWork.SignalHandlerAround(written, site.App, CancellationToken.None) is null) return null;
        var flush = SyntaxFactory.ParseStatement($"{site.Sdk}.Flush();").WithAdditionalAnnotations(Simplifier.Annotation);
        return call.Parent switch
        {
            LambdaExpressionSyntax lambda => site.Root.ReplaceNode(lambda, lambda.WithBody(
                SyntaxFactory.ParseStatement($"{{ {call.WithoutTrivia()}; {site.Sdk}.Flush(); }}")
                    .WithAdditionalAnnotations(Simplifier.Annotation))),
            ExpressionStatementSyntax { Parent: BlockSyntax } statement => site.Root.InsertNodesAfter(statement, [
                flush.WithLeadingTrivia(statement.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                    .Take(1))
                    .WithTrailingTrivia(statement.GetTrailingTrivia())]),
            _ => null,
        };
    }

    private static SyntaxTrivia LineEnd(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
