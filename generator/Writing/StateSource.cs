using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted line that says whether Sentry is on.</summary>
internal static class StateSource
{
    public static string State(Facts facts, Verdict verdict) => verdict.Route == Route.Console ? OfConsole : OfHosts(facts, verdict);

    private const string OfConsole = $$"""
        // A console's output is its own: it hears this with {{Variables.Debug}} only.
        private static class State
        {
            private const string ByOptions = "the app's own options switch it off";

            internal static void Off(string why) => Note("Sentry is off: " + why);

            internal static void On(string dsn)
            {
                if (IsOn("{{Variables.Debug}}")) Note(Wiring.State(dsn) is { } state ? "Sentry is on: " + state : "Sentry is off: " + ByOptions);
            }
        }
        """;

    private static string OfHosts(Facts facts, Verdict verdict) => Code.Type(
        """
        // One line in the log of each host.
        private static class State
        """,
        """
        internal static void Off(string why) => WhenBuilt(services => Log(services, "Sentry is off: {Why}", why));

        internal static void On(string dsn) => WhenBuilt(services =>
        {
            if (Wiring.State(dsn, services) is { } state) Log(services, "Sentry is on: {State}", state);
            else Log(services, "Sentry is off: {Why}", "the app's own options switch it off");
        });
        """,
        Code.Body(
            "private static void WhenBuilt(global::System.Action<global::System.IServiceProvider> tell)",
            """
            HostEvent.On("HostBuilt", built =>
            {
                if (built is global::Microsoft.Extensions.Hosting.IHost host) tell(host.Services);
            });
            """,
            WebHostSource.StartsWebHosts(facts, verdict) ? "WebHostStartup.Built = tell;" : null),
        """
        private static void Log(global::System.IServiceProvider services, string message, string argument)
        {
            if (services.GetService(typeof(global::Microsoft.Extensions.Logging.ILoggerFactory)) is global::Microsoft.Extensions.Logging.ILoggerFactory loggers)
                global::Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(loggers.CreateLogger("SentryGen"), message, argument);
        }
        """);

    /// <summary>What the SDK says of itself, once it runs.</summary>
    public static string Now(Facts facts, Verdict verdict) => Code.Body(
        """
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        """
        + $"\ninternal static string? State(string dsn{(verdict.Route == Route.Console ? "" : ", global::System.IServiceProvider services")})",
        """
        if (!global::Sentry.SentrySdk.IsEnabled) return null;
        """,
        verdict switch
        {
            { Route: Route.AspNetCore } when facts.Has(References.WebOptionsAreSdkOptions) => """
                var options = (services.GetService(typeof(global::Microsoft.Extensions.Options.IOptions<global::Sentry.AspNetCore.SentryAspNetCoreOptions>))
                    as global::Microsoft.Extensions.Options.IOptions<global::Sentry.AspNetCore.SentryAspNetCoreOptions>)?.Value;
                """,
            { InitializesSdk: true } => "var options = Process.Options;",
            _ => "var options = (global::Sentry.SentryOptions?)null;",
        },
        $$"""
        return "route {{Bootstrap.NameOf(verdict.Route)}}"
            + (options is null ? ", started by the app itself" : ", environment " + (options.Environment ?? Read("{{Variables.Environment}}") ?? "production"))
            + (options is null ? "" : ", release " + (options.Release ?? Read("{{Variables.Release}}") ?? OfAssembly()))
            + (dsn == Dsn.OfSpotlightAlone ? ", Spotlight alone" : ", " + Dsn.Redacted(dsn));

        // The SDK finds its release no sooner than it has an event to send.
        static string OfAssembly()
        {
            var app = global::Sentry.Reflection.AssemblyExtensions.GetNameAndVersion(typeof(SentryGenBootstrap).Assembly);
            return app.Name + "@" + app.Version;
        }
        """);
}
