using System.Collections.Concurrent;
using Sentry.Extensibility;
using Sentry.Protocol.Envelopes;

namespace SentryGen.Tests;

/// <summary>The real SDK, with a transport that ends in this process.</summary>
internal sealed class Recorder : ITransport
{
    private readonly ConcurrentDictionary<SentryId, bool> delivered = [];

    public static Recorder Start()
    {
        var recorder = new Recorder();
        SentrySdk.Init(recorder.Shape);
        return recorder;
    }

    public void Shape(SentryOptions options)
    {
        options.Dsn = "https://key@localhost/1";
        options.Transport = this;
        options.AutoSessionTracking = false;
        options.MaxQueueItems = 100_000;
        options.SetBeforeSend((sent, _) =>
        {
            SnippetRun.Current?.Events.Enqueue(sent);
            return sent;
        });
        options.SetBeforeBreadcrumb((left, _) =>
        {
            if (IsOfSnippet(left)) SnippetRun.Current?.Breadcrumbs.Enqueue(left);
            return left;
        });
        options.DisableUnobservedTaskExceptionCapture();
    }

    // A message of the host about itself is not about the exception.
    private static bool IsOfSnippet(Breadcrumb left) => left.Category?.StartsWith(SnippetAssembly.Name, StringComparison.Ordinal) ?? true;

    public Task SendEnvelopeAsync(Envelope envelope, CancellationToken cancellationToken = default)
    {
        if (envelope.TryGetEventId() is { } id) delivered[id] = true;
        return Task.CompletedTask;
    }

    public bool IsDelivered(SentryId id) => delivered.ContainsKey(id);
}
