using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>A snippet, what the analyzer says of it, and what happened when it ran.</summary>
internal sealed record Truth(SnippetMethod Snippet, IReadOnlyList<Diagnostic> Verdicts, IReadOnlyList<SnippetRun> Runs, Func<SentryId,
    bool> IsDelivered)
{
    /// <summary>The end of each exception, over all paths.</summary>
    public IReadOnlyList<Arrival> Arrivals { get; } = Snippet.IsRetry
        ? [Runs[^1].Arrivals(IsDelivered)[^1]]
        : [.. Runs.SelectMany(run => run.Arrivals(IsDelivered))
            .Select(arrival => arrival == Arrival.TextOnly && Snippet.TellsInAnyCase ? Arrival.Lost : arrival)];

    public string Reaches =>
        Arrivals.All(arrival => arrival.Reaches()) ? "yes" : Arrivals.Any(arrival => arrival.Reaches()) ? "partly" : "no";

    public string Why => string.Join("; or ", Arrivals.Distinct().Order().Select(arrival => arrival.InWords()));

    public bool Agrees => Verdicts switch
    {
        [] => Arrivals.All(arrival => arrival.Reaches()),
        [{ Id: "SNTG1007" }] => !Arrivals.All(arrival => arrival.Reaches()),
        [var verdict] => (Arrivals.Any(arrival => arrival.Reaches()), Lost()) switch
        {
            (_, []) => false,
            (_, [Arrival.Replaced]) => verdict.Id == "SNTG1006",
            (true, _) => verdict.Id is "SNTG1002" or "SNTG1009"
                || (verdict.Id is "SNTG1003" or "SNTG1004" && Says(verdict, "on some paths")),
            (false, [Arrival.TextOnly]) => verdict.Id == "SNTG1005",
            (false, _) => verdict.Id switch
            {
                "SNTG1001" or "SNTG1009" => true,
                "SNTG1003" => Says(verdict, "never reaches Sentry"),
                "SNTG1004" => !Says(verdict, "on some paths"),
                _ => false,
            },
        },
        _ => false,
    };

    public string InWords => $"""
        {Snippet.Id}
        {Snippet.Method.ToFullString()}
        verdict: {string.Join("\n", Verdicts.Select(verdict => $"{verdict.Id} {verdict.GetMessage(null)}").DefaultIfEmpty("silent"))}
        reality:
        {string.Join("\n", Runs.Select((run, which) => $"  {which}: {Arrived(run)} ({run.InWords(IsDelivered)})"))}
        """;

    private string Arrived(SnippetRun run) =>
        string.Join(", ", run.Arrivals(IsDelivered).Select(arrival => arrival.InWords()).DefaultIfEmpty("nothing failed"));

    private static bool Says(Diagnostic verdict, string words) => verdict.GetMessage(null).Contains(words, StringComparison.Ordinal);

    private Arrival[] Lost() => [.. Arrivals.Where(arrival => !arrival.Reaches()).Distinct()];
}
