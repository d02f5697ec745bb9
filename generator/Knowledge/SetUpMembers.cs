namespace SentryGen.Knowledge;

/// <summary>The act of a step: for the set-up of an app, or against it.</summary>
internal enum SetUpAct
{
    /// <summary>Its name speaks of Sentry, and it is not Sentry's: an extension of the user's own, which may do anything.</summary>
    OwnExtension,

    /// <summary><c>SentrySdk.Init</c></summary>
    InitSdk,

    /// <summary><c>SentrySdk.Close</c></summary>
    CloseSdk,

    /// <summary><c>UseSentry</c> on a web host builder</summary>
    UseSentry,

    /// <summary><c>AddSentry</c> on a logging builder or logger factory</summary>
    AddSentry,

    /// <summary><c>services.AddSentry()</c> of Sentry.AspNetCore</summary>
    AddServices,

    /// <summary><c>WriteTo.Sentry</c> of Serilog, <c>AddSentry</c> of NLog</summary>
    AddLogSink,

    /// <summary><c>UseSerilog</c> on a host, <c>AddSerilog</c> on its services: Serilog is the logger factory from then on</summary>
    ReplaceLoggerFactory,

    /// <summary><c>ClearProviders</c> on a logging builder</summary>
    ClearProviders,

    /// <summary><c>AddConfiguration</c> on a logging builder</summary>
    AddConfiguration,

    /// <summary><c>options.Dsn = …</c></summary>
    SetDsn,

    /// <summary><c>options.InitializeSdk = …</c></summary>
    SetInitializeSdk,

    /// <summary><c>options.EnableLogs = …</c></summary>
    SetEnableLogs,

    /// <summary><c>scope.Release = …</c></summary>
    SetScopeRelease,

    /// <summary><c>options.SampleRate = …</c></summary>
    SetSampleRate,

    /// <summary><c>options.SetBeforeSend(…)</c></summary>
    SetBeforeSend,

    /// <summary><c>options.AddEventProcessor(…)</c></summary>
    AddEventProcessor,

    /// <summary><c>options.AddExceptionFilterForType&lt;…&gt;()</c></summary>
    FilterExceptions,

    /// <summary><c>options.DisableAppDomainUnhandledExceptionCapture()</c></summary>
    LeaveCrashes,

    /// <summary><c>options.DisableUnobservedTaskExceptionCapture()</c></summary>
    LeaveTasks,

    /// <summary><c>options.DisableAppDomainProcessExitFlush()</c></summary>
    LeaveQueue,

    /// <summary><c>options.ShutdownTimeout = …</c></summary>
    SetShutdownTimeout,

    /// <summary><c>options.Transport = …</c></summary>
    SetTransport,

    /// <summary><c>options.MinimumEventLevel = …</c></summary>
    SetEventLevel,

    /// <summary><c>options.AddLogEntryFilter(…)</c></summary>
    FilterLog,

    /// <summary><c>SentrySdk.Capture…</c></summary>
    Capture,

    /// <summary><c>SentrySdk.Flush</c></summary>
    Flush,

    /// <summary><c>builder.Build()</c></summary>
    BuildHost,

    /// <summary><c>host.Run()</c>: comes back when the app is done</summary>
    RunHost,

    /// <summary>It makes, runs or hears a host that needs more to report: see <see cref="HostCalls"/>.</summary>
    MeetHost,

    /// <summary>The process is gone at once, with all that waits to be sent.</summary>
    EndProcess,
}

/// <summary>A method or a property that has to do with set-up.</summary>
/// <param name="Assembly">How the name of its assembly begins: others have types of the same name.</param>
/// <param name="Type">The metadata name of the declaring type.</param>
/// <param name="Name">The member's name.</param>
/// <param name="Act">The act of calling it, or of assigning to it.</param>
internal sealed record SetUpMember(string Assembly, string Type, string Name, SetUpAct Act)
{
    /// <summary>Other types of the assembly have a member of that name and meaning, too.</summary>
    public bool IsOnAnyType { get; init; }
}

/// <summary>
/// An extension method of Sentry's that wires something. Its containing type differs between packages, and between releases.
/// </summary>
/// <param name="Name">The method's name.</param>
/// <param name="On">The metadata name of the type that it extends.</param>
/// <param name="Act">The act of calling it.</param>
internal sealed record WiringCall(string Name, string On, SetUpAct Act);

/// <summary>Every member that a set-up rule knows. A rule that needs another adds a row.</summary>
internal static class SetUpMembers
{
    private const string Hosts = "Microsoft.";

    // Types of .NET itself move from assembly to assembly.
    private const string Anywhere = "";

