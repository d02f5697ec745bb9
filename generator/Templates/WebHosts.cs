#if WebHosts
#nullable enable annotations

#if FirstWebHosts
[assembly: global::Microsoft.AspNetCore.Hosting.HostingStartup(typeof(global::SentryGen.Generated.SentryGenBootstrap.WebHostStartup))]

#endif
namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        // UseSentry needs a web host builder. When a host is built, only its services are left to change.
        private sealed class WebHost : global::Microsoft.AspNetCore.Hosting.IWebHostBuilder
        {
            private readonly global::Microsoft.AspNetCore.Hosting.WebHostBuilderContext context;
            private readonly global::Microsoft.Extensions.DependencyInjection.IServiceCollection services;

            internal WebHost(
                global::Microsoft.Extensions.Configuration.IConfiguration configuration,
                global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment environment,
                global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
                this.services = services;
                context = new global::Microsoft.AspNetCore.Hosting.WebHostBuilderContext
                {
                    Configuration = configuration,
                    HostingEnvironment = environment,
                };
            }

            public global::Microsoft.AspNetCore.Hosting.IWebHostBuilder ConfigureServices(
                global::System.Action<
                    global::Microsoft.AspNetCore.Hosting.WebHostBuilderContext,
                    global::Microsoft.Extensions.DependencyInjection.IServiceCollection> configure)
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
                global::System.Action<
                    global::Microsoft.AspNetCore.Hosting.WebHostBuilderContext,
                    global::Microsoft.Extensions.Configuration.IConfigurationBuilder> configure) => this;

            public global::Microsoft.AspNetCore.Hosting.IWebHostBuilder UseSetting(string key, string? value) => this;

            public string? GetSetting(string key) => context.Configuration[key];

            public global::Microsoft.AspNetCore.Hosting.IWebHost Build() => throw new global::System.NotSupportedException();
        }

#if KeepsOpen
        // UseSentry closes the SDK of the process when its web host has stopped. Without a lifetime it does not see that.
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
                    global::System.Func<
                        global::Microsoft.AspNetCore.Http.RequestDelegate,
                        global::Microsoft.AspNetCore.Http.RequestDelegate> middleware)
                {
                    app.Use(middleware);
                    return this;
                }

                public global::Microsoft.AspNetCore.Builder.IApplicationBuilder New() => app.New();

                public global::Microsoft.AspNetCore.Http.RequestDelegate Build() => app.Build();
            }
        }

#endif
#if FirstWebHosts
        // WebHost.CreateDefaultBuilder and WebHostBuilder send no event when they build. They call what the app's assembly names here.
        internal sealed class WebHostStartup :
            global::Microsoft.AspNetCore.Hosting.IHostingStartup,
            global::Microsoft.AspNetCore.Hosting.IStartupFilter
        {
            /// <summary>Null if nothing is wired.</summary>
            internal static global::System.Action<global::Microsoft.AspNetCore.Hosting.IWebHostBuilder>? Wire;

            /// <summary>Null if this is not the app.</summary>
            internal static global::System.Action<global::System.IServiceProvider>? Built;

            // All other builders call this, too, and they send an event.
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
#endif
    }
}
#endif
