// The names and signatures of SharpRaven 2.4.0, which no registry of these tests serves; nothing is sent.
#nullable disable
#pragma warning disable CS1591
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using SharpRaven.Data;
using SharpRaven.Logging;

namespace SharpRaven
{
    public class Dsn
    {
        public Dsn(string dsn) => Uri = new Uri(dsn);

        public Uri Uri { get; }

        public string ProjectID => Uri.AbsolutePath.TrimStart('/');
    }

    public interface IRavenClient
    {
        Func<IRequester, IRequester> BeforeSend { get; set; }
        bool Compression { get; set; }
        Dsn CurrentDsn { get; }
        string Environment { get; set; }
        bool IgnoreBreadcrumbs { get; set; }
        string Logger { get; set; }
        IScrubber LogScrubber { get; set; }
        string Release { get; set; }
        IDictionary<string, string> Tags { get; }
        TimeSpan Timeout { get; set; }

        void AddTrail(Breadcrumb breadcrumb);

        string Capture(SentryEvent @event);

        Task<string> CaptureAsync(SentryEvent @event);

        [Obsolete("Use Capture(SentryEvent) instead.")]
        string CaptureException(Exception exception, SentryMessage message = null, ErrorLevel level = ErrorLevel.Error, IDictionary<string,
            string> tags = null, string[] fingerprint = null, object extra = null);

        [Obsolete("Use CaptureAsync(SentryEvent) instead.")]
        Task<string> CaptureExceptionAsync(Exception exception, SentryMessage message = null, ErrorLevel level = ErrorLevel.Error,
            IDictionary<string, string> tags = null, string[] fingerprint = null, object extra = null);

        [Obsolete("Use Capture(SentryEvent) instead")]
        string CaptureMessage(SentryMessage message, ErrorLevel level = ErrorLevel.Info, IDictionary<string, string> tags = null,
            string[] fingerprint = null, object extra = null);

        [Obsolete("Use CaptureAsync(SentryEvent) instead.")]
        Task<string> CaptureMessageAsync(SentryMessage message, ErrorLevel level = ErrorLevel.Info, IDictionary<string,
            string> tags = null, string[] fingerprint = null, object extra = null);

        [Obsolete("Use CaptureException() instead.", true)]
        string CaptureEvent(Exception e);

        [Obsolete("Use CaptureException() instead.", true)]
        string CaptureEvent(Exception e, Dictionary<string, string> tags);

        void RestartTrails();
    }

    public partial class RavenClient : IRavenClient, IDisposable
    {
        public RavenClient(IJsonPacketFactory jsonPacketFactory = null) { }

        public RavenClient(string dsn, IJsonPacketFactory jsonPacketFactory = null, ISentryRequestFactory sentryRequestFactory = null,
            ISentryUserFactory sentryUserFactory = null)
            : this(new Dsn(dsn)) { }

        public RavenClient(Dsn dsn, IJsonPacketFactory jsonPacketFactory = null, ISentryRequestFactory sentryRequestFactory = null,
            ISentryUserFactory sentryUserFactory = null, IRequesterFactory requesterFactory = null) =>
            CurrentDsn = dsn;

        public RavenClient(Dsn dsn, bool backgroundSending, IJsonPacketFactory jsonPacketFactory = null,
            ISentryRequestFactory sentryRequestFactory = null, ISentryUserFactory sentryUserFactory = null)
            : this(dsn) { }

        public Func<IRequester, IRequester> BeforeSend { get; set; }
        public Action<Exception> ErrorOnCapture { get; set; }
        public bool Compression { get; set; }
        public Dsn CurrentDsn { get; }
        public string Environment { get; set; }
        public bool IgnoreBreadcrumbs { get; set; }
        public string Logger { get; set; }
        public IScrubber LogScrubber { get; set; }
        public string Release { get; set; }
        public IDictionary<string, string> Tags { get; } = new Dictionary<string, string>();
        public TimeSpan Timeout { get; set; }

        public void AddTrail(Breadcrumb breadcrumb) { }

        public string Capture(SentryEvent @event) => null;

        public Task<string> CaptureAsync(SentryEvent @event) => Task.FromResult<string>(null);

