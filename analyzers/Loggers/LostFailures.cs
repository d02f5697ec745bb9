using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;
using SentryGen.Reading;
using SentryGen.SetUp;

namespace SentryGen.Loggers;

/// <summary>A failure that some log calls would report, if they led to Sentry.</summary>
/// <param name="Around">The handler, or the call where there is none.</param>
/// <param name="Calls">The log calls.</param>
internal sealed record LostFailure(SyntaxNode Around, IReadOnlyList<InvocationExpressionSyntax> Calls)
{
    /// <summary>The name of the first log call; in a handler that logs by way of a helper its keyword.</summary>
    public Location Place => Calls.FirstOrDefault() switch
    {
        { Expression: MemberAccessExpressionSyntax access } => access.Name.GetLocation(),
        { } call => call.Expression.GetLocation(),
        null => Around is CatchClauseSyntax clause ? clause.CatchKeyword.GetLocation() : Around.GetLocation(),
    };
}

/// <summary>Looks for failures that are lost if the log calls of some frameworks count for nothing, and that arrive if they
/// count.</summary>
internal sealed class LostFailures(AppSetUp app, Func<LogFramework, bool> isCut, CancellationToken cancellation)
{
    private static readonly string[] Catches = ["catch"];

    private readonly Dictionary<FateOptions, FateEngine> engines = [];
    private readonly ImmutableArray<LogFactory> factories = LogFactories.In(app, cancellation);

    /// <summary>The first one, in the order of the files.</summary>
    public LostFailure? First => All(static _ => true).FirstOrDefault();

    /// <summary>The first one that is caught in a handler of such a block.</summary>
    public LostFailure? CaughtAround(Func<BlockSyntax, bool> matters) =>
        InHandlers(static _ => true, clause => clause.Parent is TryStatementSyntax { Block: var tried } && matters(tried)).FirstOrDefault();

    /// <summary>The first one that a static method of the framework is told, and no logger of an object.</summary>
    public LostFailure? OfStaticLog(Func<BlockSyntax, bool> matters) => All(failure => failure.Calls.Count > 0
        && !(failure.Around.Parent is TryStatementSyntax { Block: var tried } && !matters(tried))
        && failure.Calls.All(IsOfStaticLog)).FirstOrDefault();

    /// <summary>The factory of the first one's logger.</summary>
    public LogFactory? FromFactory
    {
        get
        {
            LogFactory? found = null;
            if (factories.All(static factory => factory.MayReport)) return null;
            return All(failure => (found = FactoryOf(failure)) is not null).Any() ? found : null;
        }
    }

    private IEnumerable<LostFailure> All(Func<LostFailure, bool> matters) => InHandlers(matters).Concat(Outright.Where(matters));

    private AnalyzerConfigOptionsProvider OptionsOfFiles => app.Options.AnalyzerConfigOptionsProvider;

    // Only those that matter are judged.
    private IEnumerable<LostFailure> InHandlers(Func<LostFailure, bool> matters, Func<CatchClauseSyntax, bool>? isMeant = null) =>
        from tree in app.Compilation.SyntaxTrees
        where SetUpSyntax.Says(tree, Catches) && !UserCode.IsGenerated(tree)
        from failure in InHandlersOf(tree, matters, isMeant)
        select failure;

    private IEnumerable<LostFailure> InHandlersOf(
        SyntaxTree tree, Func<LostFailure, bool> matters, Func<CatchClauseSyntax, bool>? isMeant)
    {
        if (FateEngines.Of(app.Compilation, app.Options) is not { } whole) yield break;
        var model = app.ModelOf(tree);
        foreach (var clause in tree.GetRoot(cancellation).DescendantNodes().OfType<CatchClauseSyntax>())
        {
            if (!clause.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any() || isMeant?.Invoke(clause) == false) continue;
            var failure = new LostFailure(clause, CallsIn(clause.Block, model));
            if (matters(failure)
                && model.GetOperation(clause, cancellation) is ICatchClauseOperation caught
                && whole.Judge(caught, OptionsOfFiles).Kind == FateKind.Arrives
                && IsLoss(Without(whole, tree).Judge(caught))) yield return failure;
        }
    }

