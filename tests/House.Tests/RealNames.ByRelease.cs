using SentryGen.Knowledge;

namespace SentryGen.Tests;

public partial class RealNames
{
    private static readonly SentryRelease[] In6 = [.. SentryRelease.All.Where(release => release.Major == 6)];

    /// <summary>The names that some releases of Sentry lack, or have only for those who are already compiled.</summary>
    private static readonly Dictionary<(string Type, string? Member), SentryRelease[]> NotInAll = new()
    {
        [(SentryApi.Options, SentryApi.EnableLogs)] = In6,
        [(SentryApi.Scope, "Release")] = In6,
        [(SentryApi.Scope, "Distribution")] = In6,
        [(SentryApi.LoggingOptions, SentryApi.InitializeSdk)] = In6,
        [(SentryApi.LoggingOptions, SentryApi.Dsn)] = In6,
        [(SentryApi.LoggerFactoryExtensions, SentryApi.AddSentry)] = In6,
        [(SentryApi.AspNetCoreOptions, SentryApi.InitializeSdk)] = In6,
    };
}
