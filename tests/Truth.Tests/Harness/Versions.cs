using System.Reflection;

namespace SentryGen.Tests;

/// <summary>The versions of Sentry that these tests run with, each in a process of its own.</summary>
internal static class Versions
{
    public static Version Floor { get; } = Told("Sentry Floor");

    public static Version Newest { get; } = Told("Sentry Newest");

    /// <summary>The one that this process has.</summary>
    public static Version Running { get; } = typeof(SentrySdk).Assembly.GetName().Version!;

    private static Version Told(string key) => Version.Parse(
        typeof(Versions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!);
}
