namespace SentryGen.Knowledge;

/// <summary>The libraries that drop what their callbacks throw.</summary>
internal static class SwallowPoints
{
    /// <summary>Stands for the type itself, where a table names a member.</summary>
    public const string Itself = "";

    /// <summary>The property beside a <see cref="SwallowPoint.Beside"/> that says which outcomes are replaced.</summary>
    public const string Condition = "ShouldHandle";

    /// <summary>Words of such a condition about exceptions.</summary>
    public static readonly string[] OfExceptions = ["Exception", "Handle", "HandleInner"];

    private const string Warning = "writes a warning";
    private const string ConsoleOnly = "writes it to the console only";
    private const string HubType = "Microsoft.AspNetCore.SignalR.Client.HubConnection";
    private const string Redis = "StackExchange.Redis";
    private const string Rabbit = "RabbitMQ.Client";
    private const string Mqtt = "MQTTnet";
    private const string Queue = "Coravel's queue";
    private const string Scheduler = "Coravel's scheduler";
    private const string Watcher = "FileSystemWatcher";
    private const string WatcherType = "System.IO.FileSystemWatcher";
    private const string SchedulerType = "Coravel.Scheduling.Schedule.Interfaces.IScheduler";
    private const string CoravelCode = $"OnError(exception => {HookCode.Sdk}.CaptureException(exception))";
    private const string FusionOptions = "ZiggyCreatures.Caching.Fusion.FusionCacheOptions";
    private const string FusionCode = $"FactoryErrorsLogLevel = {HookCode.Level}.Error";
    private const string QueueType = "Coravel.Queuing.Interfaces.IQueue";

    // Not that of the connection, which is about the callbacks of the connection.
    private static readonly (string Type, string Member)[] RabbitHooks =
        [("RabbitMQ.Client.IChannel", "CallbackExceptionAsync"), ("RabbitMQ.Client.IModel", "CallbackException")];

    private static readonly (string Type, string Member)[] MqttHooks =
    [
        ("MQTTnet.Diagnostics.Logger.IMqttNetLogger", Itself),
        ("MQTTnet.Diagnostics.Logger.MqttNetEventLogger", Itself),
        ("MQTTnet.Diagnostics.IMqttNetLogger", Itself),
        ("MQTTnet.Diagnostics.MqttNetEventLogger", Itself),
    ];

    private static readonly (string Type, string Member)[] QueueHooks =
        [("Coravel.Queuing.Interfaces.IQueueConfiguration", "OnError")];

    private static readonly (string Type, string Member)[] SchedulerHooks =
    [
        ("Coravel.Scheduling.Schedule.Interfaces.ISchedulerConfiguration", "OnError"),
        ("Coravel.Scheduling.Schedule.Interfaces.ISchedulerConfiguration", "LogScheduledTaskProgress"),
    ];

    private static readonly (string Type, string Member)[] GraphHooks =
    [
        ("GraphQL.ExecutionOptions", "UnhandledExceptionDelegate"),
        ("GraphQL.GraphQLBuilderExtensions", "AddUnhandledExceptionHandler"),
        ("GraphQL.ExecutionResult", "Errors"),
    ];

    private static readonly (string Type, string Member)[] FailSafe =
    [
        ("ZiggyCreatures.Caching.Fusion.FusionCacheEntryOptions", "SetFailSafe"),
        ("ZiggyCreatures.Caching.Fusion.FusionCacheEntryOptions", "IsFailSafeEnabled"),
    ];

    private static readonly (string Type, string Member)[] FusionHooks =
        [(FusionOptions, "FactoryErrorsLogLevel")];

    private static readonly (string Type, string Member)[] SerilogHooks = [("Serilog.Debugging.SelfLog", "Enable")];

    // The others are as rare as code in them that can fail.
    private static readonly string[] DiscordEvents =
    [
        "ButtonExecuted", "Connected", "Disconnected", "GuildAvailable", "InteractionCreated", "JoinedGuild", "LeftGuild", "LoggedIn",
        "MessageCommandExecuted", "MessageDeleted", "MessageReceived", "MessageUpdated", "ModalSubmitted", "ReactionAdded",
        "ReactionRemoved", "Ready", "SelectMenuExecuted", "SlashCommandExecuted", "UserCommandExecuted", "UserJoined", "UserLeft",
        "UserVoiceStateUpdated",
    ];

    private static readonly HookCode[] RabbitCodes =
    [
        new(
            CodePlace.Beside,
            $"Channel.CallbackExceptionAsync += (sender, args) => {{ {HookCode.Sdk}.CaptureException(args.Exception); "
                + $"return {HookCode.Task}.CompletedTask; }}"),
    ];

    private static readonly HookCode[] SchedulerCodes = [new(CodePlace.Behind, CoravelCode) { Anchor = "UseScheduler" }];

    private static readonly HookCode[] QueueCodes =
    [
        new(CodePlace.Behind, CoravelCode) { Anchor = "ConfigureQueue" },
        new(CodePlace.Built, "ConfigureQueue()." + CoravelCode) { Imports = ["Coravel"] },
    ];

