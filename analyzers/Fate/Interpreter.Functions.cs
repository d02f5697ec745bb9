using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// Lambdas, local functions and method groups.
internal sealed partial class Interpreter
{
    // A longer list is a table, and nobody runs through it for one exception.
    private const int MaxFunctions = 8;

    private Dictionary<ILocalSymbol, IOperation?>? origins;

    private AbstractValue Lambda(Function function, FlowState state)
    {
        // A delegate that would report, or return, what it captures holds it.
        var holds = state.Places.Any(static place => place.Value.MayHold)
            && Try(function, ImmutableArray<AbstractValue>.Empty, state) is var tried
            && (tried.SettlesAlways || (tried.Returned.Holds && !tried.Has(Ways.Settles | Ways.Throws | Ways.Ends)));
        return AbstractValue.Of(new Possibility(holds ? Relation.Within : Relation.Other, Function: function));
    }

    // [Print, e => log.LogError(e, "m")]: whoever runs through the list runs one after the other.
    private static AbstractValue Chained(ITypeSymbol? list, List<AbstractValue> elements, AbstractValue made)
    {
        Function? chain = null;
        if (made.IsAbout || elements.Count is 0 or > MaxFunctions || !IsFixedList(list)) return made;
        foreach (var element in elements)
        {
            if (FunctionOf(element) is not { } function) return made;
            chain = chain?.Then(function) ?? function;
        }

        return AbstractValue.Of(new Possibility(Relation.Other, Function: chain, IsOwn: true));
    }

    private static bool IsFixedList(ITypeSymbol? list) => list is null or IArrayTypeSymbol
        or { Name: nameof(IEnumerable<int>) or nameof(ImmutableArray) or nameof(ReadOnlySpan<int>) }
        or { Name: nameof(IReadOnlyList<int>) or nameof(IReadOnlyCollection<int>) };

    private static Function? FunctionOf(AbstractValue value) =>
        value.Possibilities is { Length: 1 } one && one[0] is { Relation: Relation.Other, Function: { Deferred: null } function }
            ? function
            : null;

    private AbstractValue MethodGroup(IMethodReferenceOperation reference, ref FlowState? state)
    {
        var receiver = reference.Instance is { } instance ? Evaluate(instance, ref state) : AbstractValue.Other;
        if (state is null) return AbstractValue.Nothing;
        if (reference.Method.MethodKind == MethodKind.LocalFunction) return Lambda(new(reference.Method, null), state);
        return AbstractValue.Of(new Possibility(receiver.MayHold
            ? Relation.Within
            : Relation.Other, Function: new(reference.Method, null)));
    }

    /// <summary>Runs a lambda or local function in the state of its caller. The state behind is the one at its returns.</summary>
    private AbstractValue Run(Function function, ImmutableArray<AbstractValue> arguments, SyntaxNode at, ref FlowState? state)
    {
        var symbol = function.Method.OriginalDefinition;
        if (state is null) return AbstractValue.Nothing;
        if (running.AreTooMany || BodyOf(function) is not { } body)
        {
            Settle(ref state);
            return AbstractValue.Nothing;
        }

        if (running.IsRunning(symbol))
        {
            state = null;
            return AbstractValue.Nothing;
        }

        var outer = frame;
        frame = new();
        running.Enter(symbol);
        var isNew = (inner ??= new(SymbolEqualityComparer.Default)).Add(symbol);
        var left = Exec(body, Given(symbol, function, arguments, state));
        if (left is not null) frame.Add(new(ExitKind.Return, null, null, left, AbstractValue.Unknown));
        if (isNew) inner.Remove(symbol);
        running.Leave(symbol);
        var exits = frame.TakeAll();
        frame = outer;

        state = null;
        var value = AbstractValue.Nothing;
        foreach (var exit in exits)
        {
            if (exit.Kind is ExitKind.Throw or ExitKind.End)
            {
                frame.Add(exit with { At = at });
                continue;
            }

            state = FlowState.Join(state, exit.State);
            value = value.Join(exit.Value);
        }

        return value;
    }

