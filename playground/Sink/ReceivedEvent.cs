using System.Text.Json;

namespace SentryGen.Sink;

/// <summary>A Sentry event as it arrived, reduced to what a person asks first.</summary>
/// <param name="Id">The event id that the SDK gave it.</param>
/// <param name="ExceptionType">The outermost exception's type, or null for an event without one.</param>
/// <param name="Message">The exception's message, or the log message.</param>
/// <param name="Frames">The stack, innermost frame first.</param>
/// <param name="Environment">What the SDK reported as the environment.</param>
/// <param name="Release">What the SDK reported as the release.</param>
/// <param name="RequestUrl">The request during which it happened, or null.</param>
/// <param name="Json">The payload itself.</param>
public sealed record ReceivedEvent(
    string Id,
    string? ExceptionType,
    string Message,
    IReadOnlyList<string> Frames,
    string Environment,
    string Release,
    string? RequestUrl,
    string Json)
{
    /// <summary>Reads the payload of an <c>event</c> item.</summary>
    /// <exception cref="JsonException">The payload is not JSON.</exception>
    public static ReceivedEvent Read(ReadOnlyMemory<byte> payload)
    {
        using var parsed = JsonDocument.Parse(payload);
        var root = parsed.RootElement;
        var exception = Find(root, "exception", "values") is { ValueKind: JsonValueKind.Array } values && values.GetArrayLength() > 0
            ? values[values.GetArrayLength() - 1]
            : default;
        return new(
            Text(root, "event_id") ?? "",
            Text(exception, "type"),
            Text(exception, "value") ?? Text(root, "logentry", "formatted") ?? Text(root, "logentry", "message") ?? Text(root, "message") ?? "",
            FramesOf(exception),
            Text(root, "environment") ?? "",
            Text(root, "release") ?? "",
            Text(root, "request", "url"),
            root.GetRawText());
    }

    private static List<string> FramesOf(JsonElement exception)
    {
        if (Find(exception, "stacktrace", "frames") is not { ValueKind: JsonValueKind.Array } frames) return [];
        return [.. frames.EnumerateArray().Reverse().Select(frame => $"{Text(frame, "module")}.{Text(frame, "function")}" + (Text(frame, "lineno") is { } line ? $":{line}" : ""))];
    }

    private static string? Text(JsonElement from, params ReadOnlySpan<string> path) => Find(from, path) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static JsonElement? Find(JsonElement from, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out from)) return null;
        return from.ValueKind == JsonValueKind.Undefined ? null : from;
    }
}
