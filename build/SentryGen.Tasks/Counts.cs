using System.Globalization;
using SentryGen.Fate;

namespace SentryGen.Tasks;

/// <summary>An outcome of a handler.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Says">How the line on the console names it, with <c>{0}</c> for the number.</param>
internal sealed record Outcome(string Name, string Says);

/// <summary>The outcomes, from the worst to the best. The last one is not counted.</summary>
internal static class Outcomes
{
    public static readonly Outcome[] All =
    [
        new(Judged.Lost, "{0} lost"),
        new(Judged.SomePaths, "{0} on some paths"),
        new(Judged.Quiet, "{0} logged below the event level"),
        new(Judged.TextOnly, "{0} as text only"),
        new(Judged.Replaced, "{0} without the cause"),
        new(Judged.Suppressed, "{0} suppressed"),
        new(Judged.Documented, "{0} documented"),
        new(Judged.Reaches, "{0} reach Sentry"),
        new(Judged.Expected, "{0} expected"),
    ];

    /// <summary>The exception is lost or mutilated, and nothing in the code says that this is meant.</summary>
    public static bool IsLoss(string outcome) => RankOf(outcome) < RankOf(Judged.Suppressed);

    public static int RankOf(string outcome) => Array.FindIndex(All, known => known.Name == outcome);
}

/// <summary>How many handlers have which outcome.</summary>
internal sealed record Counts(IReadOnlyDictionary<string, int> ByOutcome)
{
    public static Counts Of(IEnumerable<ReportedHandler> handlers) =>
        new(handlers.GroupBy(static handler => handler.Outcome).ToDictionary(static same => same.Key, static same => same.Count()));

    public int this[string outcome] => ByOutcome.TryGetValue(outcome, out var count) ? count : 0;

    /// <summary>The handlers that have something to report.</summary>
    public int Total => Outcomes.All.Sum(outcome => this[outcome.Name]) - this[Judged.Expected];

    public int Reaching => this[Judged.Reaches];

    /// <summary>The share that reaches Sentry, from 0 to 100; null if there is no handler. Only all of them are 100.</summary>
    public int? Percent =>
        Total == 0 ? null
        : Reaching == Total ? 100
        : Math.Min(99, (int)Math.Round(Share, MidpointRounding.AwayFromZero));

    private decimal Share => Total == 0 ? 100 : 100m * Reaching / Total;

    public bool Meets(decimal minimum) => Share >= minimum;

    /// <summary>The share with one decimal, so that it never looks like a minimum that it misses.</summary>
    public string Exactly => (Math.Floor(Share * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The line on the console.</summary>
    public string Line
    {
        get
        {
            if (Total == 0) return "no handlers";
            var others = Outcomes.All
                .Where(outcome => outcome.Name is not (Judged.Reaches or Judged.Expected) && this[outcome.Name] > 0)
                .Select(outcome => string.Format(CultureInfo.InvariantCulture, outcome.Says, this[outcome.Name])).ToList();
            var share = Total == 1
                ? $"{Reaching} of 1 handler reaches Sentry ({Percent} %)"
                : $"{Reaching} of {Total} handlers reach Sentry ({Percent} %)";
            return others.Count == 0 ? share : $"{share}; {string.Join(", ", others)}";
        }
    }
}
