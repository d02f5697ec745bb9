namespace SentryGen.Knowledge;

/// <summary>Where a sink finds the level of its event.</summary>
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
/// <param name="Framework">Whose it is; <see cref="Framework.Sentry"/> needs no logging integration.</param>
/// <param name="Type">The metadata name of the declaring type.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Level">Where its level comes from.</param>
/// <param name="Named">The level in its name.</param>
internal sealed record Sink(Framework Framework, string Type, string Method, LevelSource Level, Loudness Named = Loudness.Unknown)
{
    /// <summary>The exception may also be the message itself: log4net reports it either way.</summary>
    public bool TakesExceptionAsMessage => Framework == Framework.Log4Net;

    /// <summary>Captures text only: an event, but without the exception.</summary>
    public bool IsTextOnly { get; init; }
}

internal enum Framework
{
    Sentry,
    MicrosoftLogging,
    Serilog,
    NLog,
    Log4Net,
}

/// <summary>Every call that can end as a Sentry event. Proven against the real assemblies by House.Tests.</summary>
internal static class Sinks
{
    private static readonly string[] Captures = ["CaptureException", "CaptureEvent"];

    private static readonly (string Type, string[] Methods)[] SentryTypes =
    [
        ("Sentry.SentrySdk", Captures),
        ("Sentry.SentryClientExtensions", ["CaptureException"]),
        ("Sentry.HubExtensions", ["CaptureException"]),
        ("Sentry.ISentryClient", ["CaptureEvent"]),
        ("Sentry.IHub", ["CaptureEvent"]),
        ("Sentry.SentryClient", ["CaptureEvent"]),
        ("Sentry.Extensibility.HubAdapter", Captures),
    ];

    private static readonly string[] SentryTextTypes = ["Sentry.SentrySdk", "Sentry.SentryClientExtensions", "Sentry.HubExtensions"];

    private static readonly (Framework Framework, string Type, string[] Levels)[] LevelNamed =
    [
        (Framework.MicrosoftLogging, "Microsoft.Extensions.Logging.LoggerExtensions",
            ["LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical"]),
        (Framework.Serilog, "Serilog.Log", ["Verbose", "Debug", "Information", "Warning", "Error", "Fatal"]),
        (Framework.Serilog, "Serilog.ILogger", ["Verbose", "Debug", "Information", "Warning", "Error", "Fatal"]),
        (Framework.Serilog, "Serilog.Core.Logger", ["Verbose", "Debug", "Information", "Warning", "Error", "Fatal"]),
        (Framework.NLog, "NLog.Logger", ["Trace", "Debug", "Info", "Warn", "Error", "Fatal"]),
        (Framework.NLog, "NLog.ILogger", ["Trace", "Debug", "Info", "Warn", "Error", "Fatal"]),
        (Framework.Log4Net, "log4net.ILog", ["Debug", "Info", "Warn", "Error", "Fatal"]),
    ];

    // Text by their signature: what stands among the values is formatted away.
    private static readonly string[] Log4NetFormats = ["DebugFormat", "InfoFormat", "WarnFormat", "ErrorFormat", "FatalFormat"];

    private static readonly (Framework Framework, string Type, string Method)[] LevelPassed =
    [
        (Framework.MicrosoftLogging, "Microsoft.Extensions.Logging.LoggerExtensions", "Log"),
        (Framework.MicrosoftLogging, "Microsoft.Extensions.Logging.ILogger", "Log"),
        (Framework.Serilog, "Serilog.Log", "Write"),
        (Framework.Serilog, "Serilog.ILogger", "Write"),
        (Framework.Serilog, "Serilog.Core.Logger", "Write"),
        (Framework.NLog, "NLog.Logger", "Log"),
        (Framework.NLog, "NLog.ILogger", "Log"),
        (Framework.NLog, "NLog.ILoggerBase", "Log"),
    ];

    /// <summary>The table.</summary>
    public static readonly Sink[] All =
    [
        .. SentryTypes.SelectMany(type => type.Methods.Select(method => new Sink(Framework.Sentry, type.Type, method, LevelSource.Capture))),
        .. SentryTextTypes.Select(type => new Sink(Framework.Sentry, type, "CaptureMessage", LevelSource.Capture) { IsTextOnly = true }),
        .. LevelNamed.SelectMany(type => type.Levels.Select(level => new Sink(
            type.Framework, type.Type, level, LevelSource.Name, LogLevels.Of(level.StartsWith("Log", StringComparison.Ordinal) ? level.Substring(3) : level)))),
        .. Log4NetFormats.Select(method => new Sink(
            Framework.Log4Net, "log4net.ILog", method, LevelSource.Name, LogLevels.Of(method.Replace("Format", ""))) { IsTextOnly = true }),
        .. LevelPassed.Select(type => new Sink(type.Framework, type.Type, type.Method, LevelSource.Argument)),
    ];

    /// <summary>log4net's appender sends every level unless told otherwise.</summary>
    public static bool ReportsEveryLevel(Framework framework) => framework == Framework.Log4Net;

    /// <summary>Written by <c>[LoggerMessage]</c>: the generated method logs at the attribute's level.</summary>
    public const string LoggerMessageAttribute = "Microsoft.Extensions.Logging.LoggerMessageAttribute";

    /// <summary>Whose <c>Define</c> makes a delegate that logs at a level.</summary>
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
    public static readonly string[] EntryTypes = [SentryApi.Event, "NLog.LogEventInfo", "Serilog.Events.LogEvent"];

    /// <summary>A factory whose loggers report nothing.</summary>
    public const string NullLoggerFactory = "Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory";

    /// <summary>The static member of a logger that holds one that reports nothing.</summary>
    public const string NoLogger = "None";

    /// <summary>A logger of these types reports nothing.</summary>
    public static readonly string[] NullLoggers =
        ["Microsoft.Extensions.Logging.Abstractions.NullLogger", "Microsoft.Extensions.Logging.Abstractions.NullLogger`1"];

    /// <summary>Its implementations may raise any log entry to an event.</summary>
    public const string LoggerProvider = "Microsoft.Extensions.Logging.ILoggerProvider";

    /// <summary>The assemblies of which one is enough to let log calls reach Sentry.</summary>
    public static readonly string[] LoggingAdapters =
        ["Sentry.Extensions.Logging", "Sentry.AspNetCore", "Sentry.Serilog", "Sentry.NLog", "Sentry.Log4Net", "Sentry.Maui", "Sentry.Google.Cloud.Functions", "Sentry.AspNetCore.Blazor.WebAssembly"];

    /// <summary>The package that makes events of what this framework logs, if it has one of its own.</summary>
    public static string? AdapterOf(Framework framework) => framework switch
    {
        Framework.MicrosoftLogging => SentryApi.LoggingAssembly,
        Framework.Serilog => "Sentry.Serilog",
        Framework.NLog => "Sentry.NLog",
        Framework.Log4Net => "Sentry.Log4Net",
        _ => null,
    };
}
