using System.Xml.Linq;
using SentryGen.Knowledge;

namespace SentryGen.Tasks;

/// <summary>Reads the log that the compiler writes (SARIF 2.1).</summary>
internal static class Sarif
{
    /// <summary>The verdicts in a log.</summary>
    public static IReadOnlyList<Verdict> Read(Stream log) =>
        Json.Read(log).Items("runs").SelectMany(static run => run.Items("results"))
            .Where(static result => result.Text("ruleId") == Judged.Rule)
            .Select(ToVerdict).ToList();

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
