#if StartsSdk
#nullable enable annotations

namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        private static class Process
        {
            internal static global::Sentry.SentryOptions? Options { get; private set; }

#if HostEnvironment
            internal static string? HostEnvironment { get; private set; }

#endif
            internal static void InitializeSdk(string dsn)
            {
                var options = new global::Sentry.SentryOptions { Dsn = dsn };
#if LeavesSessionsToHost
                // A host starts the SDK again later, and starts the session.
                options.AutoSessionTracking = false;
#endif
#if GlobalScope
                // A desktop app has one user: its scope holds on all threads.
                options.IsGlobalModeEnabled = true;
#endif
                Surroundings.Shape(options, Surroundings.Environment());
#if HostEnvironment
                var environment = options.Environment;
                Configure(options);
                // If the app chooses an environment, it stays. If not, a host may know it better than the process does.
                if (options.Environment == environment && Read("SENTRY_ENVIRONMENT") is null)
                {
                    var fromHost = new FromHost(environment);
                    options.AddEventProcessor(fromHost);
                    options.AddTransactionProcessor(fromHost);
                }
#else
                Configure(options);
#endif
                global::Sentry.SentrySdk.Init(options);
                Options = options;
            }

#if HostEnvironment
            internal static void TakeEnvironment(string host) => HostEnvironment ??= Surroundings.Environment(host);

            // The SDK reads its options once, when it starts.
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

                // The environment comes from the options of the process or from the SDK's defaults, and not from the app.
                private bool IsOpen(string? environment) =>
                    HostEnvironment is not null && (environment == own || (own is null && environment is null or "production" or "debug"));
            }
#endif
        }
#if Signals

        // From .NET 10 on, a console that gets a signal ends without an exit event, and its queued events are lost.
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
                    // This platform has no signals.
                }
            }

            internal static void LeaveToHost()
            {
                terminate?.Dispose();
                hangUp?.Dispose();
            }

            // The signal is not cancelled: the process still ends, a moment later.
            private static global::System.IDisposable FlushOn(global::System.Runtime.InteropServices.PosixSignal signal) =>
                global::System.Runtime.InteropServices.PosixSignalRegistration.Create(
                    signal, static _ => global::Sentry.SentrySdk.Flush(global::System.TimeSpan.FromSeconds(2)));
        }
#endif
    }
}
#endif
