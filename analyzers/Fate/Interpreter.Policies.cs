using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// The policies of a call, in their order. The first that answers decides.
internal sealed partial class Interpreter
{
    private delegate AbstractValue? Policy(Interpreter walk, CallSite site, ref FlowState? state);

    private static readonly Policy[] Policies =
    [
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.Mark(site, ref state),

        // A function that is known.
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfDelegate(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfLocalFunction(site, ref state),

        // Calls that the tables know.
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfEnding(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfSink(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfLoggerMessage(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfCaptureMethod(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => OfEntry(site),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfSwitch(site),

        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfStore(site, ref state),

        // Calls that are not given the exception.
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfTaking(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfNotGiven(site, ref state),

        // Calls that are given the exception, from the certain to the guessed.
        static (Interpreter walk, CallSite site, ref FlowState? state) =>
            KnownTypes.IsWrapper(site.Method) || walk.AwaitsResults(site) ? AbstractValue.Within : null,
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfReporter(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) =>
            walk.OfInert(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfException(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfClearing(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => OfAnother(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfAddition(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfHelper(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => IsQuestion(site) ? AbstractValue.Unknown : null,
        static (Interpreter walk, CallSite site, ref FlowState? state) => MakesText(site.Method) ? AbstractValue.Text : null,
        static (Interpreter walk, CallSite site, ref FlowState? state) => MakesException(site.Method) ? AbstractValue.Cause : null,
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfReporterOfHelper(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.OfEnumeration(site, ref state),
        static (Interpreter walk, CallSite site, ref FlowState? state) => walk.HandOver(site, ref state),
    ];

    // If a logger is switched off, nobody wanted a report. A logger of the project's own says itself when it is.
    private AbstractValue? OfSwitch(CallSite site)
    {
        var name = site.Method.Name;
        return name.StartsWith(LogConventions.SwitchPrefix, StringComparison.Ordinal)
            && name.Contains(LogConventions.SwitchEnding)
            && site.Method.ReturnType.SpecialType == SpecialType.System_Boolean
            && !engine.HasBody(site.Method.OriginalDefinition)
            && KnownTypes.IsLogger(ReceiverOf(site.Call)?.Unconverted().Type ?? site.Method.ContainingType)
            ? AbstractValue.Constant(true)
            : null;
    }

    private AbstractValue? OfNotGiven(CallSite site, ref FlowState? state)
    {
        if (site.IsGiven) return null;
        if (site.IsAbout && OfAddition(site, ref state) is { } added) return added;
        PassFunctions(site, AbstractValue.Unknown, areCauses: false, ref state);
        if (state is null) return AbstractValue.Nothing;
        if (OfOptions(site, ref state) is { } changed) return changed;
        if (Array.Exists(site.Arguments, HasOptions) && SummaryOf(site, state) is { } summed) Regain(summed.Given, site, ref state);
        var method = site.Method;
        if (method is { Name: DotNetApi.GetService, TypeArguments.Length: 1 }) return AbstractValue.Other;
        if (KnownTypes.IsInert(method)) return Made(method.ReturnType, site.IsAbout ? AbstractValue.Text : AbstractValue.Nothing);
        if (NeverReturns(method))
        {
            frame.Add(new(ExitKind.Throw, site.Call.Syntax, null, state!, AbstractValue.Other));
            state = null;
            return AbstractValue.Nothing;
        }

        if (site.IsAbout
            && CallReading.LevelByConvention(site.Call) is { } level
            && level is not Loudness.Off
            && engine.MayLog(method.OriginalDefinition))
        {
            if (level >= Loudness.Error && engine.IsLoudEnough(level)) Tell(new(method.Name, level), ref state);
            else Hear(new(method.Name, level), ref state);
        }

        if (!site.IsAbout && IsToldBy(site, state) is { } told) Tell(told, ref state);
        if ((site.IsAbout || ChoosesByConstants(site, state)) && SummaryOf(site, state) is { } summary)
        {
            if (summary.Ways == Ways.None)
            {
                state = null;
                return AbstractValue.Nothing;
            }

            if (summary.Text is not null) Tell(summary.Text, ref state);
            if (summary.Heard is not null) Hear(summary.Heard, ref state);
            if (HasConstants(summary.Returned)) return site.IsAbout ? summary.Returned.Select(AsText) : summary.Returned;
            if (summary.Returned.IsAbout && HasOptions(summary.Returned)) return summary.Returned;
        }

        if (site.IsAbout) TakeText(site, ref state);
        return Made(method.ReturnType, site.IsAbout ? AbstractValue.Text : AbstractValue.Nothing);
    }

    private AbstractValue? OfInert(CallSite site, ref FlowState? state)
    {
        if (!KnownTypes.IsInert(site.Method) && !NeverHappens(site.Call)) return null;
        TakeText(site, ref state);
        return Made(site.Method.ReturnType, AbstractValue.Text);
    }

    // The handler calls a helper that makes an event, and gives it nothing of the exception.
    private Note? IsToldBy(CallSite site, FlowState? state) =>
        clause is not null
        && followed is null
        && site.Call.Parent is IExpressionStatementOperation or IAwaitOperation { Parent: IExpressionStatementOperation }
        && engine.HasBody(site.Method.OriginalDefinition)
        && engine.MayLog(site.Method.OriginalDefinition)
            ? SummaryOf(site, state)?.Text
            : null;

    // The kind of an error, found by its text.
    private static Possibility AsText(Possibility possibility) => possibility with { Relation = Relation.Text };

    // LevelOf(Severity.Low)
    private bool ChoosesByConstants(CallSite site, FlowState? state) =>
        IsFlagOrLevel(site.Method.ReturnType)
        && (HasOptions(ReceiverOf(site, state)) || Array.Exists(site.Arguments, static argument =>
            argument.Any(static possibility => possibility.Constant is not null)));

    private bool NeverReturns(IMethodSymbol method)
    {
        if (KnownTypes.NeverReturns(method)) return true;
        if (!ThrowsAtEnd(method)) return false;
        var unknown = method.Parameters.Select(static _ => AbstractValue.Unknown).ToImmutableArray();
        return ask(new(method.OriginalDefinition, AbstractValue.Other, unknown)) is var summary
            && !summary.Has(Ways.Returns)
            && summary.Has(Ways.Throws);
    }

    // A look at the syntax, so that only few helpers that never see the exception are bound at all.
    private static bool ThrowsAtEnd(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length == 0) return false;
        return method.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            MethodDeclarationSyntax { Body: { Statements: { Count: > 0 } statements } body } =>
                statements[statements.Count - 1] is ThrowStatementSyntax
                && !Returns(body),
            MethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
            _ => false,
        };
    }

    private static bool Returns(BlockSyntax body) =>
        body.DescendantNodes(static node => node is not (ExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Any();

    // A lambda that would report, given to code that can't be looked at, is taken to be run.
    private AbstractValue? OfReporter(CallSite site, ref FlowState? state)
    {
        if (engine.HasBody(site.Method.OriginalDefinition)
            || IsAddition(site)
            || IsEnumeration(site.Method)
            || KnownTypes.IsException(site.Method.ContainingType))
            return null;
        return OfReporterOfHelper(site, ref state);
    }

    private AbstractValue? OfReporterOfHelper(CallSite site, ref FlowState? state)
    {
        if (!site.Call.Arguments.Any(argument => PassesReporter(argument, site.Arguments))) return null;
        Settle(ref state);
        return AbstractValue.Nothing;
    }

    private static bool PassesReporter(IArgumentOperation argument, AbstractValue[] arguments) =>
        argument.Parameter is { Ordinal: var ordinal }
            && ordinal < arguments.Length
            && arguments[ordinal].Any(static possibility => possibility is { Holds: true, Function.Deferred: null });

    // Its own methods: text, a look at the cause, or a lambda over the causes.
    private AbstractValue? OfException(CallSite site, ref FlowState? state)
    {
        if (!site.Receiver.MayHold || site.IsGivenAsArgument || site.Method.ContainingType.IsExtensionBlock()) return null;
        if (!KnownTypes.IsException(site.Method.ContainingType))
        {
            // A look at the exception by one of its interfaces.
            return site.Receiver.Any(static possibility => possibility.Relation is Relation.Within)
                || !IsScalar(site.Method.ReturnType) ? null : AbstractValue.Text;
        }

        if (site.Method.Name == nameof(AggregateException.Handle) && site.Arguments.Length == 1) return OfHandle(site, ref state);
        PassFunctions(site, AbstractValue.Cause, areCauses: true, ref state);
        var type = site.Method.ReturnType;
        return KnownTypes.IsException(type)
            ? AbstractValue.Cause
            : IsEnumeration(site.Method)
            ? AbstractValue.Within
            : Made(type, AbstractValue.Text);
    }

    // It throws the causes of which the function says no.
    private AbstractValue OfHandle(CallSite site, ref FlowState? state)
    {
        var entered = state!;
        var summary = site.Arguments[0] is { Possibilities: { Length: 1 } given } && given[0].Function is { } function
            ? AnswerFor(function, AbstractValue.Cause, entered)
            : Summary.HandedOver;
        var taken = summary.Returned.Where(static answer => answer.Constant is true);
        if (summary.Has(Ways.Settles) || taken.Possibilities.Length != summary.Returned.Possibilities.Length)
            Settle(ref state, summary);
        if (!summary.Has(Ways.Returns) || taken.Possibilities.IsEmpty) return AbstractValue.Nothing;
        state = entered.Narrowed(!taken.Any(static answer => !answer.IsNarrowed));
        if (summary.Text is not null) Tell(summary.Text, ref state);
        if (summary.Heard is not null) Hear(summary.Heard, ref state);
        return AbstractValue.Unknown;
    }

    private Summary AnswerFor(Function function, AbstractValue given, FlowState state)
    {
        if (BodyOf(function) is not null) return Try(function, ImmutableArray.Create(given), state);
        var method = function.Method.OriginalDefinition;
        return engine.HasBody(method) && !IsOverridable(method)
            ? ask(QuestionOf(method, AbstractValue.Other, given))
            : Summary.HandedOver;
    }

    // tellers.Any(tell => tell(ex)): the functions of a list, which the query gives to its lambda.
    private AbstractValue? FunctionsThrough(CallSite site)
    {
        if (!Array.Exists(site.Arguments, static argument => FunctionOf(argument) is not null)) return null;
        if (!KnownTypes.IsQuery(site.Method) || ReceiverOf(site.Call) is not { } list) return null;
        var all = KnownFunctions(list, ReceiverValueOf(site));
        return FunctionOf(all) is null ? null : all;
    }

    private void PassFunctions(CallSite site, AbstractValue given, bool areCauses, ref FlowState? state)
    {
        var told = FunctionsThrough(site) ?? AbstractValue.Unknown;
        foreach (var argument in site.Call.Arguments)
        {
            foreach (var possibility in site.ValueOf(argument).Possibilities)
            {
                if (possibility.Function is not { } function || state is null) continue;
                // A method with a name knows nothing of the exception, unless it is given one.
                if (!areCauses && BodyOf(function) is null) continue;
                var parameters = function.Method.Parameters.Select(parameter => areCauses
                    && KnownTypes.IsException(parameter.Type) ? given : told).ToImmutableArray();
                var summary = Try(function, parameters, state);
                if ((areCauses || told != AbstractValue.Unknown) && summary.SettlesAlways)
                {
                    Settle(ref state, summary);
                    return;
                }

                Take(summary);
                if (summary.Text is not null) Tell(summary.Text, ref state);
                if (summary.Heard is not null) Hear(summary.Heard, ref state);
            }
        }
    }

    private AbstractValue? OfHelper(CallSite site, ref FlowState? state)
    {
        if (Deferred(site) is { } deferred) return deferred;
        var summary = SummaryOf(site, state);
        var exception = ExceptionOf(site);
        var levels = LevelsByConvention(site);
        if (levels is not null
            && exception.MayHold
            && levels.TrueForAll(level => !engine.IsLoudEnough(level.Level))
            && summary?.Has(Ways.Reports) != true)
        {
            Hear(new(site.Method.Name, levels[0].Level), ref state);
            return AbstractValue.Unknown;
        }

        // Named and called like the log of an error: the guard in it is the logger's own.
        if (levels is not null
            && summary is { } guarded
            && guarded.Has(Ways.Reports)
            && exception.MayHold
            && levels.TrueForAll(level => level.Level >= Loudness.Error && engine.IsLoudEnough(level.Level)))
        {
            isAssumed = true;
            SettleIfHeld(exception, ref state, bySink: true);
            return AbstractValue.Unknown;
        }

        if (summary is null) return null;
        var value = Apply(summary, site, ref state);
        return site.Method.ReturnType.SpecialType == SpecialType.System_String && !value.IsAbout ? AbstractValue.Text : value;
    }

    private static List<(Loudness Level, bool IsNarrowed)>? LevelsByConvention(CallSite site) =>
        LevelsPassed(site) is { } passed && passed.TrueForAll(static level => level.Level != Loudness.Unknown) ? passed
        : CallReading.LevelByConvention(site.Call) is { } level ? [(level, false)]
        : null;

    // A partial method that nobody implements, a conditional one without its symbol, an iterator that nobody runs through.
    private static bool NeverHappens(IInvocationOperation call) =>
        call.TargetMethod.OriginalDefinition is { IsPartialDefinition: true, PartialImplementationPart: null }
        || (call.Parent is IExpressionStatementOperation && KnownTypes.IsSequence(call.TargetMethod.ReturnType))
        || (KnownTypes.ConditionOf(call.TargetMethod) is { } symbol
            && !call.Syntax.SyntaxTree.Options.PreprocessorSymbolNames.Contains(symbol));

    private static bool IsQuestion(CallSite site)
    {
        var method = site.Method;
        if (method is
            {
                ReturnType.SpecialType: SpecialType.System_Int32,
                Name: nameof(string.IndexOf) or nameof(string.LastIndexOf) or nameof(string.CompareTo),
            })
            return true;
        if (method.ReturnType.SpecialType != SpecialType.System_Boolean) return false;
        // The exception is the key.
        if (method.Name == nameof(Dictionary<int, int>.TryGetValue) && !site.Receiver.MayHold) return true;
        if (method.Parameters.Any(static parameter => parameter is { RefKind: RefKind.Out or RefKind.Ref, Type.IsReferenceType: true }))
            return false;
        foreach (var prefix in Inert.QuestionPrefixes)
            if (method.Name.StartsWith(prefix, StringComparison.Ordinal)) return true;
        return false;
    }

    // A text, if the name does not say that something is done with the exception.
    private static bool MakesText(IMethodSymbol method)
    {
        if (method.ReturnType.SpecialType != SpecialType.System_String) return false;
        if (!method.IsAbstract) return true;
        foreach (var prefix in Inert.TextPrefixes)
            if (method.Name.StartsWith(prefix, StringComparison.Ordinal)) return true;
        return false;
    }

    // Code that can't be looked at decides what becomes of it.
    private AbstractValue? HandOver(CallSite site, ref FlowState? state)
    {
        SettleIfHeld(site.Receiver.MayHold ? site.Receiver : Given(site), ref state);
        return AbstractValue.Unknown;
    }
}
