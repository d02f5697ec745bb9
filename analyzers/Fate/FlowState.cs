using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Fate;

/// <summary>How a value has to do with the exception.</summary>
[Flags]
internal enum Carry
{
    None = 0,

    /// <summary>It is the exception.</summary>
    Self = 1,

    /// <summary>It holds the exception, or is its cause.</summary>
    Derived = 2,

    /// <summary>On some ways to here it is not.</summary>
    Maybe = 4,
}

/// <summary>What is known on a path on which the exception is not settled yet.</summary>
/// <param name="Carriers">The locals, parameters and captures that hold the exception on some way to here.</param>
/// <param name="Heard">A log call that every way to here has passed.</param>
/// <param name="Text">An event without the exception that every way to here has sent.</param>
/// <param name="Narrowed">Every way to here knows the exception to be of a specific type.</param>
internal sealed record FlowState(
    ImmutableDictionary<object, Carry> Carriers,
    Note? Heard = null,
    Note? Text = null,
    bool Narrowed = false)
{
    private static readonly ImmutableDictionary<ISymbol, bool> NoFlags = ImmutableDictionary.Create<ISymbol, bool>(SymbolEqualityComparer.Default);

    public static readonly FlowState Empty = new(ImmutableDictionary<object, Carry>.Empty);

    /// <summary>What is known of flags: locals and parameters that were set to a constant or tested on every way to here.</summary>
    public ImmutableDictionary<ISymbol, bool> Flags { get; init; } = NoFlags;

    /// <summary>Enumerators over the exception's causes that have moved once.</summary>
    public ImmutableHashSet<object> Iterated { get; init; } = ImmutableHashSet<object>.Empty;

    public Carry this[object place] => Carriers.TryGetValue(place, out var carry) ? carry : Carry.None;

    /// <summary>Nothing else holds the exception.</summary>
    public bool IsHeldOnlyBy(object? place) => Carriers.IsEmpty || (Carriers.Count == 1 && place is not null && Carriers.ContainsKey(place));

    public FlowState With(object place, Carry carry) =>
        this[place] == carry ? this
        : this with { Carriers = carry == Carry.None ? Carriers.Remove(place) : Carriers.SetItem(place, carry) };

    /// <summary>
    /// What holds where two ways meet: carriers add up, and only what both have passed stays. What is known to be of a
    /// specific type does not speak for the rest.
    /// </summary>
    public FlowState Meet(FlowState other)
    {
        if (ReferenceEquals(this, other)) return this;
        var carriers = Carriers;
        foreach (var pair in other.Carriers) carriers = carriers.SetItem(pair.Key, pair.Value | (Carriers.TryGetValue(pair.Key, out var carry) ? carry : Carry.Maybe));
        foreach (var pair in Carriers)
            if (!other.Carriers.ContainsKey(pair.Key)) carriers = carriers.SetItem(pair.Key, pair.Value | Carry.Maybe);

        var flags = Flags;
        foreach (var flag in Flags)
            if (!other.Flags.TryGetValue(flag.Key, out var value) || value != flag.Value) flags = flags.Remove(flag.Key);
        var iterated = Iterated.Union(other.Iterated);
        var (heard, text) = Narrowed == other.Narrowed ? (Note.Louder(Heard, other.Heard), Note.Louder(Text, other.Text))
            : Narrowed ? (other.Heard, other.Text)
            : (Heard, Text);
        var narrowed = Narrowed && other.Narrowed;
        return ReferenceEquals(carriers, Carriers) && heard == Heard && text == Text && narrowed == Narrowed && iterated.Count == Iterated.Count && flags.Count == Flags.Count
            ? this
            : new FlowState(carriers, heard, text, narrowed) { Iterated = iterated, Flags = flags };
    }

    /// <summary>The same for ways that may have ended.</summary>
    public static FlowState? Meet(FlowState? one, FlowState? other) => one is null ? other : other is null ? one : one.Meet(other);
}
