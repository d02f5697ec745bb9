using System.Globalization;

namespace SentryGen.Corpus;

/// <summary>The processor time of some code, in milliseconds, and its allocations, in megabytes.</summary>
internal readonly record struct Cost(double Time, double Memory)
{
    public static Cost operator +(Cost one, Cost other) => new(one.Time + other.Time, one.Memory + other.Memory);

    public static Cost Sum(IEnumerable<Cost> all) => all.Aggregate(default(Cost), static (sum, one) => sum + one);

    /// <summary>One line that compares our cost with that of another analyzer.</summary>
    public static string Compare(string name, Cost ours, string yardstick, Cost theirs) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: SentryGen {ours.Time:F0} ms, {yardstick} {theirs.Time:F0} ms, {ours.Time / theirs.Time:F2} times; "
        + $"{ours.Memory:F0} MB, {theirs.Memory:F0} MB, {ours.Memory / theirs.Memory:F2} times");
}
