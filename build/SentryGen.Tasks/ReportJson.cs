using System.Xml.Linq;
using SentryGen.Fate;

namespace SentryGen.Tasks;

/// <summary>Writes the report as JSON. sentrygen-report.schema.json describes it.</summary>
internal static class ReportJson
{
    /// <summary>The version of the schema. A member more does not change it.</summary>
    public const int Version = 1;

    private const string Item = "item";

    public static string Write(Report report, string folder) => Json.Write(Json.Object(
        "root",
        Json.Of("version", Version),
        Json.Of("name", report.Name),
        ToJson("total", report.Counts),
        Json.Array("projects", report.Projects.Select(project => ToJson(project, folder))),
        Json.Array("rules", RulesOf(report)),
        Json.Array("handlers", report.Handlers.Select(handler => ToJson(handler, folder)))));

    private static XElement ToJson(string name, Counts counts) => Json.Object(
        name,
        [
            Json.Of("handlers", counts.Total),
            counts.Percent is { } percent ? Json.Of("percent", percent) : Json.Null("percent"),
            .. Outcomes.All.Select(outcome => Json.Of(outcome.Name, counts[outcome.Name])),
        ]);

    private static XElement ToJson(ReportedProject project, string folder) => Json.Object(
        Item,
        Json.Of("name", Path.GetFileNameWithoutExtension(project.Path)),
        Json.Of("path", Relative(project.Path, folder)),
        Json.Of("status", project.Status switch { Status.Judged => "judged", Status.Failed => "failed", _ => "without" }),
        Json.Array("frameworks", project.Frameworks),
        ToJson("counts", project.Counts));

    private static IEnumerable<XElement> RulesOf(Report report) =>
        from handler in report.Handlers
        where handler.Worst[Judged.ReportedBy].Length > 0
        group handler.Worst by handler.Worst[Judged.ReportedBy] into same
        orderby same.Key
        select Json.Object(
            Item,
            Json.Of("id", same.Key),
            Json.Of("title", same.First()[Judged.Title]),
            Json.Of("help", same.First()[Judged.Help]),
            Json.Of("handlers", same.Count()));

    private static XElement ToJson(ReportedHandler handler, string folder)
    {
        var worst = handler.Worst;
        return Json.Object(
            Item,
            Json.Of("outcome", handler.Outcome),
            Json.Of("rule", worst[Judged.ReportedBy]),
            Json.Of("message", worst.Message),
            Json.Of("fix", worst[Judged.Fix]),
            Json.Of("justification", worst[Judged.Justification]),
            Json.Of("file", Relative(worst.File, folder)),
            Json.Of("line", worst.Line),
            Json.Of("column", worst.Column),
            Json.Of("symbol", worst[Judged.Symbol]),
            Json.Of("type", worst[Judged.Type]),
            Json.Of("ordinal", worst.Number(Judged.Ordinal)),
            Json.Of("caught", worst[Judged.Caught]),
            Json.Of("entry", worst[Judged.Entry]),
            Json.Array("leaks", Leaks(worst)),
            Json.Array("projects", handler.Projects.Select(static project => Path.GetFileNameWithoutExtension(project))),
            Json.Array("frameworks", handler.Frameworks),
            Json.Array("code", SourceLines.Of(worst).Select(static line => Json.Object(
                Item, Json.Of("line", line.Number), Json.Of("text", line.Text)))));
    }

    private static IEnumerable<int> Leaks(Verdict verdict) =>
        verdict[Judged.Leaks].Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);

    private static string Relative(string path, string folder)
    {
        var root = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, path));
        var relative = Uri.UnescapeDataString(new Uri(root).MakeRelativeUri(new Uri(full)).ToString());
        return relative.Replace('\\', '/');
    }
}
