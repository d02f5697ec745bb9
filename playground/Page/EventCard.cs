using SentryGen.Playground.PaaS;
using SentryGen.Sink;

namespace SentryGen.Playground.Page;

/// <summary>An event as it arrived: the chosen one, or that of the failing call, or the last.</summary>
internal static class EventCard
{
    public static Html Write(Board board, SampleApp app, string? eventId)
    {
        var events = board.Sink.Events.Where(received => board.Serving(app)?.Sent(received) == true).ToArray();
        var shown = events.FirstOrDefault(received => received.Id == eventId)
            ?? events.LastOrDefault(received => board.LastVisit(app, app.Failing)?.Brought(received) == true)
            ?? events.LastOrDefault();
        return shown is not null
            ? Card(app, shown)
            : $"""<section id="event" class="card event none" aria-label="Event"><p>The event will be here.</p></section>""";
    }

    private static Html Card(SampleApp app, ReceivedEvent received) => $"""
        <section id="event" class="card event" aria-labelledby="event-title">
        <p class="over">Event received from {app.Name}</p>
        <h2 id="event-title">{received.ExceptionType ?? "No exception"}</h2>
        <p class="message">{received.Message}</p>
        <dl>
        {Fact("Level", received.Level)}
        {Fact("Environment", received.Environment)}
        {Fact("Release", received.Release)}
        {Fact("Request", received.RequestUrl is { } url ? $"{received.RequestMethod} {new Uri(url).PathAndQuery}" : "none")}
        {received.Exceptions.Skip(1).Select(inner => Fact("Caused by", inner))}
        </dl>
        {Stack(app, received)}
        <p class="raw"><a href="/events/{received.Id}" target="_blank" rel="noopener">The whole event as JSON</a></p>
        </section>
        """;

    private static Html Fact(string name, string value) => $"""<div><dt>{name}</dt><dd>{value}</dd></div>""";

    private static Html Stack(SampleApp app, ReceivedEvent received) => received.Stack switch
    {
        [] => $"""<p class="verdict bad">No exception in it, so no stack trace.</p>""",
        var stack => $"""
            <h3>Stack trace</h3>
            <ol class="stack">{stack.Where(frame => frame.InApp).Select(frame => Frame(app, frame))}</ol>
            {Framework(app, received.Id, [.. stack.Where(frame => !frame.InApp)])}
            """,
    };

    private static Html Framework(SampleApp app, string id, StackFrame[] frames) => frames is []
        ? Html.None
        : $"""
            <details id="framework-{id}"><summary>{frames.Length} frames of the framework</summary>
            <ol class="stack others">{frames.Select(frame => Frame(app, frame))}</ol></details>
            """;

    private static Html Frame(SampleApp app, StackFrame frame) => $"""
        <li><code>{frame.Name}</code><span class="at">{Place(app, frame)}</span></li>
        """;

    private static string Place(SampleApp app, StackFrame frame) =>
        frame.File is null ? "" : $"{Path.GetRelativePath(app.Source, frame.File)}{(frame.Line is { } line ? $":{line}" : "")}";
}
