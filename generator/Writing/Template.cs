using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>
/// A C# file that ships with the generator. The lines after <c>#if</c> are printed if a plan has the parts that it names.
/// A <c>#region</c> is a value of the project: its lines let the template compile, and the value replaces them.
/// </summary>
internal sealed class Template
{
    private const string Folder = "Templates.";

    /// <summary>All templates, by topic. They are read once.</summary>
    public static readonly Template[] All = Read();

    private static readonly string[] Both = [" && "];

    private readonly string[] lines;

    private Template(string topic, string[] lines)
    {
        Topic = topic;
        this.lines = lines;
    }

    /// <summary>The name of the file.</summary>
    public string Topic { get; }

    /// <summary>The text, which is empty if the parts leave no line.</summary>
    public string Print(BootstrapPlan plan)
    {
        var printed = new List<string>();
        var conditions = new Stack<bool>();
        var isSample = false;
        foreach (var line in lines)
        {
            var directive = line.TrimStart();
            if (directive.StartsWith("#if ", StringComparison.Ordinal)) conditions.Push(Holds(directive.Substring(4), plan));
            else if (directive == "#else") conditions.Push(!conditions.Pop());
            else if (directive == "#endif") conditions.Pop();
            else if (conditions.Contains(false)) continue;
            else if (directive == "#endregion") isSample = false;
            else if (directive.StartsWith("#region ", StringComparison.Ordinal))
            {
                isSample = true;
                var indent = line.Substring(0, line.Length - directive.Length);
                if (Values.Of(directive.Substring(8), plan) is { Length: > 0 } value)
                    foreach (var valueLine in value.Split('\n')) Add(printed, indent + valueLine);
            }
            else if (!isSample) Add(printed, line);
        }

        return string.Concat(printed.Select(static line => line + "\n")).Trim('\n');
    }

    // "A && !B"
    private static bool Holds(string condition, BootstrapPlan plan) =>
        condition.Split(Both, StringSplitOptions.None).All(term => term[0] == '!' ? !plan.Has(term.Substring(1)) : plan.Has(term));

    // A part that is left out leaves no blank line: none stands after another, after a brace or before one.
    private static void Add(List<string> printed, string line)
    {
        var last = printed.Count == 0 ? "{" : printed[printed.Count - 1];
        if (line.Length == 0 && (last.Length == 0 || last.EndsWith("{", StringComparison.Ordinal))) return;
        if (last.Length == 0 && line.TrimStart().StartsWith("}", StringComparison.Ordinal)) printed.RemoveAt(printed.Count - 1);
        printed.Add(line);
    }

    private static Template[] Read() =>
    [
        .. typeof(Template).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(static name => name, StringComparer.Ordinal)
            .Select(static name => new Template(name.Substring(Folder.Length), LinesOf(name))),
    ];

    private static string[] LinesOf(string resource)
    {
        using var reader = new StreamReader(typeof(Template).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Replace("\r", "").Split('\n');
    }
}