    private static FlowState Given(IMethodSymbol symbol, Function function, ImmutableArray<AbstractValue> arguments, FlowState state)
    {
        var parameters = (function.Lambda is null ? symbol : function.Method).Parameters;
        for (var i = 0; i < parameters.Length; i++)
            state = state.With(parameters[i], i < arguments.Length ? WithoutNumber(parameters[i].Type, arguments[i]) : null);
        return state;
    }

    /// <summary>The ways out of a function that other code may run, in a state of which nothing changes here.</summary>
    private Summary Try(Function function, ImmutableArray<AbstractValue> arguments, FlowState state)
    {
        var symbol = function.Method.OriginalDefinition;
        if (running.AreTooMany || BodyOf(function) is not { } body) return Summary.HandedOver;
        if (running.IsRunning(symbol)) return Summary.Bottom;
        var (outer, wasSettled, wasReported, wasAssumed, wasKept) = (frame, isSettled, isReported, isAssumed, isKept);
        var (around, innerOfAround, before) = (owner, inner, settlement);
        (frame, isSettled, isReported, isAssumed, isKept) = (new(), false, false, false, false);
        (owner, inner) = (symbol, null);
        running.Enter(symbol);
        var left = Exec(body, Given(symbol, function, arguments, state));
        if (left is not null) frame.Add(new(ExitKind.Return, null, null, left, AbstractValue.Unknown));
        running.Leave(symbol);
        (owner, inner) = (around, innerOfAround);
        var summary = ToSummary(frame.TakeAll(), []);
        (frame, isSettled, isReported, isAssumed, isKept) = (outer, wasSettled, wasReported, wasAssumed, wasKept);
        settlement = before;
        return summary;
    }

    private IOperation? BodyOf(Function function)
    {
        if (function.Next is not null) return null;
        if (function.Lambda is { } lambda) return lambda.Body;
        if (function.Method is not { MethodKind: MethodKind.LocalFunction, DeclaringSyntaxReferences: { Length: > 0 } declared })
            return null;
        var syntax = declared[0].GetSyntax();
        return ModelOf(syntax)?.GetOperation(syntax) is ILocalFunctionOperation { Body: { } body } ? body : null;
    }

    private SemanticModel? ModelOf(SyntaxNode syntax) =>
        clause?.SemanticModel is { } model && model.SyntaxTree == syntax.SyntaxTree ? model : engine.ModelOf(syntax.SyntaxTree);

    /// <summary>The initial value of a local that is assigned nowhere else; null for any other.</summary>
    private IOperation? OriginOf(ILocalSymbol local)
    {
        origins ??= new(SymbolEqualityComparer.Default);
        if (origins.TryGetValue(local, out var known)) return known;
        origins[local] = null;
        return origins[local] = FindOrigin(local);
    }

