namespace SentryGen.Tests;

/// <summary>Everything that breaks a law, all of it at once.</summary>
internal static class Breaches
{
    public static void None<T>(IEnumerable<T> breaches)
    {
        var all = breaches.Select(breach => breach?.ToString()).ToList();
        Assert.True(all.Count == 0, "Not so:\n" + string.Join("\n", all));
    }
}