    /// <summary>Calls of an assembly of Sentry's, by their shape.</summary>
    public static readonly WiringCall[] Wiring =
    [
        new(SentryApi.UseSentry, HostApi.WebHostBuilder, SetUpAct.UseSentry),
        new(SentryApi.UseSentry, HostApi.WebApplicationBuilder, SetUpAct.UseSentry),
        new(SentryApi.UseSentry, HostApi.HostApplicationBuilder, SetUpAct.UseSentry),
        new(SentryApi.UseSentry, HostApi.HostBuilder, SetUpAct.UseSentry),
        new(SentryApi.UseSentry, HostApi.MauiAppBuilder, SetUpAct.UseSentry),
        new(SentryApi.UseSentry, HostApi.BlazorWebAssembly, SetUpAct.UseSentry),
        new(SentryApi.UseSentry, HostApi.FunctionsWorkerBuilder, SetUpAct.UseSentry),
        new(SentryApi.AddSentry, HostApi.LoggingBuilder, SetUpAct.AddSentry),
        new(SentryApi.AddSentry, HostApi.LoggerFactory, SetUpAct.AddSentry),
        new(SentryApi.AddSentry, HostApi.ServiceCollection, SetUpAct.AddServices),
        new(SentryApi.AddSentry, HostApi.NLogConfiguration, SetUpAct.AddLogSink),
        new(SentryApi.SinkMethod, HostApi.SerilogSinks, SetUpAct.AddLogSink),
    ];

    /// <summary>Members by their type.</summary>
    public static readonly SetUpMember[] All =
    [
        new(SentryApi.Assembly, SentryApi.Sdk, SentryApi.Init, SetUpAct.InitSdk),
        new(SentryApi.Assembly, SentryApi.Sdk, "Close", SetUpAct.CloseSdk),
        new(HostApi.SerilogHosting, "Serilog.SerilogHostBuilderExtensions", "UseSerilog", SetUpAct.ReplaceLoggerFactory),
        new(HostApi.SerilogHosting, "Serilog.SerilogServiceCollectionExtensions", "AddSerilog", SetUpAct.ReplaceLoggerFactory),
        new(HostApi.LoggingAssembly, SentryApi.LoggingBuilderExtensions, "ClearProviders", SetUpAct.ClearProviders),
        new(Hosts, HostApi.ServiceDescriptors, HostApi.RemoveAll, SetUpAct.ClearProviders),
        new(Anywhere, HostApi.Descriptors, HostApi.Remove, SetUpAct.ClearProviders),
        new(Anywhere, HostApi.DescriptorList, HostApi.RemoveAt, SetUpAct.ClearProviders),
        new(HostApi.LoggingAssembly, SentryApi.LoggingBuilderExtensions, "AddConfiguration", SetUpAct.AddConfiguration),
        new(SentryApi.Assembly, SentryApi.Options, SentryApi.Dsn, SetUpAct.SetDsn),
        new(SentryApi.Assembly, SentryApi.LoggingOptions, SentryApi.InitializeSdk, SetUpAct.SetInitializeSdk) { IsOnAnyType = true },
        new(SentryApi.Assembly, SentryApi.Options, SentryApi.EnableLogs, SetUpAct.SetEnableLogs),
        new(SentryApi.Assembly, SentryApi.Scope, "Release", SetUpAct.SetScopeRelease),
        new(SentryApi.Assembly, SentryApi.Scope, "Distribution", SetUpAct.SetScopeRelease),
        new(SentryApi.Assembly, SentryApi.Options, "SampleRate", SetUpAct.SetSampleRate),
        new(SentryApi.Assembly, SentryApi.Options, "SetBeforeSend", SetUpAct.SetBeforeSend),
        new(SentryApi.Assembly, SentryApi.Options, "AddEventProcessor", SetUpAct.AddEventProcessor),
        new(SentryApi.Assembly, SentryApi.Scope, "AddEventProcessor", SetUpAct.AddEventProcessor),
        new(SentryApi.Assembly, SentryApi.Options, "AddExceptionFilterForType", SetUpAct.FilterExceptions),
        new(SentryApi.Assembly, SentryApi.Options, "AddExceptionFilter", SetUpAct.FilterExceptions),
        new(SentryApi.Assembly, SentryApi.Options, "DisableAppDomainUnhandledExceptionCapture", SetUpAct.LeaveCrashes),
        new(SentryApi.Assembly, SentryApi.Options, "DisableUnobservedTaskExceptionCapture", SetUpAct.LeaveTasks),
        new(SentryApi.Assembly, SentryApi.Options, "AddEventProcessors", SetUpAct.AddEventProcessor),
        new(SentryApi.Assembly, SentryApi.Options, SentryApi.AddEventProcessorProvider, SetUpAct.AddEventProcessor),
        new(SentryApi.Assembly, SentryApi.Options, SentryApi.LeaveOpenAtExit, SetUpAct.LeaveQueue),
        new(SentryApi.Assembly, SentryApi.Options, SentryApi.ShutdownTimeout, SetUpAct.SetShutdownTimeout),
        new(SentryApi.Assembly, SentryApi.Options, "Transport", SetUpAct.SetTransport),
        new(SentryApi.Assembly, SentryApi.Options, "CreateHttpMessageHandler", SetUpAct.SetTransport),
        new(SentryApi.LoggingAssembly, SentryApi.LoggingOptions, SentryApi.MinimumEventLevel, SetUpAct.SetEventLevel)
        { IsOnAnyType = true },
        new(SentryApi.LoggingAssembly, SentryApi.LoggingOptionsExtensions, "AddLogEntryFilter", SetUpAct.FilterLog) { IsOnAnyType = true },
        new(SentryApi.Assembly, SentryApi.Sdk, SentryApi.CaptureException, SetUpAct.Capture),
        new(SentryApi.Assembly, SentryApi.Sdk, "CaptureMessage", SetUpAct.Capture),
        new(SentryApi.Assembly, SentryApi.Sdk, SentryApi.CaptureEvent, SetUpAct.Capture),
        new(SentryApi.Assembly, SentryApi.Sdk, "Flush", SetUpAct.Flush),
        new(SentryApi.Assembly, SentryApi.Sdk, "FlushAsync", SetUpAct.Flush),
        new(Hosts, "Microsoft.AspNetCore.Builder.WebApplicationBuilder", "Build", SetUpAct.BuildHost),
        new(Hosts, "Microsoft.Extensions.Hosting.HostApplicationBuilder", "Build", SetUpAct.BuildHost),
        new(Hosts, HostApi.HostBuilder, "Build", SetUpAct.BuildHost),
        new(Hosts, HostApi.WebHostBuilder, "Build", SetUpAct.BuildHost),
        new(Hosts, "Microsoft.AspNetCore.Builder.WebApplication", "Run", SetUpAct.RunHost),
        new(Hosts, "Microsoft.AspNetCore.Builder.WebApplication", "RunAsync", SetUpAct.RunHost),
        new(Hosts, HostApi.HostRunning, "Run", SetUpAct.RunHost),
        new(Hosts, HostApi.HostRunning, "RunAsync", SetUpAct.RunHost),
        new(Anywhere, HostApi.Environment, "FailFast", SetUpAct.EndProcess),
        new(Anywhere, HostApi.Process, "Kill", SetUpAct.EndProcess),
        .. HostCalls.All.Where(call => call.Member is not null)
            .Select(call => new SetUpMember(Anywhere, call.Type, call.Member!, SetUpAct.MeetHost)),
    ];

