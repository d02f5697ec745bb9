using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted part that joins the log of a host to Sentry.</summary>
internal static class LogSource
{
    private const string Options = "global::Sentry.Extensions.Logging.SentryLoggingOptions";

    /// <summary>If the SDK has no switch for structured logs, each entry of the log becomes one unless a filter prevents it.</summary>
    private static bool LeavesLogsOut(Facts facts) => !facts.Can(Capability.LogSwitch);

    /// <summary>An adapter that does not start the SDK refuses to start the app if its section holds more than it reads.</summary>
    public static bool ReadsSection(Facts facts) => !facts.Can(Capability.AdapterSdkOptions) && facts.Can(Capability.AdapterLevels);

    /// <summary>Members of Hosts.</summary>
    public static string Members(Facts facts, Verdict verdict)
    {
        var shape = Shape(facts, verdict);
        return Code.Lines(
            StartsAnew(facts, verdict) ? Taken : null,
            Code.Body(
                $"private static void AddLog({HostSource.Services}, {HostSource.Configuration}, string host, string dsn)",
                LeavesLogsOut(facts) ? "StructuredLogs.LeaveOut(services);" : null,
                "if (LogIsWired(services)) return;",
                ReadsSection(facts) ? null : "var from = services.Count;",
                $"""
                global::Microsoft.Extensions.DependencyInjection.LoggingServiceCollectionExtensions.AddLogging(
                    services, static logging => logging.AddSentry((global::System.Action<{Options}>?)null));
                """,
                StartsAnew(facts, verdict) ? """
                var starts = !isTaken;
                isTaken = true;
                """ : null,
                shape is null ? null : $$"""
                global::Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.PostConfigure(
                    services, ({{Options}} options) => Shape(options, dsn, host{{(StartsAnew(facts, verdict) ? ", starts" : "")}}));
                """,
                ReadsSection(facts) ? "LogSection.ReadInstead(services, configuration);" : $"PutFirst<{Options}>(services, from);",
                !facts.Can(Capability.AdapterStart) && facts.Can(Capability.Hub) ? Hub : null),
            "",
            ReadsSection(facts) && verdict.Route != Route.AspNetCore ? null : PutFirst + "\n",
            IsWired,
            shape is null ? null : "\n" + shape);
    }

    /// <summary>Types beside Hosts.</summary>
    public static string? Types(Facts facts, Verdict verdict)
    {
        string[] types =
        [
            .. LeavesLogsOut(facts) ? [StructuredLogs] : Array.Empty<string>(),
            .. ReadsSection(facts) ? [Section(facts, verdict)] : Array.Empty<string>(),
        ];
        return types.Length == 0 ? null : string.Join("\n\n", types);
    }

    /// <summary>The configuration that the web adapter is given.</summary>
    public static string Readable(Facts facts) => ReadsSection(facts) ? "LogSection.Readable(configuration)" : "configuration";

    /// <summary>If the app starts the SDK by itself, the switch of the web adapter decides.</summary>
    public static string? LeaveOutOfWeb(Facts facts, Verdict verdict) =>
        verdict.InitializesSdk || !LeavesLogsOut(facts) ? null
        : !facts.Can(Capability.WebLogSwitch) ? "StructuredLogs.LeaveOut(services);"
        : """
        global::Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions
            .AddOptions<global::Microsoft.Extensions.Logging.LoggerFilterOptions>(services)
            .Configure(static (
                global::Microsoft.Extensions.Logging.LoggerFilterOptions filters,
                global::Microsoft.Extensions.Options.IOptions<global::Sentry.AspNetCore.SentryAspNetCoreOptions> web) =>
            {
                if (!web.Value.EnableLogs) StructuredLogs.LeaveOut(filters);
            });
        """;

    /// <summary>The adapter starts the SDK with the options of the host.</summary>
    public static bool StartsAnew(Facts facts, Verdict verdict) =>
        verdict.InitializesSdk && facts.Can(Capability.AdapterStart) && facts.Can(Capability.AdapterSdkOptions);

    private const string Taken = """
        // The first host gives the SDK its options. The log of another one must not replace them, callbacks that scrub events among them.
        private static bool isTaken;

        """;

    private static string? Shape(Facts facts, Verdict verdict)
    {
        var takesOptions = verdict.InitializesSdk && facts.Can(Capability.AdapterSdkOptions);
        var startsAnew = StartsAnew(facts, verdict);
        var standsAside = !verdict.InitializesSdk && facts.Can(Capability.AdapterStart);
        return takesOptions || standsAside
            ? Code.Body(
                $"private static void Shape({Options} options, string dsn, string host{(startsAnew ? ", bool starts" : "")})",
                takesOptions ? HostSource.ShapeSdkOptions("Surroundings.Environment(host)") : null,
                startsAnew ? "if (!starts) options.InitializeSdk = false;" : null,
                standsAside ? "options.InitializeSdk = false;" : null)
            : null;
    }

