using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted part that wires the process itself, whatever host runs in it.</summary>
internal static class ProcessSource
{
    /// <summary>A process without a host flushes when it is told to end.</summary>
    public static bool WatchesSignals(Facts facts, Verdict verdict) =>
        verdict.InitializesSdk && facts.Has(References.PosixSignals) && facts.Can(Capability.Flush);

    /// <summary>The SDK of the process takes the environment of the first host.</summary>
    public static bool TakesEnvironment(Facts facts, Verdict verdict) =>
        verdict is { InitializesSdk: true, Route: Route.GenericHost or Route.AspNetCore }
        && facts.Can(Capability.Processors)
        && facts.Can(Capability.Environment);

    public static string Process(Facts facts, Verdict verdict)
    {
        var takesEnvironment = TakesEnvironment(facts, verdict);
        return Code.Type(
            "private static class Process",
            Code.Lines(
                "internal static global::Sentry.SentryOptions? Options { get; private set; }",
                takesEnvironment ? "\ninternal static string? HostEnvironment { get; private set; }" : null),
            Code.Body(
                "internal static void InitializeSdk(string dsn)",
                "var options = new global::Sentry.SentryOptions { Dsn = dsn };",
                // If a host starts the SDK anew, this start bridges the time until then.
                HostSource.StartsSdkAnew(facts, verdict) && facts.Can(Capability.Sessions) ? "options.AutoSessionTracking = false;" : null,
                FrameworkSource.IsDesktop(facts) && facts.Can(Capability.GlobalScope) ? "options.IsGlobalModeEnabled = true;" : null,
                "Surroundings.Shape(options, Surroundings.Environment());",
                takesEnvironment ? "var environment = options.Environment;" : null,
                "Configure(options);",
                takesEnvironment ? Choice : null,
                """
                global::Sentry.SentrySdk.Init(options);
                Options = options;
                """),
            takesEnvironment ? TakeEnvironment : null,
            takesEnvironment ? FromHost : null);
    }

    private const string Choice = $$"""
        // An environment that is the app's own choice stays; otherwise a host may know it better than the process does.
        if (options.Environment == environment && Read("{{Variables.Environment}}") is null)
        {
            var fromHost = new FromHost(environment);
            options.AddEventProcessor(fromHost);
            options.AddTransactionProcessor(fromHost);
        }
        """;

    private const string TakeEnvironment = """
        internal static void TakeEnvironment(string host) => HostEnvironment ??= Surroundings.Environment(host);
        """;

    // Options are read once, when the SDK starts.
    private const string FromHost = """
        private sealed class FromHost :
            global::Sentry.Extensibility.ISentryEventProcessor,
            global::Sentry.Extensibility.ISentryTransactionProcessor
        {
            private readonly string? own;

            internal FromHost(string? own) => this.own = own;

            public global::Sentry.SentryEvent? Process(global::Sentry.SentryEvent @event)
            {
                if (IsOpen(@event.Environment)) @event.Environment = HostEnvironment;
                return @event;
            }

            public global::Sentry.SentryTransaction? Process(global::Sentry.SentryTransaction transaction)
            {
                if (IsOpen(transaction.Environment)) transaction.Environment = HostEnvironment;
                return transaction;
            }

            // Nobody has named it, or only the options of the process and the SDK's defaults have.
            private bool IsOpen(string? environment) =>
                HostEnvironment is not null && (environment == own || (own is null && environment is null or "production" or "debug"));
        }
        """;

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
