using System.Text.Json;

namespace SentryGen.Playground.Verdicts;

/// <summary>A diagnostic of SentryGen from the build of the app.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Message">Its message.</param>
/// <param name="File">The file, seen from the app's folder.</param>
/// <param name="Line">The line.</param>
internal sealed record Diagnosis(string RuleId, string Message, string File, int Line)
{
    /// <summary>Reads the compiler's report (SARIF 2.1).</summary>
    public static IReadOnlyList<Diagnosis> In(string report, string folder)
    {
        using var sarif = JsonDocument.Parse(System.IO.File.ReadAllText(report));
        return
        [
            .. from run in sarif.RootElement.GetProperty("runs").EnumerateArray()
               from result in run.GetProperty("results").EnumerateArray()
               where result.GetProperty("ruleId").GetString()!.StartsWith("SNTG", StringComparison.Ordinal)
               select From(result, folder),
        ];
    }

    private static Diagnosis From(JsonElement result, string folder)
    {
        var rule = result.GetProperty("ruleId").GetString()!;
        var message = result.GetProperty("message").GetProperty("text").GetString()!;
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0) return new(rule, message, "", 0);
        var place = locations[0].GetProperty("physicalLocation");
        var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        return new(rule, message, Path.GetRelativePath(folder, file), place.GetProperty("region").GetProperty("startLine").GetInt32());
    }
}
