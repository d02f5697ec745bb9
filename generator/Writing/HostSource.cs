using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted part that wires every host built in the process.</summary>
internal static class HostSource
{
    public const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection services";

    public const string AddLogging =
        "global::Microsoft.Extensions.DependencyInjection.LoggingServiceCollectionExtensions.AddLogging(services, logging => logging.AddSentry(options => Shape(options, dsn, host)));";

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

    public static string Hosts(Facts facts, Verdict verdict)
    {
        var web = verdict.Route == Route.AspNetCore;
        var leavesSignals = verdict.InitializesSdk && facts.Has(References.PosixSignals);
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
                $"private static void Wire(global::Microsoft.Extensions.Configuration.IConfiguration configuration, string host, {Services}, string dsn)",
                Code.Body(
                    "try",
                    verdict.InitializesSdk ? "Process.TakeEnvironment(host);" : null,
                    $"if (!IsWired(services)) {(web ? "AddTo(services, configuration, host, dsn);" : AddLogging)}"),
                """
                catch (global::System.Exception exception)
                {
                    Tell(exception);
                }
                """),
            $$"""
            // Set-up in another assembly or behind an extension method shows here at the latest.
            private static bool IsWired({{Services}})
            {
                foreach (var service in services)
                {
                    if (service.ServiceType == typeof(global::Microsoft.Extensions.Logging.ILoggerProvider)
                        && service.ImplementationType?.FullName?.StartsWith("Sentry.", global::System.StringComparison.Ordinal) == true)
                        return true;
                }

                return false;
            }
            """,
            Code.Body(
                "private static void Shape(global::Sentry.Extensions.Logging.SentryLoggingOptions options, string dsn, string host)",
                facts.Has(References.LoggingOptionsAreSdkOptions) ? ShapeSdkOptions("Surroundings.Environment(host)") : null,
                facts.Has(References.AdapterInitializesSdk) ? "options.InitializeSdk = false;" : null),
            web ? WebHostSource.AddTo(facts, verdict) : null);
    }

    public static string ShapeSdkOptions(string environment) => $"""
        options.Dsn = dsn;
        Surroundings.Shape(options, {environment});
        Configure(options);
        """;
}