    private IOperation? FindOrigin(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences.Length != 1
            || local.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var initial } declarator)
            return null;
        // A value that is assigned to a reference goes to its aim.
        if (initial is RefExpressionSyntax { Expression: var aim })
            return LocalUses.Of(declarator).Any(static use => use.Parent is AssignmentExpressionSyntax { Right: RefExpressionSyntax })
                ? null
                : ModelOf(aim)?.GetOperation(aim);
        return LocalUses.Of(declarator).Any(LocalUses.Writes) ? null : ModelOf(initial)?.GetOperation(initial);
    }

    // The value of a local or a readonly field of which the state knows nothing.
    private AbstractValue Known(IOperation operand, AbstractValue value)
    {
        if (!value.IsPlain) return value;
        var origin = operand.Unconverted() switch
        {
            ILocalReferenceOperation { Local: var local } => OriginOf(local),
            IFieldReferenceOperation { Field: var field } => engine.InitialOf(field),
            _ => null,
        };
        return origin is null ? value : Known(origin.Unconverted(), Elsewhere(origin));
    }

    // tellers[Severity.Low], of a table that nobody changes.
    private AbstractValue? EntryAt(IOperation? table, AbstractValue key)
    {
        if (table is null || key.Possibilities.IsEmpty || key.Any(static asked => asked.Constant is null)) return null;
        var origin = OriginOfElements(table);
        // new Dictionary<…> { … }.ToFrozenDictionary()
        if (origin is IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { IsEmpty: false } copied })
            origin = copied[0].Value.Unconverted();
        if (origin is not IObjectCreationOperation { Initializer.Initializers: var entries }) return null;
        var found = new Dictionary<object, IOperation>();
        foreach (var entry in entries)
        {
            var (at, value) = entry switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } keys }, Value: var given } =>
                    (keys[0].Value, given),
                IInvocationOperation { Arguments: { Length: 2 } pair } => (pair[0].Value, pair[1].Value),
                _ => default,
            };
            if (at?.ConstantValue.Value is { } constant) found[constant] = value!;
        }

        var all = AbstractValue.Nothing;
        foreach (var asked in key.Possibilities)
        {
            if (!found.TryGetValue(asked.Constant!, out var value)) return null;
            all = all.Join(Elsewhere(value));
        }

        return all;
    }

    // The first value of a collection of which nobody changes an element.
    private IOperation? OriginOfElements(IOperation collection)
    {
        var (name, origin) = collection.Unconverted() switch
        {
            ILocalReferenceOperation { Local: var local } => (local.Name, OriginOf(local)),
            IFieldReferenceOperation { Field: { DeclaredAccessibility: Accessibility.Private } field } =>
                (field.Name, engine.InitialOf(field)),
            _ => default,
        };
        if (origin is null) return null;
        var around = origin.Syntax.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault() ?? origin.Syntax.SyntaxTree.GetRoot();
        return Reading.Words.NamesIn(around, name!).Any(LocalUses.ChangesElements) ? null : origin.Unconverted();
    }

    // The value of an expression that stands somewhere else.
    private AbstractValue Elsewhere(IOperation origin)
    {
        var outer = frame;
        frame = new();
        var entered = (FlowState?)FlowState.Empty;
        var value = Evaluate(origin, ref entered);
        frame = outer;
        return value;
    }

    // The values that all calls of the function give it.
    private AbstractValue GivenTo(IParameterSymbol parameter, bool isOptions = false)
    {
        if (isOnlyAboutEvents) return AbstractValue.Unknown;
        var values = engine.GivenTo(parameter, isOptions);
        if (values.IsEmpty || running.AreTooMany || running.IsRunning(parameter)) return AbstractValue.Unknown;
        running.Enter(parameter);
        var all = values.Aggregate(AbstractValue.Nothing, (all, value) => all.Join(Elsewhere(value)));
        running.Leave(parameter);
        return all;
    }

    private AbstractValue HandlersOf(IEventSymbol raised) => engine.GivenTo(raised) switch
    {
        null => AbstractValue.Unknown,
        { IsEmpty: true } => AbstractValue.Null,
        { } handlers => Elsewhere(handlers[0]),
    };

    private AbstractValue? OfDelegate(CallSite site, ref FlowState? state)
    {
        if (site.Method.MethodKind != MethodKind.DelegateInvoke) return null;
        if (handed is { Given: not null } && handed.IsException(site.Call.Instance!)) return AbstractValue.Within;
        var target = Known(site.Call.Instance!, site.Receiver);
        if (target.Any(static possibility => possibility.Function is not null)
            && !target.Any(static possibility => possibility.Function is null && possibility.Relation != Relation.Null))
        {
            asksTests |= target.Any(static possibility => possibility.Function?.Next is not null) && IsTest(site.Call);
            var (before, left, value) = (state!, (FlowState?)null, AbstractValue.Nothing);
            foreach (var possibility in target.Possibilities)
            {
                if (possibility.Function is not { } function) continue;
                FlowState? on = before;
                value = value.Join(RunOrAsk(function, site, ref on));
                left = FlowState.Join(left, on);
            }

            state = left;
            return value;
        }

        if (site.Call.Instance is IFieldReferenceOperation or IPropertyReferenceOperation
            && engine.LevelOfDefined(((IMemberReferenceOperation)site.Call.Instance).Member) is { } level)
            return Log(site, LogFrameworks.Microsoft, [(level, false)], ExceptionOf(site), ref state);
        if (IsTest(site.Call))
        {
            asksTests = true;
            return AbstractValue.Unknown;
        }

        // A delegate that makes a text is a formatter.
        if (!site.Receiver.MayHold && site.Method.ReturnType.SpecialType == SpecialType.System_String)
            return Made(site.Method.ReturnType, Given(site));
        SettleIfHeld(site.Receiver.MayHold ? AbstractValue.Within : Given(site), ref state);
        return AbstractValue.Unknown;
    }

    // when (tests.Any(test => test(ex))): a function in a filter, or in a list of some, that says yes or no.
    private bool IsTest(IInvocationOperation call) =>
        call.TargetMethod.ReturnType.SpecialType == SpecialType.System_Boolean
        && (call.TargetMethod.ContainingType.Name == nameof(Predicate<int>)
            || clause?.Filter?.Syntax.Span.Contains(call.Syntax.Span) == true
            || (call.Instance?.Unconverted() is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol asked }
                && asked.MethodKind == MethodKind.AnonymousFunction
                && asked.ReturnType.SpecialType == SpecialType.System_Boolean));

    private AbstractValue RunOrAsk(Function function, CallSite site, ref FlowState? state)
    {
        if (function.Next is { } next)
        {
            RunOrAsk(function with { Next = null }, site, ref state);
            return state is null ? AbstractValue.Nothing : RunOrAsk(next, site, ref state);
        }

        if (function.Lambda is not null || function.Method.MethodKind == MethodKind.LocalFunction)
            return Run(function, site.Arguments.ToImmutableArray(), site.Call.Syntax, ref state);
        if (KnownTypes.SinkOf(function.Method.ReducedFrom ?? function.Method) is { } sink)
        {
            Effect(sink.Framework, LevelOf(sink), sink.Method, Given(site), ref state);
            return AbstractValue.Unknown;
        }

        if (KnownTypes.IsInert(function.Method)) return Made(function.Method.ReturnType, AbstractValue.Text);
        if (!IsOverridable(function.Method) && engine.HasBody(function.Method.OriginalDefinition))
            return Apply(ask(QuestionOf(function.Method.OriginalDefinition, site, site.Receiver)), site, ref state);
        SettleIfHeld(Given(site), ref state);
        return AbstractValue.Unknown;
    }

    // All that the call is given.
    private static AbstractValue Given(CallSite site)
    {
        var given = AbstractValue.Nothing;
        foreach (var argument in site.Arguments)
            if (argument.MayHold) given = given.MayHold && !given.Holds && argument.Holds ? argument : given.Join(argument);
        return given;
    }

    private AbstractValue? OfLocalFunction(CallSite site, ref FlowState? state)
    {
        if (site.Method.MethodKind != MethodKind.LocalFunction) return null;
        var wasSettled = isSettled;
        isSettled = false;
        var value = Run(new(site.Method, null), site.Arguments.ToImmutableArray(), site.Call.Syntax, ref state);
        if (state is not null) Regain(GivenIn(site.Method.OriginalDefinition, state), site, ref state);
        foreach (var argument in site.Call.Arguments)
        {
            if (state is not null && argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out, OriginalDefinition: var given })
                Deconstruct(argument.Value, state[given] ?? AbstractValue.Unknown, ref state);
        }

        if (state is not null && isSettled && IsTrusted(new Summary(Ways.Settles) { Returned = value }, site.Call))
        {
            state = null;
            isAssumed = true;
        }

        isSettled |= wasSettled;
        return value;
    }
}
