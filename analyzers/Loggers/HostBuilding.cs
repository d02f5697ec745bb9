using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Loggers;

/// <summary>The time at which code throws: before the host is built, or when it is there.</summary>
internal sealed class HostBuilding(AppSetUp app, CancellationToken cancellation)
{
    private const int MostCalls = 3;

    private static readonly string[] Bootstraps = ["CreateBootstrapLogger"];

    private readonly OwnThrows throws = new(app, cancellation);

    /// <summary>The app throws in the block while its logger leads nowhere yet: until the host is built.</summary>
    public bool FailsBefore(SyntaxNode code) => BuildIn(code, MostCalls) is { } build && Throws(code, 0, build.Span.End, MostCalls);

    /// <summary>
    /// The app throws in the block when the host is built, and leaves a 'using' that disposes of the host and of its logger.
    /// A bootstrap logger outlives the host.
    /// </summary>
    public bool FailsAfter(SyntaxNode code) => !app.Says(Bootstraps)
        && BuildIn(code, MostCalls) is { } build
        && build.FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }
            or UsingStatementSyntax
        && Throws(code, build.Span.End, int.MaxValue, MostCalls);

    // The call that builds the host, or that of a function in which it is built.
    private ExpressionSyntax? BuildIn(SyntaxNode code, int left) =>
        app.StepsIn(code.SyntaxTree, cancellation).FirstOrDefault(step => step.Act == SetUpAct.BuildHost && step.IsIn(code))?.Syntax
        ?? (left == 0 ? null : code.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => throws.CodeOf(call).Any(function => BuildIn(function, left - 1) is not null)));

    // Of a function that builds the host only the part before that counts.
    private bool Throws(SyntaxNode code, int from, int to, int left) => code.DescendantNodes().Any(node =>
        node.SpanStart >= from && node.Span.End <= to && node switch
        {
            ThrowStatementSyntax thrown => thrown.Expression is not null,
            ThrowExpressionSyntax => true,
            InvocationExpressionSyntax call when left > 0 => throws.CodeOf(call).Any(function =>
                Throws(function, 0, BuildIn(function, left - 1)?.Span.End ?? int.MaxValue, left - 1)),
            _ => false,
        });
}
