using System.Collections;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// Queries and loops over a collection that holds the exception.
internal sealed partial class Interpreter
{
    // GetEnumerator over causes, and LINQ over them.
    private static bool IsEnumeration(IMethodSymbol method) =>
        method.Name == nameof(IEnumerable.GetEnumerator) || KnownTypes.IsQuery(method);

    private static bool MakesException(IMethodSymbol method) =>
        KnownTypes.IsException(method.ReturnType)
            && !IsEnumeration(method)
            && !method.Parameters.Any(static parameter => parameter.RefKind is RefKind.Ref or RefKind.Out);

    private AbstractValue? OfEnumeration(CallSite site, ref FlowState? state)
    {
        if (!IsEnumeration(site.Method)) return null;
        var source = site.Call.Instance is null ? site.Arguments[0] : site.Receiver;
        if (!source.Holds
            && Array.Exists(site.Arguments, static argument => argument.Holds)
            && KnownTypes.IsSequence(site.Method.ReturnType))
            return AbstractValue.Within;
        if (ReportsElements(site, source, state!) is { } ways)
        {
            if (site.Call.Parent is IExpressionStatementOperation or IVariableInitializerOperation
                && KnownTypes.IsSequence(site.Method.ReturnType))
                return AbstractValue.Within;

            Settle(ref state, ways);
            return AbstractValue.Nothing;
        }

        if (AreTexts(site, source, state!)) return AbstractValue.Text;
        if (!KnownTypes.IsSequence(site.Method.ReturnType)) source = RunDeferred(source, site.Call.Syntax, ref state);
        if (state is null) return AbstractValue.Nothing;
        if (source.Holds && site.Method.Name == nameof(Enumerable.Any) && site.Arguments.Length == 1) return AbstractValue.Constant(true);
        var answers = AnswersFor(site, source, state);
        var isChosen = IsSelection(site) && !TakesAll(answers) && !ChoosesByNumber(site);
        if (KnownTypes.IsSequence(site.Method.ReturnType) && source.Any(static possibility => possibility.Function?.Deferred is not null))
            return isChosen ? source.Join(AbstractValue.Other) : source;
        if (site.Method.ReturnType.SpecialType == SpecialType.System_Boolean)
            return source.Holds ? AskedOfElements(site.Method.Name, answers) : AbstractValue.Unknown;
        var elements = Elements(site.Method);
        if (!elements.MayHold || (source.Holds && !isChosen)) return elements;
        if (isChosen && HasOnly(answers, false)) return AbstractValue.Unknown;
        return site.Method.Name.EndsWith(DotNetApi.OrNone, StringComparison.Ordinal) ? elements.Join(AbstractValue.Null)
            : KnownTypes.IsException(site.Method.ReturnType) ? elements
            : elements.Join(AbstractValue.Other);
    }

    // Of the element that holds the exception: Any(failed => failed.Why is not null), All(result => result.IsOk)
    private static AbstractValue AskedOfElements(string question, AbstractValue answers) => question switch
    {
        nameof(Enumerable.Any) when TakesAll(answers) => AbstractValue.Constant(true),
        nameof(Enumerable.All) when HasOnly(answers, false) => AbstractValue.Constant(false),
        _ => AbstractValue.Unknown,
    };

    private static bool TakesAll(AbstractValue answers) => HasOnly(answers, true);

    private static bool HasOnly(AbstractValue answers, bool answer) =>
        answers.Possibilities.Length == 1 && answer.Equals(answers.Possibilities[0].Constant);

    // The answers of a predicate for the element that holds the exception.
    private AbstractValue AnswersFor(CallSite site, AbstractValue source, FlowState? state)
    {
        if (state is null || site.Arguments.Length == 0) return AbstractValue.Nothing;
        var last = site.Arguments[site.Arguments.Length - 1].Possibilities;
        return last.Length == 1
            && last[0].Function is { Method: { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters.Length: > 0 } } predicate
            && BodyOf(predicate)?.Descendants().Any(IsTypeTest) == false
            ? AnswerFor(predicate, PartOf(source, predicate.Method.Parameters[0].Type), state).Returned
            : AbstractValue.Nothing;
    }

    // faults.Where(fault => fault.Row > 0): which of them, and not what has failed.
    private bool ChoosesByNumber(CallSite site) =>
        site.Arguments[site.Arguments.Length - 1].Possibilities is { Length: 1 } last
        && last[0].Function is { Method.Parameters.Length: 1 } predicate
        && BodyOf(predicate)?.Descendants().OfType<IParameterReferenceOperation>().ToList() is { Count: > 0 } uses
        && uses.TrueForAll(static use => use.Parent is IMemberReferenceOperation { Type: { } type, Member.ContainingType: var owner }
            && type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double
            && !KnownTypes.IsException(owner));

    // It chooses by the type of the exception, which differs from one failure to another.
    private static bool IsTypeTest(IOperation part) =>
        part is IIsTypeOperation or ITypePatternOperation or IDeclarationPatternOperation { MatchesNull: false };

    private static readonly Summary Captured = new(Ways.Settles | Ways.Reports);

