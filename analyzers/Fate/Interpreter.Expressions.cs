using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// Expressions: the value, and the state behind it.
internal sealed partial class Interpreter
{
    /// <summary>The value of an expression. The state is null behind it if every path through it has ended.</summary>
    private AbstractValue Evaluate(IOperation operation, ref FlowState? state)
    {
        if (state is null) return AbstractValue.Nothing;
        EnsureBounds();
        var value = ValueOf(operation, ref state);
        if (isSettled) Remember(operation.Syntax);
        return value;
    }

    private AbstractValue ValueOf(IOperation operation, ref FlowState? state)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant }) return Literal(operation, constant);
        switch (operation)
        {
            case ILocalReferenceOperation { Local: { RefKind: not RefKind.None } alias } when OriginOf(alias) is { } aimed:
                return Evaluate(aimed, ref state);
            case ILocalReferenceOperation { Local: var local }:
                return state![local] ?? (AliasOf(local) is { } same ? state[same] : null) ?? Initial(local);
            case IParameterReferenceOperation { Parameter: var parameter }:
                return state![parameter] ?? OptionKept(parameter, state)
                    ?? (Kept(parameter) is { IsPlain: false } kept ? kept : GivenTo(parameter));
            case IEventReferenceOperation { Event: var raised }:
                return HandlersOf(raised);
            case IExpressionStatementOperation { Operation: var expression }:
                return Evaluate(expression, ref state);
            case IInvocationOperation call:
                return Call(call, ref state);
            case IConversionOperation conversion:
                return Convert(conversion, ref state);
            case IPropertyReferenceOperation or IFieldReferenceOperation:
                return Member((IMemberReferenceOperation)operation, ref state);
            case IVariableDeclaratorOperation { Initializer.Value: var initial, Symbol: var declared }:
                var first = Evaluate(initial, ref state);
                if (state is not null) state = state.With(declared, first);
                return first;
            case ISimpleAssignmentOperation assignment:
                return Assignment(assignment.Target, assignment.Value, ref state);
            case ICompoundAssignmentOperation compound:
                return CompoundAssignment(compound, ref state);
            case IIncrementOrDecrementOperation step when CounterOf(step.Target) is not null || step.Target is IMemberReferenceOperation:
                EvaluateTarget(step.Target, ref state);
                var count = Count(step.Target, step.Kind == OperationKind.Increment, ref state);
                return step.IsPostfix ? AbstractValue.Unknown : count;
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction, ref state);
            case IObjectCreationOperation creation:
                return Create(creation, ref state);
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                var (holds, fails) = Decide(choice.Condition, state);
                return Either(choice.WhenTrue, holds, otherwise, fails, out state);
            case ICoalesceOperation alternative:
                return Coalesce(alternative, ref state);
            case ICoalesceAssignmentOperation assignment:
                return CoalesceAssignment(assignment, ref state);
            case IConditionalAccessOperation access:
                return Access(access, ref state);
            case IConditionalAccessInstanceOperation:
                return accessed;
            case ISwitchExpressionOperation choice:
                return Arms(choice, ref state);
            case IIsTypeOperation or IIsPatternOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
            case IBinaryOperation condition when IsCondition(condition):
            case IBinaryOperation { OperatorKind: >= BinaryOperatorKind.LessThan and <= BinaryOperatorKind.GreaterThan }:
                return Truth(operation, ref state);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.And, Type.TypeKind: TypeKind.Enum } flags:
                return Flags(flags, ref state);
            case IBinaryOperation binary:
                return Operands(binary, ref state);
            case IAwaitOperation awaited:
                return Await(awaited, ref state);
            case IThrowOperation thrown:
                Throw(thrown, ref state);
                return AbstractValue.Nothing;
            case IAnonymousFunctionOperation lambda:
                return Lambda(new(lambda.Symbol, lambda), state!);
            case IDelegateCreationOperation { Target: var target }:
                return Evaluate(target, ref state);
            case IMethodReferenceOperation reference:
                return MethodGroup(reference, ref state);
            case IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: { } yielded }:
                Yield(Evaluate(yielded, ref state), ref state);
                return AbstractValue.Unknown;
            case IEventAssignmentOperation { HandlerValue: var handler, Adds: var adds }:
                var subscribed = Evaluate(handler, ref state);
                if (adds && state is not null) SettleIfHeld(subscribed, ref state);
                return AbstractValue.Unknown;
            case IArrayElementReferenceOperation element:
                return Element(element, ref state);
            case IWithOperation copy:
                return Copied(copy, ref state);
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation:
                var passed = Combine(operation, ref state);
                if (state is not null) SettleIfHeld(passed, ref state);
                return AbstractValue.Unknown;
            case IInvalidOperation:
                return Invalid(operation, ref state);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return This(state!);
            case ILocalFunctionOperation or IInstanceReferenceOperation:
                return AbstractValue.Other;
            case IDefaultValueOperation { Type.IsReferenceType: true }:
                return AbstractValue.Null;
            case IDefaultValueOperation { Type: INamedTypeSymbol { TypeKind: TypeKind.Struct } zero } when engine.IsOwn(zero):
                return AbstractValue.Of(new Possibility(Relation.Other, Zero(zero), IsOwn: true));
            default:
                return Combine(operation, ref state);
        }
    }

    // A parameter of a primary constructor is a field of the object. The parameter of an extension block is the object.
    private AbstractValue Kept(IParameterSymbol parameter) => parameter.ContainingSymbol switch
    {
        _ when !self.MayHold => AbstractValue.Unknown,
        ITypeSymbol => self,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor when !Owns(constructor) => PartOf(self, parameter.Type),
        _ => AbstractValue.Unknown,
    };

    // The constants of a local from before the handler that nobody changes, and the functions of one that somebody adds to.
    private AbstractValue Initial(ILocalSymbol local) =>
        local.Type.TypeKind == TypeKind.Delegate ? (OriginOf(local) is null ? ChosenBefore(local) : null) ?? AbstractValue.Unknown
            : !IsFlagOrLevel(local.Type) ? AbstractValue.Unknown
            : ConstantsBefore(local) ?? AbstractValue.Unknown;

    private AbstractValue? ConstantsBefore(ILocalSymbol local) =>
        OriginOf(local) is { } origin ? ConstantsOf(origin) : ChosenBefore(local);

    private AbstractValue Convert(IConversionOperation conversion, ref FlowState? state)
    {
        var value = Evaluate(conversion.Operand, ref state);
        if (IsFromValue(conversion)) return value.Where(static possibility => possibility.Relation != Relation.Null);
        if (conversion.IsTryCast && value.MayHold && MayFail(conversion))
            return value.Select(static possibility => possibility with { IsNarrowed = possibility.Holds }).Join(AbstractValue.Null);
        return value.MayHold && state is not null && conversion.OperatorMethod is { } method && engine.HasBody(method.OriginalDefinition)
            ? Apply(ask(QuestionOf(method.OriginalDefinition, AbstractValue.Other, value)), conversion.Syntax, ref state)
            : value;
    }

    // A number that becomes a nullable one is not null.
    private static bool IsFromValue(IConversionOperation conversion) =>
        conversion is { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, Operand.Type: { IsValueType: true } from }
        && from.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;

    // ex as TimeoutException
    private static bool MayFail(IConversionOperation cast) =>
        cast is { Type: { } type, Operand.Type: { } from }
        && !KnownTypes.DerivesFrom(from, type)
        && (KnownTypes.IsException(from) || (KnownTypes.IsException(type) && !KnownTypes.IsAnyException(type)));

    // A tuple, an array, a text: it holds what one of its parts holds.
    private AbstractValue Combine(IOperation operation, ref FlowState? state)
    {
        var parts = AbstractValue.Nothing;
        var isList = operation is IArrayInitializerOperation || operation.Syntax is CollectionExpressionSyntax;
        var values = isList || operation is ITupleOperation or IArrayCreationOperation ? new List<AbstractValue>() : null;
        foreach (var part in operation.ChildOperations)
        {
            var value = Evaluate(part, ref state);
            // [.. Lines(ex)] runs an iterator.
            if (operation.Syntax is SpreadElementSyntax) value = RunDeferred(value, part.Syntax, ref state);
            if (state is null) return AbstractValue.Nothing;
            if (value.IsAbout) parts = parts.Join(value);
            values?.Add(part.Syntax is SpreadElementSyntax ? AbstractValue.Unknown : value);
        }

        var isOwn = operation is IArrayCreationOperation or IAnonymousObjectCreationOperation or ITupleOperation
            || operation.Syntax is CollectionExpressionSyntax;
        var made = Made(operation.Type, parts, isOwn);
        return operation is ITupleOperation tuple && OptionsOf(tuple, values!) is { } options
            ? made.Select(whole => whole with { Constant = options })
            : isList ? Chained(operation.Type, values!, made)
            : operation is IArrayCreationOperation { Initializer: not null } ? Chained(operation.Type, [values![values.Count - 1]], made)
            : made;
    }

    // A value of a type, made of parts of which some have to do with the exception.
    private static AbstractValue Made(ITypeSymbol? type, AbstractValue parts, bool isOwn = false)
    {
        if (!parts.IsAbout) return isOwn ? OwnObject : AbstractValue.Unknown;
        if (type is { SpecialType: SpecialType.System_Boolean }) return AbstractValue.Unknown;
        if (IsScalar(type)) return AbstractValue.Text;
        if (!parts.MayHold) return AbstractValue.Text;
        var whole = AbstractValue.Of(new Possibility(Relation.Within, IsOwn: isOwn));
        return parts.Any(static part => part.Relation == Relation.Null) && !isOwn ? whole.Join(AbstractValue.Null) : whole;
    }

    private static readonly AbstractValue OwnObject = AbstractValue.Of(new Possibility(Relation.Other, IsOwn: true));

    private static bool IsScalar(ITypeSymbol? type) =>
        type is { SpecialType: var special and not (SpecialType.None or SpecialType.System_Object or SpecialType.System_Array) }
            && special is not (>= SpecialType.System_Collections_IEnumerable
                and <= SpecialType.System_Collections_Generic_IReadOnlyCollection_T)
        || type is { TypeKind: TypeKind.Enum } or not null && KnownTypes.IsScalar(type);

    private static AbstractValue Literal(IOperation operation, object? constant)
    {
        if (constant is null) return AbstractValue.Null;
        return constant is bool or int or double or string || operation.Type is { TypeKind: TypeKind.Enum }
            ? AbstractValue.Constant(constant)
            : AbstractValue.Other;
    }

    private static bool IsCondition(IBinaryOperation binary) => binary.OperatorKind is BinaryOperatorKind.ConditionalAnd
        or BinaryOperatorKind.ConditionalOr
        or BinaryOperatorKind.Equals
        or BinaryOperatorKind.NotEquals;

    private AbstractValue Operands(IBinaryOperation binary, ref FlowState? state)
    {
        // a + b + c is as deep as it is long.
        var rights = new Stack<IOperation>();
        IOperation at = binary;
        while (at is IBinaryOperation { ConstantValue.HasValue: false } inner && !IsCondition(inner))
        {
            rights.Push(inner.RightOperand);
            at = inner.LeftOperand;
        }

        var parts = Evaluate(at, ref state);
        while (rights.Count > 0 && state is not null) parts = parts.Join(Evaluate(rights.Pop(), ref state));
        return state is null ? AbstractValue.Nothing : Made(binary.Type, parts.Where(static part => part.Relation >= Relation.Text));
    }

    private AbstractValue Either(IOperation one, FlowState? onOne, IOperation other, FlowState? onOther, out FlowState? state)
    {
        var first = Evaluate(one, ref onOne);
        var second = Evaluate(other, ref onOther);
        var isApart = onOne is not null && onOther is not null && onOne.IsNarrowed != onOther.IsNarrowed;
        state = FlowState.Join(onOne, onOther);
        return (isApart ? Marked(first, onOne!) : first).Join(isApart ? Marked(second, onOther!) : second);
    }

    // The value is this one only on a path that knows the exception to be of a specific type.
    private static AbstractValue Marked(AbstractValue value, FlowState on) =>
        on.IsNarrowed ? value.Select(static possibility => possibility with { IsNarrowed = true }) : value;

    private AbstractValue Coalesce(ICoalesceOperation alternative, ref FlowState? state)
    {
        var value = Evaluate(alternative.Value, ref state);
        if (state is null) return AbstractValue.Nothing;
        var (isNull, isNot) = Nulls(alternative.Value, value, state);
        var chosen = value.Where(static possibility => possibility.Relation != Relation.Null);
        if (isNull is null)
        {
            state = isNot;
            return chosen;
        }

        var otherwise = Evaluate(alternative.WhenNull, ref isNull);
        state = FlowState.Join(isNot, isNull);
        return isNot is null ? otherwise : chosen.Join(otherwise);
    }

    private AbstractValue CoalesceAssignment(ICoalesceAssignmentOperation assignment, ref FlowState? state)
    {
        var value = Evaluate(assignment.Target, ref state);
        if (state is null) return AbstractValue.Nothing;
        var (isNull, isNot) = Nulls(assignment.Target, value, state);
        var given = AbstractValue.Nothing;
        if (isNull is not null)
        {
            given = Evaluate(assignment.Value, ref isNull);
            if (isNull is not null) Assign(assignment.Target, given, ref isNull);
        }

        state = FlowState.Join(isNot, isNull);
        return isNot is null ? given : value.Where(static possibility => possibility.Relation != Relation.Null).Join(given);
    }

    private AbstractValue Access(IConditionalAccessOperation access, ref FlowState? state)
    {
        var receiver = Evaluate(access.Operation, ref state);
        if (state is null) return AbstractValue.Nothing;
        var (isNull, isNot) = Nulls(access.Operation, receiver, state);
        if (isNot is not null && LeadsToLogger(access)) isNull = null;
        var (outer, outerPart) = (accessed, accessedPart);
        accessedPart = access.Operation;
        accessed = receiver.Where(static possibility => possibility.Relation != Relation.Null);
        var value = isNot is null ? AbstractValue.Nothing : Evaluate(access.WhenNotNull, ref isNot);
        (accessed, accessedPart) = (outer, outerPart);
        // The last one of a chain has nobody to pass it on to.
        if (access.WhenNotNull is IInvocationOperation passed && IsPassedOn(passed) && ReportsOneOf(passed.TargetMethod)) isNull = null;
        state = FlowState.Join(isNot, isNull);
        return isNull is null ? value : value.Join(AbstractValue.Null);
    }

    // host?.Logger?.LogError(…): without its owner the logger is missing, too.
    private static bool LeadsToLogger(IConditionalAccessOperation access) => access.WhenNotNull switch
    {
        IConditionalAccessOperation inner => IsLoggerOfAccessed(inner.Operation) || LeadsToLogger(inner),
        IInvocationOperation call => IsLoggerOfAccessed(ReceiverOf(call)),
        _ => false,
    };

    private static bool IsLoggerOfAccessed(IOperation? logger)
    {
        if (logger?.Unconverted() is not IMemberReferenceOperation { Type: var type } member || !KnownTypes.IsLogger(type)) return false;
        IOperation? owner = member;
        while (owner is IMemberReferenceOperation { Instance: var outer }) owner = outer?.Unconverted();
        return owner is IConditionalAccessInstanceOperation;
    }

    // If no arm fits, the compiler throws, which is nobody's decision: that way is not followed.
    private AbstractValue Arms(ISwitchExpressionOperation choice, ref FlowState? state)
    {
        var value = Evaluate(choice.Value, ref state);
        var (passed, left, chosen) = (state, (FlowState?)null, AbstractValue.Nothing);
        var results = new List<(FlowState State, AbstractValue Value)>();
        foreach (var arm in choice.Arms)
        {
            if (passed is null) break;
            var (fits, other) = Match(arm.Pattern, value, choice.Value, passed);
            if (arm.Guard is { } guard)
            {
                var (holds, fails) = Decide(guard, fits);
                (fits, other) = (holds, FlowState.Join(other, fails));
            }

            passed = other;
            if (arm.Pattern is IConstantPatternOperation { Value: var constant } && arm.Guard is null && IsNullLiteral(constant))
                value = NotNull(value);
            var result = Evaluate(arm.Value, ref fits);
            if (fits is not null) results.Add((fits, result));
        }

        var areApart = results.Exists(static result => result.State.IsNarrowed)
            && results.Exists(static result => !result.State.IsNarrowed);
        foreach (var (on, result) in results)
        {
            left = FlowState.Join(left, on);
            chosen = chosen.Join(areApart ? Marked(result, on) : result);
        }

        state = left;
        return chosen;
    }

    private AbstractValue Truth(IOperation condition, ref FlowState? state)
    {
        var (holds, fails) = Decide(condition, state);
        state = FlowState.Join(holds, fails);
        if (state is null) return AbstractValue.Nothing;
        var isApart = holds?.IsNarrowed != fails?.IsNarrowed;
        var value = AbstractValue.Nothing;
        if (holds is not null)
            value = value.Join(AbstractValue.Of(new Possibility(Relation.Other, true, IsNarrowed: isApart && holds.IsNarrowed)));
        if (fails is not null)
            value = value.Join(AbstractValue.Of(new Possibility(Relation.Other, false, IsNarrowed: isApart && fails.IsNarrowed)));
        return value;
    }

    // A failed task throws when it is awaited.
    private AbstractValue Await(IAwaitOperation awaited, ref FlowState? state)
    {
        if (awaited.Operation is IInvocationOperation { Instance: { } task } call && CallReading.SuppressesThrow(call))
        {
            Evaluate(task, ref state);
            return AbstractValue.Unknown;
        }

        var value = Evaluate(awaited.Operation, ref state);
        if (state is null || !value.MayHold) return value;
        if (awaited.Operation.Unconverted() is not (
            IInvocationOperation { TargetMethod.Name: nameof(Task.FromException) }
            or ILocalReferenceOperation
            or IParameterReferenceOperation))
            return value;
        frame.Add(new(ExitKind.Throw, awaited.Syntax, null, state, AbstractValue.Cause));
        if (value.Holds) state = null;
        return AbstractValue.Unknown;
    }
}
