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
    private AbstractValue self = AbstractValue.Other;
    private bool isSettled;
    private bool isReported;

    // The exit of the clause that is followed further; null while the handler itself is interpreted.
    private Exit? followed;

    private Interpreter(FateEngine engine, ICatchClauseOperation? clause, Func<Question, Summary> ask, RunningFunctions? running = null)
    {
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
            outcome.Settle();
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
        caught = AbstractValue.Self;
        if (clause!.Filter is { } filter)
        {
            state = Decide(filter, state!).Holds;
            frame.TakeAll();
        }

        state = Exec(clause.Handler, state);
        if (state is not null) frame.Add(new(ExitKind.Fall, null, null, state, AbstractValue.Unknown));
        if (isSettled) outcome.Settle();
        foreach (var exit in frame.TakeAll()) Conclude(exit, outcome);
    }

    // The exception is in the variable, and in the tasks that the try has awaited.
    private FlowState Entered()
    {
        var entered = FlowState.Empty;
        if (clause!.Variable() is { } variable) entered = entered.With(variable, AbstractValue.Self);
        if (clause!.Parent is not ITryOperation tried || !AwaitedTasks.AreNamedIn(clause)) return entered;
        foreach (var task in AwaitedTasks.In(tried.Body)) entered = entered.With(task, AbstractValue.Within);
        return entered;
    }

    private void Conclude(Exit exit, Outcome outcome)
    {
        if (exit.Kind == ExitKind.End || !IsFollowed(exit)) Conclude(exit, exit, outcome);
        else Follow(exit, outcome);
    }

    // The exit of the function decides. The exit of the handler is the place.
    private static void Conclude(Exit exit, Exit place, Outcome outcome)
    {
        var value = exit.Kind is ExitKind.Return or ExitKind.Throw ? exit.Value : AbstractValue.Unknown;
        if (value.MayHold && !exit.IsRefusal) outcome.Settle();
        if (value.Holds && !exit.IsRefusal) return;
        if (exit.Kind == ExitKind.Throw && place.Kind == ExitKind.Throw && !exit.IsRefusal)
        {
            outcome.Replace(exit.At);
            return;
        }

        var isNarrowed = !exit.IsRefusal && !value.Any(static possibility => !possibility.Holds && !possibility.IsNarrowed);
        outcome.Lose(place.Kind == ExitKind.End ? place.At : StatementAt(place.At), exit.State.Narrowed(isNarrowed));
    }

    private static SyntaxNode? StatementAt(SyntaxNode? at) => at?.FirstAncestorOrSelf<StatementSyntax>() ?? at;

    // A local from outside the handler may hold the exception. A finally may replace what is thrown, and read such a local.
    private bool IsFollowed(Exit exit) => exit.Kind switch
    {
        ExitKind.Throw => !exit.IsRefusal && FinalliesAround(clause!).Any(MayThrow),
        ExitKind.Return => Outlives(exit) && FinalliesAround(clause!).Any(),
        _ => Outlives(exit),
    };

    private bool Outlives(Exit exit)
    {
        foreach (var place in exit.State.Places)
            if (place.Value.MayHold && !IsDeclaredInClause(place.Key)) return true;
        return false;
    }

    private bool IsDeclaredInClause(ISymbol place)
    {
        foreach (var declared in place.DeclaringSyntaxReferences)
            if (declared.SyntaxTree == clause!.Syntax.SyntaxTree && clause.Syntax.Span.Contains(declared.Span)) return true;
        return false;
    }

    private bool MayThrow(IOperation last) => last.Descendants().Any(part => part switch
    {
        IThrowOperation => true,
        IInvocationOperation { TargetMethod: var method } =>
            method.MethodKind == MethodKind.LocalFunction || KnownTypes.NeverReturns(method) || engine.HasBody(method.OriginalDefinition),
        _ => false,
    });

    private void Follow(Exit exit, Outcome outcome)
    {
        var walk = new Interpreter(engine, clause, ask, running)
        {
            followed = exit with { State = Outliving(exit.State) },
            owner = owner,
            caught = AbstractValue.Self,
        };
        if (walk.Exec(BodyAround(clause!), null) is { } state)
            walk.frame.Add(new(ExitKind.Return, null, null, state, AbstractValue.Unknown));
        if (walk.isSettled) outcome.Settle();
        var exits = walk.frame.TakeAll();
        foreach (var last in exits) Conclude(last, exit, outcome);

        // It only comes back to its own try.
        if (exits.Count == 0 && !walk.isSettled) outcome.Lose(StatementAt(exit.At), exit.State);
    }

    private FlowState Outliving(FlowState state)
    {
        var places = state.Places;
        foreach (var place in state.Places)
            if (IsDeclaredInClause(place.Key)) places = places.Remove(place.Key);
        return state with { Places = places };
    }

    private (Summary Summary, Leak? Loss) Summarise(Question question, IOperation body)
    {
        owner = question.Method;
        self = question.Receiver;
        var parameters = (question.Method.PartialImplementationPart ?? question.Method).Parameters;
        var state = FlowState.Empty;
        for (var i = 0; i < parameters.Length
            && i < question.Arguments.Length; i++) state = state.With(parameters[i], question.Arguments[i]);
        if (Exec(body, state) is { } left) frame.Add(new(ExitKind.Return, null, null, left, AbstractValue.Unknown));
        var exits = frame.TakeAll();
        var references = parameters.Where(static parameter => parameter.RefKind is RefKind.Ref or RefKind.Out).ToList();
        var loss = exits.Where(static exit => exit.Kind == ExitKind.Return
            && !exit.Value.Holds).OrderBy(static exit => exit.At?.SpanStart ?? int.MaxValue).FirstOrDefault();
        return (ToSummary(exits, references), loss is null ? null : new(StatementAt(loss.At), loss.State));
    }

    private Summary ToSummary(List<Exit> exits, List<IParameterSymbol> references)
    {
        var summary = new Summary((isSettled ? Ways.Settles : 0) | (isReported ? Ways.Reports : 0));
        foreach (var exit in exits)
        {
            summary = summary.Join(exit.Kind switch
            {
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
                    Returned = exit.Value,
                    Outs = references.Select(parameter => exit.State[parameter] ?? AbstractValue.Unknown).ToImmutableArray(),
                },
            });
        }

        return summary;
    }

    private void Settle(ref FlowState? state, bool bySink = false)
    {
        isSettled = true;
        isReported |= bySink;
        state = null;
    }

    // On the ways on which the value holds the exception, it is settled.
    private void SettleIfHeld(AbstractValue value, ref FlowState? state, bool bySink = false)
    {
        if (state is not { } left || !value.MayHold) return;
        Settle(ref state, bySink);
        if (!value.Holds) state = left.Narrowed(!value.Any(static possibility => !possibility.Holds && !possibility.IsNarrowed));
    }

    // In a helper a variable of another function is a place outside, as is a parameter by reference of a handler's function.
    private bool IsOutside(ISymbol variable) =>
        !Owns(variable.ContainingSymbol)
            || variable is IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out }
            && clause is not null;

    private bool Owns(ISymbol around)
    {
        owner ??= FunctionAround(clause!);
        return SymbolEqualityComparer.Default.Equals(owner, around) || inner?.Contains(around) == true;
    }

    private bool LeadsToClause(IOperation operation) =>
        followed is not null
            && operation.Syntax.SyntaxTree == clause!.Syntax.SyntaxTree
            && operation.Syntax.Span.Contains(clause.Syntax.Span);

    private static ISymbol FunctionAround(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (at is ILocalFunctionOperation function) return function.Symbol;
        }

        var symbol = operation.SemanticModel!.GetEnclosingSymbol(operation.Syntax.SpanStart)!;
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) symbol = symbol.ContainingSymbol;
        return symbol;
    }

    private static IOperation BodyAround(IOperation operation)
    {
        while (operation.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation)) operation = parent;
        return operation;
    }

    private static IEnumerable<IOperation> FinalliesAround(IOperation clause)
    {
        for (var at = clause.Parent; at is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); at = at.Parent)
            if (at is ITryOperation { Finally: { } last }) yield return last;
    }

    // Code that nests too deeply, or that takes too many steps, counts as handed over.
    private void EnsureBounds()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!running.TakesStep()) throw new InsufficientExecutionStackException();
    }
}
