using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// Places: members, elements, and what is stored in them.
internal sealed partial class Interpreter
{
    private AbstractValue Member(IMemberReferenceOperation reference, ref FlowState? state)
    {
        var owner = reference.Instance is { } instance ? Evaluate(instance, ref state) : AbstractValue.Other;
        var key = AbstractValue.Nothing;
        if (reference is IPropertyReferenceOperation { Arguments: var arguments })
            foreach (var argument in arguments) key = Evaluate(argument.Value, ref state);
        if (state is null) return AbstractValue.Nothing;
        if (OfCarrier(reference, owner, ref state) is { } carried) return carried;
        if (owner.MayHold && KnownTypes.RunsWhenRead(reference.Member)) SettleIfHeld(owner, ref state);
        if (state is null) return AbstractValue.Nothing;
        var type = reference.Type!;
        if (reference.Member.Name == nameof(string.Length) && owner.Possibilities is { Length: 1 } one && one[0].Constant is string text)
            return AbstractValue.Constant(text.Length);
        if (OptionOf(reference, owner, state) is { } option) return option;
        if (!owner.MayHold && KnownTypes.IsException(type)) return AbstractValue.Unknown;
        if (!owner.IsAbout)
        {
            return (CounterOf(reference) is { } counter ? state[counter] : null)
                ?? StaticConstant(reference) ?? FieldConstant(reference) ?? EntryAt(reference.Instance, key) ?? AbstractValue.Unknown;
        }

        if (StateOf(reference, owner) is { } known) return known;
        ThrowByGetter(reference, owner, ref state);
        if (state is null) return AbstractValue.Nothing;
        if (owner.IsFilled && CountIn(reference) is not null && HasFailures(reference.Instance!))
            return state[reference.Member] ?? AtLeast.OneOrMore;
        if (IsLengthOf(owner, reference)) return AtLeast.One.Select(AsText);
        var value = owner
            .Where(static possibility => possibility.Relation != Relation.Null)
            .Select(possibility => new Possibility(RelationOf(reference, possibility.Relation, type)));
        var mayBeNull = MayBeMissing(reference, owner, state)
            ? value.Any(static possibility => possibility.Relation == Relation.Cause)
            : KnownTypes.IsException(reference.Instance?.Type) && MayBeMissing(reference.Member) && !value.MayHold;
        return mayBeNull ? value.Join(AbstractValue.Null) : value;
    }

    // A text of an exception is not empty.
    private static bool IsLengthOf(AbstractValue text, IOperation member) =>
        text.IsAbout
        && !text.Any(static possibility => possibility.Relation is not (Relation.Text or Relation.Null))
        && member is IPropertyReferenceOperation { Property: { Name: nameof(string.Length), ContainingType: { } owner } }
        && owner.SpecialType == SpecialType.System_String;

    // result.Value throws if there is none.
    private void ThrowByGetter(IMemberReferenceOperation reference, AbstractValue owner, ref FlowState? state)
    {
        if (!owner.Holds
            || reference is not IPropertyReferenceOperation { Property: { IsIndexer: false, GetMethod: { } getter } }
            || IsOverridable(getter)
            || !engine.HasBody(getter.OriginalDefinition))
            return;
        var summary = ask(new(getter.OriginalDefinition, AbstractValue.Within, ImmutableArray<AbstractValue>.Empty));
        if (summary.Has(Ways.Throws)) Apply(summary, reference.Syntax, ref state);
    }

    // The name of a file, or the place in a trace.
    private static bool MayBeMissing(ISymbol member) => member is IPropertySymbol { NullableAnnotation: NullableAnnotation.Annotated };

    // A collection that is known to hold the exception, or one of exceptions.
    private static bool HasFailures(IOperation collection)
    {
        if (PlaceOf(collection) is not null) return true;
        if (KnownTypes.IsException(collection.Type)) return false;
        // An own list of failures derives from one.
        for (var at = collection.Type; at is not null; at = at.BaseType)
            if (KnownTypes.IsCause(at) || IsOfResults(at)) return true;
        return false;
    }

