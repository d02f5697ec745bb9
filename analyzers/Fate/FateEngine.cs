using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Judges the handlers of one compilation under one set of options. Rules ask here and only read the answer.</summary>
internal sealed partial class FateEngine
{
    // A logger is a few calls deep. More calls lead to half the project, and would be bound while one types.
    private const int MaxLogHelpers = 16;

    private const string On = "on";
    private const string Off = "off";

    private readonly Compilation compilation;
    private readonly FateOptions options;
    private readonly Summaries summaries;
    private readonly ConcurrentDictionary<SyntaxNode, HandlerFate> fates = new();
    private readonly ConcurrentDictionary<IMethodSymbol, bool> logging = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> declaresLoggerProvider;
    private readonly Lazy<FateEngine> ofOwnLoggers;
    private readonly Lazy<ImmutableArray<IMethodSymbol>> ownLoggers;
    private readonly Lazy<bool> reportsGrpcAnswers;
    private readonly Mentions mentions;
    private readonly Overrides overrides;
    private readonly Givens givens;
    private readonly Looks looks;
    private readonly Callers callers;
    private readonly Lazy<bool> appCannotLog;
    private readonly Func<LogFramework, bool>? isCut;
    private readonly ImmutableDictionary<string, string?> properties;

    /// <param name="compilation">The code.</param>
    /// <param name="options">The options of a file.</param>
    /// <param name="asksOwnLoggers">The project's own loggers may report an entry. Not asked while they are judged themselves.</param>
    /// <param name="makesOwnFactory">The app has no host and makes its logger factory itself, without Sentry: that is said at the
    /// factory.</param>
    /// <param name="isCut">Log calls of these frameworks are to count for nothing.</param>
    public FateEngine(
        Compilation compilation,
        FateOptions options,
        bool asksOwnLoggers = true,
        Func<bool>? makesOwnFactory = null,
        Func<LogFramework, bool>? isCut = null)
    {
        this.isCut = isCut;
        this.compilation = compilation;
        this.options = options;
        declaresLoggerProvider = new(() => asksOwnLoggers && KnownTypes.DeclaresLoggerProvider(compilation));
        ofOwnLoggers = new(() => new(compilation, options, asksOwnLoggers: false));
        ownLoggers = new(() => LoggersIn(compilation.Assembly.GlobalNamespace).ToImmutableArray());
        reportsGrpcAnswers = new(() => GrpcAnswer.AreReported(compilation));
        summaries = new Summaries(Evaluate);
        mentions = new(compilation, ModelOf);
        (givens, looks) = (new(mentions), new(mentions));
        overrides = new(compilation, new(compilation, ModelOf), new(mentions));
        callers = new(mentions);
        properties = ImmutableDictionary<string, string?>.Empty.Add(FateRule.EventLevel, options.EventLevel.ToString());
        appCannotLog = new(() => options.LoggingIntegration switch
        {
            On => false,
            Off => true,
            _ => compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
                && !compilation.SourceModule.ReferencedAssemblies.Any(static assembly => Sinks.LoggingAdapters.Contains(assembly.Name))
                && makesOwnFactory?.Invoke() != true,
        });
    }

    /// <summary>The fate of what a clause catches.</summary>
    public HandlerFate Judge(ICatchClauseOperation clause) =>
        IsExpected(clause.ExceptionType) && !Timeouts.AreCaughtBy(clause) ? HandlerFate.Expected
        : KnownTypes.IsGeneral(clause.ExceptionType) && clause.Parent is ITryOperation tried && !Failures.MayBeIn(tried.Body)
            ? HandlerFate.Impossible
        : Explained(clause, FateOf(clause));

    // A handler is also judged for a method that it calls.
    private HandlerFate FateOf(ICatchClauseOperation clause) =>
        fates.TryGetValue(clause.Syntax, out var known) ? known
        : fates.GetOrAdd(clause.Syntax, Interpreter.Judge(this, clause)
            .ToFate(KnownTypes.IsGeneral(clause.ExceptionType), ((CatchClauseSyntax)clause.Syntax).Block.CloseBraceToken));

    // With what the clause says about a loss.
    private HandlerFate Explained(ICatchClauseOperation clause, HandlerFate fate)
    {
        var syntax = (CatchClauseSyntax)clause.Syntax;
        var intent = fate.Kind != FateKind.Arrives ? IntentMarker.IntentOf(clause)
            : IntentMarker.At(syntax.Block) is not null ? Intent.Marked
            : Intent.None;
        if (fate.Kind == FateKind.Arrives && intent == Intent.None) return fate;
        if (fate is { Kind: FateKind.TextOnly, Heard.Call: var heard } && intent == Intent.Documented && !IsCalledIn(clause, heard))
            fate = fate with { Kind = FateKind.Lost };
        var isLost = fate.Kind is FateKind.Lost or FateKind.LostOnSomePaths;
        var told = fate with
        {
            Caught = CaughtTypes.NameOf(clause),
            Intent = intent,
            Reason = isLost && clause.Variable() is { } caught
                ? Reasons.Of(clause.Handler, value => value.IsReferenceTo(caught), this)
                : null,
            Properties = properties,
        };
        if (fate.Kind == FateKind.TextOnly && KnownTypes.SaysAll(clause.ExceptionType)) return told with { Answered = "its text says all" };
        return isLost && fate.IsGeneral && intent == Intent.None
            ? told with { Answered = Answers.Of(clause, clause.MemberAround(), told) ?? GathererOf(clause, told.Reason) }
            : told;
    }

