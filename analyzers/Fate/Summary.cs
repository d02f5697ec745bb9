using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Fate;

/// <summary>A call of a method of this compilation, with the values of the object and of the arguments.</summary>
internal readonly record struct Question(IMethodSymbol Method, AbstractValue Receiver, ImmutableArray<AbstractValue> Arguments)
{
    public bool Equals(Question other) =>
        SymbolEqualityComparer.Default.Equals(Method, other.Method)
            && Receiver.Equals(other.Receiver)
            && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => unchecked((SymbolEqualityComparer.Default.GetHashCode(Method) * 31) + Arguments.Length);
}

/// <summary>The ways out of a function for an exception that goes in.</summary>
[Flags]
internal enum Ways
{
    /// <summary>None known: it never comes back.</summary>
    None = 0,

    /// <summary>It returns and has done nothing with the exception.</summary>
    Returns = 1,

    /// <summary>It reported the exception, let it go on, or handed it over.</summary>
    Settles = 2,

    /// <summary>It ends the process.</summary>
    Ends = 4,

    /// <summary>It throws.</summary>
    Throws = 8,

    /// <summary>It settled by a sink, not by handing over.</summary>
    Reports = 16,

    /// <summary>It settled on some way by code that can't be looked at, or by a level that only the running app knows.</summary>
    Assumes = 32,
}

/// <summary>The summary of a helper, a local function or a lambda.</summary>
/// <param name="Ways">The ways out.</param>
internal sealed record Summary(Ways Ways)
{
    /// <summary>The assumption about a helper before it was looked at: no way out.</summary>
    public static readonly Summary Bottom = new(Ways.None);

    /// <summary>For code that can't be looked at.</summary>
    public static readonly Summary HandedOver = new(Ways.Settles | Ways.Assumes);

    /// <summary>The log call that every returning way has passed.</summary>
    public Note? Heard { get; init; }

    /// <summary>The event without the exception that every returning way has sent.</summary>
    public Note? Text { get; init; }

    /// <summary>Every returning way knows the exception to be of a specific type.</summary>
    public bool IsNarrowed { get; init; }

    /// <summary>Every returning way has stored the exception in the object whose method it is.</summary>
    public bool IsKept { get; init; }

    /// <summary>The value that it returns.</summary>
    public AbstractValue Returned { get; init; } = AbstractValue.Nothing;

    /// <summary>The flags and levels that its object has behind it; null if they are not known.</summary>
    public Interpreter.Options? Object { get; init; }

    /// <summary>The flags and levels behind it of the objects that it was given; null for one of which they are not known.</summary>
    public ImmutableArray<Interpreter.Options?> Given { get; init; } = ImmutableArray<Interpreter.Options?>.Empty;

    /// <summary>The mark of the object that has brought it the exception; null if none did.</summary>
    public AbstractValue? Mark { get; init; }

    /// <summary>The exceptions that it throws.</summary>
    public AbstractValue Thrown { get; init; } = AbstractValue.Nothing;

    /// <summary>The values of the parameters that are given by reference, in their order.</summary>
    public ImmutableArray<AbstractValue> Outs { get; init; } = ImmutableArray<AbstractValue>.Empty;

    public bool Has(Ways ways) => (Ways & ways) != 0;

    public bool SettlesAlways => Has(Ways.Settles | Ways.Throws) && !Has(Ways.Returns | Ways.Ends) && (!Has(Ways.Throws) || Thrown.Holds);

    /// <summary>Any of two functions runs, or one that has changed.</summary>
    public Summary Join(Summary other)
    {
        if (!Has(Ways.Returns)) return other with { Ways = Ways | other.Ways, Thrown = Thrown.Join(other.Thrown) };
        if (!other.Has(Ways.Returns)) return this with { Ways = Ways | other.Ways, Thrown = Thrown.Join(other.Thrown) };
        return new(Ways | other.Ways)
        {
            Heard = Note.Louder(Heard, other.Heard),
            Text = Note.Louder(Text, other.Text),
            IsNarrowed = IsNarrowed && other.IsNarrowed,
            IsKept = IsKept && other.IsKept,
            Returned = Returned.Join(other.Returned),
            Object = Equals(Object, other.Object) ? Object : null,
            Given = Given.SequenceEqual(other.Given) ? Given : ImmutableArray<Interpreter.Options?>.Empty,
            Mark = other.Mark is null ? Mark : Mark?.Join(other.Mark) ?? other.Mark,
            Thrown = Thrown.Join(other.Thrown),
            Outs = Outs.Length == other.Outs.Length
                ? Outs.Zip(other.Outs, static (one, another) => one.Join(another)).ToImmutableArray()
                : Outs,
        };
    }

    public bool Equals(Summary? other) =>
        other is not null && Ways == other.Ways && Heard == other.Heard && Text == other.Text && IsNarrowed == other.IsNarrowed
        && IsKept == other.IsKept && Equals(Object, other.Object) && Given.SequenceEqual(other.Given) && Equals(Mark, other.Mark)
        && Returned.Equals(other.Returned) && Thrown.Equals(other.Thrown) && Outs.SequenceEqual(other.Outs);

    public override int GetHashCode() => (int)Ways;
}
