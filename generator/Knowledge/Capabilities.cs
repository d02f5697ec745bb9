namespace SentryGen.Knowledge;

/// <summary>How the bootstrap uses a member.</summary>
internal enum MemberUse
{
    /// <summary>It names the type.</summary>
    Name,

    /// <summary>It calls the static method, or reads the static field or property.</summary>
    Static,

    /// <summary>It calls the method or the constructor, or reads the property.</summary>
    Read,

    /// <summary>It assigns to the property.</summary>
    Write,

    /// <summary>It implements the interface, which has this method and no other.</summary>
    Implement,

    /// <summary>It converts the type to the one in <see cref="SdkMember.Returns"/>.</summary>
    Convert,
}

/// <summary>A member of Sentry that a capability needs.</summary>
/// <param name="Assembly">The assembly that declares the type.</param>
/// <param name="Type">The metadata name of the type.</param>
/// <param name="Use">How it is used.</param>
/// <param name="Member">The name, and for a method the types of the arguments: <c>Flush(System.TimeSpan)</c>.</param>
/// <param name="Returns">The type of the member as C# spells it without keywords; null if nobody reads it.</param>
internal sealed record SdkMember(string Assembly, string Type, MemberUse Use, string Member = "", string? Returns = null);

/// <summary>All that the bootstrap needs of Sentry. House.Tests holds the table against the real assemblies.</summary>
internal static class Capabilities
{
    private const string Bool = "System.Boolean", Text = "System.String", Id = "Sentry.SentryId";
    private const string Transport = "Sentry.Extensibility.ITransport";
    private const string Envelope = "Sentry.Protocol.Envelopes.Envelope";
    private const string EventProcessor = "Sentry.Extensibility.ISentryEventProcessor";
    private const string TransactionProcessor = "Sentry.Extensibility.ISentryTransactionProcessor";
    private const string Transaction = "Sentry.SentryTransaction";
    private const string Version = "Sentry.SdkVersion";

