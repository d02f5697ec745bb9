using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Fixing;

/// <summary>Takes a DSN that is written down from the environment; where there is none, Sentry is off.</summary>
public abstract class DsnFix : SetUpFix
{
    private protected DsnFix(string id) => FixableDiagnosticIds = ImmutableArray.Create(id);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    private protected sealed override string Key => "FromEnvironment";

    private protected sealed override string Title => "Take the DSN from SENTRY_DSN";

    // "https://…"  =>  Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""
    private protected sealed override SyntaxNode? Fixed(FixSite site) =>
        site.At.AncestorsAndSelf()
            .OfType<ExpressionSyntax>()
            .TakeWhile(value => value.Span.Start == site.At.SpanStart)
            .LastOrDefault(static value => value.Parent is ArgumentSyntax or AssignmentExpressionSyntax) is { } dsn
            ? site.Root.ReplaceNode(dsn, SyntaxFactory.ParseExpression(site.DsnOrNothing).WithTriviaFrom(dsn))
            : null;
}
