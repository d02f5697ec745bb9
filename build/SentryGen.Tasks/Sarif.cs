using System.Xml.Linq;
using SentryGen.Fate;
using SentryGen.Gate;

namespace SentryGen.Tasks;

/// <summary>Reads the log that the compiler writes (SARIF 2.1).</summary>
internal static class Sarif
{
    /// <summary>The verdicts in a log.</summary>
    public static IReadOnlyList<Verdict> Read(Stream log) =>
        Json.Read(log).Items("runs").SelectMany(static run => run.Items("results"))
            .Where(static result => result.Text("ruleId") == Judged.Rule)
            .Select(ToVerdict).ToList();

    /// <summary>The lines of a log for the baseline. What the code suppresses is none.</summary>
    public static IReadOnlyCollection<string> Findings(Stream log) =>
        Json.Read(log).Items("runs").SelectMany(static run => run.Items("results"))
            .Where(static result => !result.Items("suppressions").Any())
            .Select(static result => result.At("properties")?.At("customProperties")?.Text(GateFiles.KeyProperty) ?? "")
            .Where(static key => key.Length > 0).Distinct().ToList();

    private static Verdict ToVerdict(XElement result)
    {
        var place = result.Items("locations").FirstOrDefault()?.At("physicalLocation");
        var region = place?.At("region");
        var said = result.At("properties")?.At("customProperties")?.Elements() ?? [];
        return new(
            PathOf(place?.At("artifactLocation")?.Text("uri") ?? ""),
            region?.Number("startLine") ?? 0,
            region?.Number("startColumn") ?? 0,
            result.At("message")?.Text("text") ?? "",
            said.ToDictionary(static property => property.Key(), static property => property.Value));
    }

    private static string PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);
}
