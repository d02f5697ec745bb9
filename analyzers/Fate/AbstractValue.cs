using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>How a value has to do with the exception.</summary>
internal enum Relation
{
    /// <summary>It is null.</summary>
    Null,

    /// <summary>It is something else.</summary>
    Other,

    /// <summary>It is a text or a number that was made from the exception.</summary>
    Text,

    /// <summary>It is the exception.</summary>
    Self,

    /// <summary>It holds the exception.</summary>
    Within,

    /// <summary>It is a cause of the exception, and counts as the exception.</summary>
    Cause,
}

/// <summary>One of the things that a value may be.</summary>
/// <param name="Relation">How it has to do with the exception.</param>
/// <param name="Constant">The constant that it is; null if it is none.</param>
/// <param name="Function">The lambda or method that it runs; null if it is no function.</param>
/// <param name="Type">The type of the object that it is, exactly, or of what a clause catches; null if that is not known.</param>
/// <param name="IsNarrowed">It is this one only if the exception is of a specific type.</param>
/// <param name="IsOwn">The function that is being walked made it, and nobody else knows it.</param>
internal sealed record Possibility(
    Relation Relation,
    object? Constant = null,
    Function? Function = null,
    ITypeSymbol? Type = null,
    bool IsNarrowed = false,
    bool IsOwn = false)
{
    public static readonly Possibility Null = new(Relation.Null);
    public static readonly Possibility Other = new(Relation.Other);

    /// <summary>It is the exception, or holds it.</summary>
    public bool Holds => Relation >= Relation.Self;

    public bool Equals(Possibility? other) =>
        other is not null && Relation == other.Relation && IsNarrowed == other.IsNarrowed && IsOwn == other.IsOwn
        && Equals(Constant, other.Constant) && Equals(Function, other.Function) && SymbolEqualityComparer.Default.Equals(Type, other.Type);

    public override int GetHashCode() => unchecked(((int)Relation * 31) + (Constant?.GetHashCode() ?? 0) + (Function?.GetHashCode() ?? 0));
}

/// <summary>A function that a delegate runs, or an iterator that a loop runs.</summary>
/// <param name="Method">The method.</param>
/// <param name="Lambda">The lambda itself; null for a method with a name.</param>
/// <param name="Deferred">The arguments of a call that has not begun yet; null for a delegate.</param>
/// <param name="Next">The function that a delegate runs after it; null for the last one.</param>
internal sealed record Function(
    IMethodSymbol Method, IAnonymousFunctionOperation? Lambda, Question? Deferred = null, Function? Next = null)
{
    public Function Then(Function added) => this with { Next = Next?.Then(added) ?? added };

    /// <summary>The delegate from which a function is taken away; null if nothing is left.</summary>
    public Function? Without(Function taken) =>
        taken.Equals(this with { Next = null }) ? Next : Next is null ? this : this with { Next = Next.Without(taken) };

    public bool Equals(Function? other) =>
        other is not null
            && SymbolEqualityComparer.Default.Equals(Method, other.Method)
            && Lambda?.Syntax == other.Lambda?.Syntax
            && Equals(Deferred, other.Deferred)
            && Equals(Next, other.Next);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}

/// <summary>All that a value may be. The join of two values is their union.</summary>
internal sealed record AbstractValue(ImmutableArray<Possibility> Possibilities)
{
    // More than any code needs that a person reads. Beyond it only the relations are kept.
    private const int MaxPossibilities = 8;

    /// <summary>No value: the path has ended.</summary>
    public static readonly AbstractValue Nothing = new(ImmutableArray<Possibility>.Empty);

    public static readonly AbstractValue Unknown = new(ImmutableArray.Create(Possibility.Null, Possibility.Other));
    public static readonly AbstractValue Null = new(ImmutableArray.Create(Possibility.Null));
    public static readonly AbstractValue Other = new(ImmutableArray.Create(Possibility.Other));
    public static readonly AbstractValue Text = Of(Relation.Text);
    public static readonly AbstractValue Self = Of(Relation.Self);
    public static readonly AbstractValue Within = Of(Relation.Within);
    public static readonly AbstractValue Cause = Of(Relation.Cause);

