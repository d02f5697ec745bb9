using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Judges the handlers of one compilation under one set of options. Rules ask here and only read the answer.</summary>
internal sealed class FateEngine
{
    // A logger is a few calls deep. What goes further is half the project, and would be bound while one types.
    private const int MaxLogHelpers = 16;

    private readonly Compilation compilation;
    private readonly FateOptions options;
    private readonly Summaries summaries;
    private readonly ConcurrentDictionary<IMethodSymbol, IOperation?> bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> logging = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ControlFlowGraph?> graphs = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> declaresLoggerProvider;
    private readonly Lazy<bool> reportsGrpcAnswers;
    private readonly Lazy<bool> appCannotLog;
    private readonly ImmutableDictionary<string, string?> properties;

    public FateEngine(Compilation compilation, FateOptions options)
    {
        this.compilation = compilation;
        this.options = options;
        declaresLoggerProvider = new(() => KnownTypes.DeclaresLoggerProvider(compilation));
        reportsGrpcAnswers = new(() => GrpcAnswer.AreReported(compilation));
        summaries = new Summaries(Evaluate);
        properties = ImmutableDictionary<string, string?>.Empty.Add(FateRule.EventLevel, options.EventLevel.ToString());
        appCannotLog = new(() => options.LoggingIntegration switch
        {
            "on" => false,
            "off" => true,
            _ => compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication && !compilation.SourceModule.ReferencedAssemblies.Any(static assembly => Sinks.LoggingAdapters.Contains(assembly.Name)),
        });
    }

    /// <summary>The fate of what a clause catches.</summary>
    public HandlerFate Judge(ICatchClauseOperation clause, in OperationAnalysisContext context) =>
        IsExpected(clause.ExceptionType) ? HandlerFate.Expected
        : Explained(clause, context.ContainingSymbol, JudgeDirectly(clause) ?? JudgeByGraph(clause, context.GetControlFlowGraph()));

    /// <summary>The same for a clause that no context was made for.</summary>
    public HandlerFate Judge(ICatchClauseOperation clause)
    {
        if (IsExpected(clause.ExceptionType)) return HandlerFate.Expected;
        var judged = JudgeDirectly(clause) ?? (GraphAround(clause) is { } graph ? JudgeByGraph(clause, graph) : null);
        return Explained(clause, MemberAround(clause), judged);
    }

    // With what the clause says about a loss.
    private HandlerFate Explained(ICatchClauseOperation clause, ISymbol? member, HandlerFate? judged)
    {
        var (fate, syntax) = (judged ?? HandlerFate.Arrives, (CatchClauseSyntax)clause.Syntax);
        var intent = fate.Kind != FateKind.Arrives ? IntentMarker.IntentOf(clause)
            : IntentMarker.At(syntax.Block) is not null ? Intent.Marked
            : Intent.None;
        return fate.Kind == FateKind.Arrives && intent == Intent.None ? fate
            : fate with
            {
                Caught = CaughtTypes.NameOf(clause),
                Intent = intent,
                Answered = fate is { Kind: FateKind.Lost, IsGeneral: true } && intent == Intent.None ? Answers.Of(clause, member) : null,
                Reason = fate.Kind is FateKind.Lost or FateKind.LostOnSomePaths ? Reasons.Of(clause, this) : null,
                Properties = properties,
            };
    }

    private static ISymbol? MemberAround(ICatchClauseOperation clause)
    {
        var at = clause.SemanticModel?.GetEnclosingSymbol(clause.Syntax.SpanStart);
        while (at is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) at = at.ContainingSymbol;
        return at;
    }

    /// <summary>The fate of a plain handler, from its own operations; null for any other.</summary>
    internal HandlerFate? JudgeDirectly(ICatchClauseOperation clause) => FateOf(clause, DirectWalk.RunHandler(this, clause));