    // An event behind a handler that explains the loss may be about anything.
    private static bool IsCalledIn(ICatchClauseOperation clause, string method) =>
        clause.Handler.Descendants().Any(part => part is IInvocationOperation { TargetMethod.Name: var name } && name == method);

    /// <summary>The fate of what code is handed.</summary>
    public HandlerFate Judge(HandedCode code)
    {
        if (IsExpected(code.Parameter.Type)) return HandlerFate.Expected;
        if (code.Carrier?.ReportedBy is { } part && compilation.Assembly.GetTypeByMetadataName(part) is not null)
            return HandlerFate.Arrives;
        var (outcome, entry) = Interpreter.Judge(this, code);
        var fate = outcome.ToFate(code.IsGeneral, code.End);
        var intent = IntentMarker.IntentOf(code);
        return fate with
        {
            Entry = entry,
            Caught = code.Name,
            Intent = fate.Kind == FateKind.Arrives && intent != Intent.Marked ? Intent.None : intent,
            Reason = fate.Kind is FateKind.Lost or FateKind.LostOnSomePaths ? Reasons.Of(code.Body, code.IsException, this) : null,
            Properties = properties
                .Add(FateRule.Parameter, $"{code.Parameter.Ordinal}")
                .Add(FateRule.Path, code.PathText)
                .Add(FateRule.IsCalled, code.Given is null ? null : FateRule.IsCalled)
                .Add(FateRule.MayBeMissing, code.Carrier is { MayBeMissing: true } ? FateRule.MayBeMissing : null),
        };
    }

    public bool IsExpected(ITypeSymbol? type) => KnownTypes.IsCancellation(type) || IsIgnored(type);

    /// <summary>A thrown exception is one that gRPC sends to the client, and that nobody reports.</summary>
    public bool IsKeptFromSentry(IOperation? thrown) => GrpcAnswer.IsRefusal(thrown) && reportsGrpcAnswers.Value;

    /// <summary>
    /// Log calls of this framework can't become events in this app. If a framework keeps a log of its own that is not joined to Sentry,
    /// a rule about set-up says so once.
    /// </summary>
    public bool IsDeaf(LogFramework framework) =>
        framework.Adapter is not null
        && ((isCut?.Invoke(framework) == true && options.LoggingIntegration != On)
            || ((framework.OwnLog is null || options.LoggingIntegration == Off) && appCannotLog.Value));

    /// <summary>A sink call at this level settles an exception in the exception's place. If not, it is too quiet.</summary>
    public bool IsLoudEnough(LogFramework framework, Loudness level) => level switch
    {
        Loudness.Event => true,
        Loudness.Off => false,
        Loudness.Unknown => true,
        _ when framework.HasProviders
            && level < options.EventLevel
            && declaresLoggerProvider.Value => ownLoggers.Value.IsEmpty
            || ownLoggers.Value.Any(log => ofOwnLoggers.Value.Summary(LogAt(log, level)).Has(Ways.Settles)),
        _ => framework.ReportsEveryLevel || level >= options.EventLevel,
    };

    /// <summary>
    /// A call at this level makes an event of Sentry's, as far as one can tell: a provider of the project's own may do with it what it
    /// likes.
    /// </summary>
    public bool MakesEvent(LogFramework framework, Loudness level) =>
        IsLoudEnough(framework, level)
            && !(framework.HasProviders && level < options.EventLevel && level is not (Loudness.Unknown or Loudness.Event));

    /// <summary>The method logs, or may: what it is called like counts where its body can't be looked at.</summary>
    public bool MayLog(IMethodSymbol method) => HasBody(method)
        ? logging.GetOrAdd(method, method => LeadsToLog(method, new(SymbolEqualityComparer.Default)))
        : OverridesOf(method) is not { IsEmpty: false } others || others.Any(other => !HasBody(other) || MayLog(other));

    /// <summary>The same for a logger that no table knows; its level alone decides.</summary>
    public bool IsLoudEnough(Loudness level) => level is Loudness.Unknown || (level != Loudness.Off && level >= options.EventLevel);

