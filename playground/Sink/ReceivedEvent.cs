using System.Text.Json;

namespace SentryGen.Sink;

/// <summary>A Sentry event as it arrived, reduced to what a person asks first.</summary>
/// <param name="Project">The project of the DSN that it was sent with.</param>
/// <param name="Id">The event id that the SDK gave it.</param>
/// <param name="Exceptions">The types of the exception and of those inside it, outermost first; empty for an event without one.</param>
/// <param name="Message">The outermost exception's message, or the log message.</param>
/// <param name="Stack">The outermost exception's stack, innermost frame first.</param>
/// <param name="Level">How severe it is.</param>
/// <param name="Environment">The environment that the SDK reported.</param>
/// <param name="Release">The release that the SDK reported.</param>
/// <param name="RequestMethod">The method of the request during which it happened, or null.</param>
/// <param name="RequestUrl">The address of that request, or null.</param>
/// <param name="RequestHeaders">The headers that the SDK kept.</param>
/// <param name="Json">The payload itself.</param>
public sealed record ReceivedEvent(
    string Project,
    string Id,
    IReadOnlyList<string> Exceptions,
    string Message,
    IReadOnlyList<StackFrame> Stack,
    string Level,
    string Environment,
    string Release,
    string? RequestMethod,
    string? RequestUrl,
    IReadOnlyDictionary<string, string> RequestHeaders,
    string Json)
{
    /// <summary>The outermost exception's type, or null for an event without one.</summary>
    public string? ExceptionType => Exceptions.FirstOrDefault();

    /// <summary>The stack as text, innermost frame first.</summary>
    public IReadOnlyList<string> Frames => [.. Stack.Select(frame => frame.ToString())];

    /// <summary>Reads the payload of an <c>event</c> item.</summary>
    /// <exception cref="JsonException">The payload is not an event.</exception>
    /// <exception cref="InvalidOperationException">Its text is not Unicode.</exception>
    public static ReceivedEvent Read(string project, ReadOnlyMemory<byte> payload)
    {
        using var parsed = JsonDocument.Parse(payload);
        var root = parsed.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new JsonException("An event is a JSON object.");

        // The protocol lists the innermost first; some SDKs leave the wrapping object out.
        JsonElement[] exceptions = [.. root.Items("exception", "values").Concat(root.Items("exception")).Reverse()];
        var outermost = exceptions.FirstOrDefault();
        return new(
            project,
            root.Text("event_id") ?? "",
            [.. exceptions.Select(exception => exception.Text("type") ?? "")],
            outermost.Text("value") ?? root.Text("logentry", "formatted") ?? root.Text("logentry", "message") ?? root.Text("message") ?? "",
            [.. outermost.Items("stacktrace", "frames").Reverse().Select(StackFrame.Read)],
            root.Text("level") ?? "error",
            root.Text("environment") ?? "",
            root.Text("release") ?? "",
            root.Text("request", "method"),
            root.Text("request", "url"),
            root.Texts("request", "headers"),
            root.GetRawText());
    }
}