    // errors.Select(error => { log.LogError(error, "m"); … })
    private Summary? ReportsElements(CallSite site, AbstractValue source, FlowState state)
    {
        foreach (var argument in site.Arguments)
        {
            foreach (var possibility in argument.Possibilities)
            {
                if (possibility.Function is not { } function) continue;
                if (KnownTypes.SinkOf(function.Method.ReducedFrom ?? function.Method) is { Level: LevelSource.Capture, IsTextOnly: false })
                    return Captured;
                if (BodyOf(function) is null) continue;
                if (Try(function, ElementsFor(function, source), state) is { SettlesAlways: true } summary) return summary;
            }
        }

        return null;
    }

    // errors.Select(error => new Remark(error.Line, error.Why.Message))
    private bool AreTexts(CallSite site, AbstractValue source, FlowState state)
    {
        if (!source.MayHold || !KnownTypes.IsProjection(site.Method)) return false;
        var last = site.Arguments[site.Arguments.Length - 1].Possibilities;
        if (last.Length != 1 || last[0].Function is not { Method.IsAsync: false } function || BodyOf(function) is null) return false;
        return Try(function, ElementsFor(function, source), state).Returned is { MayHold: false, Possibilities.IsEmpty: false };
    }

    private static ImmutableArray<AbstractValue> ElementsFor(Function function, AbstractValue source) =>
        function.Method.Parameters.Select(parameter => KnownTypes.IsException(parameter.Type) || source.Holds
            ? PartOf(source, parameter.Type)
            : AbstractValue.Unknown).ToImmutableArray();

    // Some of the causes only. A test for null, and OfType<Exception>(), take all.
    private bool IsSelection(CallSite site) =>
        (KnownTypes.IsSelection(site.Method) || AsksForOne(site.Method))
        && (site.Method.Name != nameof(Enumerable.OfType) || !IsAlways(site.Method.TypeArguments[0]))
        && !site.Call.Arguments.Any(static argument => argument.Value.Descendants().Any(IsNullTest));

    // causes.FirstOrDefault(cause => cause is SocketException)
    private static bool AsksForOne(IMethodSymbol method) =>
        method.Name.EndsWith(DotNetApi.OrNone, StringComparison.Ordinal)
        && method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Delegate);

    // All that the clause catches is of the type.
    private bool IsAlways(ITypeSymbol type) =>
        KnownTypes.IsAnyException(type)
        || (clause?.ExceptionType is { } caught && KnownTypes.DerivesFrom(caught, type));

    private static bool IsNullTest(IOperation test) => test switch
    {
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } } =>
            IsNullLiteral(constant),
        IIsPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true } } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals, RightOperand: var right } => IsNullLiteral(right),
        IPropertyReferenceOperation { Property.Name: var name } => Results.Failed.Contains(name),
        _ => false,
    };

    private static AbstractValue Elements(IMethodSymbol method)
    {
        if (method.ReturnType is INamedTypeSymbol { TypeArguments: { Length: > 0 } elements }
            && elements[0].SpecialType == SpecialType.System_String)
            return AbstractValue.Text;
        return KnownTypes.IsException(method.ReturnType) ? AbstractValue.Cause
            : IsScalar(method.ReturnType) ? AbstractValue.Unknown
            : AbstractValue.Within;
    }

    // The value that a loop runs over.
    private AbstractValue Enumerate(IOperation collection, ref FlowState? state) =>
        state is null ? AbstractValue.Unknown
        : RunDeferred(KnownFunctions(collection, Evaluate(collection, ref state)), collection.Syntax, ref state);

    // A list of functions from before the handler.
    private AbstractValue KnownFunctions(IOperation collection, AbstractValue value) =>
        value.IsPlain
        && ElementTypeOf(collection.Unconverted().Type) is { TypeKind: TypeKind.Delegate }
        && OriginOfElements(collection) is { } origin
            ? Elsewhere(origin)
            : value;

    private static ITypeSymbol? ElementTypeOf(ITypeSymbol? list) => list switch
    {
        IArrayTypeSymbol { ElementType: var element } => element,
        INamedTypeSymbol { TypeArguments: { Length: 1 } elements } => elements[0],
        _ => null,
    };

    // An iterator of this compilation runs now. A collection is as it was.
    private AbstractValue RunDeferred(AbstractValue value, SyntaxNode at, ref FlowState? state)
    {
        if (!value.Any(static possibility => possibility.Function?.Deferred is not null)) return value;
        var elements = AbstractValue.Nothing;
        foreach (var possibility in value.Possibilities)
        {
            if (state is null) return AbstractValue.Nothing;
            elements = elements.Join(possibility.Function?.Deferred is { } question
                ? Apply(ask(question), at, ref state)
                : AbstractValue.Of(possibility));
        }

        return elements.Select(static element => new(element.Holds ? Relation.Within : element.Relation));
    }

    // An element of an iterator.
    private void Yield(AbstractValue value, ref FlowState? state)
    {
        if (yielded is not null) yielded = yielded.Join(value);
        else if (state is not null && !IsOnlyLookedAt(clause is null ? null : FunctionAround(clause), value, ref state))
            SettleIfHeld(value, ref state);
    }
}
