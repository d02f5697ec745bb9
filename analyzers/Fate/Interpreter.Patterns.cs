using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// Patterns: the state if one matches, with its variables, and the state if it does not.
internal sealed partial class Interpreter
{
    private (FlowState? Holds, FlowState? Fails) Match(IPatternOperation pattern, AbstractValue value, IOperation? operand, FlowState state)
    {
        EnsureBounds();
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return (state, null);
            case INegatedPatternOperation { Pattern: var inner }:
                var (matches, differs) = Match(inner, value, operand, state);
                return (differs, matches);
            case IDeclarationPatternOperation { MatchesNull: true, DeclaredSymbol: var declared }:
                return (Bound(state, declared, value), null);
            case IDeclarationPatternOperation { DeclaredSymbol: var declared } declaration:
                var (isOne, isNone) =
                    MatchType(operand, value, declaration.MatchedType ?? declaration.NarrowedType, state, declaration.InputType);
                return (isOne is null ? null : Bound(isOne, declared, OfType(value, declaration.MatchedType)), isNone);
            case ITypePatternOperation { MatchedType: var type, InputType: var input }:
                return MatchType(operand, value, type, state, input);
            case IConstantPatternOperation { Value: var constant }:
                return MatchConstant(operand, value, constant, state);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                var (left, notLeft) = Match(either.LeftPattern, value, operand, state);
                var (right, notRight) = notLeft is null ? (null, null) : Match(either.RightPattern, value, operand, notLeft);
                return (FlowState.Join(left, right), notRight);
            case IBinaryPatternOperation both:
                var (first, notFirst) = Match(both.LeftPattern, value, operand, state);
                var (second, notSecond) = first is null ? (null, null) : Match(both.RightPattern, value, operand, first);
                return (second, FlowState.Join(notFirst, notSecond));
            case IRecursivePatternOperation recursive:
                return MatchParts(recursive, value, operand, state);
            case IListPatternOperation list:
                return MatchList(list, value, state);
            case ISlicePatternOperation { Pattern: { } inner }:
                return Match(inner, value, null, state);
            case IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: { } bound } } order when HasConstants(value):
                return Choose(operand, value, order.OperatorKind, bound, state);
            case IRelationalPatternOperation:
                return (state.Narrowed(value is { IsAbout: true, MayHold: false }), state);
            default:
                return (state, state);
        }
    }

    private static AbstractValue NotNull(AbstractValue value) => value.Where(static possibility => possibility.Relation != Relation.Null);

    private static FlowState Bound(FlowState state, ISymbol? declared, AbstractValue value) =>
        declared is null ? state : state.With(declared, value);

    private (FlowState? Holds, FlowState? Fails) MatchConstant(
        IOperation? operand,
        AbstractValue value,
        IOperation constant,
        FlowState state)
    {
        if (IsNullLiteral(constant))
        {
            if (operand is not null) return Nulls(operand, value, state);
            return (value.MayBeNull ? state : null, value.Any(static possibility => possibility.Relation != Relation.Null) ? state : null);
        }

        if (operand is not null) value = WithLiteral(operand, value, state);
        if (constant.ConstantValue is { HasValue: true, Value: var expected } && HasConstants(value))
            return Choose(operand, value, BinaryOperatorKind.Equals, expected, state);
        return (state.Narrowed(value is { IsAbout: true, MayHold: false }), state);
    }

    private (FlowState? Holds, FlowState? Fails) MatchType(
        IOperation? operand, AbstractValue value, ITypeSymbol type, FlowState state, ITypeSymbol? input = null)
    {
        FlowState? holds = null;
        FlowState? fails = null;
        var (fitting, failing) = (AbstractValue.Nothing, AbstractValue.Nothing);
        var given = operand?.Unconverted().Type ?? input;
        foreach (var possibility in value.Possibilities)
        {
            var (isOne, isNone) = MatchType(possibility, type, given, state);
            if (isOne is not null)
                (holds, fitting) = (FlowState.Join(holds, isOne), fitting.Join(AbstractValue.Of(OfType(possibility, type))));
            if (isNone is not null) (fails, failing) = (FlowState.Join(fails, isNone), failing.Join(AbstractValue.Of(possibility)));
        }

        if (operand is not null && KnownTypes.IsLogger(operand.Type)) fails = null;
        if (holds is not null) holds = WithMember(operand, holds);
        if (operand is null || PlaceOf(operand) is not { } place) return (holds, fails);
        return (holds is null ? null : Placed(holds, place, fitting, value), fails is null ? null : Placed(fails, place, failing, value));
    }

    private (FlowState? IsOne, FlowState? IsNone) MatchType(Possibility possibility, ITypeSymbol type, ITypeSymbol? given, FlowState state)
    {
        if (possibility.Relation == Relation.Null) return (null, state);
        if (possibility.Type is { } exactly && possibility.Relation is Relation.Other or Relation.Text or Relation.Within)
            return IsAssignable(exactly, type) ? (state, null) : (null, state);
        if (possibility is { Relation: Relation.Self, Type: { } caught })
        {
            if (KnownTypes.DerivesFrom(caught, type)) return (OfType(type, state) is null ? null : state, null);
            if (type.TypeKind == TypeKind.Class && !KnownTypes.DerivesFrom(type, caught)) return (null, state);
        }

        switch (possibility.Relation)
        {
            // Asked before.
            case Relation.Self when state[type] is { Possibilities: { Length: 1 } known } && known[0].Constant is bool isOne:
                return isOne ? (OfType(type, state), null) : (null, state);
            case Relation.Self or Relation.Cause:
                var isAny = KnownTypes.IsAnyException(type) || (given is not null && KnownTypes.DerivesFrom(given, type));
                if (possibility.Relation == Relation.Cause) return (OfType(type, state), isAny ? null : state);
                return (OfType(type, state)?.With(type, AbstractValue.Constant(true)),
                    isAny ? null : state.With(type, AbstractValue.Constant(false)));
            case Relation.Within when given?.SpecialType == SpecialType.System_Object && IsScalar(type):
                return (null, state);
            // It is the one of several types that has a place for the exception.
            case Relation.Within when given?.SpecialType == SpecialType.System_Object && KnownTypes.IsAnyException(type):
            case Relation.Within when given is not null && HasPlaceForCause(type) && !HasPlaceForCause(given):
                return (state, null);
            case Relation.Within:
                return (state.Narrowed(), state);
            default:
                return (state, state);
        }
    }

    private static AbstractValue OfType(AbstractValue value, ITypeSymbol? type) => NotNull(value).Select(one => OfType(one, type));

    private static Possibility OfType(Possibility possibility, ITypeSymbol? type) =>
        possibility.Relation == Relation.Self && type?.TypeKind == TypeKind.Class && !KnownTypes.IsGeneral(type)
            ? possibility with { Type = type }
            : possibility;

    private static bool IsAssignable(ITypeSymbol from, ITypeSymbol to) =>
        KnownTypes.DerivesFrom(from, to) || from.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract, to));

    // To lose what is expected is no loss.
    private FlowState? OfType(ITypeSymbol type, FlowState state) =>
        engine.IsExpected(type) && !(clause is not null && KnownTypes.IsCancellation(type) && Timeouts.AreCaughtBy(clause))
            ? null
            : state.Narrowed(!KnownTypes.IsGeneral(type) && !KnownTypes.IsAnyException(type));

    private (FlowState? Holds, FlowState? Fails) MatchParts(
        IRecursivePatternOperation pattern,
        AbstractValue value,
        IOperation? operand,
        FlowState state)
    {
        var isTyped = pattern.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.RecursivePatternSyntax { Type: not null };
        var (holds, fails) = isTyped ? MatchType(operand, value, pattern.MatchedType, state, pattern.InputType)
            : operand is not null ? Swap(Nulls(operand, value, state))
            : (NotNull(value).Possibilities.IsEmpty ? null : state, value.MayBeNull ? state : null);
        if (holds is null) return (null, fails);
        holds = Bound(holds, pattern.DeclaredSymbol, OfType(value, isTyped ? pattern.MatchedType : null));
        var refines = false;
        foreach (var part in pattern.PropertySubpatterns)
        {
            if (holds is null) break;
            var member = PartOf(NotNull(value), part.Member);
            var count = value.IsFilled ? CountIn(part.Member) : null;
            if (count is not null) member = holds[count] ?? AtLeast.OneOrMore;
            else if (IsLengthOf(NotNull(value), part.Member)) member = AtLeast.One;
            else if (part.Member is IMemberReferenceOperation reference && StateOf(reference, value) is { } known) member = known;
            var (fits, differs) = Match(part.Pattern, member, count is null ? null : part.Member, holds);
            if (part.Member is IPropertyReferenceOperation { Property: { Name: var name, ContainingType: var owner } }
                && IsSwitch(name, owner))
                differs = null;
            if (fits is not null && value.MayHold && member.MayBeNull) fits = WithMember(part.Member, fits);
            refines |= fits is not null && differs is not null;
            (holds, fails) = (fits, FlowState.Join(fails, differs));
        }

        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length && holds is not null; i++)
        {
            var inner = pattern.DeconstructionSubpatterns[i];
            var element = operand?.Unconverted() is ITupleOperation tuple && tuple.Elements.Length > i ? tuple.Elements[i] : null;
            FlowState? before = holds;
            var member = element is not null ? Evaluate(element, ref before)
                : OptionOf(ItemAt(i), value) ?? PartOf(NotNull(value), inner.InputType);
            var (fits, differs) = Match(inner, member, element, before ?? holds);
            refines |= fits is not null && differs is not null && member.IsAbout;
            (holds, fails) = (fits, FlowState.Join(fails, differs));
        }

        if (holds is not null && refines && value.IsAbout) holds = holds.Narrowed();
        return (holds, fails);
    }

    private static (FlowState? Holds, FlowState? Fails) Swap((FlowState? IsNull, FlowState? IsNot) test) => (test.IsNot, test.IsNull);

    private static AbstractValue PartOf(AbstractValue whole, IOperation member) => member switch
    {
        IMemberReferenceOperation { Member.Name: nameof(Exception.InnerException) } when whole.MayHold =>
            AbstractValue.Cause.Join(AbstractValue.Null),
        IMemberReferenceOperation { Member.Name: nameof(AggregateException.InnerExceptions) } when whole.MayHold => AbstractValue.Within,
        IMemberReferenceOperation { Type: var type, Member: { ContainingType: var owner } part } when whole.MayHold
            && KnownTypes.IsException(owner)
            && !KnownTypes.IsException(type) => MayBeMissing(part) ? AbstractValue.Text.Join(AbstractValue.Null) : AbstractValue.Text,
        _ => PartOf(whole, member.Type),
    };

    private (FlowState? Holds, FlowState? Fails) MatchList(IListPatternOperation list, AbstractValue value, FlowState state)
    {
        var (holds, fails) = value.IsFilled && list.LengthSymbol is { } length ? CountBy(list, length, state) : (state, state);
        holds = holds is null ? null : Bound(holds, list.DeclaredSymbol, NotNull(value));
        var element = value.MayHold ? AbstractValue.Cause : PartOf(value, list.InputType);
        foreach (var inner in list.Patterns)
        {
            if (holds is null) break;
            holds = inner is ISlicePatternOperation { Pattern: { } slice } ? Match(slice, value, null, holds).Holds
                : inner is ISlicePatternOperation ? holds
                : Match(inner, element, null, holds).Holds;
        }

        return (fails is null ? holds : holds?.Narrowed(value.IsAbout), fails);
    }
}
