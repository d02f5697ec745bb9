using Microsoft.CodeAnalysis;

namespace SentryGen.Fate;

// Behind a closed method: those who call it decide what becomes of what it returns.
internal sealed partial class Interpreter
{
    // A result goes through few hands. Each of them may be called in several places.
    private const int MaxCallers = 3;

    private void ConcludeByCallers(Exit last, Exit place, ISymbol function, Outcome outcome)
    {
        if (last.Kind != ExitKind.Return || function is not IMethodSymbol method || !IsAskedFor(last, method))
        {
            Conclude(last, place, outcome);
            return;
        }

        var ends = new List<Exit>();
        var isHeld = IsHandedOut(last, method);
        if (engine.CallsOf(method).IsEmpty) Conclude(Returned(last), place, outcome);
        else if (!LeadOn(last, method, MaxCallers, ends))
            Conclude(isHeld && !last.Value.MayHold ? last with { Value = AbstractValue.Within } : last, place, outcome);
        else if (ends.TrueForAll(static end => end.Kind == ExitKind.Throw)) outcome.Replace(place.At);
        else if (isHeld || ends.TrueForAll(MakesEvent))
            foreach (var end in ends) outcome.Lose(StatementAt(place.At), end.State);
        else Conclude(last, place, outcome);
    }

    // A text of it is only of use to those who log. So is a no, which is asked for in the same type only: others are many.
    private static bool IsAskedFor(Exit last, IMethodSymbol method) =>
        IsHandedOut(last, method)
        || IsTextGiven(last, method)
        || (!last.Value.IsPlain
            && (method.DeclaredAccessibility == Accessibility.Private || method.MethodKind == MethodKind.LocalFunction));

    private static bool IsHandedOut(Exit last, IMethodSymbol method) =>
        last.Value.MayHold || method.Parameters.Any(parameter => last.State[parameter] is { MayHold: true } && IsReference(parameter));

    private static bool IsTextGiven(Exit last, IMethodSymbol method) =>
        last.Value.IsAbout || method.Parameters.Any(parameter => last.State[parameter] is { IsAbout: true } && IsReference(parameter));

    private static bool IsReference(ISymbol place) => place is IParameterSymbol { RefKind: RefKind.Out or RefKind.Ref };

    // The ends of all callers, none of which holds the exception any longer. False if one of them takes it, or may.
    private bool LeadOn(Exit last, IMethodSymbol method, int left, List<Exit> ends)
    {
        var calls = engine.CallsOf(method);
        if (left == 0 || calls.IsEmpty) return false;
        foreach (var call in calls)
            if (RunBy.Of(call) is not { } caller || !LeadOn(last, method, caller, left, ends)) return false;
        return ends.Count > 0;
    }

    private bool LeadOn(Exit last, IMethodSymbol method, RunBy caller, int left, List<Exit> ends)
    {
        // It calls itself: the outer call decides.
        if (SymbolEqualityComparer.Default.Equals(caller.Symbol.OriginalDefinition, method.OriginalDefinition)) return true;
        if (!IsHandedOut(last, method) && !EventsBehind.MayBeIn(caller.Body.Syntax)) return false;
        var walk = new Interpreter(engine, clause, ask, running)
        {
            followed = last,
            resumed = caller.At,
            taker = caller.Taker,
            owner = caller.Symbol,
            around = [],
        };
        if (walk.Exec(caller.Body, null) is { } state)
            walk.frame.Add(new(ExitKind.Return, null, null, state, AbstractValue.Unknown));
        var exits = walk.frame.TakeAll();
        if (walk.isSettled || exits.Count == 0) return false;
        foreach (var exit in exits)
        {
            if (exit is { Kind: ExitKind.Throw, IsRefusal: false, Value.MayHold: true }) return false;
            if (exit.Kind != ExitKind.Return || caller.Symbol is not IMethodSymbol around || !IsHandedOut(exit, around)) ends.Add(exit);
            else if (!LeadOn(exit, around, left - 1, ends)) return false;
        }

        return true;
    }
}