    private static readonly HookCode[] GraphCodes =
    [
        new(
            CodePlace.Inside,
            $"UnhandledExceptionDelegate = context => {{ {HookCode.Sdk}.CaptureException(context.OriginalException); "
                + $"return {HookCode.Task}.CompletedTask; }}")
        {
            Anchor = "GraphQL.ExecutionOptions",
        },
        new(
            CodePlace.Inside,
            $"AddUnhandledExceptionHandler(context => {HookCode.Sdk}.CaptureException(context.OriginalException))")
        {
            Anchor = "GraphQL.DI.IGraphQLBuilder",
            Imports = ["GraphQL"],
        },
    ];

    private static readonly HookCode[] FusionCodes =
    [
        new(CodePlace.Inside, FusionCode) { Anchor = FusionOptions, Imports = [HookCode.LogNamespace] },
        new(CodePlace.Behind, $"WithOptions(options => options.{FusionCode})")
        {
            Anchor = "AddFusionCache",
            Imports = ["ZiggyCreatures.Caching.Fusion", HookCode.LogNamespace],
        },
    ];

    /// <summary>Members that take a delegate.</summary>
    public static readonly SwallowPoint[] Callbacks =
    [
        new(Redis, "StackExchange.Redis.ISubscriber", "Subscribe"),
        new(Redis, "StackExchange.Redis.ISubscriber", "SubscribeAsync"),
        new(Redis, "StackExchange.Redis.ChannelMessageQueue", "OnMessage"),
        new(Rabbit, "RabbitMQ.Client.Events.AsyncEventingBasicConsumer", "ReceivedAsync") { Hooks = RabbitHooks, Codes = RabbitCodes },
        new(Rabbit, "RabbitMQ.Client.Events.AsyncEventingBasicConsumer", "Received") { Hooks = RabbitHooks },
        new(Rabbit, "RabbitMQ.Client.Events.EventingBasicConsumer", "Received") { Hooks = RabbitHooks },
        new(Mqtt, "MQTTnet.IMqttClient", "ApplicationMessageReceivedAsync") { Hooks = MqttHooks },
        new(Queue, QueueType, "QueueTask") { Hooks = QueueHooks, Codes = QueueCodes, IsSetUpByApp = true },
        new(Queue, QueueType, "QueueAsyncTask") { Hooks = QueueHooks, Codes = QueueCodes, IsSetUpByApp = true },
        new(Scheduler, SchedulerType, "Schedule") { Hooks = SchedulerHooks, Codes = SchedulerCodes },
        new(Scheduler, SchedulerType, "ScheduleAsync") { Hooks = SchedulerHooks, Codes = SchedulerCodes },
        new("System.Timers.Timer", "System.Timers.Timer", "Elapsed") { Hooks = [("System.Timers.Timer", "SynchronizingObject")] },
        new("BackgroundWorker", "System.ComponentModel.BackgroundWorker", "DoWork")
        {
            Hooks =
            [
                ("System.ComponentModel.AsyncCompletedEventArgs", "Error"),
                ("System.ComponentModel.RunWorkerCompletedEventArgs", "Result"),
            ],
            Codes =
            [
                new(
                    CodePlace.Beside,
                    $"RunWorkerCompleted += (sender, args) => "
                        + $"{{ if (args.Error is {{ }} error) {HookCode.Sdk}.CaptureException(error); }}"),
            ],
        },
        OfGraph("GraphQL.Builders.FieldBuilder`2", "Resolve"),
        OfGraph("GraphQL.Builders.FieldBuilder`2", "ResolveAsync"),
        OfGraph("GraphQL.Builders.ConnectionBuilder`1", "Resolve"),
        OfGraph("GraphQL.Builders.ConnectionBuilder`1", "ResolveAsync"),
        OfGraph("GraphQL.Builders.ConnectionBuilder`2", "Resolve"),
        OfGraph("GraphQL.Builders.ConnectionBuilder`2", "ResolveAsync"),
        OfHub("On", "Microsoft.AspNetCore.SignalR.Client.HubConnectionExtensions"),
        OfHub("On", HubType),
        OfHub("Closed", HubType),
        OfHub("Reconnecting", HubType),
        OfHub("Reconnected", HubType),
        new("EventProcessorClient", "Azure.Messaging.EventHubs.EventProcessorClient", "ProcessEventAsync")
        {
            IsLikely = true,
            IsSureOfThrows = true,
        },
        OfFusion("ZiggyCreatures.Caching.Fusion.IFusionCache", "GetOrSet"),
        OfFusion("ZiggyCreatures.Caching.Fusion.IFusionCache", "GetOrSetAsync"),
        OfFusion("ZiggyCreatures.Caching.Fusion.FusionCacheExtMethods", "GetOrSet"),
        OfFusion("ZiggyCreatures.Caching.Fusion.FusionCacheExtMethods", "GetOrSetAsync"),
        OfOrleans("Orleans.GrainBaseExtensions", "RegisterGrainTimer"),
        OfOrleans("Orleans.Grain", "RegisterTimer"),
        OfOrleans("Orleans.Timers.ITimerRegistry", "RegisterGrainTimer"),
        OfOrleans("Orleans.Timers.ITimerRegistry", "RegisterTimer"),
        .. DiscordEvents.Select(static member => new SwallowPoint("Discord.Net", "Discord.WebSocket.BaseSocketClient", member)
        {
            Line = "raises its own event 'Log'",
            Hooks = [("Discord.LogMessage", "Exception")],
        }),
        new("System.CommandLine", "System.CommandLine.Command", "SetAction")
        {
            Line = ConsoleOnly,
            Hooks = [("System.CommandLine.InvocationConfiguration", "EnableDefaultExceptionHandler")],
        },
        new("System.CommandLine", "System.CommandLine.Handler", "SetHandler")
        {
            Line = ConsoleOnly,
            Hooks = [("System.CommandLine.Builder.CommandLineBuilderExtensions", "UseExceptionHandler")],
        },
        new("Polly's fallback", "Polly.Fallback.FallbackStrategyOptions`1", "FallbackAction")
        {
            Line = "goes on with another value",
            Beside = "OnFallback",
            Codes =
            [
                new(
                    CodePlace.Inside,
                    $"OnFallback = args => {{ if (args.Outcome.Exception is {{ }} exception) {HookCode.Sdk}.CaptureException(exception); "
                        + "return default; }"),
            ],
        },
        OfWatcher("Changed"),
        OfWatcher("Created"),
        OfWatcher("Deleted"),
        OfWatcher("Renamed"),
    ];

