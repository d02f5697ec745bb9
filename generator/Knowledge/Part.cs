namespace SentryGen.Knowledge;

/// <summary>
/// A part of the emitted code that not every project gets. The templates name it after <c>#if</c>, as they do a <see cref="HostHook"/>.
/// </summary>
internal enum Part
{
    /// <summary>The partial method that the user may implement.</summary>
    Configure,

    /// <summary>The module initializer.</summary>
    Start,

    /// <summary>The bootstrap itself.</summary>
    Wired,

    /// <summary>A type of Sentry that Sentry's own generator needs, and that is not there without the SDK.</summary>
    WithoutSdk,

    /// <summary>The attribute of module initializers, which a framework before .NET 5 lacks.</summary>
    ModuleInitializer,

    /// <summary>C# 11: a type may be visible in its file only.</summary>
    FileTypes,

    /// <summary>The SDK gets the properties of the build.</summary>
    BuildProperties,

    /// <summary>The bootstrap starts the SDK.</summary>
    StartsSdk,

    /// <summary>The SDK starts before a host starts it again.</summary>
    LeavesSessionsToHost,

    /// <summary>One scope for all threads.</summary>
    GlobalScope,

    /// <summary>The environment of the first host is that of the process, too.</summary>
    HostEnvironment,

    /// <summary>A flush when the process gets a signal to end.</summary>
    Signals,

    /// <summary>The self-test.</summary>
    SelfTest,

    /// <summary>Events for a local Spotlight.</summary>
    Spotlight,

    /// <summary>The SDK is asked whether it is on.</summary>
    IsEnabled,

    /// <summary>The name and version of the app's assembly, as the SDK writes it.</summary>
    AssemblyVersion,

    /// <summary>The option of that name.</summary>
    Environment,

    /// <summary>The option of that name.</summary>
    Release,

    /// <summary>The option of that name.</summary>
    ServerName,

    /// <summary>The tags of every event.</summary>
    Tags,

    /// <summary>The option of that name.</summary>
    SampleRate,

    /// <summary>The option of that name.</summary>
    TracesSampleRate,

    /// <summary>The option of that name.</summary>
    Debug,

    /// <summary>The log of each host.</summary>
    Hosts,

    /// <summary>The log adapter starts the SDK, with the options of the host.</summary>
    LogStartsSdk,

    /// <summary>The log adapter gets options of the SDK.</summary>
    LogOptions,

    /// <summary>The log adapter is told not to start the SDK.</summary>
    LogLeavesSdk,

    /// <summary>The log adapter registers no hub.</summary>
    LogNeedsHub,

    /// <summary>The bootstrap reads the section of the log adapter.</summary>
    LogSection,

    /// <summary>Structured logs are off unless a rule of the app lets them through.</summary>
    StructuredLogs,

    /// <summary>An adapter reads its section before the app's own code sets options.</summary>
    PutsFirst,

    /// <summary>The requests of each web host.</summary>
    WebHosts,

    /// <summary>Web hosts of the first generation, which no generic host runs.</summary>
    FirstWebHosts,

    /// <summary>The log adapter can start the SDK.</summary>
    AdapterStart,

    /// <summary>The web adapter gets options of the SDK.</summary>
    WebOptions,

    /// <summary>The web adapter is told not to start the SDK.</summary>
    WebLeavesSdk,

    /// <summary>The web adapter gets a hub, so that it does not start the SDK.</summary>
    WebNeedsHub,

    /// <summary>A flush after each request of a serverless app.</summary>
    WebFlush,

    /// <summary>The web adapter sends no structured logs.</summary>
    WebLeavesLogsOut,

    /// <summary>The web adapter sends structured logs if its option says so.</summary>
    WebLogSwitch,

    /// <summary>The SDK stays on after a web host has stopped.</summary>
    KeepsOpen,

    /// <summary>The methods that report the failures of tasks.</summary>
    Tasks,

    /// <summary>There is a Sentry that they report to.</summary>
    ReportsTasks,

    /// <summary>C# 10: they are in a namespace that the file imports for all others.</summary>
    GlobalUsings,

    /// <summary>The same for tasks of the other kind.</summary>
    ValueTasks,

    /// <summary>A net under every answer of 500 and above.</summary>
    Net,

    /// <summary>The interceptor of Sentry.AspNetCore.Grpc.</summary>
    Grpc,
}

/// <summary>Parts as a value.</summary>
internal readonly record struct PartSet(ulong Bits)
{
    public bool Has(Part part) => (Bits & 1UL << (int)part) != 0;

    public PartSet With(Part part) => new(Bits | 1UL << (int)part);
}
