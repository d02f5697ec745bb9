using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Fate;
using SentryGen.Knowledge;
using SentryGen.Reading;
using SentryGen.SetUp;

namespace SentryGen.Loggers;

/// <summary>Whether an app logs with a framework, or only references it, or sets it up for others.</summary>
internal static class UsedLogs
{
    /// <summary>The calls of a framework with a log of its own, as they stand in a text.</summary>
    private static readonly Dictionary<string, string[]> Calls = LogFrameworks.All.Where(static framework => framework.OwnLog is not null)
        .ToDictionary(static framework => framework.Name, static framework => (string[])
        [
            .. NamesOf(framework).SelectMany(static name => (string[])[$".{name}(", $".{name}<"]),
            .. framework.Words.Select(static word => $"static {word}."),
        ]);

    private static readonly Dictionary<string, HashSet<string>> Names = LogFrameworks.All
        .ToDictionary(static framework => framework.Name, static framework => new HashSet<string>(NamesOf(framework)));

    /// <summary>The app says its name somewhere, in a generated file with usings perhaps.</summary>
    public static bool IsNamed(LogFramework framework, AppSetUp app) =>
        app.Compilation.SyntaxTrees.Any(tree => SetUpSyntax.Says(tree, framework.Words));

    /// <summary>The app calls a method that logs.</summary>
    public static bool Has(LogFramework framework, AppSetUp app, CancellationToken cancellation) =>
        app.Compilation.SyntaxTrees.Any(tree => !UserCode.IsGenerated(tree)
            && SetUpSyntax.Says(tree, Calls[framework.Name])
            && HasCall(framework, tree.GetRoot(cancellation), app.ModelOf(tree), cancellation));

    private static bool HasCall(LogFramework framework, SyntaxNode code, SemanticModel model, CancellationToken cancellation) =>
        code.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            ReadSetUp.NameIn(call) is { } name
            && Names[framework.Name].Contains(name)
            && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
            && KnownTypes.SinkOf(method)?.Framework == framework);

    private static IEnumerable<string> NamesOf(LogFramework framework) => framework.Sinks.Select(static sink => sink.Method).Distinct();
}
