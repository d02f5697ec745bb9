using System.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// What a condition tells about the exception on each of its two ways.
internal sealed partial class Tracing
{
    /// <summary>The state where <paramref name="condition"/> is <paramref name="holds"/>; null where that can't be, or where losing is expected.</summary>
    public FlowState? Knowing(IOperation condition, bool holds, FlowState at)
    {
        while (true)
        {
            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                    (condition, holds) = (not.Operand, !holds);
                    continue;
                case IConversionOperation conversion:
                    condition = conversion.Operand;
                    continue;
                case { ConstantValue: { HasValue: true, Value: bool constant } }:
                    return constant == holds ? at : null;
                case ILocalReferenceOperation { Local: var flag }:
                    return Flagged(flag, holds, at);
                case IParameterReferenceOperation { Parameter: var flag }:
                    return Flagged(flag, holds, at);
                // The compiler's own test, in using, foreach and ?., of something that was made from the exception.
                case IIsNullOperation { IsImplicit: true, Operand: var made } when holds && ValueOf(made) != Carry.None:
                    return null;
                case IIsNullOperation test:
                    return Null(test.Operand, holds, at);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    return Compared(comparison, holds == (comparison.OperatorKind == BinaryOperatorKind.Equals), at);
                case IIsTypeOperation test when KindOf(test.ValueOperand) == Carry.Self:
                    return OrNull(test.ValueOperand, holds != test.IsNegated, OfTypes([test.TypeOperand], test.ValueOperand.Type, holds != test.IsNegated, at), at);
                case IIsTypeOperation test when KindOf(test.ValueOperand) == Carry.Derived && holds != test.IsNegated:
                    return at with { Narrowed = true };
                case IIsPatternOperation match:
                    return Matched(match.Value, match.Pattern, holds, AsksOurs(match.Value), at);
                case IInvocationOperation { TargetMethod.Name: nameof(IEnumerator.MoveNext), Instance: { } enumerator } when ValueOf(enumerator) != Carry.None:
                    return Moved(enumerator, holds, at);
                case IInvocationOperation { TargetMethod: var method } call when !holds && method.Name.StartsWith(LogConventions.SwitchPrefix, StringComparison.Ordinal) && method.Name.Contains(LogConventions.SwitchEnding) && KnownTypes.IsLogger(Receiver(call)):
                    return null;
                // when (ex.Message.Contains("already paid"))
                case IInvocationOperation { TargetMethod: var method } call when holds && Compares(method.Name) && Examined(call) is { } asked && AsksOurs(asked):
                    return at with { Narrowed = true };
                case IInvocationOperation call when holds && AlwaysFalse(call):
                    return null;
                case IPropertyReferenceOperation { Property: { Name: nameof(CancellationToken.IsCancellationRequested) } } when holds:
                    return null;
                case IPropertyReferenceOperation { Property: { Name: var name, ContainingType: var type } } when !holds && IsSwitch(name, type):
                    return null;
                default:
                    return at;
            }
        }
    }

    private static FlowState? Flagged(ISymbol flag, bool holds, FlowState at) =>
        !at.Flags.TryGetValue(flag, out var known) ? at with { Flags = at.Flags.SetItem(flag, holds) }
        : known == holds ? at
        : null;

    private static ITypeSymbol? Receiver(IInvocationOperation call)
    {
        var receiver = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        while (receiver is IConversionOperation conversion) receiver = conversion.Operand;
        return receiver?.Type;
    }

    private static bool Compares(string method)
    {
        foreach (var verb in DotNetApi.Comparisons)
            if (method.StartsWith(verb, StringComparison.Ordinal)) return true;
        return false;
    }

    // What a method, or an extension of the user's own such as ContainsIgnoreCase, compares.
    private static IOperation? Examined(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    // Where reporting is switched off, nobody wanted a report.
    private bool IsSwitch(string name, INamedTypeSymbol type) =>
        name.StartsWith(LogConventions.SwitchPrefix, StringComparison.Ordinal)
        && name.EndsWith(LogConventions.SwitchEnding, StringComparison.Ordinal)
        && KnownTypes.HasSwitch(type);

    internal FlowState? Null(IOperation operand, bool isNull, FlowState at)
    {
        while (operand is IConversionOperation conversion) operand = conversion.Operand;
        var carry = ValueOf(operand);
        if (carry.HasFlag(Carry.Maybe)) at = Holding(operand, isNull ? Carry.None : KindOf(operand), at);

        // Where another exception is kept already, one is enough.
        if (!isNull) return KnownTypes.IsException(operand.Type) && carry == Carry.None ? null : at;
        return carry == Carry.Self || KnownTypes.IsLogger(operand.Type) || IsListener(operand) ? null : at;
    }

    // What is no exception at all is null.
    private FlowState? OrNull(IOperation value, bool isOneOf, FlowState? known, FlowState at) =>
        known is null && !isOneOf && ValueOf(value).HasFlag(Carry.Maybe) ? Holding(value, Carry.None, at) : known;

    private Carry KindOf(IOperation operand) => ValueOf(operand) & ~Carry.Maybe;

    private static FlowState Holding(IOperation operand, Carry carry, FlowState at) => PlaceOf(operand) is { } place ? at.With(place, carry) : at;

    private static object? PlaceOf(IOperation operand) => operand switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFlowCaptureReferenceOperation capture => capture.Id,
        _ => null,
    };

    // Where nobody listens to an event, nobody wanted to hear; a callback parameter that is null drops what it is given.
    private bool IsListener(IOperation operand)
    {
        while (operand is IConversionOperation conversion) operand = conversion.Operand;
        if (operand is IFlowCaptureReferenceOperation reference && Captured(reference.Id) is { } origin) operand = origin;
        return operand.Type?.TypeKind == TypeKind.Delegate
            && (operand is IEventReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation || (operand is ILocalReferenceOperation { Local: var local } && listeners?.Contains(local) == true));
    }

    private FlowState? Compared(IBinaryOperation comparison, bool equal, FlowState at)
    {
        if (IsNullLiteral(comparison.RightOperand)) return Null(comparison.LeftOperand, equal, at);
        if (IsNullLiteral(comparison.LeftOperand)) return Null(comparison.RightOperand, equal, at);
        if (equal && (TypeAskedOf(comparison.LeftOperand, comparison.RightOperand) ?? TypeAskedOf(comparison.RightOperand, comparison.LeftOperand)) is { } type)
            return OfTypes([type], null, true, at);
        return equal && (AsksOurs(comparison.LeftOperand) || AsksOurs(comparison.RightOperand)) ? at with { Narrowed = true } : at;
    }

    // ex.HResult, ex.Message, ex.InnerException?.Message: what one exception says and another does not.
    private bool AsksOurs(IOperation operand)
    {
        while (operand is IConversionOperation conversion) operand = conversion.Operand;
        return operand is IPropertyReferenceOperation { Instance: { } instance } property && (ValueOf(instance) != Carry.None || AsksOurs(instance)) && !KnownTypes.IsException(property.Type);
    }

    private static bool IsNullLiteral(IOperation operation)
    {
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        return operation.ConstantValue is { HasValue: true, Value: null };
    }

    // ex.GetType() == typeof(T)
    private ITypeSymbol? TypeAskedOf(IOperation asked, IOperation answer) =>
        asked is IInvocationOperation { TargetMethod.Name: nameof(GetType), Instance: { } instance } && KindOf(instance) == Carry.Self && answer is ITypeOfOperation type
            ? type.TypeOperand
            : null;

    private FlowState? Matched(IOperation value, IPatternOperation pattern, bool holds, bool asksOurs, FlowState at)
    {
        while (pattern is INegatedPatternOperation negated) (pattern, holds) = (negated.Pattern, !holds);
        if (pattern is IDeclarationPatternOperation { MatchesNull: true } or IDiscardPatternOperation) return holds ? at : null;
        if (pattern is IConstantPatternOperation { Value: var constant } && IsNullLiteral(constant)) return Null(value, holds, at);
        if (!holds && KnownTypes.IsLogger(value.Type) && pattern is IRecursivePatternOperation or IDeclarationPatternOperation or ITypePatternOperation) return null;
        if (holds && asksOurs) return at with { Narrowed = true };
        if (KindOf(value) == Carry.None) return at;
        if (KindOf(value) == Carry.Derived) return holds && CollectTypes(pattern, []) ? at with { Narrowed = true } : at;
        var types = new List<ITypeSymbol>();
        if (CollectTypes(pattern, types)) return OrNull(value, holds, OfTypes(types, value.Type, holds, at), at);
        return holds && Refines(pattern) ? at with { Narrowed = true } : at;
    }

    // True where the pattern asks for nothing but one of these types.
    private static bool CollectTypes(IPatternOperation pattern, List<ITypeSymbol> types)
    {
        switch (pattern)
        {
            case ITypePatternOperation type:
                types.Add(type.MatchedType);
                return true;
            case IDeclarationPatternOperation declaration:
                types.Add(declaration.MatchedType ?? declaration.NarrowedType);
                return true;
            case IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true, MatchedType: { } matched }:
                types.Add(matched);
                return true;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return CollectTypes(either.LeftPattern, types) && CollectTypes(either.RightPattern, types);
            default:
                return false;
        }
    }

    private static bool Refines(IPatternOperation pattern) => pattern switch
    {
        IRecursivePatternOperation => true,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Refines(both.LeftPattern) || Refines(both.RightPattern),
        IBinaryPatternOperation either => Refines(either.LeftPattern) && Refines(either.RightPattern),
        ITypePatternOperation or IDeclarationPatternOperation => true,
        _ => false,
    };

    private FlowState? OfTypes(List<ITypeSymbol> types, ITypeSymbol? of, bool isOneOf, FlowState at)
    {
        if (!isOneOf && types.Any(KnownTypes.IsAnyException)) return null;
        if (!isOneOf) return of is not null && types.Any(type => KnownTypes.DerivesFrom(of, type)) ? null : at;
        if (types.All(engine.IsExpected)) return null;
        return types.Any(KnownTypes.IsGeneral) ? at : at with { Narrowed = true };
    }

    // An aggregate has at least one cause: before the first one was seen, the loop can't be over.
    private FlowState? Moved(IOperation enumerator, bool hasMore, FlowState at)
    {
        while (enumerator is IConversionOperation conversion) enumerator = conversion.Operand;
        if (PlaceOf(enumerator) is not { } place) return at;
        if (hasMore) return at with { Iterated = at.Iterated.Add(place) };
        return at.Iterated.Contains(place) ? at : null;
    }

    private bool AlwaysFalse(IInvocationOperation call)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (method.MethodKind != MethodKind.LocalFunction) return engine.AlwaysFalse(method);
        if (method.ReturnType.SpecialType != SpecialType.System_Boolean) return false;
        if (graph is null) return BodyOf(call, method) is { } body && FateEngine.AlwaysFalse(body);
        if (!graph.LocalFunctions.Contains(method)) return false;
        var returns = graph.GetLocalFunctionControlFlowGraph(method).Blocks.Where(static block => block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return).ToList();
        return returns.Count > 0 && returns.All(static block => block.BranchValue?.ConstantValue is { HasValue: true, Value: false });
    }
}
