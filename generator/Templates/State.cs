#if Wired
#nullable enable annotations

namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
#if Hosts
        // One line in the log of each host.
        private static class State
        {
            internal static void Off(string why) => WhenBuilt(services => Log(services, "Sentry is off: {Why}", why));

            internal static void On(string dsn) => WhenBuilt(services =>
            {
                if (Now(dsn, services) is { } state) Log(services, "Sentry is on: {State}", state);
                else Log(services, "Sentry is off: {Why}", "the app's own options switch it off");
#if LogSection
                if (LogSection.Unread is { } unread)
                    Log(
                        services,
                        "Sentry " + typeof(global::Sentry.SentryOptions).Assembly.GetName().Version?.Major
                            + " does not read {Settings}: set them in Configure of SentryBootstrap",
                        unread,
                        global::Microsoft.Extensions.Logging.LogLevel.Warning);
#endif
            });

            private static void WhenBuilt(global::System.Action<global::System.IServiceProvider> tell)
            {
                HostEvent.On("HostBuilt", built =>
                {
                    if (built is global::Microsoft.Extensions.Hosting.IHost host) tell(host.Services);
                });
#if FirstWebHosts
                WebHostStartup.Built = tell;
#endif
            }

            private static void Log(
                global::System.IServiceProvider services, string message, string argument,
                global::Microsoft.Extensions.Logging.LogLevel level = global::Microsoft.Extensions.Logging.LogLevel.Information)
            {
                if (services.GetService(typeof(global::Microsoft.Extensions.Logging.ILoggerFactory))
                    is global::Microsoft.Extensions.Logging.ILoggerFactory loggers)
                    global::Microsoft.Extensions.Logging.LoggerExtensions.Log(loggers.CreateLogger("SentryGen"), level, message, argument);
            }

            // Null if the SDK does not run.
            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static string? Now(string dsn, global::System.IServiceProvider services)
            {
#if IsEnabled
                if (!global::Sentry.SentrySdk.IsEnabled) return null;
#endif
                return Described(dsn, Options(services));
            }

            // The options that the SDK runs with, or null if the app has them.
            private static global::Sentry.SentryOptions? Options(global::System.IServiceProvider services)
            {
#if WebOptions
                if (services.GetService(typeof(global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment)) is not null)
                    return (services.GetService(
                        typeof(global::Microsoft.Extensions.Options.IOptions<global::Sentry.AspNetCore.SentryAspNetCoreOptions>))
                        as global::Microsoft.Extensions.Options.IOptions<global::Sentry.AspNetCore.SentryAspNetCoreOptions>)?.Value;
#endif
#if LogStartsSdk
                return (services.GetService(
                    typeof(global::Microsoft.Extensions.Options.IOptions<global::Sentry.Extensions.Logging.SentryLoggingOptions>))
                    as global::Microsoft.Extensions.Options.IOptions<global::Sentry.Extensions.Logging.SentryLoggingOptions>)?.Value;
#endif
#if StartsSdk && !LogStartsSdk
                return Process.Options;
#endif
#if !StartsSdk
                return null;
#endif
            }
#else
        // The output of a console is the app's own. Only SENTRY_DEBUG=1 adds this line.
        private static class State
        {
            internal static void Off(string why) => Note("Sentry is off: " + why);

            internal static void On(string dsn)
            {
                if (!IsOn("SENTRY_DEBUG")) return;
                Note(Now(dsn) is { } state ? "Sentry is on: " + state : "Sentry is off: the app's own options switch it off");
            }

            // Null if the SDK does not run.
            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static string? Now(string dsn)
            {
#if IsEnabled
                if (!global::Sentry.SentrySdk.IsEnabled) return null;
#endif
                return Described(dsn, Process.Options);
            }
#endif

            private static string Described(string dsn, global::Sentry.SentryOptions? options)
            {
                #region Route
                var route = "console";
                #endregion
                return "route " + route
                    + (options is null ? ", started by the app itself" : "")
#if Environment
                    + (options is null ? "" : ", environment " + (Environment(options) ?? Read("SENTRY_ENVIRONMENT") ?? "production"))
#endif
#if Release
                    + (options is null ? "" : ", release " + (options.Release ?? Read("SENTRY_RELEASE") ?? OfAssembly()))
#endif
                    + (dsn == Dsn.OfSpotlightAlone ? ", Spotlight alone" : ", " + Dsn.Redacted(dsn));
            }

#if HostEnvironment
            private static string? Environment(global::Sentry.SentryOptions options) =>
                (options == Process.Options ? Process.HostEnvironment : null) ?? options.Environment;

#endif
#if Environment && !HostEnvironment
            private static string? Environment(global::Sentry.SentryOptions options) => options.Environment;

#endif
#if AssemblyVersion
            // The SDK finds its release only when it has an event to send.
            private static string OfAssembly()
            {
                var app = global::Sentry.Reflection.AssemblyExtensions.GetNameAndVersion(typeof(SentryGenBootstrap).Assembly);
                return app.Name + "@" + app.Version;
            }
#endif
#if Release && !AssemblyVersion
            private static string OfAssembly() => "of the assembly";
#endif
        }
    }
}
#endif
