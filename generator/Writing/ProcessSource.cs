using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted part that wires the process itself, whatever host runs in it.</summary>
internal static class ProcessSource
{
    public static string Process(Route route, bool isDesktop) => Code.Type(
        "private static class Process",
        """
        // Whether the environment is the app's own choice; otherwise a host may know it better than the process does.
        private static bool namesEnvironment;

        internal static global::Sentry.SentryOptions? Options { get; private set; }
        """,
        Code.Body(
            "internal static void InitializeSdk(string dsn)",
            "var options = new global::Sentry.SentryOptions { Dsn = dsn };",
            // A web host starts the SDK anew with options of its own; this one bridges the time until then.
            route == Route.AspNetCore ? "options.AutoSessionTracking = false;" : null,
            isDesktop ? "options.IsGlobalModeEnabled = true;" : null,
            $$"""
            Surroundings.Shape(options, Surroundings.Environment());
            var environment = options.Environment;
            Configure(options);
            namesEnvironment = options.Environment != environment || Read("{{Variables.Environment}}") is not null;
            global::Sentry.SentrySdk.Init(options);
            Options = options;
            """),
        """
        internal static void TakeEnvironment(string host)
        {
            if (Options is not null && !namesEnvironment) Options.Environment = Surroundings.Environment(host);
        }
        """);

    public const string Signals = """
        // A console that is told to stop ends without an exit event from .NET 10 on, and takes its queue with it.
        private static class Signals
        {
            private static global::System.IDisposable? terminate, hangUp;

            internal static void Watch()
            {
                try
                {
                    terminate = FlushOn(global::System.Runtime.InteropServices.PosixSignal.SIGTERM);
                    hangUp = FlushOn(global::System.Runtime.InteropServices.PosixSignal.SIGHUP);
                }
                catch (global::System.PlatformNotSupportedException)
                {
                    // No signals, nothing to watch.
                }
            }

            internal static void LeaveToHost()
            {
                terminate?.Dispose();
                hangUp?.Dispose();
            }

            // The signal is not cancelled: the process ends as it would have, a moment later.
            private static global::System.IDisposable FlushOn(global::System.Runtime.InteropServices.PosixSignal signal) =>
                global::System.Runtime.InteropServices.PosixSignalRegistration.Create(
                    signal, static _ => global::Sentry.SentrySdk.Flush(global::System.TimeSpan.FromSeconds(2)));
        }
        """;
}
