namespace SentryGen.Knowledge;

/// <summary>Words by which a library that no table knows shows that it logs.</summary>
internal static class LogConventions
{
    /// <summary>The first word of methods of a logger: LogWarning.</summary>
    public const string LogVerb = "Log";

    /// <summary>The first words of methods that log: WriteWarningMessage.</summary>
    public static readonly string[] Verbs = [LogVerb, "Write", TraceVerb, "Report"];

    /// <summary>A verb, and a level as well: TraceError logs an error.</summary>
    public const string TraceVerb = "Trace";

    /// <summary>The last words of the names of loggers.</summary>
    public static readonly string[] LoggerEndings = ["Logger", "Log"];

    /// <summary>The last words of the names of logger providers.</summary>
    public const string ProviderEnding = "LoggerProvider";

    /// <summary>Names of level types, beside those in <see cref="Sinks.LevelTypes"/>.</summary>
    public static readonly string[] LevelTypes = ["LogType", "LogMessageType", "Severity", "LogSeverity"];

    /// <summary>The last words of the names of level enums.</summary>
    public static readonly string[] LevelEnumEndings = ["LogLevel", "Severity"];

    /// <summary>The first words of the names of types that do nothing, on purpose: NullReporter.</summary>
    public static readonly string[] EmptyPrefixes = ["Null", "NoOp", "Noop", "Empty", "Fake", "Mock", "Stub"];

    /// <summary>The first word of methods that capture an exception.</summary>
    public const string CaptureVerb = "Capture";

    /// <summary>Words in the names of methods that may make an event.</summary>
    public static readonly string[] EventWords = [CaptureVerb, "Log", "Error", "Critical", "Fatal"];

    /// <summary>The first word of a question whether a logger is on: IsEnabled, IsDebugEnabled.</summary>
    public const string SwitchPrefix = "Is";

    /// <summary>The last word of such a question.</summary>
    public const string SwitchEnding = "Enabled";
}
