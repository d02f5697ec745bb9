using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted part that wires the process itself, whatever host runs in it.</summary>
internal static class ProcessSource
{
    public static string Process(Route route) => Code.Type(
        "private static class Process",
        """
        // Kept because a host may know the environment better than the process does.
        private static global::Sentry.SentryOptions? sdk;
        private static string? environment;
        """,
        Code.Body(
            "internal static void InitializeSdk(string dsn)",
            "var options = new global::Sentry.SentryOptions { Dsn = dsn };",
            // A web host starts the SDK anew with options of its own; this one bridges the time until then.
            route == Route.AspNetCore ? "options.AutoSessionTracking = false;" : null,
            """
            environment = options.Environment = FromVariables();
            Configure(options);
            global::Sentry.SentrySdk.Init(options);
            sdk = options;
            """),
        """
        internal static void TakeEnvironment(string name)
        {
            if (sdk is null || sdk.Environment != environment || IsSet("SENTRY_ENVIRONMENT")) return;
            environment = sdk.Environment = InSentrysCase(name);
        }
        """,
        Code.Body(
            "private static string? FromVariables()",
            """
            // The SDK reads this one itself.
            if (IsSet("SENTRY_ENVIRONMENT")) return null;
            """,
            $$"""
            foreach (var variable in new[] { {{(route == Route.AspNetCore ? "\"ASPNETCORE_ENVIRONMENT\", " : "")}}"DOTNET_ENVIRONMENT" })
            """,
            """
                if (IsSet(variable)) return InSentrysCase(global::System.Environment.GetEnvironmentVariable(variable));
            return null;
            """),
        """
        private static bool IsSet(string variable) => !string.IsNullOrWhiteSpace(global::System.Environment.GetEnvironmentVariable(variable));

        // The SDK's own adapters write the three standard names in lower case.
        private static string InSentrysCase(string name)
        {
            foreach (var standard in new[] { "production", "staging", "development" })
                if (string.Equals(name, standard, global::System.StringComparison.OrdinalIgnoreCase)) return standard;
            return name;
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
