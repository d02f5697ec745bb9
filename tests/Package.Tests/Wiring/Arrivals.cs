using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>What a test expects at the sink, told so that a failure explains itself.</summary>
internal static class Arrivals
{
    /// <summary>How long a request's event may take; an ended process has none under way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static ReceivedEvent Only(this EnvelopeSink sink, Outcome outcome)
    {
        Assert.True(sink.Events.Count == 1, $"{sink.Events.Count} events arrived: [{string.Join(", ", sink.Events.Select(one => $"{one.ExceptionType}: {one.Message}"))}]\n{outcome}");
        return sink.Events[0];
    }

    public static void IsEmpty(this EnvelopeSink sink, Outcome outcome) =>
        Assert.True(sink.Events.Count == 0, $"An event arrived: {sink.Events.FirstOrDefault()?.Json}\n{outcome}");
}
