namespace SentryGen.Knowledge;

/// <summary>The names of Sentry that SentryGen relies on. House.Tests holds each one against the real assemblies.</summary>
internal static class SentryApi
{
    public const string Assembly = "Sentry";
    public const string Sdk = "Sentry.SentrySdk";
    public const string Init = "Init";
    public const string IsEnabled = "IsEnabled";
    public const string CaptureException = "CaptureException";
    public const string CaptureEvent = "CaptureEvent";
    public const string ConfigureScope = "ConfigureScope";
    public const string Options = "Sentry.SentryOptions";

    /// <summary>Types that say whether the SDK is on.</summary>
    public static readonly string[] Switches = [Sdk, Hub, Client];

    public const string LeaveOpenAtExit = "DisableAppDomainProcessExitFlush";

    public const string Dsn = "Dsn";
    public const string DsnAttribute = "Sentry.DsnAttribute";
    public const string Hub = "Sentry.IHub";
    public const string Client = "Sentry.ISentryClient";
    public const string HubAdapter = "Sentry.Extensibility.HubAdapter";
    public const string Event = "Sentry.SentryEvent";
    public const string Message = "Sentry.SentryMessage";
    public const string Breadcrumb = "Sentry.Breadcrumb";
    public const string Feedback = "Sentry.SentryFeedback";
    public const string Level = "Sentry.SentryLevel";
    public const string BreadcrumbLevel = "Sentry.BreadcrumbLevel";
    public const string Scope = "Sentry.Scope";
    public const string ExceptionExtensions = "SentryExceptionExtensions";
    public const string EventProcessor = "Sentry.Extensibility.ISentryEventProcessor";
    public const string ExceptionProcessor = "Sentry.Extensibility.ISentryEventExceptionProcessor";
    public const string EnableLogs = "EnableLogs";
    public const string BuildProperties = "Sentry.CompilerServices.BuildProperties";

    public const string LoggingAssembly = "Sentry.Extensions.Logging";
    public const string LoggingBuilderExtensions = "Microsoft.Extensions.Logging.LoggingBuilderExtensions";
    public const string LoggerFactoryExtensions = "Microsoft.Extensions.Logging.SentryLoggerFactoryExtensions";
    public const string LoggingOptionsName = "SentryLoggingOptions";
    public const string LoggingOptions = $"{LoggingAssembly}.{LoggingOptionsName}";
    public const string LoggingOptionsExtensions = $"{LoggingAssembly}.SentryLoggingOptionsExtensions";
    public const string InitializeSdk = "InitializeSdk";
    public const string MinimumEventLevel = "MinimumEventLevel";
    public const string AddEventProcessorProvider = "AddEventProcessorProvider";
    public const string MinimumBreadcrumbLevel = "MinimumBreadcrumbLevel";
    public const string AddSentry = "AddSentry";
    public const string SampleRate = "SampleRate";
    public const string ShutdownTimeout = "ShutdownTimeout";
    public const string SendEnvelope = "SendEnvelopeAsync";

    /// <summary>Options that people set in a file.</summary>
    public static readonly string[] InSettings =
    [
        Dsn, MinimumEventLevel, MinimumBreadcrumbLevel, SampleRate, "TracesSampleRate", "Environment", "Release", "SendDefaultPii",
        "MaxBreadcrumbs", "MaxRequestBodySize", "AttachStacktrace", "Debug", "DiagnosticLevel", "AutoSessionTracking",
        "ProfilesSampleRate", "MaxQueueItems", ShutdownTimeout,
    ];

    public const string SinkMethod = "Sentry";

    /// <summary>Adapters that a file or an attribute may wire as well as a call.</summary>
    public static readonly string[] WiredWithoutCall = ["Sentry.Serilog", "Sentry.NLog", "Sentry.Log4Net", "Sentry.Google.Cloud.Functions"];

    /// <summary>
    /// Packages that have the version of the SDK, and fit to no other major of it. The shipped targets have the same list.
    /// </summary>
    public static readonly string[] ReleasedTogether =
    [
        "Sentry.AspNetCore", "Sentry.AspNetCore.Blazor.WebAssembly", "Sentry.AspNetCore.Grpc",
        "Sentry.Azure.Functions.Worker", "Sentry.AzureFunctions.Worker", "Sentry.DiagnosticSource", "Sentry.EntityFramework",
        "Sentry.Extensions.AI", "Sentry.Extensions.Hosting", "Sentry.Extensions.Logging", "Sentry.Google.Cloud.Functions",
        "Sentry.Hangfire", "Sentry.Log4Net", "Sentry.Maui", "Sentry.Maui.CommunityToolkit.Mvvm", "Sentry.NLog",
        "Sentry.OpenTelemetry", "Sentry.OpenTelemetry.Exporter", "Sentry.Profiling", "Sentry.Quartz", "Sentry.Quartz3",
        "Sentry.Serilog",
    ];

    public const string AspNetCoreAssembly = "Sentry.AspNetCore";
    public const string WebHostBuilderExtensions = "Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions";
    public const string AspNetCoreOptions = "Sentry.AspNetCore.SentryAspNetCoreOptions";
    public const string FlushOnCompletedRequest = "FlushOnCompletedRequest";
    public const string StartupFilter = "Sentry.AspNetCore.SentryStartupFilter";
    public const string SentryBuilder = "Sentry.AspNetCore.ISentryBuilder";
    public const string GrpcAssembly = "Sentry.AspNetCore.Grpc";
    public const string GrpcBuilderExtensions = "Sentry.AspNetCore.Grpc.SentryBuilderExtensions";
    public const string AddGrpc = "AddGrpc";
    public const string MauiAssembly = "Sentry.Maui";
    public const string BlazorWebAssemblyAssembly = "Sentry.AspNetCore.Blazor.WebAssembly";
    public const string UseSentry = "UseSentry";
}
