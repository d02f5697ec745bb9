namespace SentryGen.Knowledge;

/// <summary>A type whose objects bring an exception to the code of an app.</summary>
/// <param name="Type">The type.</param>
/// <param name="Path">The members that lead from the object to the exception.</param>
internal sealed record Carrier(string Type, params string[] Path)
{
    /// <summary>
    /// The property that says that the exception is dealt with.
    /// If none is named here or below, the exception ends with the code that it is given to.
    /// </summary>
    public string? Handled { get; init; }

    /// <summary>The property that says the same if it is given a value.</summary>
    public string? Answer { get; init; }

    /// <summary>The code says the same by a result of false.</summary>
    public bool IsHandledByFalse { get; init; }

    /// <summary>To look at the exception ends it. Nobody else sees it then.</summary>
    public bool IsHandledByReading { get; init; }

    /// <summary>There may be no exception.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>The exception may be told to somebody else as well, so that a loss is no more than likely.</summary>
    public bool IsLikely { get; init; }

    /// <summary>The members that throw the exception.</summary>
    public string[] Throws { get; init; } = [];

    /// <summary>The members whose values are known if there is an exception.</summary>
    public (string Member, object Value)[] Known { get; init; } = [];

    /// <summary>The part of the emitted bootstrap that reports the exception, whatever the code does.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>Its other members may hold the exception, too.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>A method, an event or a property that gives an exception to the code of an app.</summary>
/// <param name="Type">The type that declares it.</param>
/// <param name="Member">The method, event or property.</param>
internal sealed record Recipient(string Type, string Member)
{
    /// <summary>The method of another argument that says that the exception is dealt with.</summary>
    public string? Handled { get; init; }
}

/// <summary>The code that frameworks hand an exception to, and its fate there.</summary>
internal static class HandedExceptions
{
    /// <summary>The task of a continuation.</summary>
    public static readonly Carrier Task = new("System.Threading.Tasks.Task", "Exception")
    {
        IsHandledByReading = true,
        MayBeMissing = true,
        IsOpen = true,
        Known = [("IsFaulted", true), ("IsCanceled", false), ("IsCompletedSuccessfully", false), ("Status", (int)TaskStatus.Faulted)],
    };

    /// <summary>The types that bring an exception.</summary>
    public static readonly Carrier[] Carriers =
    [
        new("Microsoft.AspNetCore.Mvc.Filters.ExceptionContext", "Exception") { Handled = "ExceptionHandled", Answer = "Result" },
        AfterFilter("Microsoft.AspNetCore.Mvc.Filters.ActionExecutedContext"),
        AfterFilter("Microsoft.AspNetCore.Mvc.Filters.ResultExecutedContext"),
        AfterFilter("Microsoft.AspNetCore.Mvc.Filters.ResourceExecutedContext"),
        AfterFilter("Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutedContext"),
        new("System.Windows.Threading.DispatcherUnhandledExceptionEventArgs", "Exception")
        {
            Handled = "Handled",
            ReportedBy = Emitted.Wpf,
        },
        new("Avalonia.Threading.DispatcherUnhandledExceptionEventArgs", "Exception") { Handled = "Handled" },
        new("System.Threading.ThreadExceptionEventArgs", "Exception"),
        new("Azure.Messaging.ServiceBus.ProcessErrorEventArgs", "Exception"),
        new("Azure.Messaging.EventHubs.Processor.ProcessErrorEventArgs", "Exception"),
        new("RabbitMQ.Client.Events.CallbackExceptionEventArgs", "Exception"),
        new("Newtonsoft.Json.Serialization.ErrorEventArgs", "ErrorContext", "Error") { Handled = "Handled" },
        new("Newtonsoft.Json.Serialization.ErrorContext", "Error") { Handled = "Handled" },
        new("CsvHelper.ReadingExceptionOccurredArgs", "Exception") { IsHandledByFalse = true },
        new("Polly.Fallback.OnFallbackArguments`1", "Outcome", "Exception") { IsLikely = true, MayBeMissing = true },
        new("System.IO.ErrorEventArgs", "GetException"),
        new("System.ComponentModel.AsyncCompletedEventArgs", "Error")
        {
            IsHandledByReading = true,
            MayBeMissing = true,
            Throws = ["Result"],
            Known = [("Cancelled", false)],
        },
    ];

