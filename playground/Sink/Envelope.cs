using System.Text.Json;

namespace SentryGen.Sink;

/// <summary>One item of an envelope: its type and its payload.</summary>
public sealed record EnvelopeItem(string Type, ReadOnlyMemory<byte> Payload);

/// <summary>Reads Sentry's envelope format: a header line, then for each item a header line and a payload.</summary>
public static class Envelope
{
    /// <summary>The items of an envelope. A payload without a stated length ends at the line's end, as the protocol says.</summary>
    /// <exception cref="JsonException">A header line is not JSON.</exception>
    public static IReadOnlyList<EnvelopeItem> Read(ReadOnlyMemory<byte> body)
    {
        var items = new List<EnvelopeItem>();
        var rest = body;
        _ = TakeLine(ref rest);
        while (rest.Length > 0)
        {
            var header = TakeLine(ref rest);
            if (header.Span.Trim("\r "u8).IsEmpty) continue;
            using var parsed = JsonDocument.Parse(header);
            var type = parsed.RootElement.TryGetProperty("type", out var named) ? named.GetString() ?? "" : "";
            items.Add(new(type, parsed.RootElement.TryGetProperty("length", out var length) ? Take(ref rest, length.GetInt32()) : TakeLine(ref rest)));
        }

        return items;
    }

    private static ReadOnlyMemory<byte> TakeLine(ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line;
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest, int length)
    {
        var taken = rest[..Math.Min(length, rest.Length)];
        rest = rest[taken.Length..];
        if (rest.Length > 0 && rest.Span[0] == '\n') rest = rest[1..];
        return taken;
    }
}
