using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// Sinks: log calls and captures.
internal sealed partial class Interpreter
{
    private AbstractValue? OfEnding(CallSite site, ref FlowState? state)
    {
        if (!KnownTypes.IsEnding(site.Method)) return null;
        frame.Add(new(ExitKind.End, site.Call.Syntax, null, state!, AbstractValue.Unknown));
        state = null;
        return AbstractValue.Nothing;
    }

    private AbstractValue? OfSink(CallSite site, ref FlowState? state)
    {
        if (KnownTypes.SinkOf(site.Method) is not { } sink) return null;
        if (ReceiverOf(site.Call) is { } receiver
            && IsSilent(receiver, ReceiverValueOf(site)))
            return AbstractValue.Unknown;
        var exception = sink.IsTextOnly ? AbstractValue.Nothing : ExceptionOf(site, sink);
        var levels = LevelsOf(sink, site);
        return OwnLogger(site) is { } own
            ? Log(own, site, levels, exception, ref state)
            : Log(site, sink.Framework, levels, exception, ref state);
    }

    // A logger of the project's own that is called directly: its Log decides.
    private IMethodSymbol? OwnLogger(CallSite site)
    {
        if (ReceiverOf(site.Call)?.Unconverted() is not { Type: { } type } receiver) return null;
        if (type.TypeKind == TypeKind.Interface)
        {
            var known = Known(receiver, ReceiverValueOf(site)).Possibilities;
            if (known.Length == 1 && known[0].Type is { } exactly) type = exactly;
        }

        return type is INamedTypeSymbol { TypeKind: TypeKind.Class } own ? engine.LogOf(own) : null;
    }

    private static AbstractValue ReceiverValueOf(CallSite site) =>
        site.Call.Instance is null ? site.ValueOf(site.Call.Arguments[0]) : site.Receiver;

    private AbstractValue Log(
        IMethodSymbol own,
        CallSite site,
        List<(Loudness Level, bool IsNarrowed)> levels,
        AbstractValue exception,
        ref FlowState? state)
    {
        var summaries = levels.Select(level => ask(FateEngine.LogAt(own, level.Level))).ToList();
        if (exception.MayHold && summaries.Exists(static log => log.Has(Ways.Settles)))
        {
            isAssumed |= summaries.Exists(static log => log.Has(Ways.Assumes) || !log.Has(Ways.Reports));
            SettleIfHeld(exception, ref state, bySink: true);
        }
        else if (site.IsAbout)
        {
            var note = new Note(site.Method.Name, levels[0].Level);
            if (summaries.TrueForAll(static log => log.Text is not null)) Tell(note, ref state);
            else Hear(note, ref state);
        }

        return AbstractValue.Unknown;
    }

    // Serilog's Logger.None, and a logger of a null factory.
    private bool IsSilent(IOperation receiver, AbstractValue value)
    {
        receiver = receiver.Unconverted();
        if (KnownTypes.IsNullLogger(receiver.Type)) return true;
        if (receiver is ILocalReferenceOperation { Local: var local } && value.IsPlain && OriginOf(local) is { } origin)
            receiver = origin.Unconverted();
        else if (receiver is IFieldReferenceOperation { Field: var field } && engine.InitialOf(field) is { } initial)
            receiver = initial.Unconverted();
        return receiver switch
        {
            { Type: var type } when KnownTypes.IsNullLogger(type) => true,
            IMemberReferenceOperation { Member: { Name: Sinks.NoLogger, IsStatic: true } } => true,
            IInvocationOperation { TargetMethod: var maker } when KnownTypes.MakesNullLogger(maker) => true,
            IInvocationOperation { Instance: { } factory } => KnownTypes.IsNullFactory(factory.Unconverted().Type),
            _ => false,
        };
    }

    private static List<(Loudness Level, bool IsNarrowed)> LevelsOf(Sink sink, CallSite site) => sink.Level switch
    {
        LevelSource.Argument => LevelsPassed(site) ?? LevelsOfEntry(site) ?? [(Loudness.Unknown, false)],
        _ => [(LevelOf(sink), false)],
    };

    // A level that the sink itself has.
    private static Loudness LevelOf(Sink sink) => sink.Level == LevelSource.Capture ? Loudness.Event : sink.Named;

    // The levels that an argument of a level type may be; null if there is none.
    private static List<(Loudness Level, bool IsNarrowed)>? LevelsPassed(CallSite site) =>
        LevelsPassed(site.Call.Arguments, site.Arguments);

    private static List<(Loudness Level, bool IsNarrowed)>? LevelsPassed(
        ImmutableArray<IArgumentOperation> passed, AbstractValue[] arguments)
    {
        foreach (var argument in passed)
        {
            if (argument.Parameter is not { Type: var type, Ordinal: var ordinal }
                || !KnownTypes.IsLevel(type)
                || ordinal >= arguments.Length
                || argument is { ArgumentKind: ArgumentKind.DefaultValue, Value.ConstantValue: { HasValue: true, Value: null } })
                continue;
            var value = arguments[ordinal];
            if (value.Any(static possibility => possibility.Constant is null)) return [(CallReading.LevelOf(argument.Value, type), false)];
            return value.Possibilities
                .Select(possibility => (CallReading.LevelOf(type, possibility.Constant!), possibility.IsNarrowed))
                .Distinct()
                .ToList();
        }

        return null;
    }

