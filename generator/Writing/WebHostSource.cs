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

    /// <summary>UseSentry is kept from closing the SDK.</summary>
    public static bool KeepsOpen(Facts facts, Verdict verdict) => verdict.Route == Route.AspNetCore && facts.Can(Capability.WebFilter);

    /// <summary>Members of Hosts.</summary>
    public static string AddRequests(Facts facts, Verdict verdict) => Code.Lines(
        Code.Body(
            $"private static void AddRequests({HostSource.Services}, {HostSource.Configuration}, {Environment}, string dsn)",
            // An adapter that starts the SDK and is added beside UseSentry sends each text twice.
            $"if (RequestsAreWired(services){(facts.Can(Capability.AdapterStart) ? " || LogIsWired(services)" : "")}) return;",
            LogSource.StartsAnew(facts, verdict) ? "isTaken = true;" : null,
            """
            var host = environment.EnvironmentName;
            var from = services.Count;
            """,
            $$"""
            global::Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions.UseSentry(
                new WebHost({{LogSource.Readable(facts)}}, environment, services),
                {{(facts.Can(Capability.Grpc) ? WithGrpc : $"({Options} options) => Shape(options, dsn, host)")}});
            """,
            $"PutFirst<{Options}>(services, from);",
            !verdict.InitializesSdk && !facts.Can(Capability.WebStart) && facts.Can(Capability.Hub) ? LeaveStart : null,
            LogSource.LeaveOutOfWeb(facts, verdict),
            KeepsOpen(facts, verdict) ? "Open.Keep(services);" : null,
            GrpcSource.Reports(facts, verdict) ? GrpcSource.Add : null),
        "",
        Code.Body(
            $"private static void Shape({Options} options, string dsn, string host)",
            facts.Can(Capability.WebFlush) ? Serverless : null,
            // All but the platform is asked by the adapter itself.
            facts.Can(Capability.WebSdkOptions) ? HostSource.ShapeSdkOptions("Surroundings.OfPlatform(host)") : null,
            !verdict.InitializesSdk && facts.Can(Capability.WebStart) ? "options.InitializeSdk = false;" : null),
        "",
        $$"""
        private static bool RequestsAreWired({{HostSource.Services}})
        {
            foreach (var service in services)
                if (service.ServiceType == typeof(global::Microsoft.AspNetCore.Hosting.IStartupFilter)
                    && service.ImplementationType?.FullName == "{{SentryApi.StartupFilter}}")
                    return true;
            return false;
        }

        // Only a web host has one.
        private static global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment? WebEnvironment({{HostSource.Services}})
        {
            foreach (var service in services)
                if (service.ServiceType == typeof(global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment))
                    return service.ImplementationInstance as global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment;
            return null;
        }
        """);

    private const string Options = "global::Sentry.AspNetCore.SentryAspNetCoreOptions";
    private const string Environment = "global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment environment";

    // The adapter starts the SDK when this is first asked for its hub.
    private const string LeaveStart = """
        global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<global::System.Func<global::Sentry.IHub>>(
            services, static () => global::Sentry.Extensibility.HubAdapter.Instance);
        """;

    public const string Open = """
        // UseSentry closes the SDK of the whole process when its web host has stopped. Without a lifetime it does not learn of that.
        private sealed class Open : global::Microsoft.AspNetCore.Hosting.IStartupFilter
        {
            internal static void Keep(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
                for (var index = 0; index < services.Count; index++)
                    if (services[index].ServiceType == typeof(global::Microsoft.AspNetCore.Hosting.IStartupFilter)
                        && services[index].ImplementationType == typeof(global::Sentry.AspNetCore.SentryStartupFilter))
                        services[index] = global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor
                            .Transient<global::Microsoft.AspNetCore.Hosting.IStartupFilter, Open>();
            }

            public global::System.Action<global::Microsoft.AspNetCore.Builder.IApplicationBuilder> Configure(
                global::System.Action<global::Microsoft.AspNetCore.Builder.IApplicationBuilder> next) => app =>
            {
                global::Microsoft.AspNetCore.Hosting.IStartupFilter filter = new global::Sentry.AspNetCore.SentryStartupFilter();
                filter.Configure(_ => next(app))(new Pipeline(app));
            };

            private sealed class Pipeline : global::Microsoft.AspNetCore.Builder.IApplicationBuilder, global::System.IServiceProvider
            {
                private readonly global::Microsoft.AspNetCore.Builder.IApplicationBuilder app;

                internal Pipeline(global::Microsoft.AspNetCore.Builder.IApplicationBuilder app) => this.app = app;

                public global::System.IServiceProvider ApplicationServices
                {
                    get => this;
                    set => app.ApplicationServices = value;
                }

                public global::Microsoft.AspNetCore.Http.Features.IFeatureCollection ServerFeatures => app.ServerFeatures;

                public global::System.Collections.Generic.IDictionary<string, object?> Properties => app.Properties;

                public object? GetService(global::System.Type service) =>
                    service == typeof(global::Microsoft.Extensions.Hosting.IHostApplicationLifetime)
                        ? null
                        : app.ApplicationServices.GetService(service);

                public global::Microsoft.AspNetCore.Builder.IApplicationBuilder Use(
                    global::System.Func<global::Microsoft.AspNetCore.Http.RequestDelegate, global::Microsoft.AspNetCore.Http.RequestDelegate> middleware)
                {
                    app.Use(middleware);
                    return this;
                }

                public global::Microsoft.AspNetCore.Builder.IApplicationBuilder New() => app.New();

                public global::Microsoft.AspNetCore.Http.RequestDelegate Build() => app.Build();
            }
        }
        """;

    private const string WithGrpc = $$"""
        (global::Sentry.AspNetCore.ISentryBuilder sentry) =>
            {
                global::Sentry.AspNetCore.SentryBuilderExtensions.AddSentryOptions(
                    sentry, ({{Options}} options) => Shape(options, dsn, host));
                global::{{SentryApi.GrpcBuilderExtensions}}.{{SentryApi.AddGrpc}}(sentry);
            }
        """;

    // AWS Lambda and Google Cloud Functions.
    private const string Serverless = """
        // If the process is frozen once a request is answered, its events must be gone by then.
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
