namespace SentryGen.Gate;

/// <summary>
/// A finding, whatever line it is at: a line of the baseline is one of them. Edits above it, another file name and another
/// place in the file change nothing.
/// </summary>
/// <param name="Assembly">The assembly whose compilation reports it. A baseline may serve a whole solution.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Symbol">The documentation id of the member around it, or the name of a settings file.</param>
/// <param name="Type">The exception as messages name it, or nothing.</param>
/// <param name="Ordinal">It is the first, or another one, of the findings of the rule for the same symbol and type.</param>
internal sealed record FindingKey(string Assembly, string Rule, string Symbol, string Type, int Ordinal)
{
    private const string Bar = " | ";
    private const string Nothing = "-";
    private const string Prefix = "SNTG";
    private const int Parts = 5;

    private static readonly string[] Bars = [Bar];

    /// <summary>The line of a baseline.</summary>
    public override string ToString() => string.Join(Bar, Plain(Assembly), Rule, Plain(Symbol), Plain(Type), Ordinal.ToString());

    /// <summary>
    /// The line of a baseline, and the target frameworks that it is for; null if it is none. All frameworks are an empty text.
    /// </summary>
    public static (FindingKey Key, string Frameworks)? Read(string line)
    {
        var parts = line.Trim().Split(Bars, StringSplitOptions.None);
        if (parts.Length is not (Parts or Parts + 1) || !parts[1].StartsWith(Prefix, StringComparison.Ordinal)) return null;
        if (!int.TryParse(parts[Parts - 1], out var ordinal) || Array.Exists(parts, static part => part.Length == 0)) return null;
        return (new(parts[0], parts[1], parts[2], parts[3], ordinal), parts.Length > Parts ? parts[Parts] : "");
    }

    /// <summary>The key as it is read from its line again.</summary>
    public FindingKey AsRead => new(Plain(Assembly), Rule, Plain(Symbol), Plain(Type), Ordinal);

    // One line, and no bar but ours.
    private static string Plain(string part) =>
        part.Trim().Length == 0 ? Nothing : part.Trim().Replace('|', '/').Replace('\r', ' ').Replace('\n', ' ');
}
