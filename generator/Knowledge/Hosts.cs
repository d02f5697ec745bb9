namespace SentryGen.Knowledge;

/// <summary>What an app runs in, or what its errors go through, for README.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Needs">The package of Sentry's that it takes.</param>
/// <param name="Wired">What the bootstrap does there.</param>
/// <param name="Arrives">What then is an event.</param>
internal sealed record Host(string Name, string Needs, string Wired, string Arrives);

/// <summary>Every host that the bootstrap wires, or knows that it can't.</summary>
internal static class Hosts
{
    private const string Sdk = SentryApi.Assembly;
    private const string Logging = SentryApi.LoggingAssembly;
    private const string Web = SentryApi.AspNetCoreAssembly;

    /// <summary>In the order of README.</summary>
    public static readonly Host[] All =
    [
        new("ASP.NET Core", Web,
            "`CreateBuilder`, `CreateSlimBuilder`, `CreateEmptyBuilder`, `ConfigureWebHostDefaults`: SDK before Main, middleware and logs when the host is built",
            "failed requests, logged errors, failed start-up"),
        new("ASP.NET Core before the generic host", Web,
            "`WebHost.CreateDefaultBuilder`, `new WebHostBuilder()`: the same, by a hosting startup of the app's assembly",
            "failed requests, logged errors, what fails before the host is built"),
        new("gRPC server", Web,
            "as ASP.NET Core, and an interceptor around those of the app; that of Sentry.AspNetCore.Grpc where it is referenced",
            $"failed methods, through gRPC's log; answers with `{string.Join("`, `", GrpcApi.Failures)}`, "
                + "unless the method reports them itself"),
        new("SignalR", Web, "as ASP.NET Core", "failed hub methods, through SignalR's log"),
        new("Blazor Server", Web,
            "as ASP.NET Core", "failed requests and prerendering, crashed circuits; not what an `ErrorBoundary` catches"),
        new("generic host", Logging,
            "`CreateApplicationBuilder`, `CreateDefaultBuilder`: SDK before Main, logs when the host is built",
            "failed background services, logged errors, failed start-up"),
        new("Hangfire", Sdk,
            "a job filter, before Main", "jobs that have failed for good; not each of the retries before"),
        new("console", Sdk, "SDK before Main, flush on SIGTERM", "crashes, captures"),
        new("WPF", Sdk,
            "SDK before Main, `Dispatcher.UnhandledException` of the main thread", "crashes, what event handlers throw"),
        new("Windows Forms", Sdk,
            "SDK before Main, `Application.ThreadException` of the main thread; the dialog stays", "crashes, what event handlers throw"),
        new("WinUI", Sdk,
            "nothing: the SDK must start in the application's constructor; SNTG2015 inserts that", "crashes, what event handlers throw"),
        new("MAUI", SentryApi.MauiAssembly,
            "nothing: its builder announces nothing, and a device has no `SENTRY_DSN`; SNTG2015 inserts `UseSentry`", "crashes, logged errors"),
        new("Blazor WebAssembly", SentryApi.BlazorWebAssemblyAssembly,
            "nothing: a browser has no `SENTRY_DSN`; SNTG2015 inserts `UseSentry`", "logged errors, failed components"),
        new("Azure Functions, isolated", Logging, "as the generic host", "failed functions, through the worker's log"),
        new("AWS Lambda", Web,
            "an app with `AddAWSLambdaHosting` as ASP.NET Core, flushed before each answer; a handler in a library not at all: SNTG2015 wraps it", "failed requests"),
        new("Google Cloud Functions", Web, "as ASP.NET Core, flushed before each answer", "failed functions, logged errors"),
        new("Serilog", Logging,
            "the host that it runs in; SNTG2009 says where Serilog hides its log. `Log.Error` itself: add Sentry.Serilog and `WriteTo.Sentry(options => options.InitializeSdk = false)`",
            "as its host"),
        new("NLog", Logging,
            "the host that it runs in. `Logger.Error` itself: add Sentry.NLog and `AddSentry(options => options.InitializeSdk = false)`", "as its host"),
        new("log4net", Logging, "the host that it runs in. `ILog.Error` itself: add Sentry.Log4Net and its appender", "as its host"),
        new("OpenTelemetry", Logging,
            "the host that it runs in; its spans carry no errors. Traces: `options.UseOpenTelemetry()` in `Configure`", "as its host"),
    ];
}
