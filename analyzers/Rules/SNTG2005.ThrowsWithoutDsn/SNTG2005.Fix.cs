using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>Sets Sentry up only where there is a DSN.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2005Fix))]
public sealed class SNTG2005Fix : SetUpFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2005");

    private protected override string Key => "Guard";

    private protected override string Title => "Set up Sentry only where SENTRY_DSN is set";

    private protected override SyntaxNode? Fixed(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) return null;
        return call.Parent switch
        {
            ExpressionStatementSyntax statement => site.Root.ReplaceNode(statement, Guarded(statement, site.Guard)),
            LambdaExpressionSyntax lambda => site.Root.ReplaceNode(lambda, Guarded(lambda, call, site.Guard)),
            EqualsValueClauseSyntax or UsingStatementSyntax when TakesText(call) =>
                site.Root.ReplaceNode(call.ArgumentList, Passing(site.DsnOrNothing, call.ArgumentList)),
            _ => null,
        };
    }

    // SentrySdk.Init();  =>  if (…) SentrySdk.Init();
    private static StatementSyntax Guarded(ExpressionStatementSyntax statement, string guard)
    {
        var text = statement.WithoutTrivia().ToString();
        return SyntaxFactory.ParseStatement(text.Contains('\n') ? InBlock(text, guard, IndentOf(statement)) : $"if ({guard}) {text}")
            .WithTriviaFrom(statement);
    }

    private static string InBlock(string text, string guard, string indent)
    {
        var line = text.Contains("\r\n") ? "\r\n" : "\n";
        return string.Join(line, [$"if ({guard})", indent + "{", indent + "    " + text.Replace("\n", "\n    "), indent + "}"]);
    }

    private static string IndentOf(StatementSyntax statement) =>
        statement.GetLeadingTrivia().LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";

    // web => web.UseSentry()  =>  web => { if (…) web.UseSentry(); }
    private static LambdaExpressionSyntax Guarded(LambdaExpressionSyntax lambda, InvocationExpressionSyntax call, string guard) =>
        lambda.WithBody(SyntaxFactory.Block(Guarded(SyntaxFactory.ExpressionStatement(call), guard)))
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static bool TakesText(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.All(static argument =>
            argument.Expression is InvocationExpressionSyntax or LiteralExpressionSyntax or PostfixUnaryExpressionSyntax);

    // using var sentry = SentrySdk.Init();  =>  … SentrySdk.Init(… ?? "");  an empty DSN switches the SDK off
    private static ArgumentListSyntax Passing(string dsn, ArgumentListSyntax old) =>
        SyntaxFactory.ParseArgumentList($"({dsn})").WithTriviaFrom(old);
}
