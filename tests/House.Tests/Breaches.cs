namespace SentryGen.Tests;

/// <summary>Everything that breaks a law, all of it at once.</summary>
internal static class Breaches
{
    public static void None<T>(IEnumerable<T> breaches)
    {
        var all = breaches.Select(breach => breach?.ToString()).ToList();
        Assert.True(all.Count == 0, "Not so:\n" + string.Join("\n", all));
    }

    /// <summary>For a law that is not kept everywhere yet: breaches are counted, and whoever mends one lowers the number.</summary>
    public static void OnlyFall(int left, IEnumerable<string> breaches)
    {
        var all = breaches.ToList();
        Assert.True(all.Count <= left, $"{all.Count} instead of {left}:\n{string.Join("\n", all)}");
        Assert.True(all.Count == left, $"Well done. Lower the number from {left} to {all.Count}.");
    }
}