    /// <summary>The fate of any handler, from the graph of the whole method; null for one that the graph does not show.</summary>
    internal HandlerFate? JudgeByGraph(ICatchClauseOperation clause, ControlFlowGraph graph)
    {
        if (HandlerMap.Find(clause, graph) is not { } handler) return null;
        var outcome = new Outcome();
        new PathWalk(this, handler.Graph, outcome, handler.Owner, ask: null).RunHandler(handler.Region);
        return FateOf(clause, outcome);
    }

    public bool IsExpected(ITypeSymbol? type) => KnownTypes.IsCancellation(type) || IsIgnored(type);

    /// <summary>A thrown exception is one that gRPC sends to the client, and that nobody reports.</summary>
    public bool IsKeptFromSentry(IOperation? thrown) => GrpcAnswer.IsRefusal(thrown) && reportsGrpcAnswers.Value;

    /// <summary>Log calls of this framework can't become events in this app.</summary>
    public bool IsDeaf(LogFramework framework) => framework.Adapter is not null && appCannotLog.Value;

    /// <summary>What a sink call does with an exception in the exception's place: settles it, or is too quiet.</summary>
    public bool IsLoudEnough(LogFramework framework, Loudness level) => level switch
    {
        Loudness.Event => true,
        Loudness.Off => false,
        Loudness.Unknown => true,
        _ when framework.HasProviders && level < options.EventLevel && declaresLoggerProvider.Value => true,
        _ => framework.ReportsEveryLevel || level >= options.EventLevel,
    };

    /// <summary>A call at this level makes an event of Sentry's, as far as one can tell: a provider of the project's own may do with it what it likes.</summary>
    public bool MakesEvent(LogFramework framework, Loudness level) =>
        IsLoudEnough(framework, level) && !(framework.HasProviders && level < options.EventLevel && level is not (Loudness.Unknown or Loudness.Event));

    /// <summary>The method logs, or may: what it is called like counts where its body can't be looked at.</summary>
    public bool MayLog(IMethodSymbol method) => !HasBody(method) || logging.GetOrAdd(method, method => LeadsToLog(method, new(SymbolEqualityComparer.Default)));

    /// <summary>The same for a logger that no table knows; its level alone decides.</summary>
    public bool IsLoudEnough(Loudness level) => level is Loudness.Unknown || (level != Loudness.Off && level >= options.EventLevel);

    public bool IsCaptureMethod(IMethodSymbol method) =>
        options.CaptureMethods.Count > 0
        && options.CaptureMethods.Contains(method.OriginalDefinition.GetDocumentationCommentId() ?? "");

    /// <summary>The summary of a helper's parameter; null where the helper has no body in this compilation.</summary>
    public FunctionFate? Summary(IMethodSymbol method, int parameter) =>
        HasBody(method) ? summaries.Solve(new(method, parameter)) : null;

