namespace SentryGen.Knowledge;

/// <summary>Whether a framework takes an exception in the place of the message for the exception of the entry.</summary>
internal enum ExceptionAsMessage
{
    /// <summary>It is text.</summary>
    Never,

    /// <summary>It is the exception if the call has no other argument.</summary>
    IfAlone,

    /// <summary>It is the exception.</summary>
    Always,
}

/// <summary>All that SentryGen knows of a logging framework. A new framework is a new row of <see cref="LogFrameworks.All"/>.</summary>
/// <param name="Name">Its name in words.</param>
/// <param name="Adapter">The package that makes events of its entries, or null if its calls are Sentry's own.</param>
internal sealed record LogFramework(string Name, string? Adapter)
{
    /// <summary>The types with a method for each level.</summary>
    public string[] Types { get; init; } = [];

    /// <summary>The names of the levels, as the names of the methods end.</summary>
    public string[] Levels { get; init; } = [];

    /// <summary>The start of the names of these methods: <c>Log</c> in LogError.</summary>
    public string LevelPrefix { get; init; } = "";

    /// <summary>
    /// The end of the names of the methods that format an exception into text: <c>Format</c> in ErrorFormat. Empty if there are none.
    /// </summary>
    public string TextSuffix { get; init; } = "";

    /// <summary>The method that takes the level as an argument, or null if there is none.</summary>
    public string? LevelArgumentMethod { get; init; }

    /// <summary>The types that have it.</summary>
    public string[] LevelArgumentTypes { get; init; } = [];

    /// <summary>The method that logs an error.</summary>
    public string ErrorMethod => LevelPrefix + "Error";

    /// <summary>Its assembly, if it keeps a log of its own beside that of the host; null if its entries are those of the host.</summary>
    public string? OwnLog { get; init; }

    /// <summary>The step that joins it to Sentry when its adapter is there, in words.</summary>
    public string Joining { get; init; } = "";

    /// <summary>The call that makes it hear a logging builder.</summary>
    public string? ProviderMethod { get; init; }

    /// <summary>The class of the logger factory that makes loggers of .NET which write to it, or null.</summary>
    public string? Factory { get; init; }

    /// <summary>The word without which no code of an app uses it, if it keeps a log of its own.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>Words of code that may hand its entries on to anybody.</summary>
    public string[] Relays { get; init; } = [];

    /// <summary>Words of code that sets it up, and leaves nothing to a file.</summary>
    public string[] SetUpInCode { get; init; } = [];

    /// <summary>The calls that make its logger, if an app makes it in one place.</summary>
    public string[] Makers { get; init; } = [];

    /// <summary>Words of code that has a file or others set it up.</summary>
    public string[] SetUpElsewhere { get; init; } = [];

    public ExceptionAsMessage ExceptionAsMessage { get; init; } = ExceptionAsMessage.Never;

    /// <summary>Its adapter makes an event of every entry, whatever its level.</summary>
    public bool ReportsEveryLevel { get; init; }

    /// <summary>The app may have a provider that makes an event of any entry.</summary>
    public bool HasProviders { get; init; }

    /// <summary>An exception in the place of the message is the exception of the entry.</summary>
    /// <param name="arguments">How many arguments the call has.</param>
    public bool TakesAsMessage(int arguments) =>
        ExceptionAsMessage == ExceptionAsMessage.Always || (ExceptionAsMessage == ExceptionAsMessage.IfAlone && arguments == 1);

    /// <summary>The calls of this framework that can make an event.</summary>
    public IEnumerable<Sink> Sinks =>
    [
        .. from type in Types
           from level in Levels
           select new Sink(this, type, LevelPrefix + level, LevelSource.Name, LogLevels.Of(level)),
        .. from type in TextSuffix.Length > 0 ? Types : []
           from level in Levels
           select new Sink(this, type, LevelPrefix + level + TextSuffix, LevelSource.Name, LogLevels.Of(level)) { IsTextOnly = true },
        .. from type in LevelArgumentTypes
           select new Sink(this, type, LevelArgumentMethod!, LevelSource.Argument),
    ];
}

/// <summary>Every logging framework that SentryGen knows, one row each.</summary>
internal static class LogFrameworks
{
    /// <summary>Calls of the SDK itself: they need no adapter.</summary>
    public static readonly LogFramework Sentry = new("Sentry", Adapter: null);