    // An entry made by hand has its level.
    private static List<(Loudness Level, bool IsNarrowed)>? LevelsOfEntry(CallSite site)
    {
        foreach (var argument in site.Call.Arguments)
            if (argument.Parameter is { Type: var type } && KnownTypes.IsEntry(type)) return LevelsIn(site.ValueOf(argument));
        return LevelsIn(site.Receiver);
    }

    private static List<(Loudness Level, bool IsNarrowed)>? LevelsIn(AbstractValue entry) =>
        entry.Possibilities.IsEmpty || entry.Any(static possibility => possibility.Constant is not Loudness) ? null
        : entry.Possibilities.Select(static one => ((Loudness)one.Constant!, one.IsNarrowed)).Distinct().ToList();

    // A factory, a logger or a builder makes an entry, of what it is given.
    private static AbstractValue? OfEntry(CallSite site)
    {
        if (!KnownTypes.IsEntry(site.Method.ReturnType)) return null;
        if (!KnownTypes.IsEntry(site.Method.ContainingType) && !KnownTypes.IsLogger(ReceiverOf(site.Call)?.Unconverted().Type)) return null;
        var levels = LevelsPassed(site)
            ?? LevelsIn(site.Receiver)
            ?? [(CallReading.LevelIn(site.Method.Name) ?? Loudness.Unknown, false)];
        return Entry(site.Method.ReturnType, site.Arguments.Aggregate(site.Receiver, static (all, one) => all.Join(one)), levels);
    }

    private static AbstractValue Entry(ITypeSymbol? type, AbstractValue parts, List<(Loudness Level, bool IsNarrowed)> levels)
    {
        var relation = parts.MayHold ? Relation.Within : parts.IsAbout ? Relation.Text : Relation.Other;
        return levels.Aggregate(AbstractValue.Nothing, (all, level) => all.Join(AbstractValue.Of(
            new Possibility(relation, level.Level, Type: type, IsNarrowed: level.IsNarrowed, IsOwn: true))));
    }

    private AbstractValue? OfLoggerMessage(CallSite site, ref FlowState? state)
    {
        if (CallReading.LevelOfLoggerMessage(site.Call) is not { } level) return null;
        // It takes the first exception for the exception; any other is a value of the template.
        var taken = site.Method.Parameters.FirstOrDefault(static parameter => KnownTypes.IsException(parameter.Type));
        var exception = taken is null ? AbstractValue.Nothing : site.Arguments[taken.Ordinal];
        return Log(site, LogFrameworks.Microsoft, level == Loudness.Unknown
            ? LevelsPassed(site) ?? [(level, false)]
            : [(level, false)], exception, ref state);
    }

    private AbstractValue? OfCaptureMethod(CallSite site, ref FlowState? state)
    {
        if (!site.IsGiven || !(engine.IsCaptureMethod(site.Method) || KnownTypes.IsRavenCapture(site.Method))) return null;
        Settle(ref state, bySink: true);
        return AbstractValue.Nothing;
    }

    private AbstractValue Log(
        CallSite site,
        LogFramework framework,
        List<(Loudness Level, bool IsNarrowed)> levels,
        AbstractValue exception,
        ref FlowState? state)
    {
        if (engine.IsDeaf(framework)) return AbstractValue.Unknown;
        var (before, left) = (state!, (FlowState?)null);
        foreach (var (level, isNarrowed) in levels)
        {
            FlowState? on = levels.Count > 1 ? before.Narrowed(isNarrowed) : before;
            Effect(framework, level, site.Method.Name, exception, ref on, site.IsAbout);
            left = FlowState.Join(left, on);
        }

        state = left;
        return AbstractValue.Unknown;
    }

    private void Effect(
        LogFramework framework,
        Loudness level,
        string name,
        AbstractValue exception,
        ref FlowState? state,
        bool isAbout = true)
    {
        if (engine.IsDeaf(framework)) return;
        if (engine.IsLoudEnough(framework, level) && exception.MayHold)
        {
            isAssumed |= level == Loudness.Unknown;
            SettleIfHeld(exception, ref state, bySink: true);
        }

        if (state is null) return;
        if (engine.MakesEvent(framework, level)) Tell(new(name, level), ref state);
        else if (isAbout || exception.MayHold) Hear(new(name, level), ref state);
    }

    // The value in the exception's place. Among the values of a message template it is text.
    private static AbstractValue ExceptionOf(CallSite site, Sink? sink = null)
    {
        var found = KnownTypes.IsEntry(site.Method.ContainingType) ? site.Receiver : AbstractValue.Nothing;
        foreach (var argument in site.Call.Arguments)
        {
            if (argument.Parameter is not { } parameter || site.ValueOf(argument) is not { MayHold: true } value) continue;
            var declared = (site.Method.OriginalDefinition.Parameters is var all
                && parameter.Ordinal < all.Length ? all[parameter.Ordinal] : parameter).Type;
            if (TakesException(site, sink, declared, parameter)) found = found.Join(value);
        }

        return found;
    }

    private static bool TakesException(CallSite site, Sink? sink, ITypeSymbol declared, IParameterSymbol parameter)
    {
        if (KnownTypes.IsException(declared) && declared is not ITypeParameterSymbol) return true;
        if (KnownTypes.IsEntry(declared)) return true;
        var isMessage = declared is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object };
        if (isMessage && sink is { Framework: var framework } && framework.TakesAsMessage(site.Call.Arguments.Length)) return true;
        return sink is null && site.Method.MethodKind == MethodKind.DelegateInvoke && KnownTypes.IsException(parameter.Type);
    }
}
