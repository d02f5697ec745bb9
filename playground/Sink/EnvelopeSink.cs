using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SentryGen.Sink;

/// <summary>
/// Takes Sentry envelopes on a free loopback port: gzip or plain, any number of items, with or without a content type.
/// </summary>
public sealed class EnvelopeSink : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<ReceivedEvent> events = [];
    private TaskCompletionSource arrived = NewSignal();

    private EnvelopeSink(WebApplication app) => this.app = app;

    /// <summary>Raised after an event has arrived.</summary>
    public event Action<ReceivedEvent>? Arrived;

    /// <summary>The DSN that sends to this sink, for project 1.</summary>
    public string Dsn => DsnFor(1);

    /// <summary>What has arrived so far, in order.</summary>
    public IReadOnlyList<ReceivedEvent> Events
    {
        get
        {
            lock (gate) return [.. events];
        }
    }

    /// <summary>Starts a sink on a port of the system's choice.</summary>
    public static async Task<EnvelopeSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var sink = new EnvelopeSink(app);
        app.MapPost("/api/{project}/envelope/", sink.TakeAsync);
        await app.StartAsync();
        return sink;
    }

    /// <summary>The DSN of another project on this sink.</summary>
    public string DsnFor(int project) => $"http://public@{new Uri(app.Urls.First()).Authority}/{project}";

    /// <summary>Forgets what has arrived.</summary>
    public void Clear()
    {
        lock (gate) events.Clear();
    }

    /// <summary>Waits until at least <paramref name="count"/> events are here, or the time is up, and returns what is here then.</summary>
    public async Task<IReadOnlyList<ReceivedEvent>> WaitAsync(int count, TimeSpan patience)
    {
        using var timeUp = new CancellationTokenSource(patience);
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (events.Count >= count) return [.. events];
                next = arrived.Task;
            }

            try
            {
                await next.WaitAsync(timeUp.Token);
            }
            catch (OperationCanceledException)
            {
                return Events;
            }
        }
    }

    /// <summary>Stops listening.</summary>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        await using var body = request.Headers.ContentEncoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        using var buffer = new MemoryStream();
        await body.CopyToAsync(buffer);
        IReadOnlyList<ReceivedEvent> received;
        try
        {
            received = [.. Envelope.Read(buffer.ToArray()).Where(item => item.Type == "event").Select(item => ReceivedEvent.Read(item.Payload))];
        }
        catch (JsonException malformed)
        {
            return Results.BadRequest(malformed.Message);
        }

        lock (gate)
        {
            events.AddRange(received);
            arrived.TrySetResult();
            arrived = NewSignal();
        }

        foreach (var one in received) Arrived?.Invoke(one);
        return Results.Json(new { id = received.FirstOrDefault()?.Id });
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
