using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
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

    private protected override SyntaxNode? Fixed(SyntaxNode root, SyntaxNode at)
    {
        if (at.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) return null;
        return call.Parent switch
        {
            ExpressionStatementSyntax statement => root.ReplaceNode(statement, Guarded(statement)),
            LambdaExpressionSyntax lambda => root.ReplaceNode(lambda, Guarded(lambda, call)),
            EqualsValueClauseSyntax or UsingStatementSyntax when TakesText(call) => WithNothingForNothing(root, call),
            _ => null,
        };
    }

    // SentrySdk.Init();  =>  if (…) SentrySdk.Init();
    private static StatementSyntax Guarded(ExpressionStatementSyntax statement)
    {
        var text = statement.WithoutTrivia().ToString();
        var guarded = text.Contains('\n') ? InBlock(text, IndentOf(statement)) : $"if ({HostSetUp.Guard}) {text}";
        return SyntaxFactory.ParseStatement(guarded).WithTriviaFrom(statement).WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static string InBlock(string text, string indent)
    {
        var line = text.Contains("\r\n") ? "\r\n" : "\n";
        return string.Join(line, [$"if ({HostSetUp.Guard})", indent + "{", indent + "    " + text.Replace("\n", "\n    "), indent + "}"]);
    }

    private static string IndentOf(StatementSyntax statement) =>
        statement.GetLeadingTrivia().LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";

    // web => web.UseSentry()  =>  web => { if (…) web.UseSentry(); }
    private static LambdaExpressionSyntax Guarded(LambdaExpressionSyntax lambda, InvocationExpressionSyntax call) =>
        lambda.WithBody(SyntaxFactory.Block(Guarded(SyntaxFactory.ExpressionStatement(call)))).WithAdditionalAnnotations(Formatter.Annotation);

    private static bool TakesText(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.All(static argument => argument.Expression is InvocationExpressionSyntax or LiteralExpressionSyntax or PostfixUnaryExpressionSyntax);

    // using var sentry = SentrySdk.Init();  =>  … SentrySdk.Init(… ?? "");  an empty DSN switches the SDK off
    private static SyntaxNode WithNothingForNothing(SyntaxNode root, InvocationExpressionSyntax call)
    {
        var statement = call.FirstAncestorOrSelf<StatementSyntax>()!;
        var arguments = SyntaxFactory.ParseArgumentList($"({HostSetUp.DsnOrNothing})").WithTriviaFrom(call.ArgumentList);
        return root.ReplaceNode(statement, statement.ReplaceNode(call.ArgumentList, arguments).WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
