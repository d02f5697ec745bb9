using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SentryGen.Sink;

/// <summary>
/// Takes Sentry envelopes on a free loopback port: gzip or plain, any number of items, with or without a content type,
/// at the root or below a path, as the DSN says.
/// </summary>
public sealed class EnvelopeSink : IAsyncDisposable
{
    private const int MostBytes = 32 * 1024 * 1024;

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<ReceivedEvent> events = [];
    private TaskCompletionSource arrived = NewSignal();
    private int logs;

    private EnvelopeSink(WebApplication app) => this.app = app;

    /// <summary>Raised after an event has arrived.</summary>
    public event Action<ReceivedEvent>? Arrived;

    /// <summary>The DSN that sends to this sink, for project 1.</summary>
    public string Dsn => DsnFor(1);

    /// <summary>The envelopes received so far, in order.</summary>
    public IReadOnlyList<ReceivedEvent> Events
    {
        get
        {
            lock (gate) return [.. events];
        }
    }

    /// <summary>How many structured logs have arrived so far.</summary>
    public int Logs => Volatile.Read(ref logs);

    /// <summary>Starts a sink on a port of the system's choice.</summary>
    public static async Task<EnvelopeSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var sink = new EnvelopeSink(app);
        app.MapPost("/{**path}", sink.TakeAsync);
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
    public Task<IReadOnlyList<ReceivedEvent>> WaitAsync(int count, TimeSpan patience) => WaitAsync(_ => true, count, patience);

    /// <summary>The same for events of one kind.</summary>
    public async Task<IReadOnlyList<ReceivedEvent>> WaitAsync(Func<ReceivedEvent, bool> kind, int count, TimeSpan patience)
    {
        using var timeUp = new CancellationTokenSource(patience);
        while (true)
        {
            Task next;
            IReadOnlyList<ReceivedEvent> here;
            lock (gate)
            {
                here = [.. events.Where(kind)];
                next = arrived.Task;
            }

            if (here.Count >= count) return here;
            await next.WaitAsync(timeUp.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (timeUp.IsCancellationRequested) return [.. Events.Where(kind)];
        }
    }

    /// <summary>Stops listening.</summary>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request, string? path)
    {
        if (path?.Trim('/').Split('/') is not [.., "api", var project, "envelope"]) return Results.NotFound();
        IReadOnlyList<ReceivedEvent> received;
        try
        {
            var items = Envelope.Read(await ReadAsync(request));
            Interlocked.Add(ref logs, items.Where(item => item.Type == "log").Sum(item => LogsIn(item.Payload)));
            received = [.. items.Where(item => item.Type == "event").Select(item => ReceivedEvent.Read(project, item.Payload))];
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or InvalidDataException)
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

    private static int LogsIn(ReadOnlyMemory<byte> payload)
    {
        using var batch = JsonDocument.Parse(payload);
        return batch.RootElement.Find("items") is { ValueKind: JsonValueKind.Array } items ? items.GetArrayLength() : 0;
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        await using var body = request.Headers.ContentEncoding.ToString().Trim().ToLowerInvariant() switch
        {
            "" or "identity" => request.Body,
            "gzip" => new GZipStream(request.Body, CompressionMode.Decompress),
            "deflate" => new ZLibStream(request.Body, CompressionMode.Decompress),
            "br" => new BrotliStream(request.Body, CompressionMode.Decompress),
            var unknown => throw new InvalidDataException($"The encoding {unknown} is not understood."),
        };
        using var buffer = new MemoryStream();
        var part = new byte[16 * 1024];
        while (await body.ReadAsync(part) is > 0 and var read)
        {
            buffer.Write(part, 0, read);
            if (buffer.Length > MostBytes) throw new InvalidDataException("The envelope is too large.");
        }

        return buffer.ToArray();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
