namespace SentryGen.Knowledge;

/// <summary>Every host that the bootstrap wires, or knows that it can't.</summary>
internal static class Hosts
{
    private const string Sdk = SentryApi.Assembly;
    private const string Logging = SentryApi.LoggingAssembly;
    private const string Web = SentryApi.AspNetCoreAssembly;

    /// <summary>Web apps.</summary>
    public static readonly HostKind AspNetCore = new("ASP.NET Core", Web,
        "`CreateBuilder`, `CreateSlimBuilder`, `CreateEmptyBuilder`, `ConfigureWebHostDefaults`: "
            + "SDK before Main, middleware and logs when the host is built",
        "failed requests, logged errors, failed start-up")
    { Markers = [HostApi.WebHostBuilder], IsApp = true };

    /// <summary>Web hosts of the first generation, which no generic host runs.</summary>
    public static readonly HostKind FirstWebHost = new("ASP.NET Core before the generic host", Web,
        "`WebHost.CreateDefaultBuilder`, `new WebHostBuilder()`: the same, by a hosting startup of the app's assembly",
        "failed requests, logged errors, what fails before the host is built")
    { Markers = [HostApi.FirstWebHostBuilder] };

    /// <summary>Workers, and the base of the other hosts. Its diagnostic listener announces each host.</summary>
    public static readonly HostKind GenericHost = new("generic host", Logging,
        "`CreateApplicationBuilder`, `CreateDefaultBuilder`: SDK before Main, logs when the host is built",
        "failed background services, logged errors, failed start-up")
    { Markers = [HostApi.HostBuilder, HostApi.DiagnosticListener], IsApp = true };

    /// <summary>The rows in the order of the page.</summary>
    public static readonly HostKind[] All =
    [
        AspNetCore,
        FirstWebHost,
        new("gRPC server", Web,
            "as ASP.NET Core, and an interceptor around those of the app; that of Sentry.AspNetCore.Grpc where it is referenced",
            $"failed methods, through gRPC's log; answers with `{string.Join("`, `", GrpcApi.Failures)}`, "
                + "unless the method reports them itself")
        {
            Markers = [GrpcApi.ServiceOptions, GrpcApi.Interceptor],
            Hook = new("GrpcAnswers", "GrpcAnswers.Add(services);", HookPlace.WebServices, Capability.ReportedExceptions)
            {
                Instead = Capability.Grpc,
            },
        },
        new("SignalR", Web, "as ASP.NET Core", "failed hub methods, through SignalR's log"),
        new("Blazor Server", Web,
            "as ASP.NET Core", "failed requests and prerendering, crashed circuits; not what an `ErrorBoundary` catches"),
        GenericHost,
        new("Hangfire", Sdk,
            "a job filter, before Main", "jobs that have failed for good; not each of the retries before")
        {
            Markers = [HostApi.Hangfire],
            Hook = new("Hangfire", "HangfireJobs.Watch();", HookPlace.Process, Capability.Capture),
        },
        new("Orleans", Logging,
            "as the generic host, and a filter around those of the app for the calls of grains",
            "failed one-way calls, callbacks of timers, activations and observers; not a call whose caller gets the exception")
        {
            Markers = [HostApi.OrleansFilter, HostApi.OrleansRequest],
            Hook = new("Orleans", "OrleansCalls.Watch(services);", HookPlace.Services, Capability.Capture),
        },
        new("console", Sdk, "SDK before Main, flush on SIGTERM", "crashes, captures"),
        new("WPF", Sdk,
            "SDK before Main, `Dispatcher.UnhandledException` of the main thread", "crashes, what event handlers throw")
        {
            Markers = [HostApi.Wpf], IsApp = true, HasOneUser = true,
            Hook = new("Wpf", "Wpf.Watch();", HookPlace.Process, Capability.Capture),
        },
        new("Windows Forms", Sdk,
            "SDK before Main, `Application.ThreadException` of the main thread; the dialog stays", "crashes, what event handlers throw")
        {
            Markers = [HostApi.WindowsForms], IsApp = true, HasOneUser = true,
            Hook = new("WindowsForms", "WindowsForms.Watch();", HookPlace.Process, Capability.Capture),
        },
        new("WinUI", Sdk,
            "nothing: the SDK must start in the application's constructor; SNTG2015 inserts that", "crashes, what event handlers throw")
        {
            Markers = [HostApi.WinUI], IsApp = true,
            OutOfReach = "the SDK looks for WinUI's application where it starts, and before Main there is none",
        },
        new("MAUI", SentryApi.MauiAssembly,
            "nothing: its builder announces nothing, and a device has no `SENTRY_DSN`; SNTG2015 inserts `UseSentry`",
            "crashes, logged errors")
        {
            Markers = [HostApi.Maui], IsApp = true,
            OutOfReach = "MAUI builds its app by itself, and on a device there is no SENTRY_DSN to find",
        },
        new("Blazor WebAssembly", SentryApi.BlazorWebAssemblyAssembly,
            "nothing: a browser has no `SENTRY_DSN`; SNTG2015 inserts `UseSentry`", "logged errors, failed components")
        {
            Markers = [HostApi.BlazorWebAssembly], IsApp = true,
            OutOfReach = "in a browser there is no SENTRY_DSN to find",
        },
        new("Azure Functions, isolated", Logging, "as the generic host", "failed functions, through the worker's log"),
        new("AWS Lambda", Web,
            "an app with `AddAWSLambdaHosting` as ASP.NET Core, flushed before each answer; "
                + "a handler in a library not at all: SNTG2015 wraps it",
            "failed requests"),
        new("Google Cloud Functions", Web, "as ASP.NET Core, flushed before each answer", "failed functions, logged errors"),
        new("Serilog", Logging,
            "the host that it runs in; SNTG2009 says where Serilog hides its log. "
                + "`Log.Error` itself: add Sentry.Serilog and `WriteTo.Sentry(options => options.InitializeSdk = false)`",
            "as its host"),
        new("NLog", Logging,
            "the host that it runs in. `Logger.Error` itself: add Sentry.NLog and `AddSentry(options => options.InitializeSdk = false)`",
            "as its host"),
        new("log4net", Logging, "the host that it runs in. `ILog.Error` itself: add Sentry.Log4Net and its appender", "as its host"),
        new("OpenTelemetry", Logging,
            "the host that it runs in; its spans carry no errors. Traces: `options.UseOpenTelemetry()` in `Configure`", "as its host"),
    ];

    /// <summary>
    /// The host that the app is, if it is one of the table. One that is out of reach brings others along, so it is looked for first.
    /// The server of a browser app references the code of the browser, and is a web app all the same.
    /// </summary>
    public static HostKind? Of(Facts facts) => All
        .Where(host => host.IsApp && facts.Has(host) && (host.OutOfReach is null || !facts.IsWebProject))
        .OrderBy(static host => host.OutOfReach is null)
        .FirstOrDefault();
}
