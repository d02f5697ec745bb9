namespace SentryGen.Tests;

/// <summary>The versions of Sentry that these tests run with, each in its own process.</summary>
internal static class Versions
{
    public static Version Floor { get; } = Version.Parse(SentryRelease.Floor.Version);

    public static Version Newest { get; } = Version.Parse(SentryRelease.Newest.Version);

    /// <summary>The one that this process has.</summary>
    public static Version Running { get; } = typeof(SentrySdk).Assembly.GetName().Version!;
}