    public bool IsCaptureMethod(IMethodSymbol method) =>
        options.CaptureMethods.Count > 0
        && options.CaptureMethods.Contains(method.OriginalDefinition.GetDocumentationCommentId() ?? "");

    /// <summary>The summary of a call of a helper that can be looked at.</summary>
    public Summary Summary(Question question) => summaries.Solve(question);

    /// <summary>The method itself gives an exception that it is given to a log or a capture that makes an event.</summary>
    public bool Reports(IMethodSymbol method) => BodyOf(method)?.Descendants().OfType<IInvocationOperation>().Any(call =>
        KnownTypes.SinkOf(call.TargetMethod) is { IsTextOnly: false } sink
        && IsLoudEnough(sink.Framework, CallReading.LevelOf(sink, call))
        && call.Arguments.Any(static argument => IsGiven(argument.Value.Unconverted()))) == true;

    /// <summary>A clause gives something to a log or a capture that makes an event, or to code that may do so.</summary>
    public bool ReportsIn(ICatchClauseOperation clause) =>
        clause.Handler.Descendants().Any(part => part is IInvocationOperation call && MayReport(call));

    private bool MayReport(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        return KnownTypes.SinkOf(method) is { } sink
            ? IsLoudEnough(sink.Framework, CallReading.LevelOf(sink, call))
            : IsOwn(method) && MayLog(method);
    }

    private static bool IsGiven(IOperation value)
    {
        if (!KnownTypes.IsException(value.Type)) return false;
        while (value is IPropertyReferenceOperation { Instance: { } owner }) value = owner;
        return value is IParameterReferenceOperation;
    }

    private bool LeadsToLog(IMethodSymbol method, HashSet<IMethodSymbol> seen)
    {
        if (!seen.Add(method)) return false;
        if (seen.Count > MaxLogHelpers) return true;
        foreach (var call in BodyOf(method)?.Descendants().OfType<IInvocationOperation>() ?? [])
        {
            var target = call.TargetMethod.OriginalDefinition;
            if (KnownTypes.SinkOf(target) is not null || CallReading.LevelOfLoggerMessage(call) is not null) return true;
            if (HasBody(target) ? LeadsToLog(target, seen) : !KnownTypes.IsInert(target) && CallReading.LevelByConvention(call) is not null)
                return true;
        }

        return false;
    }

    /// <summary>The first exit at which a helper loses what it is given; null if it does not, or can't be looked at.</summary>
    public Leak? LossIn(IMethodSymbol method, int parameter)
    {
        if (!HasBody(method) || BodyOf(method) is not { } body) return null;
        var given = method.Parameters.Select((_, ordinal) => ordinal == parameter
            ? AbstractValue.Self
            : AbstractValue.Unknown).ToImmutableArray();
        if (Interpreter.LossIn(this, new(method, AbstractValue.Other, given), body) is not { } loss) return null;
        return loss.At is null ? loss with { At = EndOf(body.Syntax) } : loss;
    }

    /// <summary>The method with which a type of this compilation implements a logger; null if there is none.</summary>
    public IMethodSymbol? LogOf(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (!KnownTypes.IsMicrosoftLogger(contract)) continue;
            foreach (var member in contract.GetMembers(LogFrameworks.Microsoft.LevelArgumentMethod!))
                if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol { Parameters.Length: 5 } log && HasBody(log))
                    return log.OriginalDefinition;
        }

        return null;
    }

    private IEnumerable<IMethodSymbol> LoggersIn(INamespaceOrTypeSymbol around)
    {
        foreach (var member in around.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner) continue;
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class } type && LogOf(type) is { } log) yield return log;
            foreach (var found in LoggersIn(inner)) yield return found;
        }
    }

    /// <summary>A call of an own logger that is given an exception at a level.</summary>
    public static Question LogAt(IMethodSymbol log, Loudness level)
    {
        var levels = log.Parameters[0].Type.GetMembers().OfType<IFieldSymbol>();
        var constant = levels.FirstOrDefault(field => LogLevels.Of(field.Name) == level)?.ConstantValue;
        return new(log, AbstractValue.Other, log.Parameters.Select(parameter =>
            parameter.Ordinal == 0 && constant is not null ? AbstractValue.Constant(constant)
            : KnownTypes.IsException(parameter.Type) ? AbstractValue.Self
            : AbstractValue.Unknown).ToImmutableArray());
    }

    // A path that runs out of a body has no statement of its own. Its place is the last statement, or the body.
    private static SyntaxNode EndOf(SyntaxNode body) =>
        body is BaseMethodDeclarationSyntax { Body.Statements: { Count: > 0 } statements } ? statements[statements.Count - 1] : body;

    private Summary Evaluate(Question question, Func<Question, Summary> ask) =>
        BodyOf(question.Method) is { } body ? Interpreter.Summarise(this, question, body, ask) : Fate.Summary.HandedOver;

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
