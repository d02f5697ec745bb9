using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// Constants that are compared: levels, flags and other enums.
internal sealed partial class Interpreter
{
    private static bool HasConstants(AbstractValue value) =>
        !value.Possibilities.IsEmpty
            && !value.Any(static possibility =>
                possibility.Constant is Options or ElementOptions or null && possibility.Relation != Relation.Null);

    // One of several, if somebody has chosen: isUrgent ? LogLevel.Error : LogLevel.Warning
    private AbstractValue? ConstantsOf(IOperation? origin) => origin?.Unconverted() switch
    {
        null => null,
        { ConstantValue: { HasValue: true, Value: { } constant } } => AbstractValue.Constant(constant),
        ILocalReferenceOperation { Local: var local } => ConstantsOf(OriginOf(local)),
        IMemberReferenceOperation { Instance: ILocalReferenceOperation { Local: var whole }, Member: var member } when IsFixed(member) =>
            OwnBefore(whole) is { } before ? OptionOf(member, before) : null,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var negated } => ConstantsOf(negated)
            ?.Select(static one => one.Constant is bool yes ? one with { Constant = !yes } : one),
        IConditionalOperation { WhenFalse: { } otherwise } choice =>
            ConstantsOf(choice.WhenTrue) is { } then && ConstantsOf(otherwise) is { } or ? then.Join(or) : null,
        ISwitchExpressionOperation { Arms.IsEmpty: false } choice => choice.Arms
            .Select(arm => ConstantsOf(arm.Value))
            .Aggregate(static (all, next) => all is not null && next is not null ? all.Join(next) : null),
        { ConstantValue.HasValue: true } => AbstractValue.Null,
        IAnonymousFunctionOperation or IMethodReferenceOperation => Elsewhere(origin),
        _ => null,
    };

    // var level = LogLevel.Error; if (isOptional) level = LogLevel.Warning; try { … }
    private AbstractValue? ChosenBefore(ILocalSymbol local)
    {
        if (clause?.Syntax.Parent is not TryStatementSyntax tried || local.DeclaringSyntaxReferences.Length != 1) return null;
        var declared = local.DeclaringSyntaxReferences[0].GetSyntax();
        var first = LocalUses.FirstValueOf(declared);
        if (first is null && declared is not VariableDeclaratorSyntax) return null;
        var all = first is null ? AbstractValue.Nothing : ConstantsAt(first);
        var beginsAnew = LocalUses.LoopAround(declared) == LocalUses.LoopAround(tried);
        foreach (var use in LocalUses.WritesOf(declared))
        {
            var isFirst = LocalUses.IsFirstStep(use, tried);
            beginsAnew |= isFirst;
            if (use.SpanStart > tried.Block.Span.End) return Untouched(local, declared, tried);
            if (LocalUses.IsLastStep(use, tried) && !isFirst)
            {
                if (!beginsAnew) return Untouched(local, declared, tried);
                continue;
            }

            if (use.Parent is not AssignmentExpressionSyntax { Right: var given } assignment) return null;
            var next = ConstantsAt(given);
            if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)) next = Combined(all, next, assignment.Kind());
            all = isFirst || LocalUses.Leads(use, tried) ? next : all is null || next is null ? null : all.Join(next);
        }

        return all;
    }

    // The last step of the try would set it.
    private AbstractValue? Untouched(ILocalSymbol local, SyntaxNode declared, TryStatementSyntax tried)
    {
        if (LocalUses.WritesOf(declared).Any(use => use.SpanStart > tried.Span.End)) return null;
        foreach (var (untouched, before) in UntouchedLocals.Of((ITryOperation)clause!.Parent!))
            if (SymbolEqualityComparer.Default.Equals(untouched, local)) return ConstantsOf(before);
        return null;
    }

    private AbstractValue? ConstantsAt(ExpressionSyntax value) => ConstantsOf(ModelOf(value)?.GetOperation(value));

    // noise |= Noise.Report, tell += Report, and tell -= Report
    private static AbstractValue? Combined(AbstractValue? before, AbstractValue? next, SyntaxKind assignment)
    {
        if (before is null || next is null) return null;
        Func<Possibility, Possibility, Possibility?>? unite = assignment switch
        {
            SyntaxKind.OrAssignmentExpression or SyntaxKind.AddAssignmentExpression => United,
            SyntaxKind.SubtractAssignmentExpression => Without,
            _ => null,
        };
        if (unite is null) return null;
        var all = AbstractValue.Nothing;
        foreach (var one in before.Possibilities)
        {
            foreach (var other in next.Possibilities)
            {
                if (unite(one, other) is not { } united) return null;
                all = all.Join(AbstractValue.Of(united));
            }
        }

        return all;
    }

    private static Possibility? United(Possibility one, Possibility other) => (one, other) switch
    {
        ({ Relation: Relation.Null }, { Function: not null }) => other,
        ({ Function: { } first }, { Function: { } next }) => one with { Function = first.Then(next) },
        _ => United(one.Constant, other.Constant) is { } constant ? new(Relation.Other, constant) : null,
    };

    private static Possibility? Without(Possibility one, Possibility other) => (one.Function, other.Function) switch
    {
        ({ } all, { } taken) => all.Without(taken) is { } left ? one with { Function = left } : Possibility.Null,
        _ => null,
    };

    private static object? United(object? one, object? other) => (one, other) switch
    {
        (bool flag, bool added) => flag || added,
        (int flags, int added) => flags | added,
        (byte flags, byte added) => (byte)(flags | added),
        _ => null,
    };

    // level >= LogLevel.Error
    private (FlowState? Holds, FlowState? Fails) Order(IBinaryOperation comparison, FlowState entered)
    {
        FlowState? state = entered;
        var left = Evaluate(comparison.LeftOperand, ref state);
        var right = Evaluate(comparison.RightOperand, ref state);
        if (state is null) return (null, null);
        countsAttempts |= !left.IsAbout && !right.IsAbout && Attempts.AreCountedBy(comparison);
        if (AtEnd(comparison, left) is bool known) return known ? (state, null) : (null, state);
        var (holds, fails) = Relate(comparison, left, right, state) ?? (state, state);
        return (holds, Ended(comparison, fails));
    }

    // Null if one side is not known.
    private (FlowState? Holds, FlowState? Fails)? Relate(
        IBinaryOperation comparison, AbstractValue left, AbstractValue right, FlowState state)
    {
        var kind = EqualsFor(comparison.OperatorKind);
        left = WithLiteral(comparison.LeftOperand, left, state);
        right = WithLiteral(comparison.RightOperand, right, state);
        if (!HasConstants(left) || !HasConstants(right)) return null;
        return (On(true), On(false));

        FlowState? On(bool outcome)
        {
            var lefts = left.Where(one => right.Any(other => Orders(kind, one.Constant, other.Constant) != !outcome));
            var rights = right.Where(other => left.Any(one => Orders(kind, one.Constant, other.Constant) != !outcome));
            var on = Chosen(comparison.RightOperand, rights, Chosen(comparison.LeftOperand, lefts, state));
            return outcome && kind == BinaryOperatorKind.Equals ? on?.Narrowed(IsOneKind(lefts, left) || IsOneKind(rights, right)) : on;
        }
    }

    // A question for a difference takes the answers the other way round.
    private static BinaryOperatorKind EqualsFor(BinaryOperatorKind kind) =>
        kind == BinaryOperatorKind.NotEquals ? BinaryOperatorKind.Equals : kind;

    // One of several kinds of errors.
    private static bool IsOneKind(AbstractValue chosen, AbstractValue all) =>
        all.IsAbout && chosen.Possibilities.Length < all.Possibilities.Length;

    // A local that was a text when the try failed is asked here only: most texts decide nothing.
    private AbstractValue WithLiteral(IOperation operand, AbstractValue value, FlowState state) =>
        operand.ConstantValue is { HasValue: true, Value: { } constant } ? AbstractValue.Constant(constant)
        : value.IsPlain && operand is ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_String } local }
            ? state[local] ?? ConstantsBefore(local) ?? value
        : value;

    // The states on which the value compares so with a constant, and on which it does not.
    private static (FlowState? Holds, FlowState? Fails) Choose(
        IOperation? operand, AbstractValue value, BinaryOperatorKind kind, object? bound, FlowState state) =>
        (Chosen(operand, value.Where(possibility => Orders(kind, possibility.Constant, bound) != false), state)
                ?.Narrowed(kind == BinaryOperatorKind.Equals && value.IsAbout && value.Possibilities.Length > 1),
            Chosen(operand, value.Where(possibility => Orders(kind, possibility.Constant, bound) != true), state));

    private static FlowState? Chosen(IOperation? operand, AbstractValue chosen, FlowState? state)
    {
        if (state is null || chosen.Possibilities.IsEmpty) return null;
        var on = operand is { ConstantValue.HasValue: false } && (PlaceOf(operand) ?? CountIn(operand)) is { } place
            ? state.With(place, chosen)
            : state;
        return on.Narrowed(!chosen.Any(static possibility => !possibility.IsNarrowed));
    }

    // options & Report.Log
    private AbstractValue Flags(IBinaryOperation mask, ref FlowState? state)
    {
        var flags = Evaluate(mask.LeftOperand, ref state);
        var asked = Evaluate(mask.RightOperand, ref state);
        if (state is null) return AbstractValue.Nothing;
        var common = AbstractValue.Nothing;
        foreach (var one in flags.Possibilities)
        {
            foreach (var other in asked.Possibilities)
            {
                if (Common(one.Constant, other.Constant) is not { } constant) return AbstractValue.Unknown;
                common = common.Join(AbstractValue.Constant(constant));
            }
        }

        return common;
    }

    // options.HasFlag(Report.Log)
    private (FlowState? Holds, FlowState? Fails) HasFlag(IInvocationOperation question, FlowState entered)
    {
        FlowState? state = entered;
        var flags = Evaluate(question.Instance!, ref state);
        var asked = Evaluate(question.Arguments[0].Value, ref state);
        if (state is null) return (null, null);
        if (!HasConstants(flags) || !HasConstants(asked)) return (state, state);
        return (On(true), On(false));

        FlowState? On(bool outcome) => flags.Any(one => asked.Any(other =>
            Equals(Common(one.Constant, other.Constant), other.Constant) == outcome)) ? state : null;
    }

    private static object? Common(object? one, object? other) => (one, other) switch
    {
        (int flags, int mask) => flags & mask,
        (byte flags, byte mask) => (byte)(flags & mask),
        (uint flags, uint mask) => flags & mask,
        (long flags, long mask) => flags & mask,
        _ => null,
    };

    // Null if it can be either.
    private static bool? Orders(BinaryOperatorKind kind, object? one, object? other)
    {
        if (other is AtLeast) (kind, one, other) = (Turned(kind), other, one);
        if (one is AtLeast low) return other is int number ? low.Is(kind, number) : null;
        if (kind == BinaryOperatorKind.Equals) return Equals(one, other);
        if (Compared(one, other) is not { } order) return null;
        return kind switch
        {
            BinaryOperatorKind.LessThan => order < 0,
            BinaryOperatorKind.LessThanOrEqual => order <= 0,
            BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
            _ => order > 0,
        };
    }

    private static BinaryOperatorKind Turned(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        _ => kind,
    };

    // Levels that are objects are known by their names.
    private static int? Compared(object? one, object? other) => (one, other) switch
    {
        (string level, string bound) => LogLevels.Of(level).CompareTo(LogLevels.Of(bound)),
        (IComparable number, not null) when number.GetType() == other.GetType() => number.CompareTo(other),
        _ => null,
    };
}
