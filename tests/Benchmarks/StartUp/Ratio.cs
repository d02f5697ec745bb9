namespace SentryGen.Benchmarks;

/// <summary>The ratio of two medians.</summary>
internal static class Ratio
{
    /// <summary>The range of 95 of 100 ratios of medians, if rounds are drawn again and again from those measured.</summary>
    public static (double Low, double High) Interval(double[] before, double[] after)
    {
        var random = new Random(1);
        double[] ratios =
        [
            .. Enumerable.Range(0, 2000).Select(_ =>
            {
                var drawn = before.Select(_ => random.Next(before.Length)).ToArray();
                return Median([.. drawn.Select(index => after[index])]) / Median([.. drawn.Select(index => before[index])]);
            }).Order(),
        ];
        return (ratios[ratios.Length / 40], ratios[^(ratios.Length / 40)]);
    }

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public static double Median(double[] times)
    {
        var sorted = times.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