    // A bit for each relation. The questions below are asked for every value.
    private readonly int relations = RelationsOf(Possibilities);

    /// <summary>It holds the exception on some way.</summary>
    public bool MayHold => relations >= 1 << (int)Relation.Self;

    /// <summary>It holds the exception on every way.</summary>
    public bool Holds => MayHold && (relations & ((1 << (int)Relation.Self) - 1)) == 0;

    /// <summary>As a collection it has an element: the exception, or a text of it that the function has added.</summary>
    public bool IsFilled => Holds
        || (IsAbout && !Any(static possibility => !possibility.Holds && !(possibility is { Relation: Relation.Text, IsOwn: true })));

    public bool MayBeNull => (relations & (1 << (int)Relation.Null)) != 0;

    /// <summary>It holds the exception, or was made from it.</summary>
    public bool IsAbout => relations >= 1 << (int)Relation.Text;

    /// <summary>Nothing is known of it that a later statement could use.</summary>
    public bool IsPlain =>
        !Any(static possibility => possibility.Relation >= Relation.Text
            || possibility.Constant is not null
            || possibility.Function is not null
            || possibility.Type is not null)
        && Possibilities.Length > 1;

    public static AbstractValue Of(Relation relation) => new(ImmutableArray.Create(new Possibility(relation)));

    public static AbstractValue Of(Possibility possibility) => new(ImmutableArray.Create(possibility));

    /// <summary>A constant of the program, or <see cref="Unknown"/>.</summary>
    public static AbstractValue Constant(object? constant) =>
        constant is null ? Null : Of(new Possibility(Relation.Other, Constant: constant));

    public bool Any(Func<Possibility, bool> test)
    {
        foreach (var possibility in Possibilities)
            if (test(possibility)) return true;
        return false;
    }

    public AbstractValue Where(Func<Possibility, bool> test)
    {
        foreach (var possibility in Possibilities)
            if (!test(possibility)) return new(Possibilities.RemoveAll(other => !test(other)));
        return this;
    }

    public AbstractValue Select(Func<Possibility, Possibility> change)
    {
        var changed = Nothing;
        foreach (var possibility in Possibilities) changed = changed.Join(Of(change(possibility)));
        return changed;
    }

    public AbstractValue Join(AbstractValue other)
    {
        if (ReferenceEquals(this, other) || other.Possibilities.IsEmpty) return this;
        if (Possibilities.IsEmpty) return other;
        var joined = Possibilities;
        foreach (var possibility in other.Possibilities)
        {
            if (joined.Contains(possibility)) continue;
            // A value for any exception is one for a specific type, too.
            if (possibility.IsNarrowed && joined.Contains(possibility with { IsNarrowed = false })) continue;
            if (!possibility.IsNarrowed) joined = joined.Remove(possibility with { IsNarrowed = true });
            joined = joined.Add(possibility);
        }

        if (joined.Length > MaxPossibilities)
            joined = joined.Select(static possibility => new Possibility(possibility.Relation)).Distinct().ToImmutableArray();
        return joined == Possibilities ? this : new(joined);
    }

    public bool Equals(AbstractValue? other)
    {
        if (other is null || Possibilities.Length != other.Possibilities.Length) return false;
        foreach (var possibility in Possibilities)
            if (!other.Possibilities.Contains(possibility)) return false;
        return true;
    }

    private static int RelationsOf(ImmutableArray<Possibility> possibilities)
    {
        var relations = 0;
        foreach (var possibility in possibilities) relations |= 1 << (int)possibility.Relation;
        return relations;
    }

    public override int GetHashCode() =>
        unchecked(Possibilities.Aggregate(17, static (hash, possibility) => hash + possibility.GetHashCode()));
}
