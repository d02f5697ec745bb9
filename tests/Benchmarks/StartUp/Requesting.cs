using System.Diagnostics;
using System.Globalization;

namespace SentryGen.Benchmarks;

/// <summary>
/// The cost of the net under 5xx for requests that throw nothing. The same app is up with it and without it, and both are asked in turns,
/// so that whatever else the machine does meets both alike.
/// </summary>
internal static class Requesting
{
    // Nobody listens there, and nothing is sent.
    private const string Dsn = "http://public@127.0.0.1:9/1";

    private const int Requests = 40_000;

    public static void Measure(int rounds)
    {
        var app = new StartUpApp("requests", StartUpApp.Generated);
        StartUpApp.Build([app]);
        using var without = app.Start(("SENTRY_DSN", Dsn), ("SENTRYGEN_NET", "0"));
        using var with = app.Start(("SENTRY_DSN", Dsn), ("SENTRYGEN_NET", null));
        var (before, after) = Rounds(without, with, rounds);
        without.Kill();
        with.Kill();

        Console.WriteLine("| | without the net | with the net | ratio | 95 % of it |\n|---|---|---|---|---|");
        Tell("requests a second", static one => one.Speed);
        Tell("bytes a request", static one => one.Bytes);

        void Tell(string name, Func<Round, double> read)
        {
            double[] all = [.. before.Select(read)], allAfter = [.. after.Select(read)];
            var (low, high) = Ratio.Interval(all, allAfter);
            var (one, other) = (Ratio.Median(all), Ratio.Median(allAfter));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {one:f1} | {other:f1} | {other / one:f3} | {low:f3} to {high:f3} |"));
        }
    }

    // Each goes first every other time; the first rounds only warm up.
    private static (Round[] Before, Round[] After) Rounds(Process without, Process with, int rounds)
    {
        const int WarmUp = 5;
        var all = new List<(Round Before, Round After)>();
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            var first = Ask(round % 2 == 0 ? without : with);
            var second = Ask(round % 2 == 0 ? with : without);
            all.Add(round % 2 == 0 ? (first, second) : (second, first));
        }

        return ([.. all.Skip(WarmUp).Select(one => one.Before)], [.. all.Skip(WarmUp).Select(one => one.After)]);
    }

    private static Round Ask(Process app)
    {
        app.StandardInput.WriteLine(Requests);
        var answer = (app.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The app ended.")).Split(' ');
        return new(double.Parse(answer[0], CultureInfo.InvariantCulture), double.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Requests a second, and bytes that each allocated.</summary>
    private readonly record struct Round(double Speed, double Bytes);
}