    private FateEngine Without(FateEngines whole, SyntaxTree tree)
    {
        var options = FateOptions.Read(OptionsOfFiles.GetOptions(tree));
        return engines.TryGetValue(options, out var known) ? known : engines[options] = whole.Without(isCut, options);
    }

    private static bool IsLoss(HandlerFate fate) =>
        fate is { Kind: FateKind.Lost or FateKind.LostOnSomePaths or FateKind.Quiet, Intent: Intent.None };

    // log.Error(new InvalidOperationException(…), "…"): nobody else gets this one.
    private IEnumerable<LostFailure> Outright =>
        from tree in app.Compilation.SyntaxTrees
        where !UserCode.IsGenerated(tree) && SetUpSyntax.Says(tree, ErrorMethods) && Counts(tree)
        let model = app.ModelOf(tree)
        from call in CallsIn(tree.GetRoot(cancellation), model)
        where call.ArgumentList.Arguments.Any(argument => IsMadeThere(argument.Expression, model))
        select new LostFailure(call, [call]);

    // No setting says whether log entries reach Sentry.
    private bool Counts(SyntaxTree tree) =>
        FateOptions.Read(OptionsOfFiles.GetOptions(tree)).LoggingIntegration == Settings.LoggingIntegration.Default;

    private static string[] ErrorMethods { get; } =
        [.. Sinks.All.Where(static sink => sink.Named is Loudness.Error or Loudness.Critical).Select(static sink => sink.Method + "(")
            .Distinct()];

    private static HashSet<string> ErrorNames { get; } = [.. ErrorMethods.Select(static method => method.TrimEnd('('))];

    private List<InvocationExpressionSyntax> CallsIn(SyntaxNode code, SemanticModel model) =>
        [.. code.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => IsCut(call, model))];

    private bool IsCut(InvocationExpressionSyntax call, SemanticModel model) =>
        ReadSetUp.NameIn(call) is { } name
        && ErrorNames.Contains(name)
        && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
        && KnownTypes.SinkOf(method) is { Framework: var framework }
        && isCut(framework);

    // Log.Error(…)  and  log.Error(…)  with  var log = Log.ForContext<Program>();
    private bool IsOfStaticLog(InvocationExpressionSyntax call) => IsStatic(call)
        || (call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name }
            && Declarations.ValueOf(app.DeclarationOf(app.ModelOf(name.SyntaxTree).GetSymbolInfo(name, cancellation).Symbol, cancellation))
                is InvocationExpressionSyntax made && IsStatic(made));

    private bool IsStatic(InvocationExpressionSyntax call) =>
        app.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { IsStatic: true, ReducedFrom: null } method
        && LogFrameworks.All.Any(framework => framework.OwnLog == method.ContainingAssembly?.Name);

    private bool IsMadeThere(ExpressionSyntax value, SemanticModel model) =>
        value is BaseObjectCreationExpressionSyntax && KnownTypes.IsException(model.GetTypeInfo(value, cancellation).Type);

    // If an app has a host, most loggers come from that.
    private LogFactory? FactoryOf(LostFailure failure)
    {
        var model = app.ModelOf(failure.Around.SyntaxTree);
        foreach (var call in failure.Calls)
        {
            var origin = (call.Expression as MemberAccessExpressionSyntax)?.Expression is { } receiver
                ? LoggerOrigin.Of(receiver, model, app, cancellation) : null;
            if (origin is not null) return origin.MayReport ? null : origin;
        }

        return LogFactories.OfAppWithoutHost(app, cancellation) ? factories.First(static factory => !factory.IsOfOneObject)
            : failure.Calls.Count > 0 ? LogFactories.OfHost(app, cancellation) : null;
    }
}