    /// <summary>The method can be looked at: its source is part of this compilation.</summary>
    public bool HasBody(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)
        && SyntaxOf(method) is BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null }
            or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } or ArrowExpressionClauseSyntax;

    /// <summary>A helper that says no, whatever it is asked.</summary>
    public bool AlwaysFalse(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean
        && HasBody(method)
        && SyntaxOf(method)!.DescendantNodes().All(static node => node is not ReturnStatementSyntax and not ArrowExpressionClauseSyntax || MayBeFalse(node))
        && BodyOf(method) is { } body
        && AlwaysFalse(body);

    /// <summary>All that a body returns is no.</summary>
    public static bool AlwaysFalse(IOperation body) =>
        body.Descendants().OfType<IReturnOperation>().ToList() is { Count: > 0 } returns
        && returns.TrueForAll(static returned => returned.ReturnedValue?.ConstantValue is { HasValue: true, Value: false });

    private ControlFlowGraph? GraphOf(IMethodSymbol method) => graphs.GetOrAdd(method, MakeGraph);

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

    private bool LeadsToLog(IMethodSymbol method, HashSet<IMethodSymbol> seen)
    {
        if (!seen.Add(method)) return false;
        if (seen.Count > MaxLogHelpers) return true;
        foreach (var call in BodyOf(method)?.Descendants().OfType<IInvocationOperation>() ?? [])
        {
            var target = call.TargetMethod.OriginalDefinition;
            if (KnownTypes.SinkOf(target) is not null || CallReading.LevelOfLoggerMessage(call) is not null) return true;
            if (HasBody(target) ? LeadsToLog(target, seen) : !KnownTypes.IsInert(target) && CallReading.LevelByConvention(call) is not null) return true;
        }

        return false;
    }

    private static SyntaxNode? SyntaxOf(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method) is { IsAbstract: false, IsExtern: false, DeclaringSyntaxReferences: { Length: > 0 } declared } ? declared[0].GetSyntax() : null;

    // A look at the syntax, so that only few helpers are bound to be told that they answer otherwise.
    private static bool MayBeFalse(SyntaxNode returned) =>
        ((returned as ReturnStatementSyntax)?.Expression ?? (returned as ArrowExpressionClauseSyntax)?.Expression)?.Kind() is SyntaxKind.FalseLiteralExpression or SyntaxKind.IdentifierName or SyntaxKind.SimpleMemberAccessExpression;

    private IOperation? BodyOf(IMethodSymbol method) => bodies.GetOrAdd(method, Bind);

    private IOperation? Bind(IMethodSymbol method) =>
        HasBody(method) && SyntaxOf(method) is { } syntax ? ModelOf(syntax.SyntaxTree)?.GetOperation(syntax) : null;

    private static ControlFlowGraph? GraphAround(IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return GraphOf(operation);
    }

    private ControlFlowGraph? MakeGraph(IMethodSymbol method) => GraphOf(BodyOf(method));

    private static ControlFlowGraph? GraphOf(IOperation? root) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
        IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property),
        _ => null,
    };

    /// <summary>
    /// The first way out on which a helper loses what it is given, with its place; null if it does not, or can't be looked at.
    /// </summary>
    public Leak? LossIn(IMethodSymbol method, int parameter)
    {
        if (Summary(method, parameter) is not { } summary || !summary.Has(Ways.Leaks) || BodyOf(method) is not { } body) return null;
        FunctionFate Ask(Question asked) => Summary(asked.Method, asked.Parameter) ?? FunctionFate.HandedOver;
        if (Run(new(method, parameter), body, Ask)?.FirstLoss is not { } loss) return null;
        return loss.At is null ? loss with { At = EndOf(body.Syntax) } : loss;
    }

    // A path that runs out of a body has no statement of its own. Its place is the last statement, or the body.
    private static SyntaxNode EndOf(SyntaxNode body) =>
        body is BaseMethodDeclarationSyntax { Body.Statements: { Count: > 0 } statements } ? statements[statements.Count - 1] : body;

    private FunctionFate Evaluate(Question question, Func<Question, FunctionFate> ask) =>
        (BodyOf(question.Method) is { } body ? Run(question, body, ask)?.ToFunctionFate() : null) ?? FunctionFate.HandedOver;

    private Outcome? Run(Question question, IOperation body, Func<Question, FunctionFate> ask)
    {
        var parameters = question.Method.PartialImplementationPart?.Parameters ?? question.Method.Parameters;
        var state = question.Parameter < 0 ? FlowState.Empty : FlowState.Empty.With(parameters[question.Parameter], Carry.Self);
        return DirectWalk.RunFunction(this, body, state, ask) ?? WalkGraph(GraphOf(question.Method), state, ask);
    }

    private Outcome? WalkGraph(ControlFlowGraph? graph, FlowState state, Func<Question, FunctionFate> ask)
    {
        if (graph is null) return null;
        var outcome = new Outcome();
        new PathWalk(this, graph, outcome, owner: null, ask).RunFunction(state);
        return outcome;
    }

    private static HandlerFate? FateOf(ICatchClauseOperation clause, Outcome? outcome) =>
        outcome?.ToFate(KnownTypes.IsGeneral(clause.ExceptionType), (CatchClauseSyntax)clause.Syntax);

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
