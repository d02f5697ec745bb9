using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// Collections that take the exception, or its text, and give it back.
internal sealed partial class Interpreter
{
    private static bool IsAddition(CallSite site) =>
        site.Call.Instance is not null && DotNetApi.Additions.Contains(site.Method.Name);

    // A collection of the function's own, or of the object, is only a bigger box for the exception. Any other is a place outside.
    private AbstractValue? OfAddition(CallSite site, ref FlowState? state)
    {
        if (!IsAddition(site) || engine.HasBody(site.Method.OriginalDefinition)) return null;
        var collection = site.Call.Instance!;
        if (collection.Unconverted() is IObjectCreationOperation || IsCopyDropped(site)) return AbstractValue.Unknown;
        if (clause is null && site.IsGivenAsArgument && PartOfThis(collection.Unconverted()) is { } self)
        {
            Keep(self, ref state);
            return AbstractValue.Unknown;
        }

        if (site.IsGivenAsArgument && IsOnlyLookedAt(MemberOf(collection.Unconverted()), Given(site), ref state))
            return AbstractValue.Unknown;
        var held = PlaceOf(collection) is ILocalSymbol local && !IsOutside(local) && state![local] is { MayHold: true } ? local : null;
        if ((OwnerOf(collection, state!) ?? held) is not { } own) return null;
        var isFilled = state![own] is { MayHold: true };
        if (!site.IsGivenAsArgument && isFilled) return null;
        state = state!.WithoutMembers();
        Store(own, collection, site.IsGivenAsArgument ? AbstractValue.Within : AbstractValue.Text, AddedText, ref state);
        if (!isFilled
            && site.Arguments is { Length: 1 } added
            && PlaceOf(collection) is { } list
            && ConstantOf(added[0]) is Options options
            && site.Call.Arguments[0].Value.Unconverted() is { Type: { } element } one)
        {
            // The list does not change the element.
            var source = ObjectOf(one);
            if (source is not null && state![source] is { } given) state = state.With(source, WithOptions(given, options));
            var elements = new ElementOptions(source is null ? options.Fixed(element) : options, options.Fixed(element), source);
            state = state!.With(list, state[list]?.Select(whole => whole with { Constant = elements }));
        }

        return SymbolEqualityComparer.Default.Equals(site.Method.ReturnType, collection.Type) ? state![own]! : AbstractValue.Unknown;
    }

    // There is another element beside the exception now.
    private static AbstractValue? OfAnother(CallSite site, ref FlowState? state)
    {
        if (site.IsGivenAsArgument || !IsAddition(site)) return null;
        var counts = site.Call.Instance!.Type!.GetMembers(nameof(ICollection<int>.Count));
        state = counts.IsEmpty ? state!.WithoutMembers() : state!.With(counts[0], AtLeast.Two);
        return AbstractValue.Unknown;
    }

    private static bool HasElements(FlowState state)
    {
        foreach (var place in state.Places)
            if (ConstantOf(place.Value) is ElementOptions { Source: not null }) return true;
        return false;
    }

    // An element that has a name of its own has changed. If the name is not known, it may be any of them.
    private static FlowState WithElement(FlowState state, ISymbol? element, AbstractValue? changed)
    {
        if (!HasElements(state)) return state;
        foreach (var place in state.Places)
        {
            if (ConstantOf(place.Value) is not ElementOptions all) continue;
            var isSource = element is not null && SymbolEqualityComparer.Default.Equals(element, all.Source);
            var now = isSource && changed is not null && ConstantOf(changed) is Options options
                ? all with { Options = options }
                : all with { Options = all.Fixed, Source = null };
            state = state.With(place.Key, place.Value.Select(whole => whole with { Constant = now }));
        }

        return state;
    }

    /// <summary>The flags and levels of the element of a collection that holds the exception.</summary>
    /// <param name="Options">All of them.</param>
    /// <param name="Fixed">Those that nobody changes.</param>
    /// <param name="Source">The local that is the element; null if somebody else may change it.</param>
    private sealed record ElementOptions(Options Options, Options Fixed, ISymbol? Source);

    // this.list, and the list that this.table.TryGetValue has found
    private IOperation? PartOfThis(IOperation collection) => collection is ILocalReferenceOperation { Local: var local }
        ? ElementOf(local) is { } table ? MemberOfThis(table) : null
        : MemberOfThis(collection);

    private static readonly AbstractValue AddedText = AbstractValue.Of(new Possibility(Relation.Text, IsOwn: true));

    // errors.Add(ex) of an immutable list is another list, and nobody takes it.
    private static bool IsCopyDropped(CallSite site) =>
        site.Call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation }
            && SymbolEqualityComparer.Default.Equals(site.Method.ReturnType, site.Method.ContainingType)
            && !KnownTypes.IsInert(site.Method);

    // A collection of the function's own is empty again.
    private AbstractValue? OfClearing(CallSite site, ref FlowState? state)
    {
        if (site.Arguments.Length > 0
            || site.Method.Name != nameof(ICollection<int>.Clear)
            || engine.HasBody(site.Method.OriginalDefinition)
            || site.Call.Instance is not { } cleared)
            return null;
        if (clause is null && MemberOfThis(cleared.Unconverted()) is not null) return AbstractValue.Unknown;
        if (PlaceOf(cleared) is not ILocalSymbol local
            || state![local] is not { MayHold: true }
            || !IsOwn(local, state))
            return null;
        state = state.WithoutMembers().With(local, OwnObject);
        return AbstractValue.Unknown;
    }

    // failures.TryDequeue(out var one): a collection of the function's own gives what it holds.
    private AbstractValue? OfTaking(CallSite site, ref FlowState? state)
    {
        if (!site.Receiver.IsAbout
            || site.Method.ReturnType.SpecialType != SpecialType.System_Boolean
            || engine.HasBody(site.Method.OriginalDefinition)
            || site.Call.Instance is not { } collection
            || PlaceOf(collection) is not ILocalSymbol local
            || IsOutside(local)
            || !site.Call.Arguments.Any(IsOut))
            return null;
        var isFilled = site.Receiver.IsFilled;
        if (DotNetApi.Removals.Contains(site.Method.Name)) state = state!.WithoutMembers().With(local, OwnObject);
        foreach (var argument in site.Call.Arguments)
            if (IsOut(argument) && state is not null) Deconstruct(argument.Value, PartOf(site.Receiver, argument.Value.Type), ref state);
        return isFilled ? AbstractValue.Constant(true) : AbstractValue.Unknown;
    }

    private static bool IsOut(IArgumentOperation argument) => argument.Parameter is { RefKind: RefKind.Out };

    // form.AddError("date", ex.Message), and text.Append(ex)
    private void TakeText(CallSite site, ref FlowState? state)
    {
        if (site.Call.Instance is { } form
            && Array.Exists(DotNetApi.Additions, verb => site.Method.Name.StartsWith(verb, StringComparison.Ordinal))
            && OwnerOf(form, state!) is { } own)
            Store(own, form, AbstractValue.Text, AddedText, ref state);
    }
}
