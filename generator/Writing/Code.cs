namespace SentryGen.Writing;

/// <summary>Puts C# together from parts; a null part leaves no trace.</summary>
internal static class Code
{
    /// <summary>A header with a body: parts one below the other.</summary>
    public static string Body(string header, params string?[] parts) => header + "\n{\n" + Indent(Lines(parts)) + "\n}";

    /// <summary>Parts one below the other.</summary>
    public static string Lines(params string?[] parts) => string.Join("\n", parts.Where(part => part is not null));

    /// <summary>A string literal.</summary>
    public static string Literal(string value)
    {
        var text = new System.Text.StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029') text.Append("\\u").Append(((int)c).ToString("x4"));
            else text.Append(c);
        }

        return text.Append('"').ToString();
    }

    private static string Indent(string text) =>
        string.Join("\n", text.Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