    // List<RowError>
    private static bool IsOfResults(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: > 0 } elements } && HasPlaceForCause(elements[elements.Length - 1]);

    // The cause counts as the exception. Text, data and codes of an exception do not.
    private static Relation RelationOf(IMemberReferenceOperation reference, Relation owner, ITypeSymbol type)
    {
        if (owner is Relation.Other or Relation.Text) return owner;
        if (KnownTypes.IsException(type)) return Relation.Cause;
        if (reference.Member.Name == nameof(AggregateException.InnerExceptions)) return Relation.Within;
        if (IsScalar(type))
            return reference.Member.Name is nameof(ICollection.Count) or nameof(Array.Length) or nameof(ConcurrentBag<int>.IsEmpty)
                && owner == Relation.Within ? Relation.Other : Relation.Text;
        if (owner == Relation.Within && IsBeside(reference.Member.ContainingType, type)) return Relation.Other;
        return KnownTypes.IsException(reference.Instance!.Type) ? Relation.Text : Relation.Within;
    }

    // result.IsOk and result.Status, of an object that holds the exception.
    private AbstractValue? StateOf(IMemberReferenceOperation reference, AbstractValue owner) =>
        OptionOf(reference.Member, owner)
        ?? (reference is IPropertyReferenceOperation { Property: var property } && owner.Holds ? Asked(property, owner) : null)
        ?? KindOf(reference, owner);

    // Status.Failed, if there is such a status.
    private static AbstractValue? KindOf(IMemberReferenceOperation reference, AbstractValue owner)
    {
        if (reference.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            || !owner.Holds
            || (KnownTypes.IsLevel(type) && type.DeclaringSyntaxReferences.IsEmpty)
            || owner.Any(static possibility => possibility.Relation != Relation.Within))
            return null;
        foreach (var name in Results.FailedKinds)
            if (type.GetMembers(name).FirstOrDefault() is IFieldSymbol { ConstantValue: { } constant })
                return AbstractValue.Constant(constant);
        return null;
    }

    // The value of a result that has a member of its own for the failure.
    private static bool IsBeside(INamedTypeSymbol owner, ITypeSymbol type) =>
        type is ITypeParameterSymbol or { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None }
        && !KnownTypes.IsException(owner)
        && HasPlaceForCause(owner)
        && !MayHoldCause(type)
        && !HasPlaceForCause(type);

    private static bool MayHoldCause(ITypeSymbol type) =>
        KnownTypes.IsCause(type)
        || (type is INamedTypeSymbol named
            && (named.TypeArguments.Any(static element => element.SpecialType == SpecialType.System_Object || MayHoldCause(element))
                || HoldsCauseAround(named)));

    // Dictionary<int, Exception>.ValueCollection
    private static bool HoldsCauseAround(INamedTypeSymbol type) =>
        type.ContainingType is { } around && around.TypeArguments.Any(KnownTypes.IsException);

    private static bool HasPlaceForCause(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic || member is IPropertySymbol { IsIndexer: true }) continue;
            var held = (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;
            if (held is not null && KnownTypes.IsCause(held)) return true;
        }

        return false;
    }

    // Unless a test says so, an exception may have no cause. Some exceptions always have one.
    private bool MayBeMissing(IMemberReferenceOperation reference, AbstractValue owner, FlowState state) =>
        reference.Member.Name == nameof(Exception.InnerException)
        && !reference.Syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression)
        && owner.Any(static possibility => possibility.Relation is Relation.Self or Relation.Cause)
        && !KnownTypes.HasCause(reference.Instance!.Type)
        && state[reference.Member] is not { MayBeNull: false };

    // LogLevel.Warn of NLog is no constant of the language.
    private static AbstractValue? StaticConstant(IMemberReferenceOperation reference) =>
        reference is { Member: { IsStatic: true } member, Type: { TypeKind: TypeKind.Class } type } && KnownTypes.IsLevel(type)
            ? AbstractValue.Of(new Possibility(Relation.Other, Constant: member.Name))
            : null;

    // A flag or level that nobody changes.
    private AbstractValue? FieldConstant(IMemberReferenceOperation reference) =>
        reference is IFieldReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: false }
        && IsFlagOrLevel(reference.Type!)
        && engine.FlagOf(reference.Member) is { } constant
            ? AbstractValue.Constant(constant)
            : null;

    private AbstractValue Element(IArrayElementReferenceOperation element, ref FlowState? state)
    {
        var array = Evaluate(element.ArrayReference, ref state);
        foreach (var index in element.Indices) Evaluate(index, ref state);
        return state is null ? AbstractValue.Nothing : PartOf(array, element.Type);
    }

    private AbstractValue Assignment(IOperation target, IOperation given, ref FlowState? state)
    {
        var value = Evaluate(given, ref state);
        if (state is not null) Assign(target, value, ref state);
        return value;
    }

    // Volatile.Write(ref last, ex)
    private AbstractValue? OfStore(CallSite site, ref FlowState? state)
    {
        if (KnownTypes.Loads(site.Method)) return site.Arguments[0];
        if (!KnownTypes.Stores(site.Method) || !(site.Arguments[0].IsAbout || site.Arguments[1].IsAbout)) return null;
        Assign(site.Call.Arguments[0].Value, site.Arguments[1], ref state);
        return site.Method.ReturnsVoid ? AbstractValue.Unknown : site.Arguments[0];
    }

    private AbstractValue CompoundAssignment(ICompoundAssignmentOperation compound, ref FlowState? state)
    {
        var before = Evaluate(compound.Target, ref state);
        var value = Evaluate(compound.Value, ref state);
        if (state is null) return AbstractValue.Nothing;
        var made = Made(compound.Type, before.Join(value).Where(static part => part.Relation >= Relation.Text));
        Assign(compound.Target, made, ref state);
        return compound is { OperatorKind: BinaryOperatorKind.Add, Value.ConstantValue: { HasValue: true, Value: int and > 0 } }
            ? Count(compound.Target, isUp: true, ref state)
            : made;
    }

    private void Assign(IOperation target, AbstractValue value, ref FlowState? state)
    {
        switch (target)
        {
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, ref state);
                return;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, ref state);
                return;
            case ILocalReferenceOperation { Local: { RefKind: not RefKind.None } alias } when OriginOf(alias) is { } aimed:
                Assign(aimed.Unconverted(), value, ref state);
                return;
            case ILocalReferenceOperation { Local: { RefKind: RefKind.None } local }:
                AssignTo(local, value, ref state);
                return;
            case IParameterReferenceOperation { Parameter: var parameter }:
                AssignTo(parameter, value, ref state);
                return;
            case ITupleOperation:
                Deconstruct(target, value, ref state);
                return;
            case IDiscardOperation:
                return;
            case IMemberReferenceOperation
            {
                Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver },
            }:
                return;
        }

        EvaluateTarget(target, ref state);
        if (CounterOf(target) is { } counter) state = state?.With(counter, null);
        SetOption(target, value, ref state);
        Mark(target, value, ref state);
        if (state is null || !value.IsAbout || Set(target, value, ref state)) return;
        if (!IntoOwnObject(target, value, ref state) && !IsOnlyLookedAt(MemberOf(target), value, ref state)) SettleIfHeld(value, ref state);
    }

    // this.last = ex, and this.failures[row] = ex
    private static ISymbol? MemberOf(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } whole } => MemberOf(whole.Unconverted()),
        IArrayElementReferenceOperation { ArrayReference: var array } => MemberOf(array.Unconverted()),
        IFieldReferenceOperation or IPropertyReferenceOperation => ((IMemberReferenceOperation)target).Member,
        _ => null,
    };

    // Nobody takes the exception out again. At most its text is logged.
    private bool IsOnlyLookedAt(ISymbol? member, AbstractValue value, ref FlowState? state)
    {
        if (member is null || state is null || (clause is null && !member.IsStatic)) return false;
        var look = engine.LookAt(member);
        if (look.IsTaken && value.MayHold) return false;
        state = After(look, state);
        return true;
    }

    private FlowState After(Look look, FlowState state)
    {
        if (look.Logged is not { } note) return state;
        var told = (FlowState?)state;
        if (note.Level >= Loudness.Error && engine.IsLoudEnough(note.Level)) Tell(note, ref told);
        else Hear(note, ref told);
        return told!;
    }

    // Those who call the function do not take it from the result.
    private Exit Returned(Exit exit)
    {
        if (exit is not { Kind: ExitKind.Return, Value.MayHold: true }) return exit;
        return engine.LookAt(FunctionAround(clause!)) is { IsTaken: false } look
            ? exit with { Value = AbstractValue.Unknown, State = After(look, exit.State) }
            : exit;
    }

    // A setter that reports what it is given, or does not keep it.
    private bool Set(IOperation target, AbstractValue value, ref FlowState? state)
    {
        if (target is not IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: { } setter } }
            || IsOverridable(setter)
            || !engine.HasBody(setter.OriginalDefinition))
            return false;
        var summary = ask(QuestionOf(setter.OriginalDefinition, AbstractValue.Other, value));
        if (summary.IsKept || (summary.Ways & ~Ways.Assumes) == Ways.Settles) return false;
        Apply(summary, target.Syntax, ref state);
        return true;
    }

    private void EvaluateTarget(IOperation target, ref FlowState? state)
    {
        foreach (var part in target.ChildOperations) Evaluate(part, ref state);
    }

    private void AssignTo(ISymbol variable, AbstractValue value, ref FlowState? state)
    {
        if (value.MayHold && IsOutside(variable)) SettleIfHeld(value, ref state);
        if (state is not null) state = state.WithoutMembers().With(variable, value);
    }

    private AbstractValue Deconstruct(IDeconstructionAssignmentOperation deconstruction, ref FlowState? state)
    {
        var value = deconstruction.Value.Unconverted();
        if (value is not ITupleOperation
            || deconstruction.Target is not (ITupleOperation or IDeclarationExpressionOperation { Expression: ITupleOperation }))
        {
            var whole = Evaluate(value, ref state);
            if (state is not null) Deconstruct(deconstruction.Target, whole, ref state);
            return whole;
        }

        // All values are read before the first one is stored.
        var pairs = new List<(IOperation Target, AbstractValue Value)>();
        Pair(deconstruction.Target, value, pairs, ref state);
        var all = AbstractValue.Nothing;
        foreach (var (target, part) in pairs)
        {
            if (state is null) return AbstractValue.Nothing;
            Deconstruct(target, part, ref state);
            all = all.Join(part);
        }

        return Made(deconstruction.Type, all.Where(static part => part.Relation >= Relation.Text));
    }

    private void Pair(IOperation target, IOperation value, List<(IOperation Target, AbstractValue Value)> pairs, ref FlowState? state)
    {
        if (target is IDeclarationExpressionOperation declaration) target = declaration.Expression;
        if (target is ITupleOperation { Elements: var targets }
            && value.Unconverted() is ITupleOperation { Elements: var values }
            && targets.Length == values.Length)
        {
            for (var i = 0; i < targets.Length; i++) Pair(targets[i], values[i], pairs, ref state);
            return;
        }

        pairs.Add((target, Evaluate(value, ref state)));
    }

    private void Deconstruct(IOperation target, AbstractValue value, ref FlowState? state)
    {
        if (target is IDeclarationExpressionOperation declaration) target = declaration.Expression;
        if (target is not ITupleOperation tuple)
        {
            Assign(target, IsScalar(target.Type) && value.MayHold ? AbstractValue.Text : value, ref state);
            return;
        }

        for (var i = 0; i < tuple.Elements.Length && state is not null; i++)
            Deconstruct(tuple.Elements[i], OptionOf(ItemAt(i), value) ?? PartOf(value, tuple.Elements[i].Type), ref state);
    }

    private static AbstractValue PartOf(AbstractValue whole, ITypeSymbol? type) =>
        !whole.IsAbout ? AbstractValue.Unknown
        : !whole.MayHold || IsScalar(type) ? AbstractValue.Text
        : KnownTypes.IsException(type) ? AbstractValue.Cause
        : ConstantOf(whole) is ElementOptions { Options: var options } ? AbstractValue.Of(new Possibility(Relation.Within, options))
        : AbstractValue.Within;
}
