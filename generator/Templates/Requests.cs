#if WebHosts
#nullable enable annotations

namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        private static partial class Hosts
        {
            private static void AddRequests(
                global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
                global::Microsoft.Extensions.Configuration.IConfiguration configuration,
                global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment environment,
                string dsn)
            {
                if (RequestsAreWired(services)) return;
#if AdapterStart
                // The log adapter starts the SDK. Beside UseSentry it would send each entry twice.
                if (LogIsWired(services)) return;
#endif
#if LogStartsSdk
                isTaken = true;
#endif
#if LogSection
                configuration = LogSection.Readable(configuration);
#endif
                var host = environment.EnvironmentName;
                var from = services.Count;
#if Grpc
                global::Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions.UseSentry(
                    new WebHost(configuration, environment, services),
                    (global::Sentry.AspNetCore.ISentryBuilder sentry) =>
                    {
                        global::Sentry.AspNetCore.SentryBuilderExtensions.AddSentryOptions(
                            sentry, (global::Sentry.AspNetCore.SentryAspNetCoreOptions options) => Shape(options, dsn, host));
                        global::Sentry.AspNetCore.Grpc.SentryBuilderExtensions.AddGrpc(sentry);
                    });
#else
                global::Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions.UseSentry(
                    new WebHost(configuration, environment, services),
                    (global::Sentry.AspNetCore.SentryAspNetCoreOptions options) => Shape(options, dsn, host));
#endif
                PutFirst<global::Sentry.AspNetCore.SentryAspNetCoreOptions>(services, from);
#if WebNeedsHub
                // The adapter starts the SDK when its hub is first asked for.
                global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions
                    .AddSingleton<global::System.Func<global::Sentry.IHub>>(
                        services, static () => global::Sentry.Extensibility.HubAdapter.Instance);
#endif
#if WebLeavesLogsOut
                StructuredLogs.LeaveOut(services);
#endif
#if WebLogSwitch
                // The app starts the SDK, so the switch of the web adapter decides.
                global::Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions
                    .AddOptions<global::Microsoft.Extensions.Logging.LoggerFilterOptions>(services)
                    .Configure(static (
                        global::Microsoft.Extensions.Logging.LoggerFilterOptions filters,
                        global::Microsoft.Extensions.Options.IOptions<global::Sentry.AspNetCore.SentryAspNetCoreOptions> web) =>
                    {
                        if (!web.Value.EnableLogs) StructuredLogs.LeaveOut(filters);
                    });
#endif
#if KeepsOpen
                Open.Keep(services);
#endif
#if Net
                Net.Spread(services);
#endif
                #region HooksOfWebServices
                GrpcAnswers.Add(services);
                #endregion
            }

            private static void Shape(global::Sentry.AspNetCore.SentryAspNetCoreOptions options, string dsn, string host)
            {
#if WebFlush
                // AWS Lambda and Google Cloud Functions freeze the process once a request is answered.
                // Its events must be sent before.
                foreach (var variable in new[] { "AWS_LAMBDA_FUNCTION_NAME", "FUNCTION_TARGET" })
                    if (Read(variable) is not null) options.FlushOnCompletedRequest = true;
#endif
#if WebOptions
                options.Dsn = dsn;
                // The adapter itself reads the variables and the name of the host.
                Surroundings.Shape(options, Surroundings.OfPlatform(host));
                Configure(options);
#endif
#if WebLeavesSdk
                options.InitializeSdk = false;
#endif
            }

            private static bool RequestsAreWired(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
                foreach (var service in services)
                    if (service.ServiceType == typeof(global::Microsoft.AspNetCore.Hosting.IStartupFilter)
                        && service.ImplementationType?.FullName == "Sentry.AspNetCore.SentryStartupFilter")
                        return true;
                return false;
            }

            // Only a web host has one.
            private static global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment? WebEnvironment(
                global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
                foreach (var service in services)
                    if (service.ServiceType == typeof(global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment))
                        return service.ImplementationInstance as global::Microsoft.AspNetCore.Hosting.IWebHostEnvironment;
                return null;
            }
        }
    }
}
#endif
