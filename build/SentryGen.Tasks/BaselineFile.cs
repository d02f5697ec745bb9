namespace SentryGen.Tasks;

/// <summary>The findings of a compilation.</summary>
/// <param name="Project">The project file.</param>
/// <param name="Assembly">The name of its assembly.</param>
/// <param name="Framework">The target framework.</param>
/// <param name="Keys">A line for each finding.</param>
internal sealed record Findings(string Project, string Assembly, string Framework, IReadOnlyCollection<string> Keys);

/// <summary>The text of a baseline.</summary>
internal static class BaselineFile
{
    private const string Bar = " | ", Comment = "# ";

    private static readonly string[] Head =
    [
        "The findings of SentryGen that are known: assembly | rule | member | exception | number.",
        "'dotnet build -t:SentryGenBaseline' writes this file. After a merge keep the lines of both sides.",
    ];

    /// <summary>The findings in a text.</summary>
    public static IEnumerable<string> LinesOf(string text) =>
        text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Contains(Bar) && line[0] != '#');

    /// <summary>
    /// A new text. Lines of assemblies that were not compiled are kept, and so is the head: a team may write it in one language and
    /// work in two.
    /// </summary>
    public static string Write(string before, IReadOnlyCollection<Findings> found, Func<string, string> inLanguage)
    {
        var head = HeadOf(before) is { Count: > 0 } own ? own : Head.Select(line => Comment + inLanguage(line));
        var compiled = new HashSet<string>(found.Select(static one => one.Assembly.Trim()));
        var kept = LinesOf(before).Where(line => !compiled.Contains(line.Substring(0, line.IndexOf(Bar, StringComparison.Ordinal))));
        var lines = kept.Concat(found.GroupBy(static one => one.Project).SelectMany(LinesOf)).Distinct();
        return string.Join("\n", head.Concat(lines.OrderBy(static line => line, StringComparer.Ordinal))) + "\n";
    }

    private static List<string> HeadOf(string text) =>
        text.Split('\n').Select(static line => line.Trim())
            .TakeWhile(static line => line.StartsWith("#", StringComparison.Ordinal)).ToList();

    // A finding of some target frameworks only names them.
    private static IEnumerable<string> LinesOf(IGrouping<string, Findings> project)
    {
        var all = project.Select(static one => one.Framework).Distinct().Count();
        return project.SelectMany(static one => one.Keys.Select(key => (Key: key, one.Framework)))
            .GroupBy(static one => one.Key, static one => one.Framework)
            .Select(one => one.Distinct().Count() == all ? one.Key : $"{one.Key}{Bar}{string.Join(",", one.Distinct())}");
    }
}
