using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted part that wires every host built in the process.</summary>
internal static class HostSource
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection services";

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
        return Code.Type(
            "private static class Hosts",
            Code.Body(
                "internal static void Announced(object announced, string dsn)",
                """
                if (announced is not global::Microsoft.Extensions.Hosting.IHostBuilder host) return;
                host.ConfigureServices((context, services) =>
                {
                    try
                    {
                        Wire(context, services, dsn);
                    }
                    catch (global::System.Exception exception)
                    {
                        Tell(exception);
                    }
                });
                """,
                verdict.InitializesSdk && facts.Has(References.PosixSignals) ? "Signals.LeaveToHost();" : null),
            Code.Body(
                $"private static void Wire(global::Microsoft.Extensions.Hosting.HostBuilderContext context, {Services}, string dsn)",
                """
                var name = context.HostingEnvironment.EnvironmentName;
                """,
                verdict.InitializesSdk ? "Process.TakeEnvironment(name);" : null,
                "if (IsWired(services)) return;",
                web ? """
                if (WebEnvironment(services) is { } environment)
                    global::Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions.UseSentry(
                        new WebHost(context.Configuration, environment, services), options => Shape(options, dsn, name));
                """ : null,
                (web ? "else\n    " : "")
                + "global::Microsoft.Extensions.DependencyInjection.LoggingServiceCollectionExtensions.AddLogging(services, logging => logging.AddSentry(options => Shape(options, dsn, name)));"),
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
            web ? ForWeb(verdict) : null);
    }

    private static string ShapeSdkOptions(string environment) => $"""
        options.Dsn = dsn;
        Surroundings.Shape(options, {environment});
        Configure(options);
        """;

    private static string ForWeb(Verdict verdict) => Code.Lines(
        Code.Body(
            "private static void Shape(global::Sentry.AspNetCore.SentryAspNetCoreOptions options, string dsn, string host)",
            // All but the platform is asked by the adapter itself.
            ShapeSdkOptions("Surroundings.OfPlatform(host)"),
            verdict.InitializesSdk ? null : "options.InitializeSdk = false;"),
        "",
        $$"""
        // Only a web host has one.
        private static global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment? WebEnvironment({{Services}})
        {
            foreach (var service in services)
                if (service.ServiceType == typeof(global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment))
                    return service.ImplementationInstance as global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment;
            return null;
        }
        """);

    public const string WebHost = $$"""
        // UseSentry wants a web host builder; when a host announces itself, its services are all that is left to shape.
        private sealed class WebHost : global::Microsoft.AspNetCore.Hosting.IWebHostBuilder
        {
            private readonly global::Microsoft.AspNetCore.Hosting.WebHostBuilderContext context;
            private readonly {{Services}};

            internal WebHost(
                global::Microsoft.Extensions.Configuration.IConfiguration configuration,
                global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment environment,
                {{Services}})
            {
                this.services = services;
                context = new global::Microsoft.AspNetCore.Hosting.WebHostBuilderContext { Configuration = configuration, HostingEnvironment = environment };
            }

            public global::Microsoft.AspNetCore.Hosting.IWebHostBuilder ConfigureServices(
                global::System.Action<global::Microsoft.AspNetCore.Hosting.WebHostBuilderContext, global::Microsoft.Extensions.DependencyInjection.IServiceCollection> configure)
            {
                configure(context, services);
                return this;
            }

            public global::Microsoft.AspNetCore.Hosting.IWebHostBuilder ConfigureServices(
                global::System.Action<global::Microsoft.Extensions.DependencyInjection.IServiceCollection> configure)
            {
                configure(services);
                return this;
            }

            public global::Microsoft.AspNetCore.Hosting.IWebHostBuilder ConfigureAppConfiguration(
                global::System.Action<global::Microsoft.AspNetCore.Hosting.WebHostBuilderContext, global::Microsoft.Extensions.Configuration.IConfigurationBuilder> configure) => this;

            public global::Microsoft.AspNetCore.Hosting.IWebHostBuilder UseSetting(string key, string? value) => this;

            public string? GetSetting(string key) => context.Configuration[key];

            public global::Microsoft.AspNetCore.Hosting.IWebHost Build() => throw new global::System.NotSupportedException();
        }
        """;
}
