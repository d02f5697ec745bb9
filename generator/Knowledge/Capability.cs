namespace SentryGen.Knowledge;

/// <summary>Something that a release of Sentry may offer, and that the bootstrap or a rule depends on.</summary>
internal enum Capability
{
    /// <summary>The SDK can be started. Nothing is wired without it.</summary>
    Start,

    /// <summary>The SDK says whether it is on.</summary>
    State,

    /// <summary>The options have an environment.</summary>
    Environment,

    /// <summary>The options have a release.</summary>
    Release,

    /// <summary>The options have a server name.</summary>
    ServerName,

    /// <summary>The options have tags for every event.</summary>
    Tags,

    /// <summary>The options have a sample rate of errors.</summary>
    SampleRate,

    /// <summary>The options have a sample rate of traces.</summary>
    TracesSampleRate,

    /// <summary>The options have a debug switch.</summary>
    Debug,

    /// <summary>Events can be sent to a local Spotlight.</summary>
    Spotlight,

    /// <summary>Sessions have a switch.</summary>
    Sessions,

    /// <summary>One scope can serve all threads.</summary>
    GlobalScope,

    /// <summary>Events can be changed on their way out.</summary>
    Processors,

    /// <summary>The queue can be flushed.</summary>
    Flush,

    /// <summary>An exception can be captured.</summary>
    Capture,

    /// <summary>One event can be sent and its answer read.</summary>
    SelfTest,

    /// <summary>The SDK names an assembly and its version.</summary>
    AssemblyVersion,

    /// <summary>The SDK takes the properties of the build: trimming and AOT depend on them.</summary>
    BuildProperties,

    /// <summary>A hub stands for the SDK that runs.</summary>
    Hub,

    /// <summary>Structured logs are off until an option of the SDK says otherwise.</summary>
    LogSwitch,

    /// <summary>The scope has a release.</summary>
    ScopeRelease,

    /// <summary>The logging adapter can be added to a logging builder.</summary>
    AddSentry,

    /// <summary>The logging adapter starts the SDK, and can be told not to.</summary>
    AdapterStart,

    /// <summary>The options of the logging adapter are options of the SDK.</summary>
    AdapterSdkOptions,

    /// <summary>The logging adapter takes a DSN.</summary>
    AdapterDsn,

    /// <summary>The levels of the logging adapter can be set.</summary>
    AdapterLevels,

    /// <summary>The web adapter can be added to a web host.</summary>
    UseSentry,

    /// <summary>The options of the web adapter are options of the SDK.</summary>
    WebSdkOptions,

    /// <summary>The web adapter can be told not to start the SDK.</summary>
    WebStart,

    /// <summary>The web adapter can flush after each request.</summary>
    WebFlush,

    /// <summary>The web adapter has a switch for structured logs.</summary>
    WebLogSwitch,

    /// <summary>The startup filter of the web adapter can be called by others.</summary>
    WebFilter,

    /// <summary>Every event can be seen, and an exception sent with a mechanism and a tag.</summary>
    Net,

    /// <summary>The web adapter can be added with its parts, among them the interceptor of gRPC.</summary>
    Grpc,

    /// <summary>A scope tells which exceptions are reported in it.</summary>
    ReportedExceptions,
}

/// <summary>Capabilities as a value.</summary>
internal readonly record struct CapabilitySet(ulong Bits)
{
    public bool Has(Capability capability) => (Bits & 1UL << (int)capability) != 0;

    public CapabilitySet With(Capability capability) => new(Bits | 1UL << (int)capability);

    public CapabilitySet With(CapabilitySet others) => new(Bits | others.Bits);

    public CapabilitySet Without(CapabilitySet others) => new(Bits & ~others.Bits);
}
