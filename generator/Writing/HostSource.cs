using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted part that wires every host built in the process.</summary>
internal static class HostSource
{
    public const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection services";

    public const string HostEvent = """
        // Every host announces itself on this listener: "HostBuilding" after all of the app's own set-up, "HostBuilt" when it is ready to run.
        private sealed class HostEvent :
            global::System.IObserver<global::System.Diagnostics.DiagnosticListener>,
            global::System.IObserver<global::System.Collections.Generic.KeyValuePair<string, object?>>
        {
            private readonly string name;
            private readonly global::System.Action<object> act;

            private HostEvent(string name, global::System.Action<object> act)
            {
                this.name = name;
                this.act = act;
            }

            internal static void On(string name, global::System.Action<object> act) =>
                global::System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(new HostEvent(name, act));

            public void OnNext(global::System.Diagnostics.DiagnosticListener listener)
            {
                if (listener.Name == "Microsoft.Extensions.Hosting") listener.Subscribe(this, announced => announced == name);
            }

            public void OnNext(global::System.Collections.Generic.KeyValuePair<string, object?> announced)
            {
                if (announced.Key != name || announced.Value is null) return;
                try
                {
                    act(announced.Value);
                }
                catch (global::System.Exception exception)
                {
                    Tell(exception);
                }
            }

            public void OnError(global::System.Exception error)
            {
            }

            public void OnCompleted()
            {
            }
        }
        """;

    /// <summary>A host starts the SDK with options of its own, after the process has.</summary>
    public static bool StartsSdkAnew(Facts facts, Verdict verdict) =>
        verdict.InitializesSdk
        && (verdict.Route == Route.AspNetCore || (verdict.Route == Route.GenericHost && facts.Can(Capability.AdapterStart)));

    public static string Hosts(Facts facts, Verdict verdict)
    {
        var web = verdict.Route == Route.AspNetCore;
        var leavesSignals = ProcessSource.WatchesSignals(facts, verdict);
        return Code.Type(
            "private static class Hosts",
            Code.Body(
                "internal static void Announced(object announced, string dsn)",
                """
                if (announced is not global::Microsoft.Extensions.Hosting.IHostBuilder host) return;
                host.ConfigureServices((context, services) => Wire(context.Configuration, context.HostingEnvironment.EnvironmentName, services, dsn));
                """,
                leavesSignals ? "Signals.LeaveToHost();" : null),
            WebHostSource.StartsWebHosts(facts, verdict) ? WebHostSource.Started(leavesSignals) : null,
            Code.Body(
                $"private static void Wire({Configuration}, string host, {Services}, string dsn)",
                Code.Body(
                    "try",
                    ProcessSource.TakesEnvironment(facts, verdict) ? "Process.TakeEnvironment(host);" : null,
                    web
                        ? """
                        if (WebEnvironment(services) is { } environment) AddRequests(services, configuration, environment, dsn);
                        else AddLog(services, configuration, host, dsn);
                        """
                        : "AddLog(services, configuration, host, dsn);"),
                """
                catch (global::System.Exception exception)
                {
                    Tell(exception);
                }
                """),
            LogSource.Members(facts, verdict),
            web ? WebHostSource.AddRequests(facts, verdict) : null);
    }

    public const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration configuration";

    public static string ShapeSdkOptions(string environment) => $"""
        options.Dsn = dsn;
        Surroundings.Shape(options, {environment});
        Configure(options);
        """;
}
