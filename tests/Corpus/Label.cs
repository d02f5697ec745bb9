using System.Text.Json;
using SentryGen.Tests;

namespace SentryGen.Corpus;

/// <summary>The fate of the exception of one catch clause, with the reason, as a person judged it by GUIDE.md.</summary>
internal sealed record Label(string File, int Line, string Fate, string Via, string Sure)
{
    /// <summary>A rule should report it.</summary>
    public bool IsLost => Fate is "swallowed" or "partial";

    /// <summary>The control flow is not silent, so no rule about losses is right or wrong here.</summary>
    public bool IsLeftOut => Fate == "lostcause";

    public static List<Label> Of(LabelledTree tree) =>
    [
        .. System.IO.File.ReadLines(Repository.PathTo("tests", "Corpus", "Labels", $"{tree.Folder}.labels.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => new Label(
                row.GetProperty("file").GetString()!,
                row.GetProperty("line").GetInt32(),
                row.GetProperty("label").GetString()!,
                row.GetProperty("via").GetString()!,
                row.GetProperty("sure").GetString()!)),
    ];
}
