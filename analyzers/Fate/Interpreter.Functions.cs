using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// Lambdas, local functions and method groups.
internal sealed partial class Interpreter
{
    private Dictionary<ILocalSymbol, IOperation?>? origins;

    private AbstractValue Lambda(Function function, FlowState state)
    {
        // A delegate that would report, or return, what it captures holds it.
        var holds = state.Places.Any(static place => place.Value.MayHold)
            && Try(function, ImmutableArray<AbstractValue>.Empty, state) is var tried
            && (tried.SettlesAlways || (tried.Returned.Holds && !tried.Has(Ways.Settles | Ways.Throws | Ways.Ends)));
        return AbstractValue.Of(new Possibility(holds ? Relation.Within : Relation.Other, Function: function));
    }

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

    // The function has made the object, and each use before is one of its members.
    private bool IsOwn(ILocalSymbol local, FlowState state)
    {
        if (state[local] is { } known && known.Any(static possibility => possibility.IsOwn))
            return !known.Any(static possibility => !possibility.IsOwn && possibility.Relation != Relation.Null);
        if (local.DeclaringSyntaxReferences.Length != 1
            || local.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var initial } declarator)
            return false;
        if (ModelOf(initial)?.GetOperation(initial) is not { } made || !IsMadeHere(made)) return false;
        return clause is null
            || LocalUses.Of(declarator)
                .All(reference => reference.SpanStart > clause.Syntax.SpanStart || IsOwnUse(reference) || IsLent(reference));
    }

    // A helper was given the object before, and did not keep it.
    private bool IsLent(IdentifierNameSyntax reference)
    {
        if (reference.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: 0 } argument
            || ModelOf(argument)?.GetOperation(argument) is not IArgumentOperation
            {
                Parameter.Ordinal: var given,
                Parent: IInvocationOperation { TargetMethod: var method },
            }
            || IsOverridable(method)
            || !engine.HasBody(method.OriginalDefinition))
            return false;
        var arguments = method.Parameters
            .Select(parameter => parameter.Ordinal == given ? AbstractValue.Within : AbstractValue.Unknown).ToArray();
        var summary = ask(QuestionOf(method.OriginalDefinition, AbstractValue.Other, arguments));
        return !summary.Has(Ways.Settles) && !summary.IsKept && !summary.Returned.MayHold && !summary.Thrown.MayHold;
    }

    private static bool IsMadeHere(IOperation made) => made.Unconverted() switch
    {
        IInvocationOperation { TargetMethod.IsStatic: true } list when MakesElements(list) => true,
        IObjectCreationOperation or IArrayCreationOperation or IAnonymousObjectCreationOperation => true,
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IInvocationOperation { TargetMethod: { IsStatic: true } maker } => KnownTypes.IsCollectionMaker(maker),
        { Syntax: CollectionExpressionSyntax } => true,
        _ => false,
    };

    private static bool IsOwnUse(IdentifierNameSyntax reference) => reference.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == reference,
        ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Left == reference,
        BinaryExpressionSyntax or IsPatternExpressionSyntax or ForEachStatementSyntax => true,
        _ => false,
    };

    private AbstractValue? OfDelegate(CallSite site, ref FlowState? state)
    {
        if (site.Method.MethodKind != MethodKind.DelegateInvoke) return null;
        var target = Known(site.Call.Instance!, site.Receiver);
        if (target.Any(static possibility => possibility.Function is not null)
            && !target.Any(static possibility => possibility.Function is null && possibility.Relation != Relation.Null))
        {
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
        // A delegate that makes a text is a formatter.
        if (!site.Receiver.MayHold && site.Method.ReturnType.SpecialType == SpecialType.System_String)
            return Made(site.Method.ReturnType, Given(site));
        SettleIfHeld(site.Receiver.MayHold ? AbstractValue.Within : Given(site), ref state);
        return AbstractValue.Unknown;
    }

    private AbstractValue RunOrAsk(Function function, CallSite site, ref FlowState? state)
    {
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
        if (state is not null && isSettled && IsTrusted(new Summary(Ways.Settles) { Returned = value }, site.Call))
        {
            state = null;
            isAssumed = true;
        }

        isSettled |= wasSettled;
        return value;
    }
}
