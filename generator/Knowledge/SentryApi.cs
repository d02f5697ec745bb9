namespace SentryGen.Knowledge;

/// <summary>The names of Sentry that SentryGen relies on. House.Tests holds each one against the real assemblies.</summary>
internal static class SentryApi
{
    public const string Assembly = "Sentry";
    public const string Sdk = "Sentry.SentrySdk";
    public const string Init = "Init";
    public const string IsEnabled = "IsEnabled";
    public const string CaptureException = "CaptureException";
    public const string Options = "Sentry.SentryOptions";
    public const string Dsn = "Dsn";
    public const string DsnAttribute = "Sentry.DsnAttribute";
    public const string Hub = "Sentry.IHub";
    public const string HubAdapter = "Sentry.Extensibility.HubAdapter";
    public const string Event = "Sentry.SentryEvent";
    public const string Message = "Sentry.SentryMessage";
    public const string Breadcrumb = "Sentry.Breadcrumb";
    public const string Feedback = "Sentry.SentryFeedback";
    public const string Level = "Sentry.SentryLevel";
    public const string BreadcrumbLevel = "Sentry.BreadcrumbLevel";
    public const string BuildProperties = "Sentry.CompilerServices.BuildProperties";

    public const string LoggingAssembly = "Sentry.Extensions.Logging";
    public const string LoggingBuilderExtensions = "Microsoft.Extensions.Logging.LoggingBuilderExtensions";
    public const string LoggerFactoryExtensions = "Microsoft.Extensions.Logging.SentryLoggerFactoryExtensions";
    public const string LoggingOptions = "Sentry.Extensions.Logging.SentryLoggingOptions";
    public const string InitializeSdk = "InitializeSdk";
    public const string AddSentry = "AddSentry";

    /// <summary>Adapters of logging frameworks, which a file beside the app may wire as well as its code.</summary>
    public static readonly string[] LogSinkAssemblies = ["Sentry.Serilog", "Sentry.NLog", "Sentry.Log4Net"];

    public const string AspNetCoreAssembly = "Sentry.AspNetCore";
    public const string WebHostBuilderExtensions = "Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions";
    public const string AspNetCoreOptions = "Sentry.AspNetCore.SentryAspNetCoreOptions";
    public const string UseSentry = "UseSentry";
}
