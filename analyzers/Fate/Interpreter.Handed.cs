using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// Code that is handed the exception. A mark on the object that brings it says on which paths the exception ends.
internal sealed partial class Interpreter
{
    /// <summary>
    /// The fate of the exception in code that is handed it, and how the code comes by it on the paths that the verdict is about.
    /// </summary>
    public static (Outcome Outcome, Entries Entry) Judge(FateEngine engine, HandedCode code)
    {
        var (marked, unmarked) = (new Outcome(), new Outcome());
        try
        {
            new Interpreter(engine, clause: null, engine.Summary, handed: code).JudgeHanded(marked, unmarked);
        }
        catch (InsufficientExecutionStackException)
        {
            marked.Settle(settlement: null, isReported: false, isAssumed: true);
        }

        return marked.IsLost || !unmarked.IsLost ? (marked, code.Entry)
            : (unmarked, code.Entry == Entries.Continuation ? Entries.Unlooked : Entries.Shown);
    }

    // The type of the object that brings the exception: the place of its mark in the state. No variable has a type for its symbol.
    private ITypeSymbol? markOf;

    private void JudgeHanded(Outcome marked, Outcome unmarked)
    {
        owner = handed!.Function;
        FlowState? state = FlowState.Empty.With(handed.Parameter, handed.Carrier is null ? AbstractValue.Self : AbstractValue.Within);
        if (handed.HasMark) state = Unmarked(handed.Bringing, state);
        state = Exec(handed.Body, state);
        if (state is not null) frame.Add(new(ExitKind.Return, null, null, state, AbstractValue.Unknown));
        if (isSettled) Settle(marked, unmarked, settlement, isReported, isAssumed);
        foreach (var exit in frame.TakeAll()) ConcludeHanded(exit, marked, unmarked);
    }

    private FlowState Unmarked(ITypeSymbol bringing, FlowState state)
    {
        markOf = bringing;
        return state.With(markOf, AbstractValue.Constant(false));
    }

    // A helper may mark the object that it is given.
    private FlowState After(AbstractValue? mark, FlowState state)
    {
        if (mark is null || markOf is null || state[markOf] is not { } before) return state;
        var set = mark.Where(static possibility => possibility.Constant is true);
        return Marked(state, set.Possibilities.Length == mark.Possibilities.Length ? set : set.Join(before));
    }

    private static void Settle(Outcome marked, Outcome unmarked, Settlement? settlement, bool isReported = false, bool isAssumed = true)
    {
        marked.Settle(settlement, isReported, isAssumed);
        unmarked.Settle(settlement, isReported, isAssumed);
    }

    private void ConcludeHanded(Exit exit, Outcome marked, Outcome unmarked)
    {
        var isDone = exit.Kind == ExitKind.Throw || exit.State.IsKept || exit.Value.Holds;
        if (isDone || exit.Value.MayHold)
            Settle(marked, unmarked, new(HowOf(exit), exit.At));
        if (isDone) return;
        if (!handed!.HasMark && handed.Carrier is not { IsHandledByFalse: true })
        {
            marked.Lose(PlaceIn(exit), exit.State);
            return;
        }

        // It goes on on the ways without the mark.
        var mark = markOf is null ? exit.Value.Select(Negated) : exit.State[markOf] ?? AbstractValue.Nothing;
        var ends = mark.Where(static possibility => possibility.Constant is true);
        var goesOn = mark.Possibilities.Length > ends.Possibilities.Length;
        if (!ends.Possibilities.IsEmpty)
            marked.Lose(PlaceIn(exit), exit.State.Narrowed(!ends.Any(static possibility => !possibility.IsNarrowed)));
        if (!goesOn) return;
        if (handed.Carrier is { IsHandledByReading: true }) unmarked.Lose(PlaceIn(exit), exit.State);
        else Settle(marked, unmarked, new(Settling.Left, null));
    }

    private static Settling HowOf(Exit exit) =>
        exit.Kind == ExitKind.Throw ? Settling.Thrown : exit.State.IsKept ? Settling.HandedOver : Settling.Returned;

    private static Possibility Negated(Possibility answer) => answer with { Constant = answer.Constant is bool isOn ? !isOn : null };

    // A lambda has no statement of its own if its body is an expression.
    private SyntaxNode? PlaceIn(Exit exit) =>
        StatementAt(exit.At) is { } statement && handed!.Body.Syntax.Span.Contains(statement.Span) ? statement : exit.At;

    private AbstractValue? OfCarrier(IMemberReferenceOperation reference, AbstractValue owner, ref FlowState? state)
    {
        if (!owner.MayHold || reference.Instance is not { } instance || Carriers.Of(instance.Type) is not { } carrier) return null;
        var name = reference.Member.Name;
        if (carrier.Throws.Contains(name))
        {
            frame.Add(new(ExitKind.Throw, reference.Syntax, null, state!, AbstractValue.Cause));
            if (owner.Holds) state = null;
            return state is null ? AbstractValue.Nothing : AbstractValue.Unknown;
        }

        if (Carriers.Known(reference.Member) is { } known) return AbstractValue.Constant(known);
        if (name == carrier.Path[0])
        {
            if (carrier.IsHandledByReading && handed is not null) state = Marked(state!, AbstractValue.Constant(true));
            return null;
        }

        return carrier.IsOpen || KnownTypes.IsException(reference.Type) ? null : AbstractValue.Unknown;
    }

    // e.Handled = true; context.Result = answer; context.Exception = null;
    private void Mark(IOperation target, AbstractValue value, ref FlowState? state)
    {
        if (state is null || markOf is null) return;
        if (target is not IPropertyReferenceOperation { Property: var property, Instance: { } instance }) return;
        if (Carriers.Of(instance.Type) is not { } carrier || carrier.IsHandledByReading) return;
        if (property.Name == carrier.Handled)
            state = Marked(state, value);
        else if (property.Name == carrier.Answer)
            state = Marked(state, value.Select(static answer => answer with { Constant = answer.Relation != Relation.Null }));
        else if (property.Name == carrier.Path[0])
            state = Marked(state, value.Select(static left => left with { Constant = left.Relation == Relation.Null }));
    }

    // state.SetHandled(answer)
    private AbstractValue? Mark(CallSite site, ref FlowState? state)
    {
        if (handed?.Recipient?.Handled == site.Method.Name) state = Marked(state!, AbstractValue.Constant(true));
        return null;
    }

    // A value that only the running app knows is trusted.
    private FlowState Marked(FlowState state, AbstractValue mark) => state.With(markOf!, mark.Select(possibility =>
        new Possibility(Relation.Other, possibility.Constant is true, IsNarrowed: possibility.IsNarrowed || state.IsNarrowed)));
}
