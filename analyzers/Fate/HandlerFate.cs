using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>The fate of a caught exception, over all paths through its handler.</summary>
internal enum FateKind
{
    /// <summary>It reaches Sentry, goes on as an exception, or is handed to code that decides.</summary>
    Arrives,

    /// <summary>The clause catches only what is expected: cancellation, or a type that the options ignore.</summary>
    Expected,

    /// <summary>No path reports it.</summary>
    Lost,

    /// <summary>Some paths report it, others lose it.</summary>
    LostOnSomePaths,

    /// <summary>It is logged, but below the level that becomes an event.</summary>
    Quiet,

    /// <summary>An event is sent, but without the exception.</summary>
    TextOnly,

    /// <summary>A new exception is thrown that does not carry it.</summary>
    Replaced,
}

/// <summary>A call that did something with the exception, but not enough.</summary>
/// <param name="Call">The method's name.</param>
/// <param name="Level">How loud it was.</param>
internal sealed record Note(string Call, Loudness Level)
{
    /// <summary>The louder of two, so that the order of the ways makes no difference; null where one of them is.</summary>
    public static Note? Louder(Note? one, Note? other) =>
        one is null || other is null ? null
        : one.Level != other.Level ? (one.Level > other.Level ? one : other)
        : string.CompareOrdinal(one.Call, other.Call) <= 0 ? one : other;
}

/// <summary>The verdict over one handler.</summary>
/// <param name="Kind">The fate of the exception.</param>
/// <param name="IsGeneral">It is lost as an exception of any type, not only as one of a few known types.</param>
/// <param name="Leaks">The ways out of the handler on which it is lost.</param>
/// <param name="Heard">The log call that was too quiet or had only text, where every leak passes one.</param>
internal sealed record HandlerFate(FateKind Kind, bool IsGeneral, ImmutableArray<Location> Leaks, Note? Heard)
{
    public static readonly HandlerFate Arrives = new(FateKind.Arrives, false, ImmutableArray<Location>.Empty, null);

    public static readonly HandlerFate Expected = Arrives with
    {
        Kind = FateKind.Expected,
        Reason = new(": it stands for a cancellation, or the options ignore it"),
    };

    public static readonly HandlerFate Impossible = Expected with { Reason = new(": nothing in the try can throw it") };

    /// <summary>How the code came by the exception.</summary>
    public Entries Entry { get; init; } = Entries.Caught;

    /// <summary>How a message names what is caught.</summary>
    public string Caught { get; init; } = "";

    /// <summary>The words of the clause about a loss.</summary>
    public Intent Intent { get; init; }

    /// <summary>A sink reports it on each path, or it goes on as an exception.</summary>
    public bool IsProven { get; init; }

    /// <summary>Other paths through the handler report it.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Why it is lost although it is given to somebody.</summary>
    public Reason? Reason { get; init; }

    /// <summary>The end of a message: the reason, or nothing.</summary>
    public string Because => Reason?.Text ?? "";

    /// <summary>How a path settles it, if one does.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>Why the failure is expected, if the handler does what is to be done then.</summary>
    public string? Answered { get; init; }

    /// <summary>The properties that diagnostics give to their fixes.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>The places that a diagnostic shows: the ways out, and the place in a helper.</summary>
    public ImmutableArray<Location> Places => Reason?.Place is { } inHelper ? Leaks.Add(inHelper) : Leaks;

    /// <summary>The lines at which it is lost, in words.</summary>
    public string Lines
    {
        get
        {
            var lines = Leaks.Select(LineOf).Distinct().ToList();
            return lines.Count == 1 ? $"line {lines[0]}" : $"lines {string.Join(", ", lines)}";
        }
    }

    /// <summary>The line as a person sees it, from 1.</summary>
    public static int LineOf(Location leak) => leak.GetMappedLineSpan().StartLinePosition.Line + 1;
}
