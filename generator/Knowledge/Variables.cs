namespace SentryGen.Knowledge;

/// <summary>A variable that is read where an app runs.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Values">The values it takes, in words.</param>
/// <param name="Says">Its effect, for README.</param>
internal sealed record Variable(string Name, string Values, string Says);

/// <summary>
/// The environment variables that the emitted bootstrap reads where the app runs, declared once; those of platforms stand in <see
/// cref="Platforms"/>.
/// </summary>
internal static class Variables
{
    public const string Dsn = "SENTRY_DSN";
    public const string Environment = "SENTRY_ENVIRONMENT";
    public const string Release = "SENTRY_RELEASE";
    public const string SampleRate = "SENTRY_SAMPLE_RATE";
    public const string TracesSampleRate = "SENTRY_TRACES_SAMPLE_RATE";
    public const string Debug = "SENTRY_DEBUG";
    public const string Spotlight = "SENTRY_SPOTLIGHT";
    public const string SelfTest = "SENTRYGEN_SELFTEST";
    public const string Net = "SENTRYGEN_NET";
    public const string Disabled = "SENTRYGEN_DISABLED";

    /// <summary>In the order of README.</summary>
    public static readonly Variable[] All =
    [
        new(Dsn, "a DSN", "The address that errors are sent to. Without a DSN, or with a broken one, nothing is wired."),
        new(Environment, "a name",
            "The environment of the app. "
                + "If it is not set, it comes from `ASPNETCORE_ENVIRONMENT`, `DOTNET_ENVIRONMENT`, the host or the platform."),
        new(Release, "a name",
            "The release of the app. "
                + "If it is not set, it comes from the platform, or else from the name and version of the app's assembly."),
        new(SampleRate, "0 to 1", "The share of the errors that is sent."),
        new(TracesSampleRate, "0 to 1", "The share of the requests that is traced."),
        new(Debug, "`1`", "The SDK logs its work, and the bootstrap logs its state and the values that it ignores."),
        new(Spotlight, "`1` or an address", "Events also go to a local [Spotlight](https://spotlightjs.com); without a DSN, only there."),
        new(SelfTest, "`1`", "The app sends one test event, prints the result, and exits with 0 or 1 instead of running."),
        new(Net, "`0`", "Switches the net under answers of 500 and above off."),
        new(Disabled, "`1`", "Switches the bootstrap off."),
    ];
}
