using System.Text.Json;

namespace SentryGen.Sink;

/// <summary>Reads JSON that may be of any shape: what is missing or of another kind reads as absent.</summary>
internal static class JsonReading
{
    public static JsonElement? Find(this JsonElement from, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out from)) return null;
        return from.ValueKind == JsonValueKind.Undefined ? null : from;
    }

    public static string? Text(this JsonElement from, params ReadOnlySpan<string> path) => from.Find(path) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static IEnumerable<JsonElement> Items(this JsonElement from, params ReadOnlySpan<string> path) =>
        from.Find(path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static Dictionary<string, string> Texts(this JsonElement from, params ReadOnlySpan<string> path)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (from.Find(path) is { ValueKind: JsonValueKind.Object } members)
            foreach (var member in members.EnumerateObject())
                if (members.Text(member.Name) is { } text) texts[member.Name] = text;
        return texts;
    }
}
