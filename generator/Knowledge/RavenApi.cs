namespace SentryGen.Knowledge;

/// <summary>A type of SharpRaven.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Today">The type that takes its place, or null where none does.</param>
internal sealed record RavenType(string Name, string? Today);

/// <summary>A member of SharpRaven's client, and what to say in its place.</summary>
internal sealed record RavenMember(string Name, string Today);

/// <summary>SharpRaven, Sentry's client before the SDK of today, as of its last version, 2.4.0.</summary>
internal static class RavenApi
{
    public const string Namespace = "SharpRaven";
    public const string Interface = "SharpRaven.IRavenClient";
    public const string Client = "SharpRaven.RavenClient";
    public const string NoOpClient = "SharpRaven.NoOpRavenClient";
    public const string Dsn = "SharpRaven.Dsn";
    public const string Event = "SharpRaven.Data.SentryEvent";
    public const string Message = "SharpRaven.Data.SentryMessage";
    public const string Breadcrumb = "SharpRaven.Data.Breadcrumb";
    public const string Feedback = "SharpRaven.Data.SentryUserFeedback";
    public const string Level = "SharpRaven.Data.ErrorLevel";
    public const string BreadcrumbLevel = "SharpRaven.Data.BreadcrumbLevel";
    public const string BreadcrumbType = "SharpRaven.Data.BreadcrumbType";

    /// <summary>The words for a type that none replaces.</summary>
    public const string NoSuchType = "an event processor, or SetBeforeSend of the options";

    public static readonly RavenType[] Types =
    [
        new(Client, SentryApi.Hub),
        new(Interface, SentryApi.Hub),
        new(NoOpClient, SentryApi.Hub),
        new(Dsn, "System.String"),
        new(Event, SentryApi.Event),
        new(Message, SentryApi.Message),
        new(Breadcrumb, SentryApi.Breadcrumb),
        new(Feedback, SentryApi.Feedback),
        new(Level, SentryApi.Level),
        new(BreadcrumbLevel, SentryApi.BreadcrumbLevel),
        new(BreadcrumbType, "System.String"),
        new("SharpRaven.Data.IJsonPacketFactory", null),
        new("SharpRaven.Data.JsonPacket", null),
        new("SharpRaven.Data.IRequester", null),
        new("SharpRaven.Data.IRequesterFactory", null),
        new("SharpRaven.Data.ISentryRequest", null),
        new("SharpRaven.Data.ISentryRequestFactory", null),
        new("SharpRaven.Data.ISentryUserFactory", null),
        new("SharpRaven.Data.SentryUser", null),
        new("SharpRaven.Logging.IScrubber", null),
    ];

    public static readonly RavenMember[] Members =
    [
        new("Capture", "CaptureEvent or CaptureException"),
        new("CaptureAsync", "CaptureEvent or CaptureException, which queue the event, and FlushAsync, which waits for it"),
        new("CaptureException", "CaptureException with a scope for level, tags, fingerprint and extra"),
        new("CaptureExceptionAsync", "CaptureException, which queues the event, and FlushAsync, which waits for it"),
        new("CaptureMessage", "CaptureMessage with a scope for tags, fingerprint and extra"),
        new("CaptureMessageAsync", "CaptureMessage, which queues the event, and FlushAsync, which waits for it"),
        new("CaptureEvent", "CaptureException"),
        new("AddTrail", "AddBreadcrumb"),
        new("RestartTrails", "ClearBreadcrumbs of the scope"),
        new("SendUserFeedback", "CaptureFeedback"),
        new("SendUserFeedbackAsync", "CaptureFeedback"),
        new("Tags", "SetTag of the scope, or DefaultTags of the options"),
        new("Environment", "Environment of the options"),
        new("Release", "Release of the options"),
        new("Logger", "Logger of each event"),
        new("IgnoreBreadcrumbs", "MaxBreadcrumbs of the options, at 0"),
        new("BeforeSend", "SetBeforeSend of the options, which gets the event instead of the request"),
        new("ErrorOnCapture", "Debug and DiagnosticLogger of the options"),
        new("LogScrubber",
            "SetBeforeSend of the options, which gets the event instead of its text, or data scrubbing in the project's settings"),
        new("Compression", "nothing, requests are compressed anyway"),
        new("Timeout", "ConfigureClient of the options"),
        new("CurrentDsn", "Dsn of the options"),
    ];
}