    /// <summary>Methods that an app overrides or implements.</summary>
    public static readonly SwallowPoint[] Implementations =
    [
        new(Rabbit, "RabbitMQ.Client.IAsyncBasicConsumer", "HandleBasicDeliverAsync") { Hooks = RabbitHooks },
        new(Queue, "Coravel.Invocable.IInvocable", "Invoke")
        {
            Needs = [(QueueType, "QueueInvocable"), (QueueType, "QueueInvocableWithPayload"), (QueueType, "QueueCancellableInvocable")],
            Hooks = QueueHooks,
            Codes = QueueCodes,
            IsSetUpByApp = true,
            IsOfNamedTypes = true,
        },
        new(Scheduler, "Coravel.Invocable.IInvocable", "Invoke")
        {
            Needs =
            [
                (SchedulerType, "Schedule"), (SchedulerType, "ScheduleWithParams"), (SchedulerType, "ScheduleInvocableType"),
            ],
            Hooks = SchedulerHooks,
            Codes = SchedulerCodes,
            IsSetUpByApp = true,
            IsOfNamedTypes = true,
        },
        new("EventListener", "System.Diagnostics.Tracing.EventListener", "OnEventWritten"),
        new("Serilog", "Serilog.Core.ILogEventSink", "Emit") { IsLikely = true, Hooks = SerilogHooks },
        new("Serilog", "Serilog.Core.ILogEventEnricher", "Enrich") { IsLikely = true, Hooks = SerilogHooks },
        new("Powertools", "AWS.Lambda.Powertools.BatchProcessing.IRecordHandler`1", "HandleAsync")
        {
            IsLikely = true,
            Hooks = [("AWS.Lambda.Powertools.BatchProcessing.BatchProcessor`2", "HandleRecordFailureAsync")],
        },
    ];

    /// <summary>The attributes of a method of the app's own contract that make the library drop what its implementations throw.</summary>
    public static readonly (string Attribute, SwallowPoint Point)[] Contracts =
        [("Orleans.Concurrency.OneWayAttribute", OfOrleans("Orleans.Concurrency.OneWayAttribute", Itself))];

    /// <summary>The rows of all tables.</summary>
    public static IEnumerable<SwallowPoint> Rows =>
        Callbacks.Concat(Implementations).Concat(Contracts.Select(static contract => contract.Point));

    private static SwallowPoint OfGraph(string type, string member) =>
        new("GraphQL", type, member) { Hooks = GraphHooks, Codes = GraphCodes, IsSetUpByApp = true };

    private static SwallowPoint OfHub(string member, string type) => new("SignalR's client", type, member)
    {
        Hooks = [("Microsoft.AspNetCore.SignalR.Client.HubConnectionBuilderExtensions", "ConfigureLogging")],
    };

    private static SwallowPoint OfFusion(string type, string member) => new("FusionCache", type, member)
    {
        Line = Warning,
        Needs = FailSafe,
        Hooks = FusionHooks,
        Codes = FusionCodes,
    };

    private static SwallowPoint OfOrleans(string type, string member) => new("Orleans", type, member)
    {
        Line = Warning,
        ReportedBy = Emitted.Orleans,
    };

    private static SwallowPoint OfWatcher(string member) => new(Watcher, WatcherType, member)
    {
        IsLikely = true,
        Hooks = [(WatcherType, "Error"), (WatcherType, "SynchronizingObject")],
        Codes = [new(CodePlace.Beside, $"Error += (sender, args) => {HookCode.Sdk}.CaptureException(args.GetException())")],
    };
}
