#if Wired
#nullable enable annotations

#endif
#if Configure
namespace SentryGen.Generated
{
    static partial class SentryBootstrap
    {
        /// <summary>Shapes the options of the SDK. It runs only if there is a DSN, or a local Spotlight.</summary>
        #region Configure
        static partial void Configure(global::Sentry.SentryOptions options);
        #endregion

#if Wired
        #region Attributes
        [global::System.CodeDom.Compiler.GeneratedCode("SentryGen", "0.0.0")]
        [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
        #endregion
        internal static void SentryGenBootstrapConfigure(global::Sentry.SentryOptions options) => Configure(options);
#endif
    }
}

#endif
#if Start
namespace SentryGen.Generated
{
    #region Attributes
    [global::System.CodeDom.Compiler.GeneratedCode("SentryGen", "0.0.0")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    #endregion
    internal static partial class SentryGenBootstrap
    {
        [global::System.Runtime.CompilerServices.ModuleInitializer]
        internal static void Start()
        {
#if BuildProperties && !StartsSdk
            TellBuildProperties();
#endif
#if Wired && !Hosts
            // If no variable is set, nothing below is even compiled. A host always gets a line in its log.
            if ((global::System.Environment.GetEnvironmentVariable("SENTRY_DSN")
                ?? global::System.Environment.GetEnvironmentVariable("SENTRY_SPOTLIGHT")
                ?? global::System.Environment.GetEnvironmentVariable("SENTRYGEN_SELFTEST")
                ?? global::System.Environment.GetEnvironmentVariable("SENTRY_DEBUG")) is null) return;
#endif
#if Wired
            if (!IsThisApp()) return;
            var dsn = Dsn.Find(out var off);
#if SelfTest
            if (IsOn("SENTRYGEN_SELFTEST")) SelfTest.RunAndExit(dsn, off);
#endif
            try
            {
                if (dsn is null)
                {
                    State.Off(off);
                    return;
                }

                Wiring.Wire(dsn);
                State.On(dsn);
            }
            catch (global::System.Exception exception)
            {
                Tell(exception);
            }
#endif
        }

#if BuildProperties
        // The SDK's own generator is switched off. This is its job.
        private static void TellBuildProperties() =>
            global::Sentry.CompilerServices.BuildProperties.Initialize(new global::System.Collections.Generic.Dictionary<string, string>(
                #region BuildProperties
                global::System.StringComparer.OrdinalIgnoreCase) { ["PublishAot"] = "true" });
                #endregion

#endif
#if Wired
        // No Sentry assembly is loaded before this method is called.
        private static class Wiring
        {
            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            internal static void Wire(string dsn)
            {
#if BuildProperties && StartsSdk
                TellBuildProperties();
#endif
#if StartsSdk
                Process.InitializeSdk(dsn);
#endif
#if Signals
                Signals.Watch();
#endif
                #region HooksOfProcess
                HangfireJobs.Watch();
                Wpf.Watch();
                WindowsForms.Watch();
                #endregion
#if Hosts
                HostEvent.On("HostBuilding", host => Hosts.Announced(host, dsn));
#endif
#if FirstWebHosts
                WebHostStartup.Wire = host => Hosts.Started(host, dsn);
#endif
            }
        }

        private static void Configure(global::Sentry.SentryOptions options) => SentryBootstrap.SentryGenBootstrapConfigure(options);

        // Test hosts and design-time tools load this assembly, too. It is the app only in its own process.
        private static bool IsThisApp() =>
            global::System.Reflection.Assembly.GetEntryAssembly() == typeof(SentryGenBootstrap).Assembly;

        private static string? Read(string variable)
        {
            var value = global::System.Environment.GetEnvironmentVariable(variable);
            return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        }

        private static bool IsOn(string variable) => Read(variable)?.ToLowerInvariant() is "1" or "true" or "yes" or "on";

        // If the set-up fails, the app still runs, and its error output says so.
        private static void Tell(global::System.Exception exception) =>
            global::System.Console.Error.WriteLine("SentryGen: this app is not wired to Sentry: " + exception);

        private static void Note(string text)
        {
            if (IsOn("SENTRY_DEBUG")) Notes.Write(text);
        }

        private static class Notes
        {
            // Process and host may both come upon the same.
            private static readonly global::System.Collections.Generic.HashSet<string> written =
                new global::System.Collections.Generic.HashSet<string>();

            internal static void Write(string text)
            {
                if (written.Add(text)) global::System.Console.Error.WriteLine("SentryGen: " + text);
            }
        }
#endif
    }
}
#endif
#if ModuleInitializer

namespace System.Runtime.CompilerServices
{
    [global::System.AttributeUsage(global::System.AttributeTargets.Method)]
#if FileTypes
    file sealed class ModuleInitializerAttribute : global::System.Attribute
#else
    internal sealed class ModuleInitializerAttribute : global::System.Attribute
#endif
    {
    }
}
#endif
