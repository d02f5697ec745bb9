namespace SentryGen.Knowledge;

/// <summary>The place in which a sink finds the level of its event.</summary>
internal enum LevelSource
{
    /// <summary>It has none: a capture call is always an event.</summary>
    Capture,

    /// <summary>The method's name says it.</summary>
    Name,

    /// <summary>The first argument of a level type says it.</summary>
    Argument,
}

/// <summary>A method, or a group of overloads, that can turn an exception into a Sentry event.</summary>
/// <param name="Framework">The framework that it belongs to.</param>
/// <param name="Type">The metadata name of the declaring type.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Level">The place of its level.</param>
/// <param name="Named">The level in its name.</param>
internal sealed record Sink(LogFramework Framework, string Type, string Method, LevelSource Level, Loudness Named = Loudness.Unknown)
{
    /// <summary>Captures text only: an event, but without the exception.</summary>
    public bool IsTextOnly { get; init; }
}

/// <summary>Every call that can end as a Sentry event. Proven against the real assemblies by House.Tests.</summary>
internal static class Sinks
{
    private static readonly string[] Captures = [SentryApi.CaptureException, SentryApi.CaptureEvent];

    private static readonly (string Type, string[] Methods)[] SentryTypes =
    [
        ("Sentry.SentrySdk", Captures),
        ("Sentry.SentryClientExtensions", ["CaptureException"]),
        ("Sentry.HubExtensions", ["CaptureException"]),
        ("Sentry.ISentryClient", [SentryApi.CaptureEvent]),
        ("Sentry.IHub", [SentryApi.CaptureEvent]),
        ("Sentry.SentryClient", [SentryApi.CaptureEvent]),
        ("Sentry.Extensibility.HubAdapter", Captures),
    ];

    private static readonly string[] SentryTextTypes = ["Sentry.SentrySdk", "Sentry.SentryClientExtensions", "Sentry.HubExtensions"];

    /// <summary>The table.</summary>
    public static readonly Sink[] All =
    [
        .. SentryTypes.SelectMany(type => type.Methods.Select(
            method => new Sink(LogFrameworks.Sentry, type.Type, method, LevelSource.Capture))),
        .. SentryTextTypes.Select(type => new Sink(LogFrameworks.Sentry, type, "CaptureMessage",
            LevelSource.Capture) { IsTextOnly = true }),
        .. LogFrameworks.All.SelectMany(framework => framework.Sinks),
    ];

    /// <summary>Written by <c>[LoggerMessage]</c>: the generated method logs at the attribute's level.</summary>
    public const string LoggerMessageAttribute = "Microsoft.Extensions.Logging.LoggerMessageAttribute";

    /// <summary>The class that has <c>Define</c>, which makes a delegate that logs at a level.</summary>
    public const string LoggerMessage = "Microsoft.Extensions.Logging.LoggerMessage";

    /// <summary>The property of <see cref="LoggerMessageAttribute"/> that holds the level.</summary>
    public const string LoggerMessageLevel = "Level";

    /// <summary>The level type of Microsoft.Extensions.Logging.</summary>
    public const string LogLevel = "Microsoft.Extensions.Logging.LogLevel";

    /// <summary>Types whose values are levels.</summary>
    public static readonly string[] LevelTypes =
    [
        LogLevel, "NLog.LogLevel", "Serilog.Events.LogEventLevel", "log4net.Core.Level",
        "System.Diagnostics.TraceLevel", "System.Diagnostics.TraceEventType", "System.Diagnostics.EventLogEntryType",
    ];

    /// <summary>Types of entries that hold an exception of their own.</summary>
    public static readonly string[] EntryTypes =
        [SentryApi.Event, "NLog.LogEventInfo", "NLog.LogEventBuilder", "Serilog.Events.LogEvent"];

    /// <summary>A factory whose loggers report nothing.</summary>
    public const string NullLoggerFactory = "Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory";

    /// <summary>The static member of a logger that holds one that reports nothing.</summary>
    public const string NoLogger = "None";

    /// <summary>A logger of these types reports nothing.</summary>
    public static readonly string[] NullLoggers =
    [
        "Microsoft.Extensions.Logging.Abstractions.NullLogger", "Microsoft.Extensions.Logging.Abstractions.NullLogger`1",
        "Sentry.Extensibility.DisabledHub",
    ];

    /// <summary>Methods that make a logger which reports nothing.</summary>
    public static readonly (string Type, string Method)[] NullLoggerMakers = [("NLog.LogManager", "CreateNullLogger")];

    /// <summary>An implementation of the project's own decides itself about each entry.</summary>
    public const string MicrosoftLogger = "Microsoft.Extensions.Logging.ILogger";

    /// <summary>Its implementations may raise any log entry to an event.</summary>
    public const string LoggerProvider = "Microsoft.Extensions.Logging.ILoggerProvider";

    /// <summary>The assemblies of which one is enough to let log calls reach Sentry.</summary>
    public static readonly string[] LoggingAdapters =
        ["Sentry.Extensions.Logging", "Sentry.AspNetCore", "Sentry.Serilog", "Sentry.NLog", "Sentry.Log4Net", "Sentry.Maui",
            "Sentry.Google.Cloud.Functions", "Sentry.AspNetCore.Blazor.WebAssembly"];
}
