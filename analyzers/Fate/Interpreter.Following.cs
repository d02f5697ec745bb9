using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// After the handler: a local from outside may hold the exception. The rest of the function decides, and the functions around it.
internal sealed partial class Interpreter
{
    // The functions around that run the handler's function at a known place, from the inside out. Few handlers need them.
    private List<RunBy>? around;

    // Nothing holds the exception any more, and so what callers give does not matter.
    private bool isOnlyAboutEvents;

    // The call of which the exception is the value, or part of it.
    private SyntaxNode? taker;

    // A finally may replace what is thrown, and read such a local.
    private bool IsFollowed(Exit exit) => exit.Kind switch
    {
        ExitKind.Throw => !exit.IsRefusal && FinalliesAround(clause!).Any(MayThrow),
        ExitKind.Return when exit.Value.Holds => TakerOf(exit, depth: 0) is not null,
        ExitKind.Return => Outlives(exit) && (FinalliesAround(clause!).Any() || IsInUsing(clause!) || Around.Count > 0),
        _ => Outlives(exit),
    };

    // The call that gives what is returned to the function around.
    private SyntaxNode? TakerOf(Exit exit, int depth) =>
        exit.Kind == ExitKind.Return && depth < Around.Count && (exit.Value.Holds || IsHandedBack(exit)) ? Around[depth].Taker : null;

    private static bool IsHandedBack(Exit exit)
    {
        foreach (var place in exit.State.Places)
            if (place.Value.MayHold && IsReference(place.Key)) return true;
        return false;
    }

    private AbstractValue Taken(IInvocationOperation call, ref FlowState? state)
    {
        if (KnownTypes.IsProjection(call.TargetMethod)) return AbstractValue.Within;
        foreach (var argument in call.Arguments)
        {
            if (state is null || argument.Parameter is not { RefKind: RefKind.Out or RefKind.Ref, OriginalDefinition: var given }) continue;
            Deconstruct(argument.Value, followed!.State[given] ?? AbstractValue.Unknown, ref state);
        }

        return followed!.Value;
    }

    private bool Outlives(Exit exit)
    {
        foreach (var place in exit.State.Places)
            if (place.Value.IsAbout && !IsDeclaredIn(clause!.Syntax, place.Key)) return true;
        return false;
    }

    private static bool IsDeclaredIn(SyntaxNode code, ISymbol place)
    {
        foreach (var declared in place.DeclaringSyntaxReferences)
            if (declared.SyntaxTree == code.SyntaxTree && code.Span.Contains(declared.Span)) return true;
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
        var (exits, hasSettled) = Resume(WithUntouched(exit), clause!.Syntax, BodyAround(clause), clause.Syntax, outcome);
        foreach (var last in exits) FollowOut(last, exit, 0, outcome);

        // It only comes back to its own try.
        if (exits.Count == 0 && !hasSettled) outcome.Lose(StatementAt(exit.At), exit.State);
    }

    // Nothing holds the exception any more. If all ways on make an event, it is an event without it.
    private bool IsToldBehind(Exit exit, Outcome outcome)
    {
        if (exit.Kind is not (ExitKind.Fall or ExitKind.Jump) || exit.State.Text is not null) return false;
        if (!EventsBehind.MayBe(clause!, exit)) return false;
        var (exits, _) =
            Resume(WithUntouched(exit), clause!.Syntax, BodyAround(clause), clause.Syntax, new(), isOnlyAboutEvents: true);
        if (exits.Count == 0 || !exits.TrueForAll(MakesEvent)) return false;

        // An event that is sent if nothing fails, too, is about something else.
        if (exits.TrueForAll(last => last.State.Text is { Call: var call } && EventsBehind.IsInAnyCase(clause!, call))) return false;
        foreach (var last in exits)
        {
            if (last.Kind == ExitKind.Throw) outcome.Replace(last.At);
            else outcome.Lose(StatementAt(exit.At), last.State);
        }

        return true;
    }

    private static bool MakesEvent(Exit last) => last.State.Text is not null || last is { Kind: ExitKind.Throw, IsRefusal: false };

    private Exit WithUntouched(Exit exit)
    {
        if (clause!.Parent is not ITryOperation tried) return exit;
        var state = (FlowState?)exit.State;
        foreach (var (local, before) in UntouchedLocals.Of(tried))
            if (state![local] is null) state = state.With(local, Evaluate(before, ref state));
        return exit with { State = state! };
    }

