using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted part that wires web hosts.</summary>
internal static class WebHostSource
{
    /// <summary>Has a web host of the first generation call <see cref="Startup"/>, whoever builds it.</summary>
    public const string StartupAttribute =
        "[assembly: global::Microsoft.AspNetCore.Hosting.HostingStartup(typeof(global::SentryGen.Generated.SentryGenBootstrap.WebHostStartup))]\n";

    /// <summary>Whether there are web hosts of the first generation to start with.</summary>
    public static bool StartsWebHosts(Facts facts, Verdict verdict) => verdict.Route == Route.AspNetCore && facts.Has(References.WebHostBuilder);

    public const string Startup = """
        // WebHost.CreateDefaultBuilder and WebHostBuilder announce nothing, but they call what the app's assembly names.
        internal sealed class WebHostStartup : global::Microsoft.AspNetCore.Hosting.IHostingStartup, global::Microsoft.AspNetCore.Hosting.IStartupFilter
        {
            /// <summary>Null where nothing is wired.</summary>
            internal static global::System.Action<global::Microsoft.AspNetCore.Hosting.IWebHostBuilder>? Wire;

            /// <summary>Null where this is not the app.</summary>
            internal static global::System.Action<global::System.IServiceProvider>? Built;

            // All other builders call it, too, and announce themselves besides.
            public void Configure(global::Microsoft.AspNetCore.Hosting.IWebHostBuilder host)
            {
                if (Built is null || host is not global::Microsoft.AspNetCore.Hosting.WebHostBuilder) return;
                Wire?.Invoke(host);
                host.ConfigureServices(services => global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions
                    .AddSingleton<global::Microsoft.AspNetCore.Hosting.IStartupFilter>(services, this));
            }

            public global::System.Action<global::Microsoft.AspNetCore.Builder.IApplicationBuilder> Configure(
                global::System.Action<global::Microsoft.AspNetCore.Builder.IApplicationBuilder> next) => app =>
            {
                next(app);
                Built?.Invoke(app.ApplicationServices);
            };
        }
        """;

    /// <summary>A member of Hosts.</summary>
    public static string Started(bool leavesSignals) => Code.Body(
        "internal static void Started(global::Microsoft.AspNetCore.Hosting.IWebHostBuilder host, string dsn)",
        "host.ConfigureServices((context, services) => Wire(context.Configuration, context.HostingEnvironment.EnvironmentName, services, dsn));",
        leavesSignals ? "Signals.LeaveToHost();" : null);

    /// <summary>Members of Hosts.</summary>
    public static string AddTo(Facts facts, Verdict verdict) => Code.Lines(
        Code.Body(
            $"private static void AddTo({HostSource.Services}, global::Microsoft.Extensions.Configuration.IConfiguration configuration, string host, string dsn)",
            $$"""
            if (WebEnvironment(services) is not { } environment)
                {{HostSource.AddLogging}}
            else
                global::Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions.UseSentry(
                    new WebHost(configuration, environment, services), {{(facts.Has(References.GrpcAdapter) ? WithGrpc : "options => Shape(options, dsn, host)")}});
            """),
        "",
        Code.Body(
            "private static void Shape(global::Sentry.AspNetCore.SentryAspNetCoreOptions options, string dsn, string host)",
            facts.Has(References.FlushesOnRequest) ? Serverless : null,
            // All but the platform is asked by the adapter itself.
            facts.Has(References.WebOptionsAreSdkOptions) ? HostSource.ShapeSdkOptions("Surroundings.OfPlatform(host)") : null,
            !verdict.InitializesSdk && facts.Has(References.WebAdapterInitializesSdk) ? "options.InitializeSdk = false;" : null),
        "",
        $$"""
        // Only a web host has one.
        private static global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment? WebEnvironment({{HostSource.Services}})
        {
            foreach (var service in services)
                if (service.ServiceType == typeof(global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment))
                    return service.ImplementationInstance as global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment;
            return null;
        }
        """);

    private const string WithGrpc = $$"""
        (global::Sentry.AspNetCore.ISentryBuilder sentry) =>
                {
                    global::Sentry.AspNetCore.SentryBuilderExtensions.AddSentryOptions(sentry, options => Shape(options, dsn, host));
                    global::{{SentryApi.GrpcBuilderExtensions}}.{{SentryApi.AddGrpc}}(sentry);
                }
        """;

    // AWS Lambda and Google Cloud Functions.
    private const string Serverless = """
        // Where the process is frozen once a request is answered, its events must be gone by then.
        foreach (var variable in new[] { "AWS_LAMBDA_FUNCTION_NAME", "FUNCTION_TARGET" })
            if (Read(variable) is not null) options.FlushOnCompletedRequest = true;
        """;

    public const string Builder = $$"""
        // UseSentry wants a web host builder; when a host announces itself, its services are all that is left to shape.
        private sealed class WebHost : global::Microsoft.AspNetCore.Hosting.IWebHostBuilder
        {
            private readonly global::Microsoft.AspNetCore.Hosting.WebHostBuilderContext context;
            private readonly {{HostSource.Services}};

            internal WebHost(
                global::Microsoft.Extensions.Configuration.IConfiguration configuration,
                global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment environment,
                {{HostSource.Services}})
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
