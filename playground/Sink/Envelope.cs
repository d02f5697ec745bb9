using System.Text.Json;

namespace SentryGen.Sink;

/// <summary>One item of an envelope: its type and its payload.</summary>
public sealed record EnvelopeItem(string Type, ReadOnlyMemory<byte> Payload);

/// <summary>Reads Sentry's envelope format: a header line, then for each item a header line and a payload.</summary>
public static class Envelope
{
    /// <summary>The items of an envelope. A payload without a stated length ends at the line's end, as the protocol says.</summary>
    /// <exception cref="JsonException">It is not an envelope.</exception>
    /// <exception cref="InvalidOperationException">Its text is not Unicode.</exception>
    public static IReadOnlyList<EnvelopeItem> Read(ReadOnlyMemory<byte> body)
    {
        var items = new List<EnvelopeItem>();
        var rest = body;
        using (ReadHeader(TakeLine(ref rest))) { }
        while (rest.Length > 0)
        {
            var line = TakeLine(ref rest);
            if (line.Span.Trim("\r "u8).IsEmpty) continue;
            using var header = ReadHeader(line);
            items.Add(new(
                TypeIn(header.RootElement),
                LengthIn(header.RootElement) is { } length ? Take(ref rest, length) : TakeLine(ref rest)));
        }

        return items;
    }

    private static JsonDocument ReadHeader(ReadOnlyMemory<byte> line)
    {
        var header = JsonDocument.Parse(line);
        if (header.RootElement.ValueKind == JsonValueKind.Object) return header;
        header.Dispose();
        throw new JsonException("A header is a JSON object.");
    }

    private static string TypeIn(JsonElement header) =>
        header.Text("type") ?? throw new JsonException("An item says its type.");

    private static int? LengthIn(JsonElement header) =>
        header.Find("length") is not { } length ? null
        : length.ValueKind == JsonValueKind.Number && length.TryGetInt32(out var bytes) && bytes >= 0 ? bytes
        : throw new JsonException("A length is a number of bytes.");

    private static ReadOnlyMemory<byte> TakeLine(ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line;
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest, int length)
    {
        if (length > rest.Length) throw new JsonException("The envelope ends within an item.");
        var taken = rest[..length];
        rest = rest[length..];
        if (rest.Length > 0 && rest.Span[0] == '\n') rest = rest[1..];
        return taken;
    }
}