    /// <summary>The method that adds a continuation to a task.</summary>
    public const string Continuation = "ContinueWith";

    /// <summary>Options of a continuation that runs after no failure.</summary>
    public static readonly string[] NotAfterFailure = ["OnlyOnRanToCompletion", "NotOnFaulted", "OnlyOnCanceled"];

    /// <summary>The attribute of a method that is handed the errors of a serializer.</summary>
    public const string ErrorAttribute = "Newtonsoft.Json.Serialization.OnErrorAttribute";

    /// <summary>Members that give an exception to code that is the last to see it.</summary>
    public static readonly Recipient[] Recipients =
    [
        new("System.IObserver`1", "OnError"),
        new("System.ObservableExtensions", "Subscribe"),
        new("Telegram.Bot.Polling.IUpdateHandler", "HandleErrorAsync"),
        new("Telegram.Bot.Polling.DefaultUpdateHandler", ".ctor"),
        new("Telegram.Bot.TelegramBotClientExtensions", "StartReceiving"),
        new("Telegram.Bot.TelegramBotClientExtensions", "ReceiveAsync"),
        new("Telegram.Bot.TelegramBotClient", "OnError"),
        new("Coravel.Queuing.Interfaces.IQueueConfiguration", "OnError"),
        new("Coravel.Scheduling.Schedule.Interfaces.ISchedulerConfiguration", "OnError"),
        new("MediatR.Pipeline.IRequestExceptionHandler`3", "Handle") { Handled = "SetHandled" },
        new("AsyncAwaitBestPractices.SafeFireAndForgetExtensions", "SafeFireAndForget"),
        new("Microsoft.AspNetCore.Components.ErrorBoundaryBase", "OnErrorAsync"),
    ];

    /// <summary>Members that give an exception to code and report it themselves, throw it later, or try again.</summary>
    public static readonly (string Type, string Member)[] Onlookers =
    [
        ("Microsoft.AspNetCore.Diagnostics.IExceptionHandler", "TryHandleAsync"),
        ("Microsoft.AspNetCore.SignalR.Hub", "OnDisconnectedAsync"),
        ("Microsoft.AspNetCore.SignalR.IHubFilter", "OnDisconnectedAsync"),
        ("Microsoft.Extensions.Logging.ILogger", "Log"),
        ("MediatR.Pipeline.IRequestExceptionAction`2", "Execute"),
        ("Quartz.IJobListener", "JobWasExecuted"),
        ("System.Reactive.Linq.Observable", "Do"),
        ("Polly.RetrySyntax", "Retry"),
        ("Polly.RetrySyntax", "RetryForever"),
        ("Polly.RetrySyntax", "WaitAndRetry"),
        ("Polly.RetrySyntax", "WaitAndRetryForever"),
        ("Polly.AsyncRetrySyntax", "RetryAsync"),
        ("Polly.AsyncRetrySyntax", "RetryForeverAsync"),
        ("Polly.AsyncRetrySyntax", "WaitAndRetryAsync"),
        ("Polly.AsyncRetrySyntax", "WaitAndRetryForeverAsync"),
        ("Polly.CircuitBreakerSyntax", "CircuitBreaker"),
        ("Polly.AsyncCircuitBreakerSyntax", "CircuitBreakerAsync"),
    ];

    /// <summary>The values of streams that never fail: a diagnostic source tells its observers of no error.</summary>
    public static readonly string[] NeverFailing = ["System.Diagnostics.DiagnosticListener", "System.Collections.Generic.KeyValuePair`2"];

    /// <summary>Streams that never fail: what an observer throws does not come back to it.</summary>
    public static readonly (string Type, string Member)[] QuietSources =
    [
        ("System.Reactive.Linq.Observable", "Interval"),
        ("System.Reactive.Linq.Observable", "Timer"),
    ];

    private static Carrier AfterFilter(string type) =>
        new(type, "Exception") { Handled = "ExceptionHandled", MayBeMissing = true, Known = [("Canceled", false)] };
}
