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
        Code.Body(
            "internal static void Off(string why) => WhenBuilt(services => Log(services, \"Sentry is off: {Why}\", why));\n\n"
            + "internal static void On(string dsn) => WhenBuilt(services =>",
            """
            if (Wiring.State(dsn, services) is { } state) Log(services, "Sentry is on: {State}", state);
            else Log(services, "Sentry is off: {Why}", "the app's own options switch it off");
            """,
            LogSource.ReadsSection(facts) ? $$"""
                if (LogSection.Unread is { } unread)
                    Log(
                        services, "Sentry {{facts.SentryVersion.Major}} does not read {Settings}: set them in Configure of SentryBootstrap", unread,
                        global::Microsoft.Extensions.Logging.LogLevel.Warning);
                """ : null) + ");",
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
        private static void Log(
            global::System.IServiceProvider services, string message, string argument,
            global::Microsoft.Extensions.Logging.LogLevel level = global::Microsoft.Extensions.Logging.LogLevel.Information)
        {
            if (services.GetService(typeof(global::Microsoft.Extensions.Logging.ILoggerFactory)) is global::Microsoft.Extensions.Logging.ILoggerFactory loggers)
                global::Microsoft.Extensions.Logging.LoggerExtensions.Log(loggers.CreateLogger("SentryGen"), level, message, argument);
        }
        """);

    /// <summary>What the SDK says of itself, once it runs.</summary>
    public static string Now(Facts facts, Verdict verdict) => Code.Body(
        """
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        """
        + $"\ninternal static string? State(string dsn{(verdict.Route == Route.Console ? "" : ", global::System.IServiceProvider services")})",
        facts.Can(Capability.State) ? "if (!global::Sentry.SentrySdk.IsEnabled) return null;" : null,
        $"var options = {Running(facts, verdict)};",
        $"return \"route {Bootstrap.NameOf(verdict.Route)}\"",
        "    + (options is null ? \", started by the app itself\" : \"\")",
        facts.Can(Capability.Environment)
            ? $"    + (options is null ? \"\" : \", environment \" + ({OfHost(facts, verdict)}options.Environment ?? {Said(Variables.Environment)} ?? \"production\"))"
            : null,
        facts.Can(Capability.Release)
            ? $"    + (options is null ? \"\" : \", release \" + (options.Release ?? {Said(Variables.Release)} ?? {OfAssembly(facts)}))"
            : null,
        """
            + (dsn == Dsn.OfSpotlightAlone ? ", Spotlight alone" : ", " + Dsn.Redacted(dsn));
        """,
        facts.Can(Capability.Release) && facts.Can(Capability.AssemblyVersion) ? """

            // The SDK finds its release no sooner than it has an event to send.
            static string OfAssembly()
            {
                var app = global::Sentry.Reflection.AssemblyExtensions.GetNameAndVersion(typeof(SentryGenBootstrap).Assembly);
                return app.Name + "@" + app.Version;
            }
            """ : null);

    private static string Said(string variable) => $"Read(\"{variable}\")";

    private static string OfHost(Facts facts, Verdict verdict) =>
        ProcessSource.TakesEnvironment(facts, verdict) ? "(options == Process.Options ? Process.HostEnvironment : null) ?? " : "";

    private static string OfAssembly(Facts facts) => facts.Can(Capability.AssemblyVersion) ? "OfAssembly()" : "\"of the assembly\"";

    // The options that the SDK runs with, or null if the app has them.
    private static string Running(Facts facts, Verdict verdict)
    {
        var ofProcess =
            !verdict.InitializesSdk ? "(global::Sentry.SentryOptions?)null"
            : verdict.Route != Route.Console && facts.Can(Capability.AdapterStart) && facts.Can(Capability.AdapterSdkOptions)
                ? OfServices("global::Sentry.Extensions.Logging.SentryLoggingOptions")
            : "Process.Options";
        return verdict.Route == Route.AspNetCore && facts.Can(Capability.WebSdkOptions)
            ? "services.GetService(typeof(global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment)) is null ? "
                + ofProcess + " : " + OfServices("global::Sentry.AspNetCore.SentryAspNetCoreOptions")
            : ofProcess;
    }

    private static string OfServices(string options) => $"""
        (services.GetService(typeof(global::Microsoft.Extensions.Options.IOptions<{options}>))
            as global::Microsoft.Extensions.Options.IOptions<{options}>)?.Value as global::Sentry.SentryOptions
        """;
}
