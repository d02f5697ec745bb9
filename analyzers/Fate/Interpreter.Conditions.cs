using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// Conditions: the state if one holds, and the state if it fails. Null if that can't be, or if a loss is expected there.
internal sealed partial class Interpreter
{
    private (FlowState? Holds, FlowState? Fails) Decide(IOperation condition, FlowState? state)
    {
        if (state is null) return (null, null);
        EnsureBounds();
        switch (condition)
        {
            case { ConstantValue: { HasValue: true, Value: bool constant } }:
                return constant ? (state, null) : (null, state);
            case IConversionOperation conversion:
                return Decide(conversion.Operand, state);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand }:
                var (whenTrue, whenFalse) = Decide(operand, state);
                return (whenFalse, whenTrue);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                var (left, leftFails) = Decide(both.LeftOperand, state);
                var (right, rightFails) = Decide(both.RightOperand, left);
                return (right, FlowState.Join(leftFails, rightFails));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                var (leftHolds, notLeft) = Decide(either.LeftOperand, state);
                var (rightHolds, notRight) = Decide(either.RightOperand, notLeft);
                return (FlowState.Join(leftHolds, rightHolds), notRight);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison:
                return Compare(comparison, state);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } comparison:
                var (same, different) = Compare(comparison, state);
                return (different, same);
            case IBinaryOperation comparison when Count(comparison, state) is { } counted:
                return counted;
            case IBinaryOperation { OperatorKind: >= BinaryOperatorKind.LessThan and <= BinaryOperatorKind.GreaterThan } comparison:
                return Order(comparison, state);
            case IIsTypeOperation test:
                var tested = Evaluate(test.ValueOperand, ref state);
                if (state is null) return (null, null);
                var (isOne, isNone) = MatchType(test.ValueOperand, tested, test.TypeOperand, state);
                return test.IsNegated ? (isNone, isOne) : (isOne, isNone);
            case IIsPatternOperation match:
                var matched = Evaluate(match.Value, ref state);
                return state is null ? (null, null) : Match(match.Pattern, matched, match.Value, state);
            case IInvocationOperation call:
                return DecideCall(call, state);
            case IPropertyReferenceOperation { Property: { Name: var name, ContainingType: var type } } property:
                var whole = property.Instance is { } instance ? Evaluate(instance, ref state) : AbstractValue.Other;
                if (state is null) return (null, null);
                if (name == nameof(CancellationToken.IsCancellationRequested) || KnownTypes.IsNeverTrue(property.Property))
                    return (null, state);
                countsAttempts |= Attempts.AreAskedBy(name);
                if (OptionOf(property, whole, state) is { } option) return Split(property, option, state);
                if ((Asked(property.Property, whole) ?? AskedOfOwn(property, whole, state) ?? FieldConstant(property)) is { } known)
                    return Split(property, known, state);
                return IsSwitch(name, type) ? (state, null) : (state, state);
            default:
                var value = Evaluate(condition, ref state);
                return state is null ? (null, null) : Split(condition, value, state);
        }
    }

    // By the constants that the value may be.
    private (FlowState? Holds, FlowState? Fails) Split(IOperation condition, AbstractValue value, FlowState state)
    {
        if (value.Any(static possibility => possibility.Constant is not bool))
        {
            return PlaceOf(condition) is { } unknown && condition.Type?.SpecialType == SpecialType.System_Boolean
                ? (state.With(unknown, AbstractValue.Constant(true)), state.With(unknown, AbstractValue.Constant(false)))
                : (state, state);
        }

        return (On(true), On(false));

        FlowState? On(bool constant)
        {
            var chosen = value.Where(possibility => constant.Equals(possibility.Constant));
            if (chosen.Possibilities.IsEmpty) return null;
            var on = PlaceOf(condition) is { } place ? state.With(place, chosen) : state;
            return on.Narrowed(!chosen.Any(static possibility => !possibility.IsNarrowed) || (constant && IsOneKind(chosen, value)));
        }
    }

    private (FlowState? Holds, FlowState? Fails) DecideCall(IInvocationOperation call, FlowState entered)
    {
        var method = call.TargetMethod;
        if (KnownTypes.AsksForFlag(method)) return HasFlag(call, entered);
        countsAttempts |= Attempts.AreAskedBy(method.Name);
        FlowState? state = entered;
        var value = Call(call, ref state);
        if (state is null) return (null, null);
        if (HasConstants(value)) return Split(call, value, state);
        // The code that has failed has ended.
        if (followed is not null && KnownTypes.TellsOfEnd(method)) return (state, null);
        // when (ex.Message.Contains("already paid"))
        if (Compares(method.Name) && ReceiverOf(call) is { } examined && IsTextOf(examined, state)) return (state.Narrowed(), state);
        if (method is { Name: nameof(Enumerable.Any) }
            && call.Arguments.Length == (method.IsExtensionMethod ? 1 : 0)
            && HoldsAlways(ReceiverOf(call), state))
            return (state, null);
        if (KnownTypes.AsksForText(method) && TextOf(call.Arguments[0].Value, state) is { } constantText)
            return constantText.Length == 0 ? (state, null) : (null, state);
        FlowState? asked = state;
        if (KnownTypes.AsksForText(method)
            && Evaluate(call.Arguments[0].Value, ref asked) is { IsAbout: true, MayHold: false } text
            && asked is not null)
            return Nulls(call.Arguments[0].Value, text, asked);

        // An own method may ask a logger as well: log.IsErrorEnabled().
        if (ReceiverOf(call)?.Type is INamedTypeSymbol receiver && (IsSwitch(method.Name, receiver) || FindsListeners(call, state)))
            return (state, null);
        return AlwaysFalse(call) ? (null, state) : Split(call, value, state);
    }

    // A bus without a listener for the message is an event that nobody handles. A table of what to do for each error is not.
    private bool FindsListeners(IInvocationOperation call, FlowState state) =>
        DotNetApi.Lookups.Contains(call.TargetMethod.Name)
        && ReceiverOf(call)!.Unconverted() is IMemberReferenceOperation { Type: { } bus }
        && HoldsFunctions(bus)
        && !call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(part => IsHeld(part, state)));

    private static bool HoldsFunctions(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Delegate } or { SpecialType: SpecialType.System_Delegate }
        || (type is INamedTypeSymbol { TypeArguments: var elements } && elements.Any(HoldsFunctions));

    // The constant that a local is from before the try; null is as good as no text.
    private static string? TextOf(IOperation operand, FlowState state) =>
        PlaceOf(operand) is { } place && state[place]?.Possibilities is { Length: 1 } known
            ? known[0].Relation == Relation.Null ? "" : known[0].Constant as string
            : null;

    // A property of an object that holds the exception: IsEmpty, IsSuccess, HasErrors. Its body decides, else its name.
    private AbstractValue? Asked(IPropertySymbol property, AbstractValue whole)
    {
        if (property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return property.Name == nameof(Nullable<int>.HasValue) ? IsThere(whole) : null;
        if (whole.Holds && Carriers.Known(property) is bool known) return AbstractValue.Constant(known);
        var exactly = whole.Possibilities is { Length: 1 } one && property.IsAbstract ? one[0].Type : null;
        if (!(whole.Holds || exactly is not null)
            || property.Type.SpecialType != SpecialType.System_Boolean
            || KnownTypes.IsException(property.ContainingType))
            return null;
        var getter = exactly is null || property.GetMethod is null ? property.GetMethod
            : Overrides.ImplementationIn(exactly, property.GetMethod);
        if (getter is not null && (exactly is not null || !IsOverridable(getter)) && engine.HasBody(getter.OriginalDefinition))
        {
            var receiver = whole.Holds ? AbstractValue.Within : AbstractValue.Other;
            var answer = ask(new(getter.OriginalDefinition, receiver, ImmutableArray<AbstractValue>.Empty));
            // A getter that is not solved yet has no way out.
            if (answer.Ways == Ways.None) return AbstractValue.Nothing;
            if (HasConstants(answer.Returned) && answer.Returned.Possibilities.Length == 1) return answer.Returned;
        }

        return whole.Holds ? AnswerOfFailed(property.Name) : null;
    }

    private static AbstractValue? IsThere(AbstractValue value) =>
        !value.MayBeNull ? AbstractValue.Constant(true) : value.Equals(AbstractValue.Null) ? AbstractValue.Constant(false) : null;

    // form.AddError("date", ex.Message); if (!form.IsValid) …
    private AbstractValue? AskedOfOwn(IPropertyReferenceOperation property, AbstractValue whole, FlowState state) =>
        whole is { IsAbout: true, MayHold: false } && property.Instance is { } form && OwnerOf(form, state) is not null
            ? AnswerOfFailed(property.Property.Name)
            : null;

    private static AbstractValue? AnswerOfFailed(string question) =>
        Results.Failed.Contains(question) ? AbstractValue.Constant(true)
        : Results.Succeeded.Contains(question) ? AbstractValue.Constant(false)
        : null;

    private static bool HoldsAlways(IOperation? collection, FlowState? state) =>
        collection is not null && PlaceOf(collection) is { } place && state?[place] is { IsFilled: true };

    private bool AlwaysFalse(IInvocationOperation call) =>
        call.TargetMethod.OriginalDefinition is { MethodKind: not MethodKind.LocalFunction } method && engine.AlwaysFalse(method);

    private static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    private static bool Compares(string method)
    {
        foreach (var verb in DotNetApi.Comparisons)
            if (method.StartsWith(verb, StringComparison.Ordinal)) return true;
        return false;
    }

    // A text that differs from one exception to another: ex.HResult, ex.Message, ex.InnerException?.Message.
    private bool IsTextOf(IOperation operand, FlowState state)
    {
        operand = operand.Unconverted();
        if (operand is IConditionalAccessOperation access) return IsTextOf(access.Operation, state) || IsHeld(access.Operation, state);
        if (operand is ILocalReferenceOperation { Local: var local }) return state[local] is { MayHold: false, IsAbout: true };
        return operand is IPropertyReferenceOperation { Instance: { } instance } property
            && !KnownTypes.IsException(property.Type)
            && !Carriers.IsBeside(property)
            && (IsHeld(instance, state) || IsTextOf(instance, state));
    }

    private bool IsHeld(IOperation operand, FlowState state) => operand.Unconverted() switch
    {
        ILocalReferenceOperation { Local: var local } => state[local] is { MayHold: true },
        IParameterReferenceOperation { Parameter: var parameter } => state[parameter] is { MayHold: true },
        IPropertyReferenceOperation { Instance: { } instance, Type: var type } property =>
            (KnownTypes.IsException(type) || Carriers.LeadsTo(property)) && IsHeld(instance, state),
        IConditionalAccessInstanceOperation => accessed.MayHold,
        _ => false,
    };

    // If reporting is switched off, nobody wanted a report.
    private static bool IsSwitch(string name, INamedTypeSymbol type) =>
        name.StartsWith(LogConventions.SwitchPrefix, StringComparison.Ordinal)
            && name.EndsWith(LogConventions.SwitchEnding, StringComparison.Ordinal)
        && KnownTypes.HasSwitch(type);

    private (FlowState? Holds, FlowState? Fails) Compare(IBinaryOperation comparison, FlowState entered)
    {
        FlowState? state = entered;
        var left = Evaluate(comparison.LeftOperand, ref state);
        var right = Evaluate(comparison.RightOperand, ref state);
        if (state is null) return (null, null);
        if (IsNullLiteral(comparison.RightOperand)) return Nulls(comparison.LeftOperand, left, state);
        if (IsNullLiteral(comparison.LeftOperand)) return Nulls(comparison.RightOperand, right, state);
        var asked = TypeAskedOf(comparison.LeftOperand, comparison.RightOperand, state)
            ?? TypeAskedOf(comparison.RightOperand, comparison.LeftOperand, state);
        if (asked is not null) return (OfType(asked, state), state);
        if (Count(comparison, state) is { } counted) return counted;
        if (AtEnd(comparison, left) is bool known) return known ? (state, null) : (null, state);
        if (Relate(comparison, left, right, state) is var (holds, fails)) return (Ended(comparison, holds), fails);
        countsAttempts |= !left.IsAbout && !right.IsAbout && Attempts.AreCountedBy(comparison);
        if (IsTextOf(comparison.LeftOperand, state) || IsTextOf(comparison.RightOperand, state)) return (state.Narrowed(), state);
        return (Ended(comparison, state), state);
    }

    private static bool IsNullLiteral(IOperation operation) => operation.Unconverted().ConstantValue is { HasValue: true, Value: null };

    // ex.GetType() == typeof(T)
    private ITypeSymbol? TypeAskedOf(IOperation asked, IOperation answer, FlowState state) =>
        asked.Unconverted() is IInvocationOperation { TargetMethod.Name: nameof(GetType), Instance: { } instance }
            && IsHeld(instance, state)
            && answer.Unconverted() is ITypeOfOperation type
            ? type.TypeOperand
            : null;

    // If the operand is null, and if it is not.
    private (FlowState? IsNull, FlowState? IsNot) Nulls(IOperation operand, AbstractValue value, FlowState state)
    {
        var place = PlaceOf(operand);
        operand = operand.Unconverted();
        var nulls = value.Where(static possibility => possibility.Relation == Relation.Null);
        var others = value.Where(static possibility => possibility.Relation != Relation.Null);

        // A logger that is missing, or an event that nobody handles: nobody wanted a report. But if it is always so, there is none.
        var isNull = nulls.Possibilities.IsEmpty
            || (value.IsPlain && IsNew(operand))
            || (!others.Possibilities.IsEmpty && (KnownTypes.IsLogger(operand.Type) || IsCallback(operand)))
            ? null : Placed(state, place, nulls, value);
        // If another exception is kept already, one is enough.
        var isNot = others.Possibilities.IsEmpty
            || (KnownTypes.KeepsOne(operand.Type) && !others.IsAbout && !IsMade(others)) ? null : Placed(state, place, others, value);
        if (isNot is not null && others.MayHold) isNot = isNot.Narrowed(!others.Any(static possibility => !possibility.IsNarrowed));
        return (isNull, isNot is null ? null : WithMember(operand, isNot));
    }

    // ex.InnerException is not null from here on.
    private static FlowState WithMember(IOperation? operand, FlowState state) =>
        operand?.Unconverted() is IPropertyReferenceOperation
        {
            Property: { Name: nameof(Exception.InnerException) } property,
            Instance: not null,
        }
            ? state.With(property, AbstractValue.Cause)
            : state;

    private static bool IsMade(AbstractValue value) => !value.Any(static possibility => possibility.Type is null);

    private static FlowState? Placed(FlowState state, ISymbol place, AbstractValue chosen) =>
        chosen.Possibilities.IsEmpty ? null : state.With(place, chosen);

    private static FlowState Placed(FlowState state, ISymbol? place, AbstractValue chosen, AbstractValue value)
    {
        if (place is null || chosen.Equals(value)) return state;
        return value.IsAbout ? state.With(place, chosen) : state;
    }

    // The null of a failed cast says nothing about its operand.
    private static ISymbol? PlaceOf(IOperation operand) => operand switch
    {
        IConversionOperation { IsTryCast: false, Operand: var converted } => PlaceOf(converted),
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var assigned } } => assigned,
        _ => null,
    };

    // An event, or a callback that is null, drops what it is given.
    private bool IsCallback(IOperation operand) =>
        operand.Type?.TypeKind == TypeKind.Delegate
        && (operand is IEventReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            || (operand is ILocalReferenceOperation { Local: var local }
                && OriginOf(local) is IEventReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation));
}