    private static readonly ILookup<string, SetUpMember> ByName = All.ToLookup(member => member.Name);

    private static readonly ILookup<string, WiringCall> WiringByName = Wiring.ToLookup(call => call.Name);

    public static bool Knows(string name) => ByName.Contains(name) || WiringByName.Contains(name);

    /// <summary>The act of a member, or null if it has nothing to do with set-up.</summary>
    /// <param name="assembly">The name of its assembly.</param>
    /// <param name="type">The metadata name of its type.</param>
    /// <param name="name">Its name.</param>
    /// <param name="extended">The metadata name of the type that it extends; null if it extends none.</param>
    public static SetUpAct? ActOf(string assembly, string type, string name, string? extended) =>
        extended is not null
        && assembly.StartsWith(SentryApi.Assembly, StringComparison.Ordinal)
        && WiringByName[name].FirstOrDefault(call => call.On == extended) is { } wiring
            ? wiring.Act
            : ByName[name].FirstOrDefault(member =>
                (member.IsOnAnyType || member.Type == type) && assembly.StartsWith(member.Assembly, StringComparison.Ordinal))?.Act;

    /// <summary>The part that the generator leaves to the app if the app does this.</summary>
    public static OwnWiring WiringOf(SetUpAct? act) => act switch
    {
        SetUpAct.InitSdk => OwnWiring.Init,
        SetUpAct.UseSentry => OwnWiring.UseSentry,
        SetUpAct.AddSentry => OwnWiring.AddSentry,
        SetUpAct.AddServices => OwnWiring.AddServices,
        SetUpAct.AddLogSink => OwnWiring.LogSink,
        _ => OwnWiring.None,
    };
}
