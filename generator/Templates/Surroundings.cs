#if Wired
#nullable enable annotations

namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        // The environment of the process sets the options that the app does not set.
        private static class Surroundings
        {
            private static readonly Platform? platform = Platform.Find();

            internal static void Shape(global::Sentry.SentryOptions options, string? environment)
            {
#if Environment
                if (string.IsNullOrEmpty(options.Environment) && Read("SENTRY_ENVIRONMENT") is null) options.Environment = environment;
#endif
#if Release
                if (string.IsNullOrEmpty(options.Release) && Read("SENTRY_RELEASE") is null) options.Release = platform?.Release;
#endif
#if ServerName
                if (string.IsNullOrEmpty(options.ServerName)) options.ServerName = platform?.Server;
#endif
#if Tags
                if (platform is not null)
                {
                    foreach (var tag in platform.Tags)
                        if (Read(tag.Value) is { } value && !options.DefaultTags.ContainsKey(tag.Key))
                            options.DefaultTags[tag.Key] = value;
                }

#endif
#if SampleRate
                // The SDK refuses a rate of 0. The least rate that it takes lets nothing through.
                if (options.SampleRate is null && Rate("SENTRY_SAMPLE_RATE") is { } rate)
                    options.SampleRate = global::System.Math.Max((float)rate, float.Epsilon);
#endif
#if TracesSampleRate
                if (options.TracesSampleRate is null) options.TracesSampleRate = Rate("SENTRY_TRACES_SAMPLE_RATE");
#endif
#if Debug
                if (IsOn("SENTRY_DEBUG")) options.Debug = true;
#endif
#if Spotlight
                if (!options.EnableSpotlight && Dsn.Spotlight() is { } spotlight)
                {
                    options.EnableSpotlight = true;
                    options.SpotlightUrl = spotlight;
                }

                if (options.Dsn == Dsn.OfSpotlightAlone) options.Transport = new Nowhere();
#endif
            }

            internal static string? Environment(string? host = null) =>
                OfVariables() ?? OfPlatform(host) ?? (host is null ? null : InSentrysCase(host));

            // A host that gets no name from its configuration calls itself "Production". The platform may know better.
            internal static string? OfPlatform(string? host) =>
                OfVariables() is null && (host is null || InSentrysCase(host) == "production") ? platform?.Environment : null;

            private static string? OfVariables()
            {
#if WebHosts
                if (Read("ASPNETCORE_ENVIRONMENT") is { } web) return InSentrysCase(web);
#endif
                return Read("DOTNET_ENVIRONMENT") is { } name ? InSentrysCase(name) : null;
            }

            // The SDK's own adapters write the three standard names in lower case.
            internal static string InSentrysCase(string name)
            {
                foreach (var standard in new[] { "production", "staging", "development" })
                    if (string.Equals(name, standard, global::System.StringComparison.OrdinalIgnoreCase)) return standard;
                return name;
            }

            private static double? Rate(string variable)
            {
                if (Read(variable) is not { } value) return null;
                if (double.TryParse(
                        value,
                        global::System.Globalization.NumberStyles.Float,
                        global::System.Globalization.CultureInfo.InvariantCulture,
                        out var rate)
                    && rate >= 0 && rate <= 1)
                    return rate;
                Note(variable + " is ignored: '" + value + "' is no number from 0 to 1");
                return null;
            }
#if Spotlight

            private sealed class Nowhere : global::Sentry.Extensibility.ITransport
            {
                public global::System.Threading.Tasks.Task SendEnvelopeAsync(
                    global::Sentry.Protocol.Envelopes.Envelope envelope,
                    global::System.Threading.CancellationToken cancellationToken = default) =>
                    global::System.Threading.Tasks.Task.CompletedTask;
            }
#endif
        }
    }
}
#endif