    /// <summary>The feature in words for the capabilities whose lack is worth a word; the others only tell releases apart.</summary>
    public static readonly (Capability Capability, string? Feature, SdkMember[] Members)[] All =
    [
        (Capability.Start, "the start of the SDK",
            [Sdk("Init(Sentry.SentryOptions)"), New(SentryApi.Options), Option(SentryApi.Dsn, Text)]),
        (Capability.State, "the line about the state of Sentry", [Sdk(SentryApi.IsEnabled, Bool)]),
        (Capability.Environment, "the environment", [Option("Environment", Text)]),
        (Capability.Release, "the release", [Option("Release", Text)]),
        (Capability.ServerName, "the name of the server", [Option("ServerName", Text)]),
        (Capability.Tags, "the tags of the platform",
            [new(SentryApi.Assembly, SentryApi.Options, MemberUse.Read, "DefaultTags",
                "System.Collections.Generic.Dictionary<System.String, System.String>")]),
        (Capability.SampleRate, $"the variable {Variables.SampleRate}", [Option("SampleRate", "System.Nullable<System.Single>")]),
        (Capability.TracesSampleRate, $"the variable {Variables.TracesSampleRate}",
            [Option("TracesSampleRate", "System.Nullable<System.Double>")]),
        (Capability.Debug, $"the variable {Variables.Debug}", [Option("Debug", Bool)]),
        (Capability.Spotlight, "Spotlight",
        [
            Option("EnableSpotlight", Bool), Option("SpotlightUrl", Text), Option("Transport", Transport), Named(Envelope),
            new(SentryApi.Assembly, Transport, MemberUse.Implement, $"SendEnvelopeAsync({Envelope}, System.Threading.CancellationToken)",
                "System.Threading.Tasks.Task"),
        ]),
        (Capability.Sessions, "the switch of sessions", [Option("AutoSessionTracking", Bool)]),
        (Capability.GlobalScope, "the scope of a desktop app", [Option("IsGlobalModeEnabled", Bool)]),
        (Capability.Processors, "the environment that a host names",
        [
            Call(SentryApi.Options, $"AddEventProcessor({EventProcessor})"),
            Call(SentryApi.Options, $"AddTransactionProcessor({TransactionProcessor})"),
            new(SentryApi.Assembly, EventProcessor, MemberUse.Implement, $"Process({SentryApi.Event})", SentryApi.Event),
            new(SentryApi.Assembly, TransactionProcessor, MemberUse.Implement, $"Process({Transaction})", Transaction),
            Set(SentryApi.Event, "Environment", Text), Set(Transaction, "Environment", Text),
        ]),
        (Capability.Flush, "the flush on SIGTERM", [Sdk("Flush(System.TimeSpan)")]),
        (Capability.Capture, "the exceptions that a framework catches", [Sdk("CaptureException(System.Exception)")]),
        (Capability.SelfTest, "the self-test",
        [
            Option("CreateHttpMessageHandler", "System.Func<System.Net.Http.HttpMessageHandler>"),
            Option("HttpProxy", "System.Net.IWebProxy"),
            Option("DecompressionMethods", "System.Net.DecompressionMethods"), Option("CacheDirectoryPath", Text),
            Option("Transport", Transport), Named(Transport),
            New(SentryApi.Event), Set(SentryApi.Event, "Level", $"System.Nullable<{SentryApi.Level}>"),
            Set(SentryApi.Event, "Message", SentryApi.Message),
            new(SentryApi.Assembly, SentryApi.Message, MemberUse.Static, $"op_Implicit({Text})", SentryApi.Message),
            new(SentryApi.Assembly, SentryApi.Level, MemberUse.Static, "Info", SentryApi.Level),
            Call(SentryApi.Event, $"SetTag({Text}, {Text})"),
            Sdk($"CaptureEvent({SentryApi.Event})", Id), new(SentryApi.Assembly, Id, MemberUse.Static, "Empty", Id),
            new(SentryApi.Assembly, Id, MemberUse.Static, $"op_Equality({Id}, {Id})", Bool), Sdk("Flush(System.TimeSpan)"),
        ]),
        (Capability.AssemblyVersion, null,
        [
            Static("Sentry.Reflection.AssemblyExtensions", "GetNameAndVersion(System.Reflection.Assembly)", Version),
            new(SentryApi.Assembly, Version, MemberUse.Read, "Name", Text),
            new(SentryApi.Assembly, Version, MemberUse.Read, "Version", Text),
        ]),
        (Capability.BuildProperties, null,
            [Static(SentryApi.BuildProperties, "Initialize(System.Collections.Generic.Dictionary<System.String, System.String>)")]),
        (Capability.Hub, null,
        [
            Named(SentryApi.Hub), Named(SentryApi.Client),
            new(SentryApi.Assembly, SentryApi.HubAdapter, MemberUse.Static, "Instance", SentryApi.HubAdapter),
            new(SentryApi.Assembly, SentryApi.HubAdapter, MemberUse.Convert, "", SentryApi.Hub),
            new(SentryApi.Assembly, SentryApi.HubAdapter, MemberUse.Convert, "", SentryApi.Client),
        ]),
        (Capability.LogSwitch, null, [Option(SentryApi.EnableLogs, Bool)]),
        (Capability.ScopeRelease, null, [Set(SentryApi.Scope, "Release", Text)]),

        (Capability.AddSentry, "the log of a host",
        [
            Adapter(SentryApi.LoggingOptions, MemberUse.Name),
            Adapter(SentryApi.LoggingBuilderExtensions, MemberUse.Static,
                $"AddSentry(Microsoft.Extensions.Logging.ILoggingBuilder, System.Action<{SentryApi.LoggingOptions}>)"),
        ]),
        (Capability.AdapterStart, null, [Adapter(SentryApi.LoggingOptions, MemberUse.Write, SentryApi.InitializeSdk, Bool)]),
        (Capability.AdapterSdkOptions, null, [Adapter(SentryApi.LoggingOptions, MemberUse.Convert, "", SentryApi.Options)]),
        (Capability.AdapterDsn, null, [Adapter(SentryApi.LoggingOptions, MemberUse.Write, SentryApi.Dsn, Text)]),
        (Capability.AdapterLevels, null,
        [
            Adapter(SentryApi.LoggingOptions, MemberUse.Write, SentryApi.MinimumEventLevel, LogLevel),
            Adapter(SentryApi.LoggingOptions, MemberUse.Write, SentryApi.MinimumBreadcrumbLevel, LogLevel),
        ]),

        (Capability.UseSentry, "the requests of a web app",
        [
            Web(SentryApi.AspNetCoreOptions, MemberUse.Name),
            Web(SentryApi.WebHostBuilderExtensions, MemberUse.Static,
                $"UseSentry({HostApi.WebHostBuilder}, System.Action<{SentryApi.AspNetCoreOptions}>)"),
        ]),
        (Capability.WebSdkOptions, null, [Web(SentryApi.AspNetCoreOptions, MemberUse.Convert, "", SentryApi.Options)]),
        (Capability.WebStart, null, [Web(SentryApi.AspNetCoreOptions, MemberUse.Write, SentryApi.InitializeSdk, Bool)]),
        (Capability.WebFlush, "the flush after each request of a serverless app",
            [Web(SentryApi.AspNetCoreOptions, MemberUse.Write, SentryApi.FlushOnCompletedRequest, Bool)]),
        (Capability.WebLogSwitch, null, [Web(SentryApi.AspNetCoreOptions, MemberUse.Write, SentryApi.EnableLogs, Bool)]),
        (Capability.WebFilter, "errors after a web host has ended",
        [
            Web(SentryApi.StartupFilter, MemberUse.Read, ".ctor()"),
            Web(SentryApi.StartupFilter, MemberUse.Convert, "", "Microsoft.AspNetCore.Hosting.IStartupFilter"),
        ]),
        (Capability.Net, "the net under answers of 500 and above",
        [
            new(SentryApi.Assembly, EventProcessor, MemberUse.Implement, $"Process({SentryApi.Event})", SentryApi.Event),
            Call(SentryApi.Event, "Exception", "System.Exception"), Call(SentryApi.Event, "Level", $"System.Nullable<{SentryApi.Level}>"),
            new(SentryApi.Assembly, SentryApi.Level, MemberUse.Static, "Error", SentryApi.Level),
            Call(SentryApi.Event, ".ctor(System.Exception)"), Call(SentryApi.Event, $"SetTag({Text}, {Text})"),
            Sdk($"CaptureEvent({SentryApi.Event})"),
            Static(SentryApi.ExceptionExtensions, $"SetSentryMechanism(System.Exception, {Text}, {Text}, System.Nullable<{Bool}>)"),
        ]),
        (Capability.Grpc, "the interceptor of gRPC",
        [
            Web(SentryApi.SentryBuilder, MemberUse.Name),
            Web(SentryApi.WebHostBuilderExtensions, MemberUse.Static,
                $"UseSentry({HostApi.WebHostBuilder}, System.Action<{SentryApi.SentryBuilder}>)"),
            Web("Sentry.AspNetCore.SentryBuilderExtensions", MemberUse.Static,
                $"AddSentryOptions({SentryApi.SentryBuilder}, System.Action<{SentryApi.AspNetCoreOptions}>)"),
            new(SentryApi.GrpcAssembly, SentryApi.GrpcBuilderExtensions, MemberUse.Static,
                $"{SentryApi.AddGrpc}({SentryApi.SentryBuilder})"),
        ]),
        (Capability.ReportedExceptions, "the failures that gRPC methods answer with",
        [
            Sdk("CaptureException(System.Exception)"), Sdk($"ConfigureScope(System.Action<{SentryApi.Scope}>)"),
            Call(SentryApi.Scope, $"AddExceptionProcessor({SentryApi.ExceptionProcessor})"), Named(SentryApi.Event),
            new(SentryApi.Assembly, SentryApi.ExceptionProcessor, MemberUse.Implement,
                $"Process(System.Exception, {SentryApi.Event})", "System.Void"),
        ]),
    ];

    private const string LogLevel = "Microsoft.Extensions.Logging.LogLevel";

    private static SdkMember Named(string type) => new(SentryApi.Assembly, type, MemberUse.Name);

    private static SdkMember New(string type) => new(SentryApi.Assembly, type, MemberUse.Read, ".ctor()");

    private static SdkMember Sdk(string member, string? returns = null) => Static(SentryApi.Sdk, member, returns);

    private static SdkMember Static(string type, string member, string? returns = null) =>
        new(SentryApi.Assembly, type, MemberUse.Static, member, returns);

    private static SdkMember Call(string type, string member, string? returns = null) =>
        new(SentryApi.Assembly, type, MemberUse.Read, member, returns);

    private static SdkMember Set(string type, string member, string returns) =>
        new(SentryApi.Assembly, type, MemberUse.Write, member, returns);

    private static SdkMember Option(string member, string returns) => Set(SentryApi.Options, member, returns);

    private static SdkMember Adapter(string type, MemberUse use, string member = "", string? returns = null) =>
        new(SentryApi.LoggingAssembly, type, use, member, returns);

    private static SdkMember Web(string type, MemberUse use, string member = "", string? returns = null) =>
        new(SentryApi.AspNetCoreAssembly, type, use, member, returns);
}
