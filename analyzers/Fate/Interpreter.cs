using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>
/// An abstract interpreter of a handler, or of a function that is given the exception. It follows each path on which the
/// exception is not settled yet, over the operations of the code. README.md beside this file states the lattice.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly FateEngine engine;
    private readonly Func<Question, Summary> ask;
    private readonly ICatchClauseOperation? clause;
    private readonly RunningFunctions running;

    // The function whose locals are followed, and the lambdas and local functions that run in it. Few handlers need them.
    private ISymbol? owner;
    private HashSet<ISymbol>? inner;

    private Frame frame = new();

    // The value that the innermost clause has caught, and the receiver of the innermost conditional access.
    private AbstractValue caught = AbstractValue.Unknown;
    private AbstractValue accessed = AbstractValue.Unknown;
    private IOperation? accessedPart;
    private AbstractValue self = AbstractValue.Other;

    // The elements of an iterator; null in any other function.
    private AbstractValue? yielded;
    private bool isSettled;
    private bool isReported;

    // Some way is settled by code that can't be looked at, or by a level that only the running app knows.
    private bool isAssumed;

    // The place of the first settlement, or of the first report.
    private Settlement? settlement;

    // Some way has stored the exception in the object whose method is run.
    private bool isKept;

    // The filter or the handler asks whether another attempt follows: it compares numbers that have nothing to do with the exception.
    private bool countsAttempts;

    // A function that says yes or no was asked about the exception.
    private bool asksTests;

    // The exit that is followed further, and the place in its function from which on; null while the handler itself is interpreted.
    private Exit? followed;
    private SyntaxNode? resumed;

    // The code that is handed the exception; null in a handler and in a helper.
    private readonly HandedCode? handed;

    private Interpreter(
        FateEngine engine,
        ICatchClauseOperation? clause,
        Func<Question, Summary> ask,
        RunningFunctions? running = null,
        HandedCode? handed = null)
    {
        this.handed = handed;
        this.engine = engine;
        this.clause = clause;
        this.ask = ask;
        this.running = running ?? new();
    }

    /// <summary>The fate of the exception in a handler.</summary>
    public static Outcome Judge(FateEngine engine, ICatchClauseOperation clause)
    {
        var outcome = new Outcome();
        try
        {
            new Interpreter(engine, clause, engine.Summary).Judge(outcome);
        }
        catch (InsufficientExecutionStackException)
        {
            outcome.Settle(settlement: null, isReported: false, isAssumed: true);
        }

        return outcome;
    }

    /// <summary>The summary of a function that is given the exception, with the first place at which it is lost.</summary>
    public static Summary Summarise(FateEngine engine, Question question, IOperation body, Func<Question, Summary> ask)
    {
        try
        {
            return new Interpreter(engine, clause: null, ask).Summarise(question, body).Summary;
        }
        catch (InsufficientExecutionStackException)
        {
            return Summary.HandedOver;
        }
    }

    /// <summary>The first exit at which a function loses what it is given; null if it does not.</summary>
    public static Leak? LossIn(FateEngine engine, Question question, IOperation body)
    {
        try
        {
            return new Interpreter(engine, clause: null, engine.Summary).Summarise(question, body).Loss;
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private void Judge(Outcome outcome)
    {
        var state = (FlowState?)Entered();
        caught = Caught();
        var isPassedOn = false;
        if (clause!.Filter is { } filter)
        {
            (state, var fails) = Decide(filter, state!);
            isPassedOn = fails is not null;
            state = state?.Narrowed(asksTests);
            frame.TakeAll();
        }

        state = Exec(clause.Handler, state);
        if (state is not null) frame.Add(new(ExitKind.Fall, null, null, state, AbstractValue.Unknown));
        if (isSettled) outcome.Settle(settlement, isReported, isAssumed);
        var exits = frame.TakeAll();
        if (countsAttempts && DropAttempts(exits, isPassedOn)) outcome.Assume();
        foreach (var exit in exits) Conclude(exit, outcome);
    }

    // Another attempt follows. The last one decides.
    private bool DropAttempts(List<Exit> exits, bool isPassedOn)
    {
        var givesUp = isSettled || exits.Exists(static exit => exit is { Kind: ExitKind.Throw, Value.Holds: true });
        return (givesUp || isPassedOn) && exits.RemoveAll(exit => Attempts.Follow(clause!, exit, givesUp)) > 0;
    }

    // The exception is in the variable, and in the tasks that the try has awaited.
    private FlowState Entered()
    {
        var entered = FlowState.Empty;
        if (clause!.Variable() is { } variable) entered = entered.With(variable, Caught());
        foreach (var task in AwaitedTasks.Of(clause!)) entered = entered.With(task, AbstractValue.Within);
        foreach (var (flag, before) in UntouchedLocals.SetIn(clause!))
            entered = entered.With(flag, AbstractValue.Constant(before.Unconverted().ConstantValue.Value));
        return entered;
    }

    private AbstractValue Caught() => clause!.ExceptionType is { TypeKind: TypeKind.Class } type && !KnownTypes.IsGeneral(type)
        ? AbstractValue.Of(new Possibility(Relation.Self, Type: type))
        : AbstractValue.Self;

    private void Conclude(Exit exit, Outcome outcome)
    {
        if (exit.Kind != ExitKind.End && IsFollowed(exit))
        {
            Follow(exit, outcome);
            return;
        }

        if (IsToldBehind(exit, outcome)) return;
        // To ask for the function takes as long as to judge a short handler.
        if (exit.Kind == ExitKind.Return) ConcludeByCallers(exit, exit, FunctionAround(clause!), outcome);
        else Conclude(exit, exit, outcome);
    }

    // The exit of the function decides. The exit of the handler is the place.
    private static void Conclude(Exit exit, Exit place, Outcome outcome)
    {
        var value = exit.Kind is ExitKind.Return or ExitKind.Throw ? exit.Value : AbstractValue.Unknown;
        if (value.MayHold && !exit.IsRefusal)
        {
            var how = exit.Kind == ExitKind.Throw ? Settling.Thrown : Settling.Returned;
            outcome.Settle(new(how, exit.At), isReported: false, isAssumed: how == Settling.Returned);
        }

        if (value.Holds && !exit.IsRefusal) return;
        if (exit.Kind == ExitKind.Throw && (place.Kind == ExitKind.Throw || value.IsAbout) && !exit.IsRefusal)
        {
            outcome.Replace(exit.At);
            return;
        }

        var isNarrowed = !exit.IsRefusal && !value.Any(static possibility => !possibility.Holds && !possibility.IsNarrowed);
        outcome.Lose(place.Kind == ExitKind.End ? place.At : StatementAt(place.At), exit.State.Narrowed(isNarrowed));
    }

    private static SyntaxNode? StatementAt(SyntaxNode? at) => at?.FirstAncestorOrSelf<StatementSyntax>() ?? at;

    private (Summary Summary, Leak? Loss) Summarise(Question question, IOperation body)
    {
        owner = question.Method;
        self = question.Receiver;
        yielded = engine.IsIterator(question.Method) ? AbstractValue.Nothing : null;
        var parameters = (question.Method.PartialImplementationPart ?? question.Method).Parameters;
        var state = FlowState.Empty;
        for (var i = 0; i < parameters.Length
            && i < question.Arguments.Length; i++)
        {
            state = state.With(parameters[i], question.Arguments[i]);
            if (question.Arguments[i].MayHold && Carriers.Of(parameters[i].Type) is { Handled: not null, IsHandledByReading: false })
                state = Unmarked(parameters[i].Type, state);
        }

        if (HasOptions(self)) state = state.With(question.Method.ContainingType, self);
        if (Exec(body, state) is { } left) frame.Add(new(ExitKind.Return, null, null, left, AbstractValue.Unknown));
        var exits = frame.TakeAll();
        var references = parameters.Where(static parameter => parameter.RefKind is RefKind.Ref or RefKind.Out).ToList();
        var loss = yielded is { MayHold: true } ? null : exits.Where(static exit => exit.Kind == ExitKind.Return
            && !exit.Value.Holds && !exit.State.IsKept).OrderBy(static exit => exit.At?.SpanStart ?? int.MaxValue).FirstOrDefault();
        var summary = ToSummary(exits, references);
        if (yielded is not null) summary = summary with { Returned = yielded };
        return (summary, loss is null ? null : new(StatementAt(loss.At), loss.State));
    }

    private Summary ToSummary(List<Exit> exits, List<IParameterSymbol> references)
    {
        // To keep it on some ways only is as good as to hand it over there.
        var keepsSometimes = isKept && exits.Exists(static exit => !exit.State.IsKept);
        var summary = new Summary((isSettled || keepsSometimes ? Ways.Settles : 0)
            | (isReported ? Ways.Reports : 0)
            | (isAssumed || keepsSometimes ? Ways.Assumes : 0));
        foreach (var exit in exits)
        {
            summary = summary.Join(exit.Kind switch
            {
                ExitKind.Throw when exit.State.IsKept => new(Ways.Settles),
                ExitKind.Throw => new(Ways.Throws)
                {
                    Thrown = exit.IsRefusal
                    ? AbstractValue.Other
                    : exit.Value.Select(thrown => thrown with { Type = exit.Thrown })
                },
                ExitKind.End => new(Ways.Ends),
                _ => new(Ways.Returns)
                {
                    Heard = exit.State.Heard,
                    Text = exit.State.Text,
                    IsNarrowed = exit.State.IsNarrowed,
                    IsKept = exit.State.IsKept,
                    Object = ObjectIn(exit.State),
                    Mark = markOf is null ? null : exit.State[markOf],
                    Returned = exit.Value,
                    Given = owner is IMethodSymbol function ? GivenIn(function, exit.State) : ImmutableArray<Options?>.Empty,
                    Outs = references.Select(parameter => exit.State[parameter] ?? AbstractValue.Unknown).ToImmutableArray(),
                },
            });
        }

        return summary;
    }

    // The flags that the objects have now that the function was given.
    private static ImmutableArray<Options?> GivenIn(IMethodSymbol function, FlowState state) =>
        state.Places.Any(static place => place.Key is IParameterSymbol && HasOptions(place.Value))
            ? function.Parameters.Select(given => state[given] is { } value ? ConstantOf(value) as Options : null).ToImmutableArray()
            : ImmutableArray<Options?>.Empty;

    private void Settle(ref FlowState? state, bool bySink = false)
    {
        isSettled = true;
        isReported |= bySink;
        isAssumed |= !bySink;
        state = null;
    }

    private void Settle(ref FlowState? state, Summary summary)
    {
        Settle(ref state, summary.Has(Ways.Reports));
        isAssumed |= summary.Has(Ways.Assumes);
    }

    // Some ways of a function settle the exception.
    private void Take(Summary summary)
    {
        if (!summary.Has(Ways.Settles)) return;
        isSettled = true;
        isReported |= summary.Has(Ways.Reports);
        isAssumed |= summary.Has(Ways.Assumes) || !summary.Has(Ways.Reports);
    }

    // The innermost operation comes first.
    private void Remember(SyntaxNode at)
    {
        if (settlement is null || (isReported && settlement.How != Settling.Reported))
            settlement = new(isReported ? Settling.Reported : Settling.HandedOver, at);
    }

    // On the ways on which the value holds the exception, it is settled.
    private void SettleIfHeld(AbstractValue value, ref FlowState? state, bool bySink = false)
    {
        if (state is not { } left || !value.MayHold) return;
        Settle(ref state, bySink);
        if (!value.Holds) state = left.Narrowed(!value.Any(static possibility => !possibility.Holds && !possibility.IsNarrowed));
    }

    // Code that nests too deeply, or that takes too many steps, counts as handed over.
    private void EnsureBounds()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!running.TakesStep()) throw new InsufficientExecutionStackException();
    }
}