    // The function has returned. A local of a function around it may still hold the exception.
    private void FollowOut(Exit last, Exit exit, int depth, Outcome outcome)
    {
        var takes = TakerOf(last, depth);
        if (takes is null && (last.Kind != ExitKind.Return || last.Value.MayHold || Around.Count <= depth || !Outlives(last)))
        {
            ConcludeByCallers(last, exit, depth == 0 ? FunctionAround(clause!) : Around[depth - 1].Symbol, outcome);
            return;
        }

        var caller = Around[depth];
        var (exits, hasSettled) = Resume(last, caller.Function, caller.Body, caller.At, outcome, takes);
        foreach (var outer in exits) FollowOut(outer, exit, depth + 1, outcome);
        if (exits.Count == 0 && !hasSettled) outcome.Lose(StatementAt(exit.At), exit.State);
    }

    // Runs a function from a place in it on, in the state of the exit that led there.
    private (List<Exit> Exits, bool HasSettled) Resume(
        Exit exit,
        SyntaxNode left,
        IOperation body,
        SyntaxNode at,
        Outcome outcome,
        SyntaxNode? takes = null,
        bool isOnlyAboutEvents = false)
    {
        var walk = new Interpreter(engine, clause, ask, running)
        {
            followed = exit with { State = Outliving(exit.State, left) },
            resumed = at,
            taker = takes,
            owner = owner,
            around = around,
            caught = Caught(),
            isOnlyAboutEvents = isOnlyAboutEvents,
        };
        if (walk.Exec(body, null) is { } state)
            walk.frame.Add(new(ExitKind.Return, null, null, state, AbstractValue.Unknown));
        if (walk.isSettled) outcome.Settle(walk.settlement ?? new(Settling.HandedOver, null), walk.isReported, walk.isAssumed);
        return (walk.frame.TakeAll(), walk.isSettled);
    }

    // Task.WhenAll(items.Select(async item => { … }))
    private bool AwaitsResults(CallSite site) => taker is not null && site.Method.Name == nameof(Task.WhenAll);

    private static FlowState Outliving(FlowState state, SyntaxNode left)
    {
        // A lambda that is run later still has the locals that it uses.
        foreach (var place in state.Places)
            if (place.Value.Any(static possibility => possibility.Function?.Lambda is not null)) return state;
        var places = state.Places;
        foreach (var place in state.Places)
            if (IsDeclaredIn(left, place.Key) && !IsReference(place.Key)) places = places.Remove(place.Key);
        return state with { Places = places };
    }

    // The statement that runs the function with the handler.
    private bool IsResumed(IOperation statement) => statement.Syntax == resumed && statement.Syntax != clause!.Syntax;

    private FlowState? ResumeBehind(IOperation statement)
    {
        if (taker is not null) return Exec(statement, followed!.State);
        if (statement is not IReturnOperation) return followed!.State;
        frame.Add(followed! with { Kind = ExitKind.Return, At = statement.Syntax, Value = AbstractValue.Unknown });
        return null;
    }

