using SentryGen.Playground.PaaS;
using SentryGen.Sink;

namespace SentryGen.Playground.Verdicts;

/// <summary>The result of an exception at the sink.</summary>
internal enum Arrival
{
    /// <summary>No event.</summary>
    Nothing,

    /// <summary>An event that does not hold an exception.</summary>
    Text,

    /// <summary>An event that holds another exception, and not this one inside.</summary>
    Another,

    /// <summary>An event that holds it.</summary>
    Exception,

    /// <summary>More than one event.</summary>
    Several,
}

/// <summary>Reads arrivals off the sink.</summary>
internal static class Arrivals
{
    public static Arrival Of(this EnvelopeSink sink, Visit visit, Type thrown) => sink.From(visit) switch
    {
        [] => Arrival.Nothing,
        [{ Exceptions: [] }] => Arrival.Text,
        [var one] => one.Exceptions.Contains(thrown.FullName) ? Arrival.Exception : Arrival.Another,
        _ => Arrival.Several,
    };

    public static IReadOnlyList<ReceivedEvent> From(this EnvelopeSink sink, Visit visit) => [.. sink.Events.Where(visit.Brought)];
}
