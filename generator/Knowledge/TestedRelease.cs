using System.Reflection;

namespace SentryGen.Knowledge;

/// <summary>The releases of Sentry that the tests run on.</summary>
internal static class TestedRelease
{
    /// <summary>The newest of them. The build writes it into the assembly, so that it stands in Directory.Packages.props alone.</summary>
    public static readonly Version Newest = Version.Parse(
        typeof(TestedRelease)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(static data => data.Key == "NewestSentry")
            .Value);

    public static bool Includes(Version sentry) => sentry.Major <= Newest.Major;
}