    // In a helper a variable of another function is a place outside, as is a parameter by reference of a handler's function.
    private bool IsOutside(ISymbol variable) =>
        !Owns(variable.ContainingSymbol)
            || (variable is IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out, ContainingSymbol: IMethodSymbol function }
                && clause is not null
                && engine.CallsOf(function).IsEmpty);

    private bool Owns(ISymbol function)
    {
        owner ??= FunctionAround(clause!);
        return SymbolEqualityComparer.Default.Equals(owner, function)
            || inner?.Contains(function) == true
            || (clause is not null && Around.Exists(caller => SymbolEqualityComparer.Default.Equals(caller.Symbol, function)));
    }

    private bool LeadsToClause(IOperation operation) =>
        resumed is not null
            && operation.Syntax.SyntaxTree == resumed.SyntaxTree
            && operation.Syntax.Span.Contains(resumed.Span);

    private List<RunBy> Around => around ??= RunBy.Around(clause!);

    private static ISymbol FunctionAround(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (at is ILocalFunctionOperation function) return function.Symbol;
        }

        return operation.MemberAround()!;
    }

    private static IOperation BodyAround(IOperation operation)
    {
        while (operation.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation)) operation = parent;
        return operation;
    }

    // A resource is disposed of at each exit.
    private static bool IsInUsing(IOperation clause)
    {
        for (var at = clause.Parent; at is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); at = at.Parent)
        {
            if (at is IUsingOperation
                || at is IBlockOperation block && block.Operations.Any(static statement => statement is IUsingDeclarationOperation))
                return true;
        }

        return false;
    }

    private static IEnumerable<IOperation> FinalliesAround(IOperation clause)
    {
        for (var at = clause.Parent; at is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); at = at.Parent)
            if (at is ITryOperation { Finally: { } last }) yield return last;
    }

    /// <summary>A function that runs a lambda or local function of its own at one place.</summary>
    /// <param name="Function">The lambda or local function.</param>
    /// <param name="At">The statement that runs it.</param>
    /// <param name="Symbol">The function around.</param>
    /// <param name="Body">Its body.</param>
    /// <param name="Taker">The call of the function, or the query that makes an element of each result; null if it is something
    /// else.</param>
    private sealed record RunBy(SyntaxNode Function, SyntaxNode At, ISymbol Symbol, IOperation Body, SyntaxNode? Taker)
    {
        public static List<RunBy> Around(IOperation operation)
        {
            var found = new List<RunBy>();
            for (var at = operation.Parent; at is not null; at = at.Parent)
            {
                if (at is not (IAnonymousFunctionOperation or ILocalFunctionOperation)) continue;
                if (StatementThatRuns(at) is not ({ } statement, var use)) break;
                found.Add(new(at.Syntax, statement.Syntax, FunctionAround(at), BodyAround(at), TakerOf(use)));
            }

            return found;
        }

        /// <summary>The function around a call; null if no statement of it has the call.</summary>
        public static RunBy? Of(IInvocationOperation call)
        {
            for (var at = call.Parent; at is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); at = at.Parent)
            {
                if (at is IReturnOperation || at.Syntax is StatementSyntax and not BlockSyntax)
                    return at is IUsingDeclarationOperation or { Parent: IUsingDeclarationOperation }
                        ? null
                        : new(call.Syntax, at.Syntax, FunctionAround(call), BodyAround(call), call.Syntax);
            }

            return null;
        }

        private static SyntaxNode? TakerOf(IOperation use) => use switch
        {
            IInvocationOperation call => call.Syntax,
            { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation query } } }
                when KnownTypes.IsProjection(query.TargetMethod) => query.Syntax,
            _ => null,
        };

        private static (IOperation? Statement, IOperation Use) StatementThatRuns(IOperation function)
        {
            if (NameOf(function) is not { } name) return (Statement(function), function);
            var uses = BodyAround(function).Descendants().Where(part => IsUse(part, name)).Take(2).ToList();
            if (uses.Count != 1
                || function.Syntax.Span.Contains(uses[0].Syntax.Span)
                || !SymbolEqualityComparer.Default.Equals(FunctionAround(uses[0]), FunctionAround(function)))
                return (null, function);
            var use = uses[0] is ILocalReferenceOperation { Parent: IInvocationOperation call } named && call.Instance == named
                ? call
                : uses[0];
            return (Statement(use), use);
        }

        // A local function, or a lambda in a local.
        private static ISymbol? NameOf(IOperation function)
        {
            if (function is ILocalFunctionOperation { Symbol: var symbol }) return symbol;
            var at = function.Parent;
            while (at is IDelegateCreationOperation or IConversionOperation) at = at.Parent;
            return at is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } ? local : null;
        }

        private static bool IsUse(IOperation part, ISymbol name) => SymbolEqualityComparer.Default.Equals(name, part switch
        {
            IInvocationOperation { TargetMethod: var called } => called,
            IMethodReferenceOperation { Method: var referenced } => referenced,
            ILocalReferenceOperation { Local: var local } => local,
            _ => null,
        });

        // A plain statement with a call that is given the function. A function that is only stored runs at a time that nobody knows.
        private static IOperation? Statement(IOperation function)
        {
            var isGiven = function is IInvocationOperation;
            for (var at = function.Parent; at is not null; at = at.Parent)
            {
                switch (at)
                {
                    case IInvocationOperation or IObjectCreationOperation:
                        isGiven = true;
                        break;
                    case IDelegateCreationOperation or IConversionOperation or IArgumentOperation or IAwaitOperation:
                    case ISimpleAssignmentOperation or IDeconstructionAssignmentOperation or IVariableInitializerOperation:
                    case IVariableDeclaratorOperation or IVariableDeclarationOperation:
                        break;
                    case IExpressionStatementOperation or IVariableDeclarationGroupOperation:
                    case IReturnOperation { Kind: OperationKind.Return }:
                        return isGiven ? at : null;
                    default:
                        return null;
                }
            }

            return null;
        }
    }
}
