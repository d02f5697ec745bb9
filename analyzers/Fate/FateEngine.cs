using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Judges the handlers of one compilation under one set of options. Rules ask here and only read the answer.</summary>
internal sealed class FateEngine
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<FateOptions, FateEngine>> Engines = new();

    // Every rule asks for every handler, and a file's options don't change.
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, FateOptions> Options = new();

    private readonly Compilation compilation;
    private readonly FateOptions options;
    private readonly Summaries summaries;
    private readonly ConcurrentDictionary<SyntaxNode, HandlerFate> fates = new();
    private readonly ConcurrentDictionary<IMethodSymbol, ControlFlowGraph?> graphs = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> declaresLoggerProvider;
    private readonly bool appCannotLog;

    private FateEngine(Compilation compilation, FateOptions options)
    {
        this.compilation = compilation;
        this.options = options;
        declaresLoggerProvider = new(() => KnownTypes.DeclaresLoggerProvider(compilation));
        summaries = new Summaries(Evaluate);
        Properties = ImmutableDictionary<string, string?>.Empty.Add(FateRule.EventLevel, options.EventLevel.ToString());
        appCannotLog = options.LoggingIntegration switch
        {
            "on" => false,
            "off" => true,
            _ => compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication && !compilation.ReferencedAssemblyNames.Any(static assembly => Sinks.LoggingAdapters.Contains(assembly.Name)),
        };
    }

    /// <summary>What diagnostics tell their fixes.</summary>
    public ImmutableDictionary<string, string?> Properties { get; }

    public static FateEngine For(Compilation compilation, AnalyzerConfigOptions options) =>
        Engines.GetValue(compilation, static _ => new()).GetOrAdd(Options.GetValue(options, FateOptions.Read), read => new FateEngine(compilation, read));

    /// <summary>The fate of what a clause catches. Asked by every rule, computed once.</summary>
    public HandlerFate Judge(ICatchClauseOperation clause, Func<ControlFlowGraph> graph) =>
        fates.TryGetValue(clause.Syntax, out var known) ? known : fates.GetOrAdd(clause.Syntax, Compute(clause, graph));

    public bool IsExpected(ITypeSymbol? type) => KnownTypes.IsCancellation(type) || IsIgnored(type);

    /// <summary>Log calls of this framework can't become events in this app.</summary>
    public bool IsDeaf(Framework framework) => framework != Framework.Sentry && appCannotLog;

    /// <summary>What a sink call does with an exception in the exception's place: settles it, or is too quiet.</summary>
    public bool IsLoudEnough(Framework framework, Loudness level) => level switch
    {
        Loudness.Event => true,
        Loudness.Off => false,
        Loudness.Unknown => true,
        _ when framework == Framework.MicrosoftLogging && level < options.EventLevel && declaresLoggerProvider.Value => true,
        _ => Sinks.ReportsEveryLevel(framework) || level >= options.EventLevel,
    };

    /// <summary>The same for a logger that no table knows; its level alone decides.</summary>
    public bool IsLoudEnough(Loudness level) => level is Loudness.Unknown || (level != Loudness.Off && level >= options.EventLevel);

    public bool IsCaptureMethod(IMethodSymbol method) =>
        options.CaptureMethods.Count > 0
        && options.CaptureMethods.Contains(method.OriginalDefinition.GetDocumentationCommentId() ?? "");

    /// <summary>The summary of a helper's parameter; null where the helper has no body in this compilation.</summary>
    public FunctionFate? Summary(IMethodSymbol method, int parameter) =>
        HasBody(method) ? summaries.Solve(new(method, parameter)) : null;

    public bool HasBody(IMethodSymbol method) => GraphOf(method) is not null;

    public ControlFlowGraph? GraphOf(IMethodSymbol method)
    {
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)) return null;
        return graphs.GetOrAdd(method, MakeGraph);
    }

    /// <summary>The level of a delegate made by <c>LoggerMessage.Define</c>, or null for any other field.</summary>
    public Loudness? LevelOfDefined(IFieldSymbol field)
    {
        if (field.DeclaringSyntaxReferences.Length == 0) return null;
        if (field.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax made } declared) return null;
        if (ModelOf(declared.SyntaxTree)?.GetOperation(made) is not IInvocationOperation call) return null;
        return KnownTypes.IsLoggerMessage(call.TargetMethod.ContainingType)
            ? CallReading.LevelByConvention(call) ?? Loudness.Unknown
            : null;
    }

    private SemanticModel? ModelOf(SyntaxTree tree)
    {
        if (!compilation.ContainsSyntaxTree(tree)) return null;
#pragma warning disable RS1030 // A helper stands in another tree as often as not, and only the handlers' own helpers are bound.
        return compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
    }

    private ControlFlowGraph? MakeGraph(IMethodSymbol method)
    {
        var body = method.PartialImplementationPart ?? method;
        if (body.IsAbstract || body.IsExtern || body.DeclaringSyntaxReferences.Length == 0) return null;
        var syntax = body.DeclaringSyntaxReferences[0].GetSyntax();
        return ModelOf(syntax.SyntaxTree)?.GetOperation(syntax) switch
        {
            IMethodBodyOperation whole when whole.BlockBody is not null || whole.ExpressionBody is not null => ControlFlowGraph.Create(whole),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block),
            _ => null,
        };
    }

    private FunctionFate Evaluate(Question question, Func<Question, FunctionFate> ask)
    {
        if (GraphOf(question.Method) is not { } graph) return FunctionFate.HandedOver;
        var outcome = new Outcome();
        var walk = new PathWalk(this, graph, outcome, owner: null, ask);
        var parameters = question.Method.PartialImplementationPart?.Parameters ?? question.Method.Parameters;
        var state = question.Parameter < 0 ? FlowState.Empty : FlowState.Empty.With(parameters[question.Parameter], Carry.Self);
        walk.RunFunction(state);
        return outcome.ToFunctionFate();
    }

    private HandlerFate Compute(ICatchClauseOperation clause, Func<ControlFlowGraph> graph)
    {
        if (IsExpected(clause.ExceptionType)) return HandlerFate.Expected;
        var outcome = DirectWalk.Run(this, clause) ?? WalkGraph(clause, graph());
        return outcome?.ToFate(KnownTypes.IsGeneral(clause.ExceptionType), clause.Syntax) ?? HandlerFate.Arrives;
    }

    /// <summary>The walk along the edges of the whole method's graph; null for a handler that the graph does not show.</summary>
    private Outcome? WalkGraph(ICatchClauseOperation clause, ControlFlowGraph graph)
    {
        if (HandlerMap.Find(clause, graph) is not { } handler) return null;
        var outcome = new Outcome();
        new PathWalk(this, handler.Graph, outcome, handler.Owner, ask: null).RunHandler(handler.Region);
        return outcome;
    }

    private bool IsIgnored(ITypeSymbol? type)
    {
        if (options.IgnoredExceptions.Count == 0) return false;
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (options.IgnoredExceptions.Contains(at.Name)
                || options.IgnoredExceptions.Contains(at.ToDisplayString())
                || options.IgnoredExceptions.Contains(at.GetDocumentationCommentId() ?? ""))
                return true;
        }

        return false;
    }
}
