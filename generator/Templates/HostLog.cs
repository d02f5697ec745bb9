#if Hosts
#nullable enable annotations

namespace SentryGen.Generated
{
    // Three assemblies declare a LoggingBuilderExtensions, so AddSentry is called as an extension method.
    using global::Microsoft.Extensions.Logging;

    internal static partial class SentryGenBootstrap
    {
        private static partial class Hosts
        {
#if LogStartsSdk
            // The first host gives the SDK its options. The log of a later host must not replace them:
            // they may hold callbacks that scrub events.
            private static bool isTaken;

#endif
            private static void AddLog(
                global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
                global::Microsoft.Extensions.Configuration.IConfiguration configuration,
                string host,
                string dsn)
            {
#if StructuredLogs
                StructuredLogs.LeaveOut(services);
#endif
                if (LogIsWired(services)) return;
#if !LogSection
                var from = services.Count;
#endif
                global::Microsoft.Extensions.DependencyInjection.LoggingServiceCollectionExtensions.AddLogging(
                    services,
                    static logging => logging.AddSentry(
                        (global::System.Action<global::Sentry.Extensions.Logging.SentryLoggingOptions>?)null));
#if LogStartsSdk
                var starts = !isTaken;
                isTaken = true;
#endif
#if LogOptions
                global::Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.PostConfigure(
                    services, (global::Sentry.Extensions.Logging.SentryLoggingOptions options) =>
                    {
                        options.Dsn = dsn;
                        Surroundings.Shape(options, Surroundings.Environment(host));
                        Configure(options);
#if LogStartsSdk
                        if (!starts) options.InitializeSdk = false;
#endif
                    });
#endif
#if LogLeavesSdk
                global::Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.PostConfigure(
                    services, static (global::Sentry.Extensions.Logging.SentryLoggingOptions options) => options.InitializeSdk = false);
#endif
#if LogSection
                LogSection.ReadInstead(services, configuration);
#else
                PutFirst<global::Sentry.Extensions.Logging.SentryLoggingOptions>(services, from);
#endif
#if LogNeedsHub
                // Only an adapter that starts the SDK registers them.
                global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions
                    .TryAddSingleton<global::Sentry.IHub>(services, global::Sentry.Extensibility.HubAdapter.Instance);
                global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions
                    .TryAddSingleton<global::Sentry.ISentryClient>(services, global::Sentry.Extensibility.HubAdapter.Instance);
#endif
            }

            private static readonly string[] Adapters =
            {
                #region Adapters
                "Sentry.Extensions.Logging",
                #endregion
            };

            // Set-up in another assembly or in an extension method shows here. A Configure of the app has no implementation type.
            private static bool LogIsWired(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
                foreach (var service in services)
                {
                    if (service.ServiceType.FullName == "Sentry.Extensions.Logging.HostLoggerProviders") return true;
                    if (service.ServiceType != typeof(global::Microsoft.Extensions.Logging.ILoggerProvider)
                        && service.ServiceType != typeof(global::Microsoft.Extensions.Options.IConfigureOptions<
                            global::Sentry.Extensions.Logging.SentryLoggingOptions>)) continue;
                    var assembly = service.ImplementationType?.Assembly.GetName().Name;
                    if (global::System.Array.IndexOf(Adapters, assembly) >= 0) return true;
                }

                return false;
            }
        }

#if StructuredLogs
        // Without this, each entry of the log is sent as a structured log, too.
        // A rule of the app, such as Logging:Sentry:LogLevel:Default, comes later and wins.
        private static class StructuredLogs
        {
            private static readonly string[] Providers =
            {
                "Sentry.Extensions.Logging.SentryStructuredLoggerProvider",
                "Sentry.AspNetCore.SentryAspNetCoreStructuredLoggerProvider",
            };