        [Obsolete("Use Capture(SentryEvent) instead.")]
        public string CaptureException(Exception exception, SentryMessage message = null, ErrorLevel level = ErrorLevel.Error,
            IDictionary<string, string> tags = null, string[] fingerprint = null, object extra = null) =>
            null;

        [Obsolete("Use CaptureAsync(SentryEvent) instead.")]
        public Task<string> CaptureExceptionAsync(Exception exception, SentryMessage message = null, ErrorLevel level = ErrorLevel.Error,
            IDictionary<string, string> tags = null, string[] fingerprint = null, object extra = null) =>
            Task.FromResult<string>(null);

        [Obsolete("Use Capture(SentryEvent) instead")]
        public string CaptureMessage(SentryMessage message, ErrorLevel level = ErrorLevel.Info, IDictionary<string, string> tags = null,
            string[] fingerprint = null, object extra = null) =>
            null;

        [Obsolete("Use CaptureAsync(SentryEvent) instead.")]
        public Task<string> CaptureMessageAsync(SentryMessage message, ErrorLevel level = ErrorLevel.Info, IDictionary<string,
            string> tags = null, string[] fingerprint = null, object extra = null) =>
            Task.FromResult<string>(null);

        [Obsolete("Use CaptureException() instead.", true)]
        public string CaptureEvent(Exception e) => null;

        [Obsolete("Use CaptureException() instead.", true)]
        public string CaptureEvent(Exception e, Dictionary<string, string> tags) => null;

        public void RestartTrails() { }

        public string SendUserFeedback(SentryUserFeedback feedback) => null;

        public Task<string> SendUserFeedbackAsync(SentryUserFeedback feedback) => Task.FromResult<string>(null);

        public void Dispose() { }
    }

    // The real one implements IRavenClient anew.
    public partial class NoOpRavenClient : RavenClient
    {
        public NoOpRavenClient() : base("http://ig:nore@sentry-dsn.invalid") { }
    }
}

namespace SharpRaven.Data
{
    public enum ErrorLevel { Fatal, Error, Warning, Info, Debug }

    public enum BreadcrumbLevel { Critical, Error, Warning, Info, Debug }

    public enum BreadcrumbType { Navigation, Http }

    public class SentryEvent
    {
        public SentryEvent(Exception exception, bool forceCaptureStackTrace = false) => Exception = exception;

        public SentryEvent(SentryMessage message) => Message = message;

        public Exception Exception { get; }
        public object Extra { get; set; }
        public List<Breadcrumb> Breadcrumbs { get; set; }
        public IList<string> Fingerprint { get; internal set; } = new List<string>();
        public ErrorLevel Level { get; set; }
        public SentryMessage Message { get; set; }
        public IDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();
    }

    public class SentryMessage
    {
        public SentryMessage(string format, params object[] parameters) : this(format) => Parameters = parameters;

        public SentryMessage(string message) => Message = message;

        public string Message { get; }
        public object[] Parameters { get; }

        public static implicit operator SentryMessage(string message) => message == null ? null : new SentryMessage(message);

        public static implicit operator string(SentryMessage message) => message == null ? null : message.ToString();
    }

    public class Breadcrumb
    {
        public Breadcrumb(string category) => Category = category;

        public Breadcrumb(string category, BreadcrumbType type) : this(category) => Type = type;

        public BreadcrumbType? Type { get; set; }
        public string Category { get; set; }
        public DateTime Timestamp { get; } = DateTime.UtcNow;
        public string Message { get; set; }
        public IDictionary<string, string> Data { get; set; }
        public BreadcrumbLevel? Level { get; set; }
    }

    public class SentryUserFeedback
    {
        public string Name { get; set; }
        public string Email { get; set; }
        public string Comments { get; set; }
        public string EventID { get; set; }
    }

    public class JsonPacket { }

    public class SentryUser { }

    public interface IRequester
    {
        void UseEventId(string eventId);
    }

    public interface IRequesterFactory { }

    public interface IJsonPacketFactory
    {
        JsonPacket Create(string project, SentryEvent @event);
    }

    public interface ISentryRequest { }

    public interface ISentryRequestFactory
    {
        ISentryRequest Create();
    }

    public interface ISentryUserFactory
    {
        SentryUser Create();
    }
}

namespace SharpRaven.Logging
{
    public interface IScrubber
    {
        string Scrub(string input);
    }
}