    /// <summary>A member of Hosts.</summary>
    private const string PutFirst = $$"""
        // An adapter reads its section before the app's own code speaks, as it would if the app had added it.
        private static void PutFirst<TOptions>({{HostSource.Services}}, int from)
            where TOptions : class
        {
            var first = 0;
            for (var index = from; index < services.Count; index++)
            {
                var service = services[index];
                if (service.ServiceType != typeof(global::Microsoft.Extensions.Options.IConfigureOptions<TOptions>)
                    || service.ImplementationInstance is not null) continue;
                services.RemoveAt(index);
                services.Insert(first++, service);
            }
        }
        """;

    // Set-up in another assembly or behind an extension method shows here at the latest. A user's Configure has no implementation type.
    private static readonly string IsWired = $$"""
        private static readonly string[] Adapters =
        {
            {{string.Join("\n    ", Sinks.LoggingAdapters.Select(static adapter => $"\"{adapter}\","))}}
        };

        private static bool LogIsWired({{HostSource.Services}})
        {
            foreach (var service in services)
            {
                if (service.ServiceType.FullName == "Sentry.Extensions.Logging.HostLoggerProviders") return true;
                if (service.ServiceType == typeof(global::Microsoft.Extensions.Logging.ILoggerProvider)
                    || service.ServiceType == typeof(global::Microsoft.Extensions.Options.IConfigureOptions<{{Options}}>))
                {
                    var assembly = service.ImplementationType?.Assembly.GetName().Name;
                    if (global::System.Array.IndexOf(Adapters, assembly) >= 0) return true;
                }
            }

            return false;
        }
        """;

    // Only an adapter that starts the SDK registers them.
    private const string Hub = """
        global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddSingleton<global::Sentry.IHub>(
            services, global::Sentry.Extensibility.HubAdapter.Instance);
        global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddSingleton<global::Sentry.ISentryClient>(
            services, global::Sentry.Extensibility.HubAdapter.Instance);
        """;

    private const string StructuredLogs = $$"""
        // Each entry of the log would be sent as a structured log.
        // A rule of the app, such as Logging:Sentry:LogLevel:Default, comes later and wins.
        private static class StructuredLogs
        {
            private static readonly string[] Providers =
            {
                "Sentry.Extensions.Logging.SentryStructuredLoggerProvider",
                "Sentry.AspNetCore.SentryAspNetCoreStructuredLoggerProvider",
            };

            internal static void LeaveOut({{HostSource.Services}}) =>
                global::Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure(
                    services, static (global::Microsoft.Extensions.Logging.LoggerFilterOptions filters) => LeaveOut(filters));

            internal static void LeaveOut(global::Microsoft.Extensions.Logging.LoggerFilterOptions filters)
            {
                foreach (var provider in Providers)
                    filters.Rules.Insert(0, new global::Microsoft.Extensions.Logging.LoggerFilterRule(
                        provider, null, global::Microsoft.Extensions.Logging.LogLevel.None, null));
            }
        }
        """;

    private static string Section(Facts facts, Verdict verdict) => Code.Type(
        """
        // The adapter stops the app if this section holds settings that it does not read.
        private static class LogSection
        """,
        $$"""
        private static readonly string[] Read = { "MinimumEventLevel", "MinimumBreadcrumbLevel", "LogLevel" };

        /// <summary>Settings that nobody reads, or null.</summary>
        internal static string? Unread { get; private set; }
        """,
        $$"""
        /// <summary>Takes the place of the adapter's own reading.</summary>
        internal static void ReadInstead({{HostSource.Services}}, {{HostSource.Configuration}})
        {
            var section = configuration.GetSection("Logging:Sentry");
            Find(section);
            for (var index = services.Count - 1; index >= 0; index--)
                if (services[index].ServiceType == typeof(global::Microsoft.Extensions.Options.IConfigureOptions<{{Options}}>)
                    && services[index].ImplementationType?.Assembly == typeof({{Options}}).Assembly)
                    services.RemoveAt(index);
            services.Insert(0, global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor
                .Singleton<global::Microsoft.Extensions.Options.IConfigureOptions<{{Options}}>>(
                    new global::Microsoft.Extensions.Options.ConfigureOptions<{{Options}}>(options =>
                    {
                        if (Level(section, 0) is { } forEvents) options.MinimumEventLevel = forEvents;
                        if (Level(section, 1) is { } forBreadcrumbs) options.MinimumBreadcrumbLevel = forBreadcrumbs;
                    })));
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
        """,
        verdict.Route == Route.AspNetCore ? ReadableSection : null);

    private const string ReadableSection = $$"""
        /// <summary>The same without the settings that nobody reads.</summary>
        internal static global::Microsoft.Extensions.Configuration.IConfiguration Readable({{HostSource.Configuration}})
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
        """;
}
