using System.Globalization;

namespace SentryGen.Benchmarks;

/// <summary>
/// The time that the generated bootstrap adds to the start of an app: with a DSN beside the same set-up by hand, and without one beside
/// an app without Sentry where there is none. Apps are launched in turns, so that whatever else the machine does meets all alike.
/// </summary>
internal static class StartingUp
{
    // Nobody listens there; a start waits for no answer.
    private const string Dsn = "http://public@127.0.0.1:9/1";

    private static readonly (string Host, string? Dsn, string Baseline)[] Comparisons =
    [
        ("console", null, StartUpApp.Without),
        ("console", Dsn, StartUpApp.ByHand),
        ("web", null, StartUpApp.Without),
        ("web", Dsn, StartUpApp.ByHand),
        ("web", Dsn, StartUpApp.ByHandAtOnce),
    ];

    public static void Measure(int rounds)
    {
        StartUpApp.Build([.. Comparisons
            .SelectMany(comparison => new StartUpApp[] { new(comparison.Host, comparison.Baseline),
                new(comparison.Host, StartUpApp.Generated) })
            .Distinct()]);

        Console.WriteLine("| host | DSN | beside | its median | generated | ratio | 95 % of it |\n|---|---|---|---|---|---|---|");
        foreach (var (host, dsn, baseline) in Comparisons)
        {
            var (before, after) = Launches(new(host, baseline), new(host, StartUpApp.Generated), dsn, rounds);
            var (low, high) = Ratio.Interval(before, after);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {host} | {(dsn is null ? "no" : "yes")} | {baseline} | {Ratio.Median(before):f1} ms | {Ratio.Median(after):f1} ms "
                    + $"| {Ratio.Median(after) / Ratio.Median(before):f3} | {low:f3} to {high:f3} |"));
        }
    }

    // Each goes first every other time; the first rounds only fill the caches.
    private static (double[] Before, double[] After) Launches(StartUpApp before, StartUpApp after, string? dsn, int rounds)
    {
        const int WarmUp = 3;
        var times = new List<(double Before, double After)>();
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            var first = (round % 2 == 0 ? before : after).Launch(dsn);
            var second = (round % 2 == 0 ? after : before).Launch(dsn);
            times.Add(round % 2 == 0 ? (first, second) : (second, first));
        }

        return ([.. times.Skip(WarmUp).Select(time => time.Before)], [.. times.Skip(WarmUp).Select(time => time.After)]);
    }
}
