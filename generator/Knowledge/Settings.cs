namespace SentryGen.Knowledge;

/// <summary>A knob that users turn in a project file or in .editorconfig.</summary>
/// <param name="Name">The MSBuild property or .editorconfig key.</param>
/// <param name="Default">The value that stands when the user says nothing.</param>
/// <param name="Values">The values it takes, in words.</param>
/// <param name="Says">One sentence for README.</param>
internal sealed record Setting(string Name, string Default, string Values, string Says)
{
    /// <summary>The key under which the compiler shows an MSBuild property to analyzers.</summary>
    public string BuildKey => "build_property." + Name;
}

/// <summary>Every knob, declared once. README, the shipped props and the rule pages are checked against this table.</summary>
internal static class Settings
{
    public static readonly Setting Enabled = new(
        "SentryGenEnabled", "true", "`true`, `false`",
        "Turns the generated bootstrap on or off.");

    public static readonly Setting Route = new(
        "SentryGenRoute", "auto", "`auto`, `off`, `console`, `host`, `aspnetcore`",
        "How the bootstrap is wired; `auto` picks the richest route that the references allow.");

    public static readonly Setting ReadSettings = new(
        "SentryGenReadSettings", "true", "`true`, `false`",
        "Whether the rules read the `appsettings.json` files of an app.");

    public static readonly Setting Net = new(
        "SentryGenNet", "true", "`true`, `false`",
        "Whether an answer of 500 or above becomes an event if nobody has reported its exception.");

    public static readonly Setting WarningsAsErrors = new(
        "SentryGenWarningsAsErrors", "false", "`true`, `false`",
        "Whether `TreatWarningsAsErrors` makes errors of the warnings of SentryGen; by default they stay warnings.");

    public static readonly Setting Minimum = new(
        "SentryGenMinimum", "", "0 to 100",
        "The least share of handlers that reach Sentry; below it `-t:SentryGenReport` fails.");

    public static readonly Setting ReportFolder = new(
        "SentryGenReportFolder", "", "a folder",
        "The folder of the report; by default that of the project or the solution.");

    public static readonly Setting Mode = new(
        "SentryGenMode", "default", "`strict`, `default`, `setup-only`, `off`",
        "Which rules warn; [a table](build/gate/gate.md#modes) lists them.");

    public static readonly Setting Since = new(
        "SentryGenSince", "", "a revision of git",
        "Only findings in lines that have changed since then are shown.");

    public static readonly Setting EventLevel = new(
        "sentrygen_event_level", "error", "`trace`, `debug`, `information`, `warning`, `error`, `critical`",
        "The log level from which a log entry becomes a Sentry event; set it when you set `MinimumEventLevel`.");

    public static readonly Setting LoggingIntegration = new(
        "sentrygen_logging_integration", "auto", "`auto`, `on`, `off`",
        "Whether log calls reach Sentry; `auto` says yes unless an app references Sentry without any logging adapter.");

    public static readonly Setting CaptureMethods = new(
        "sentrygen_capture_methods", "", "documentation ids, separated by `|`",
        "Methods of yours that report the exception passed to them.");

    public static readonly Setting IgnoredExceptions = new(
        "sentrygen_ignored_exceptions", "", "type names or documentation ids, separated by `|`",
        "Exceptions that may be lost without a word; derived types are included.");

    public static readonly Setting SilenceNeighbours = new(
        "sentrygen_silence_neighbours", "true", "`true`, `false`",
        "Whether CA1031, S2221, S2486, RCS1075 and ERP022 are silenced on a handler whose exception provably reaches Sentry.");

    /// <summary>MSBuild properties that the compiler sees, in the order of README.</summary>
    public static readonly Setting[] Build = [Enabled, Route, ReadSettings, Net];

    /// <summary>MSBuild properties that only the build reads, in the order of README.</summary>
    public static readonly Setting[] BuildOnly = [WarningsAsErrors, Minimum, ReportFolder, Mode, Since];

    /// <summary>.editorconfig keys, in the order of README.</summary>
    public static readonly Setting[] EditorConfig = [EventLevel, LoggingIntegration, CaptureMethods, IgnoredExceptions, SilenceNeighbours];

    /// <summary>The key under which the compiler shows that a library gets its analyzers by the line of SentryGen.Sdk.</summary>
    public const string LineKey = "build_property.UsingSentryGenSdk";
}
