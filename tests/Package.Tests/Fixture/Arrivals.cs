using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>The events that arrive at a sink when an app runs, told so that a failure explains itself.</summary>
internal static class Arrivals
{
    /// <summary>How long the event of a request may take. A process that has ended has none under way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The one event of a run to the end.</summary>
    public static async Task<ReceivedEvent> ReportAsync(this BuiltApp app, string arguments,
        params (string Name, string? Value)[] environment)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        return sink.Only(await app.RunAsync(arguments, [("SENTRY_DSN", sink.Dsn), .. environment]));
    }

    /// <summary>The one event of a request.</summary>
    public static Task<ReceivedEvent> ReportRequestAsync(this BuiltApp app, string arguments, string path, string? expected = null) =>
        app.ReportWhileServingAsync(arguments, async serving =>
        {
            using var response = await serving.GetAsync(path);
            if (expected is not null) Assert.Equal(expected, await response.Content.ReadAsStringAsync());
        });

    /// <summary>The one event of what is done while the app serves.</summary>
    public static async Task<ReceivedEvent> ReportWhileServingAsync(this BuiltApp app, string arguments, Func<Serving, Task> use)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var serving = await app.ServeAsync(arguments, ("SENTRY_DSN", sink.Dsn));
        await use(serving);
        await sink.WaitAsync(1, Patience);
        return sink.Only(await serving.StopAsync());
    }

    public static ReceivedEvent Only(this EnvelopeSink sink, Outcome outcome) =>
        sink.Events is [var one]
            ? one
            : throw new InvalidOperationException($"{sink.Events.Count} events arrived, not one: {Told(sink)}\n{outcome}");

    public static void IsEmpty(this EnvelopeSink sink, Outcome outcome) =>
        Assert.True(sink.Events.Count == 0, $"There was nothing to report, and yet: {Told(sink)}\n{outcome}");

    private static string Told(EnvelopeSink sink) =>
        string.Join(", ", sink.Events.Select(one => $"{one.ExceptionType ?? "text"} '{one.Message}'"));
}
