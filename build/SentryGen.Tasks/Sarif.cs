using System.Xml.Linq;
using SentryGen.Fate;
using SentryGen.Gate;

namespace SentryGen.Tasks;

/// <summary>Reads the log that the compiler writes (SARIF 2.1).</summary>
internal static class Sarif
{
    /// <summary>The verdicts in a log. A loss whose warning the code suppresses has an outcome of its own.</summary>
    public static IReadOnlyList<Verdict> Read(Stream log)
    {
        var results = ResultsOf(log).ToList();
        var suppressed = results.Where(IsSuppressed).ToLookup(static result => (RuleOf(result), PlaceOf(result)), Justification);
        return results.Where(static result => RuleOf(result) == Judged.Rule).Select(ToVerdict)
            .Select(verdict => suppressed[(verdict[Judged.ReportedBy], (verdict.File, verdict.Line, verdict.Column))].FirstOrDefault()
                is { } reason ? verdict.SuppressedBecause(reason) : verdict)
            .ToList();
    }

    /// <summary>The lines of a log for the baseline, without those that the code suppresses.</summary>
    public static IReadOnlyCollection<string> Findings(Stream log) =>
        ResultsOf(log)
            .Where(static result => !IsSuppressed(result))
            .Select(static result => result.At("properties")?.At("customProperties")?.Text(GateFiles.KeyProperty) ?? "")
            .Where(static key => key.Length > 0).Distinct().ToList();

    private static IEnumerable<XElement> ResultsOf(Stream log) =>
        Json.Read(log).Items("runs").SelectMany(static run => run.Items("results"));

    private static string RuleOf(XElement result) => result.Text("ruleId");

    private static bool IsSuppressed(XElement result) => result.Items("suppressions").Any();

    private static string Justification(XElement result) =>
        result.Items("suppressions").Select(static suppression => suppression.Text("justification")).First();

    private static (string File, int Line, int Column) PlaceOf(XElement result)
    {
        var place = result.Items("locations").FirstOrDefault()?.At("physicalLocation");
        var region = place?.At("region");
        return (
            PathOf(place?.At("artifactLocation")?.Text("uri") ?? ""),
            region?.Number("startLine") ?? 0,
            region?.Number("startColumn") ?? 0);
    }

    private static Verdict ToVerdict(XElement result)
    {
        var (file, line, column) = PlaceOf(result);
        var said = result.At("properties")?.At("customProperties")?.Elements() ?? [];
        return new(
            file,
            line,
            column,
            result.At("message")?.Text("text") ?? "",
            said.ToDictionary(static property => property.Key(), static property => property.Value));
    }

    private static string PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);
}
