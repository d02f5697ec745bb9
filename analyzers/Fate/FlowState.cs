using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Fate;

/// <summary>The abstract state on a path on which the exception is not settled yet.</summary>
/// <param name="Places">The locals and parameters of which something is known, and their values.</param>
/// <param name="Heard">A log call that every way to here has passed.</param>
/// <param name="Text">An event without the exception that every way to here has sent.</param>
/// <param name="IsNarrowed">Every way to here knows the exception to be of a specific type.</param>
/// <param name="IsKept">Every way to here has stored the exception in the object whose method is run.</param>
internal sealed record FlowState(
    ImmutableDictionary<ISymbol, AbstractValue> Places,
    Note? Heard = null,
    Note? Text = null,
    bool IsNarrowed = false,
    bool IsKept = false)
{
    public static readonly FlowState Empty = new(ImmutableDictionary.Create<ISymbol, AbstractValue>(SymbolEqualityComparer.Default));

    /// <summary>The value of a place; null if nothing is known of it.</summary>
    public AbstractValue? this[ISymbol place] => Places.TryGetValue(place, out var value) ? value : null;

    public FlowState With(ISymbol place, AbstractValue? value)
    {
        if (value is null || value.IsPlain) return Places.ContainsKey(place) ? this with { Places = Places.Remove(place) } : this;
        return Places.TryGetValue(place, out var known) && known.Equals(value) ? this : this with { Places = Places.SetItem(place, value) };
    }

    /// <summary>Nothing is known of the members of the exception any longer: a variable has changed.</summary>
    public FlowState WithoutMembers()
    {
        var places = Places;
        foreach (var place in Places.Keys)
            if (place is IPropertySymbol or IMethodSymbol) places = places.Remove(place);
        return ReferenceEquals(places, Places) ? this : this with { Places = places };
    }

    public FlowState Narrowed(bool isNarrowed = true) => isNarrowed && !IsNarrowed ? this with { IsNarrowed = true } : this;

    /// <summary>
    /// The join of two paths. Values are joined; of a place that only one path knows, only the exception is kept.
    /// Notes are kept if both paths have one. Notes of a narrowed path do not count beside one that is not.
    /// </summary>
    public FlowState Join(FlowState other)
    {
        if (ReferenceEquals(this, other)) return this;
        var places = Places;
        foreach (var place in Places)
        {
            var value = other[place.Key] is { } theirs ? place.Value.Join(theirs) : Beside(place.Value);
            if (ReferenceEquals(value, place.Value)) continue;
            places = value is null || value.IsPlain ? places.Remove(place.Key) : places.SetItem(place.Key, value);
        }

        foreach (var place in other.Places)
            if (!Places.ContainsKey(place.Key) && Beside(place.Value) is { } value) places = places.SetItem(place.Key, value);

        var (heard, text) = IsNarrowed == other.IsNarrowed ? (Note.Louder(Heard, other.Heard), Note.Louder(Text, other.Text))
            : IsNarrowed ? (other.Heard, other.Text)
            : (Heard, Text);
        var isNarrowed = IsNarrowed && other.IsNarrowed;
        var isKept = IsKept && other.IsKept;
        return ReferenceEquals(places, Places) && heard == Heard && text == Text && isNarrowed == IsNarrowed && isKept == IsKept
            ? this
            : new FlowState(places, heard, text, isNarrowed, isKept);
    }

    public static FlowState? Join(FlowState? one, FlowState? other) => one is null ? other : other is null ? one : one.Join(other);

    // The other path has not touched the place: most likely it is still null there.
    private static AbstractValue? Beside(AbstractValue value) =>
        value.IsAbout ? value.Where(static possibility => possibility.Relation >= Relation.Text).Join(AbstractValue.Null) : null;
}