            internal static void LeaveOut(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
                global::Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure(
                    services, static (global::Microsoft.Extensions.Logging.LoggerFilterOptions filters) => LeaveOut(filters));

            internal static void LeaveOut(global::Microsoft.Extensions.Logging.LoggerFilterOptions filters)
            {
                foreach (var provider in Providers)
                    filters.Rules.Insert(0, new global::Microsoft.Extensions.Logging.LoggerFilterRule(
                        provider, null, global::Microsoft.Extensions.Logging.LogLevel.None, null));
            }
        }

#endif
#if LogSection
        // If this section holds settings that the adapter does not read, the adapter stops the app.
        private static class LogSection
        {
            private static readonly string[] Read = { "MinimumEventLevel", "MinimumBreadcrumbLevel", "LogLevel" };

            /// <summary>Settings that nothing reads, or null.</summary>
            internal static string? Unread { get; private set; }

            /// <summary>Replaces the adapter's own reading of its section.</summary>
            internal static void ReadInstead(
                global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
                global::Microsoft.Extensions.Configuration.IConfiguration configuration)
            {
                var section = configuration.GetSection("Logging:Sentry");
                Find(section);
                for (var index = services.Count - 1; index >= 0; index--)
                    if (services[index].ServiceType == typeof(global::Microsoft.Extensions.Options.IConfigureOptions<
                            global::Sentry.Extensions.Logging.SentryLoggingOptions>)
                        && services[index].ImplementationType?.Assembly
                            == typeof(global::Sentry.Extensions.Logging.SentryLoggingOptions).Assembly)
                        services.RemoveAt(index);
                var shape = new global::Microsoft.Extensions.Options.ConfigureOptions<
                    global::Sentry.Extensions.Logging.SentryLoggingOptions>(options =>
                    {
                        if (Level(section, 0) is { } forEvents) options.MinimumEventLevel = forEvents;
                        if (Level(section, 1) is { } forBreadcrumbs) options.MinimumBreadcrumbLevel = forBreadcrumbs;
                    });
                services.Insert(0, global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton<
                    global::Microsoft.Extensions.Options.IConfigureOptions<
                        global::Sentry.Extensions.Logging.SentryLoggingOptions>>(shape));
            }

            private static global::Microsoft.Extensions.Logging.LogLevel? Level(
                global::Microsoft.Extensions.Configuration.IConfiguration section, int which)
            {
                global::Microsoft.Extensions.Logging.LogLevel level;
                return global::System.Enum.TryParse(section[Read[which]], true, out level) ? level : null;
            }

            private static global::System.Collections.Generic.List<string> Find(
                global::Microsoft.Extensions.Configuration.IConfiguration section)
            {
                var unread = new global::System.Collections.Generic.List<string>();
                foreach (var setting in section.GetChildren())
                    if (!global::System.Array.Exists(
                        Read, key => string.Equals(key, setting.Key, global::System.StringComparison.OrdinalIgnoreCase)))
                        unread.Add(setting.Path);
                if (unread.Count > 0) Unread = string.Join(", ", unread);
                return unread;
            }
#if WebHosts

            /// <summary>The configuration without the settings that nothing reads.</summary>
            internal static global::Microsoft.Extensions.Configuration.IConfiguration Readable(
                global::Microsoft.Extensions.Configuration.IConfiguration configuration)
            {
                var unread = Find(configuration.GetSection("Logging:Sentry"));
                if (unread.Count == 0) return configuration;
                var kept = new global::System.Collections.Generic.Dictionary<string, string?>();
                foreach (var section in new[] { "Sentry", "Logging:Sentry" })
                    foreach (var setting in global::Microsoft.Extensions.Configuration.ConfigurationExtensions.AsEnumerable(
                        configuration.GetSection(section)))
                    {
                        var key = setting.Key + ":";
                        if (unread.Exists(path => key.StartsWith(path + ":", global::System.StringComparison.OrdinalIgnoreCase))) continue;
                        kept[setting.Key] = setting.Value;
                    }

                return global::Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions
                    .AddInMemoryCollection(new global::Microsoft.Extensions.Configuration.ConfigurationBuilder(), kept).Build();
            }
#endif
        }
#endif
    }
}
#endif