    public static readonly LogFramework Microsoft = new("Microsoft.Extensions.Logging", SentryApi.LoggingAssembly)
    {
        Types = ["Microsoft.Extensions.Logging.LoggerExtensions"],
        Levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical"],
        LevelPrefix = "Log",
        LevelArgumentMethod = "Log",
        LevelArgumentTypes = ["Microsoft.Extensions.Logging.LoggerExtensions", "Microsoft.Extensions.Logging.ILogger"],
        HasProviders = true,
        Joining = "call 'AddSentry' on its logging builder",
    };

    public static readonly LogFramework Serilog = new("Serilog", "Sentry.Serilog")
    {
        Types = ["Serilog.Log", "Serilog.ILogger", "Serilog.Core.Logger"],
        Levels = ["Verbose", "Debug", "Information", "Warning", "Error", "Fatal"],
        LevelArgumentMethod = "Write",
        LevelArgumentTypes = ["Serilog.Log", "Serilog.ILogger", "Serilog.Core.Logger"],
        OwnLog = "Serilog",
        Words = ["Serilog"],
        ProviderMethod = "AddSerilog",
        Factory = "Serilog.Extensions.Logging.SerilogLoggerFactory",
        Joining = "add 'WriteTo.Sentry' to its configuration",
        Relays = ["ILogEventSink", "WriteTo.Providers", "WriteTo.Observers"],
        SetUpInCode = ["CreateLogger(", "CreateBootstrapLogger("],
        Makers = ["CreateLogger", "CreateBootstrapLogger"],
        SetUpElsewhere = ["ReadFrom."],
    };

    /// <summary>The table.</summary>
    public static readonly LogFramework[] All =
    [
        Microsoft,
        Serilog,
        new("NLog", "Sentry.NLog")
        {
            Types = ["NLog.Logger", "NLog.ILogger"],
            Levels = ["Trace", "Debug", "Info", "Warn", "Error", "Fatal"],
            LevelArgumentMethod = "Log",
            LevelArgumentTypes = ["NLog.Logger", "NLog.ILogger", "NLog.ILoggerBase", "NLog.LogEventBuilder"],
            ExceptionAsMessage = ExceptionAsMessage.IfAlone,
            OwnLog = "NLog",
            Words = ["NLog"],
            ProviderMethod = "AddNLog",
            Joining = "call 'AddSentry' on its configuration",
            Relays = ["TargetWithLayout", "TargetWithContext", "AsyncTaskTarget", "MethodCall", "MicrosoftILogger", ": Target",
                "[Target("],
            SetUpInCode = ["LogManager.Configuration ="],
            SetUpElsewhere = ["XmlLoggingConfiguration", "NLogLoggingConfiguration", "LoadConfigurationFrom", "SentryTarget"],
        },
        new("log4net", "Sentry.Log4Net")
        {
            Types = ["log4net.ILog"],
            Levels = ["Debug", "Info", "Warn", "Error", "Fatal"],
            TextSuffix = "Format",
            ExceptionAsMessage = ExceptionAsMessage.Always,
            ReportsEveryLevel = true,
            OwnLog = "log4net",
            Words = ["log4net"],
            ProviderMethod = "AddLog4Net",
            Joining = "add a 'SentryAppender' to its configuration",
            Relays = ["AppenderSkeleton", "IAppender"],
            SetUpInCode = ["BasicConfigurator.Configure"],
            SetUpElsewhere = ["XmlConfigurator", "SentryAppender"],
        },
        new("ZLogger", SentryApi.LoggingAssembly)
        {
            Types = ["ZLogger.ZLoggerExtensions"],
            Levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical"],
            LevelPrefix = "ZLog",
            LevelArgumentMethod = "ZLog",
            LevelArgumentTypes = ["ZLogger.ZLoggerExtensions"],
            HasProviders = true,
            Joining = Microsoft.Joining,
        },
    ];

    /// <summary>The framework with a logger factory of this class, or null.</summary>
    public static LogFramework? OfFactory(string? type) => Array.Find(All, framework => type is not null && framework.Factory == type);

    /// <summary>The framework that hears a logging builder after this call, or null.</summary>
    public static LogFramework? ProvidedBy(string method) => Array.Find(All, framework => framework.ProviderMethod == method);
}
