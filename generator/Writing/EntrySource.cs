using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted module initializer and what it decides before any of Sentry is touched.</summary>
internal static class EntrySource
{
    public static string?[] Members(Facts facts, Verdict verdict)
    {
        var wiresHosts = verdict.Route is Route.GenericHost or Route.AspNetCore;
        var startsWebHosts = WebHostSource.StartsWebHosts(facts, verdict);
        var watchesSignals = ProcessSource.WatchesSignals(facts, verdict);
        var testsItself = SelfTestSource.IsPossible(facts);
        return
        [
            Configure,
            Start(verdict.InitializesSdk ? null : TellBuildProperties(facts), GuardedWiring(verdict.Route, testsItself)),
            Environment,
            DsnSource.Dsn(facts),
            StateSource.State(facts, verdict),
            wiresHosts ? HostSource.HostEvent : null,
            testsItself ? SelfTestSource.SelfTest : null,
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
                    verdict.InitializesSdk ? FrameworkSource.Watch(facts) : null,
                    wiresHosts ? "HostEvent.On(\"HostBuilding\", host => Hosts.Announced(host, dsn));" : null,
                    startsWebHosts ? "WebHostStartup.Wire = host => Hosts.Started(host, dsn);" : null),
                testsItself ? SelfTestSource.Send(verdict.InitializesSdk ? TellBuildProperties(facts) : null) : null,
                StateSource.Now(facts, verdict)),
            SurroundingsSource.Surroundings(facts, verdict),
            SurroundingsSource.Platform,
            verdict.InitializesSdk ? ProcessSource.Process(facts, verdict) : null,
            watchesSignals ? ProcessSource.Signals : null,
            testsItself ? SelfTestSource.Answer : null,
            verdict.InitializesSdk ? FrameworkSource.Types(facts) : null,
            wiresHosts ? HostSource.Hosts(facts, verdict) : null,
            wiresHosts ? LogSource.Types(facts, verdict) : null,
            verdict.Route == Route.AspNetCore ? WebHostSource.Builder : null,
            WebHostSource.KeepsOpen(facts, verdict) ? WebHostSource.Open : null,
            startsWebHosts ? WebHostSource.Startup : null,
            GrpcSource.Reports(facts, verdict) ? GrpcSource.Answers : null,
        ];
    }

    /// <summary>For an app that sets Sentry up itself: only the job of the SDK's own generator, which is switched off.</summary>
    public static string BuildPropertiesOnly(Facts facts) => Start(TellBuildProperties(facts), wiring: null);

    private const string Configure = $"private static void Configure(global::Sentry.SentryOptions options) => SentryBootstrap.{BootstrapSource.OwnType}Configure(options);";

    /// <summary>Before .NET 5 the compiler needs the attribute by name only.</summary>
    public static string ModuleInitializerAttribute(Facts facts) => $$"""

        namespace System.Runtime.CompilerServices
        {
            [global::System.AttributeUsage(global::System.AttributeTargets.Method)]
            {{(facts.LanguageHasFileTypes ? "file" : "internal")}} sealed class ModuleInitializerAttribute : global::System.Attribute
            {
            }
        }
        """;

    private static string Start(string? first, string? wiring) =>
        Code.Body(
            """
            [global::System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Start()
            """,
            first,
            wiring);

    private static string GuardedWiring(Route route, bool testsItself) => Code.Lines(
        route == Route.Console ? UnlessNobodyAsks : null,
        """
        if (!IsThisApp()) return;
        var dsn = Dsn.Find(out var off);
        """,
        testsItself ? $"if (IsOn(\"{Variables.SelfTest}\")) SelfTest.RunAndExit(dsn, off);" : null,
        """
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
        """);

    // A host has a log to say in that Sentry is off.
    private const string UnlessNobodyAsks = $$"""
        // If nobody asks for anything, nothing below is even compiled.
        if ((global::System.Environment.GetEnvironmentVariable("{{Variables.Dsn}}")
            ?? global::System.Environment.GetEnvironmentVariable("{{Variables.Spotlight}}")
            ?? global::System.Environment.GetEnvironmentVariable("{{Variables.SelfTest}}")
            ?? global::System.Environment.GetEnvironmentVariable("{{Variables.Debug}}")) is null) return;
        """;

    private const string Environment = $$"""
        // Test hosts and design-time tools load this assembly too; only as its own process is it the app.
        private static bool IsThisApp() =>
            global::System.Reflection.Assembly.GetEntryAssembly() == typeof(SentryGenBootstrap).Assembly;

        private static string? Read(string variable)
        {
            var value = global::System.Environment.GetEnvironmentVariable(variable);
            return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        }

        private static bool IsOn(string variable) => Read(variable)?.ToLowerInvariant() is "1" or "true" or "yes" or "on";

        // A set-up that fails must not take the app down with it, and must not fail in silence either.
        private static void Tell(global::System.Exception exception) =>
            global::System.Console.Error.WriteLine("SentryGen: this app is not wired to Sentry: " + exception);

        private static void Note(string text)
        {
            if (IsOn("{{Variables.Debug}}")) Notes.Write(text);
        }

        private static class Notes
        {
            // Process and host may both come upon the same.
            private static readonly global::System.Collections.Generic.HashSet<string> written = new global::System.Collections.Generic.HashSet<string>();

            internal static void Write(string text)
            {
                if (written.Add(text)) global::System.Console.Error.WriteLine("SentryGen: " + text);
            }
        }
        """;

    private static string? TellBuildProperties(Facts facts) =>
        facts.Can(Capability.BuildProperties)
            ? Code.Body(
                "global::Sentry.CompilerServices.BuildProperties.Initialize(new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.OrdinalIgnoreCase)",
                facts.BuildProperties.Select(property => $"[{Code.Literal(property.Name)}] = {Code.Literal(property.Value)},").ToArray()) + ");"
            : null;
}
