using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted module initializer and its guard.</summary>
internal static class EntrySource
{
    public static string?[] Members(Facts facts, Verdict verdict)
    {
        var wiresHosts = verdict.Route is Route.GenericHost or Route.AspNetCore;
        var watchesSignals = verdict.InitializesSdk && facts.Has(References.PosixSignals);
        return
        [
            Configure,
            Start(verdict.InitializesSdk ? null : TellBuildProperties(facts)),
            Switches,
            DsnGuard,
            Code.Type(
                """
                // All that touches Sentry is in here and below: without a DSN none of it is loaded, nor is any Sentry assembly.
                private static class Wiring
                """,
                Code.Body(
                    """
                    [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
                    internal static void Wire(string dsn)
                    """,
                    verdict.InitializesSdk ? TellBuildProperties(facts) : null,
                    verdict.InitializesSdk ? "Process.InitializeSdk(dsn);" : null,
                    watchesSignals ? "Signals.Watch();" : null,
                    wiresHosts ? "global::System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(new Hosts(dsn));" : null)),
            verdict.InitializesSdk ? ProcessSource.Process(verdict.Route) : null,
            watchesSignals ? ProcessSource.Signals : null,
            wiresHosts ? HostSource.Hosts(facts, verdict) : null,
            verdict.Route == Route.AspNetCore ? HostSource.WebHost : null,
        ];
    }

    /// <summary>For an app that sets Sentry up itself: only the job of the SDK's own generator, which is switched off.</summary>
    public static string BuildPropertiesOnly(Facts facts) => Start(TellBuildProperties(facts), wires: false);

    public const string Configure = """
        /// <summary>Shapes the options of the SDK. Runs only where a usable DSN was found.</summary>
        static partial void Configure(global::Sentry.SentryOptions options);
        """;

    /// <summary>Before .NET 5 the compiler needs the attribute by name only.</summary>
    public const string ModuleInitializerAttribute = """

        namespace System.Runtime.CompilerServices
        {
            [global::System.AttributeUsage(global::System.AttributeTargets.Method)]
            internal sealed class ModuleInitializerAttribute : global::System.Attribute
            {
            }
        }
        """;

    private static string Start(string? first, bool wires = true) =>
        Code.Body(
            """
            [global::System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Start()
            """,
            first,
            wires ? GuardedWiring : null);

    private const string GuardedWiring = $$"""
        var dsn = Dsn.Usable(global::System.Environment.GetEnvironmentVariable("{{Settings.DsnVariable}}"));
        if (dsn is null || IsSwitchedOff() || !IsThisApp()) return;
        try
        {
            Wiring.Wire(dsn);
        }
        catch (global::System.Exception exception)
        {
            Tell(exception);
        }
        """;

    private const string Switches = $$"""
        private static bool IsSwitchedOff() =>
            global::System.Environment.GetEnvironmentVariable("{{Settings.DisabledVariable}}") is "1" or "true";

        // Test hosts and design-time tools load this assembly too; only as its own process is it the app.
        private static bool IsThisApp() =>
            global::System.Reflection.Assembly.GetEntryAssembly() == typeof(SentryBootstrap).Assembly;

        // A set-up that fails must not take the app down with it, and must not fail in silence either.
        private static void Tell(global::System.Exception exception) =>
            global::System.Console.Error.WriteLine("SentryGen: this app is not wired to Sentry: " + exception);
        """;

    /// <summary>
    /// Takes what <c>Sentry.Dsn.Parse</c> takes and http can reach, so that the SDK never throws on it;
    /// refuses placeholders, which the SDK would take and whose events go nowhere.
    /// </summary>
    private const string DsnGuard = """
        private static class Dsn
        {
            private static readonly char[] NeverInDsn = { '<', '>', '{', '}', '"', '\'', ' ', '\t', '\r', '\n', '?', '#' };

            /// <summary>The DSN without surrounding blanks, or null where the SDK could do nothing with it.</summary>
            internal static string? Usable(string? value)
            {
                if (string.IsNullOrWhiteSpace(value)) return null;
                var dsn = value.Trim();
                return dsn.IndexOfAny(NeverInDsn) < 0
                    && global::System.Uri.TryCreate(dsn, global::System.UriKind.Absolute, out var uri)
                    && (uri.Scheme == "https" || uri.Scheme == "http")
                    && uri.Host.Length > 0
                    && HasPublicKey(uri.UserInfo)
                    && HasProjectId(uri.AbsolutePath)
                        ? dsn
                        : null;
            }

            // "public" or, as older servers hand out, "public:secret".
            private static bool HasPublicKey(string userInfo) => userInfo.Length > 0 && userInfo[0] != ':';

            // The last segment of the path; a server may live below a path of its own.
            private static bool HasProjectId(string path) => path.Length > 1 && path[path.Length - 1] != '/';
        }
        """;

    private static string? TellBuildProperties(Facts facts) =>
        facts.Has(References.BuildProperties)
            ? Code.Body(
                "global::Sentry.CompilerServices.BuildProperties.Initialize(new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.OrdinalIgnoreCase)",
                facts.BuildProperties.Select(property => $"[{Code.Literal(property.Name)}] = {Code.Literal(property.Value)},").ToArray()) + ");"
            : null;
}
