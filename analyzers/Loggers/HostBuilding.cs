using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Reading;
using SentryGen.SetUp;

namespace SentryGen.Loggers;

/// <summary>The time at which code throws: before the host is built, or when it is there.</summary>
internal sealed class HostBuilding(AppSetUp app, CancellationToken cancellation)
{
    private const int MostCalls = 3;

    private static readonly string[] Bootstraps = ["CreateBootstrapLogger"];

    private readonly OwnThrows throws = new(app, cancellation);
    private List<ExpressionSyntax>? builds;

    /// <summary>The app throws in the block while its logger leads nowhere yet: until the host is built.</summary>
    public bool FailsBefore(SyntaxNode code) => BuildIn(code) is { } build && Throws(code, 0, build.Span.End, MostCalls);

    /// <summary>The app throws in the block, or runs no host in it. The log of a host has what fails in that.</summary>
    public bool FailsItself(SyntaxNode code) => BuildIn(code) is null || Throws(code, 0, int.MaxValue, MostCalls);

    /// <summary>
    /// The app throws in the block when the host is built, and leaves a 'using' that disposes of the host and of its logger.
    /// A bootstrap logger outlives the host.
    /// </summary>
    public bool FailsAfter(SyntaxNode code) => !app.Says(Bootstraps)
        && BuildIn(code) is { } build
        && build.FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }
            or UsingStatementSyntax
        && Throws(code, build.Span.End, int.MaxValue, MostCalls);

    // The call that builds the host, or that of a function in which it is built.
    private ExpressionSyntax? BuildIn(SyntaxNode code) =>
        (builds ??= FindBuilds()).Find(build => build.SyntaxTree == code.SyntaxTree && code.Span.Contains(build.Span));

    // From the builds up to what calls them: few functions build a host, and many statements try something.
    private List<ExpressionSyntax> FindBuilds()
    {
        var all = app.Steps(cancellation).Where(static step => step.Act == SetUpAct.BuildHost).Select(static step => step.Syntax).ToList();
        var next = all;
        for (var calls = 0; calls < MostCalls; calls++)
        {
            next = [.. next.SelectMany(CallsOfFunctionAround).Except(all)];
            all.AddRange(next);
        }

        return all;
    }

    private IEnumerable<ExpressionSyntax> CallsOfFunctionAround(ExpressionSyntax build)
    {
        var given = Functions.Around(build) is AnonymousFunctionExpressionSyntax lambda ? CallsOfArgument(lambda) : [];
        if (Functions.NamedAround(build) is not { } function
            || app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation) is not IMethodSymbol method) return given;
        return given.Concat(app.Calls.Of(method.OriginalDefinition, cancellation)
            .SelectMany(use => CallSites.CallOf(use.Syntax) is { } call ? [call] : CallsOfArgument(Elements.Held(use))));
    }

    // Guarded(() => builder.Build().Run()): the place where Guarded calls its parameter
    private IEnumerable<ExpressionSyntax> CallsOfArgument(SyntaxNode function) =>
        function.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
        && app.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
        && app.DeclarationOf(method, cancellation) is { } declared
        && method.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument)) is { } parameter
            ? declared.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(run => run.Expression switch
            {
                IdentifierNameSyntax name => name.Identifier.ValueText == parameter.Name,
                MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name, Name.Identifier.ValueText: "Invoke" } =>
                    name.Identifier.ValueText == parameter.Name,
                _ => false,
            })
            : [];

    // The factory of a service runs later, and ConfigureServices(services => …) when the host is built.
    private static bool RunsWithIt(SyntaxNode node) => node is not LocalFunctionStatementSyntax
        && (node is not AnonymousFunctionExpressionSyntax
            || (node.Parent?.Parent?.Parent is InvocationExpressionSyntax call
                && ReadSetUp.NameIn(call) is { Length: > 9 } name && name.StartsWith("Configure", StringComparison.Ordinal)));

    // Of a function that builds the host only the part before that counts.
    private bool Throws(SyntaxNode code, int from, int to, int left) => code.DescendantNodes(node => node == code || RunsWithIt(node))
        .Any(node => node.SpanStart >= from && node.Span.End <= to && node switch
        {
            ThrowStatementSyntax thrown => thrown.Expression is not null,
            ThrowExpressionSyntax => true,
            InvocationExpressionSyntax call when left > 0 => throws.CodeOf(call).Any(function =>
                Throws(function, 0, BuildIn(function)?.Span.End ?? int.MaxValue, left - 1)),
            _ => false,
        });
}
