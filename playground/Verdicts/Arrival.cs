using System.Text.Json;
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
    /// <summary>The result of a catch. An event of the net is none: the catch has lost the exception, and the answer was 500.</summary>
    public static Arrival Of(this EnvelopeSink sink, Visit visit, Type thrown) =>
        sink.From(visit).Where(one => !one.IsOfNet()).ToList() switch
        {
            [] => Arrival.Nothing,
            [{ Exceptions: [] }] => Arrival.Text,
            [var one] => one.Exceptions.Contains(thrown.FullName) ? Arrival.Exception : Arrival.Another,
            _ => Arrival.Several,
        };

    /// <summary>The net under answers of 500 and above sent it.</summary>
    public static bool IsOfNet(this ReceivedEvent received)
    {
        using var json = JsonDocument.Parse(received.Json);
        return json.RootElement.TryGetProperty("tags", out var tags) && tags.TryGetProperty("sentrygen.net", out _);
    }

    public static IReadOnlyList<ReceivedEvent> From(this EnvelopeSink sink, Visit visit) => [.. sink.Events.Where(visit.Brought)];
}
