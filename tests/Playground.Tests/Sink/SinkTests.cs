using System.IO.Compression;
using System.Net;
using System.Text;
using CsCheck;
using SentryGen.Sink;

namespace SentryGen.Tests.Playground;

/// <summary>The sink as a Sentry SDK sees it.</summary>
public sealed class SinkTests : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private EnvelopeSink sink = null!;

    public async ValueTask InitializeAsync() => sink = await EnvelopeSink.StartAsync();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task Takes_an_event()
    {
        await SendAsync(Envelopes.Of(Envelopes.Event));

        var received = Assert.Single(sink.Events);
        Assert.Equal(("Shop.OutOfStockException", "No book left.", "staging", "shop@2", "GET", "http://127.0.0.1/orders/7"),
            (received.ExceptionType, received.Message, received.Environment, received.Release, received.RequestMethod,
                received.RequestUrl));
    }

    [Fact]
    public async Task Answers_with_the_id_of_the_event()
    {
        using var answer = await SendAsync(Envelopes.Of(Envelopes.Event));

        Assert.Equal("""{"id":"9ec79c33ec9942ab8353589fcb2e04dc"}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Shows_the_stack_innermost_frame_first()
    {
        await SendAsync(Envelopes.Of(Envelopes.Event));

        Assert.Equal(["Shop.Shelf.Take:12", "Shop.Orders.Place"], Assert.Single(sink.Events).Frames);
    }

    [Fact]
    public async Task Shows_causes_behind_the_exception_they_caused()
    {
        await SendAsync(Envelopes.Of(Envelopes.Event));

        Assert.Equal(["Shop.OutOfStockException", "System.IO.IOException"], Assert.Single(sink.Events).Exceptions);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("GZIP")]
    public async Task Takes_compressed_envelopes(string encoding)
    {
        using var packed = new MemoryStream();
        await using (Stream stream = encoding switch
        {
            "deflate" => new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionMode.Compress, leaveOpen: true),
            _ => new GZipStream(packed, CompressionMode.Compress, leaveOpen: true),
        })
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Envelopes.Of(Envelopes.Event)), TestContext.Current.CancellationToken);

        await SendAsync(packed.ToArray(), encoding: encoding);

        Assert.Single(sink.Events);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/x-sentry-envelope")]
    [InlineData("text/plain;charset=UTF-8")]
    public async Task Asks_for_no_content_type(string? contentType)
    {
        await SendAsync(Encoding.UTF8.GetBytes(Envelopes.Of(Envelopes.Event)), contentType: contentType);

        Assert.Single(sink.Events);
    }

    [Fact]
    public async Task Takes_the_events_out_of_many_items()
    {
        await SendAsync($$$"""
            {"sent_at":"2026-01-01T00:00:00Z"}
            {"type":"session"}
            {"started":"2026-01-01T00:00:00Z"}
            {"type":"attachment","length":13}
            line 1
            line 2
            {"type":"event","length":{{{Encoding.UTF8.GetByteCount(Envelopes.Event)}}}}
            {{{Envelopes.Event}}}
            {"type":"event"}
            {"event_id":"2","logentry":{"formatted":"Grüße"}}

            """);

        Assert.Equal(["No book left.", "Grüße"], sink.Events.Select(received => received.Message));
    }

    [Fact]
    public async Task Takes_an_event_that_holds_no_exception()
    {
        await SendAsync(Envelopes.Of("""{"event_id":"1","level":"warning","logentry":{"message":"only text"}}"""));

        var received = Assert.Single(sink.Events);
        Assert.Equal((null, "only text", "warning"), (received.ExceptionType, received.Message, received.Level));
        Assert.Empty(received.Frames);
    }

    [Theory]
    [InlineData("/api/42/envelope/")]
    [InlineData("/api/42/envelope")]
    [InlineData("/below/some/path/api/42/envelope/")]
    public async Task Knows_the_project_of_a_DSN(string path)
    {
        await SendAsync(Envelopes.Of(Envelopes.Event), path);

        Assert.Equal("42", Assert.Single(sink.Events).Project);
    }

    [Fact]
    public async Task Tells_projects_apart()
    {
        await SendAsync(Envelopes.Of(Envelopes.Event), "/api/1/envelope/");
        await SendAsync(Envelopes.Of(Envelopes.Event), "/api/2/envelope/");

        var second = await sink.WaitAsync(received => received.Project == "2", 1, TimeSpan.FromMinutes(2));
        Assert.Equal("2", Assert.Single(second).Project);
    }

    [Fact]
    public async Task Waits_for_no_longer_than_it_is_told()
    {
        Assert.Empty(await sink.WaitAsync(1, TimeSpan.FromMilliseconds(50)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/envelope/")]
    [InlineData("/api/1/envelope/more")]
    public async Task Knows_no_other_address(string path)
    {
        using var answer = await SendAsync(Envelopes.Of(Envelopes.Event), path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}\nno json\n{}")]
    [InlineData("{}\n42\n{}")]
    [InlineData("{}\n{\"length\":2}\n{}")]
    [InlineData("{}\n{\"type\":7.5,\"length\":\"2\"}\n{}")]
    [InlineData("{}\n{\"type\":\"event\",\"length\":-1}\n{}")]
    [InlineData("{}\n{\"type\":\"event\",\"length\":99999999999}\n{}")]
    [InlineData("{}\n{\"type\":\"event\",\"length\":3}\n{}")]
    [InlineData("{}\n{\"type\":\"event\"}\nno json")]
    [InlineData("{}\n{\"type\":\"event\"}\n[]")]
    [InlineData("{}\n{\"type\":\"event\"}\n{\"event_id\":\"\\ud800\"}")]
    [InlineData("{}\n{\"type\":\"event\"}\n{\"\\ud800\":1}")]
    public async Task Refuses_what_is_no_envelope(string body)
    {
        using var answer = await SendAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(sink.Events);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("zstd")]
    public async Task Refuses_what_is_not_compressed_as_it_says(string encoding)
    {
        using var answer = await SendAsync(Encoding.UTF8.GetBytes(Envelopes.Of(Envelopes.Event)), encoding: encoding);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Refuses_what_unpacks_without_end()
    {
        using var packed = new MemoryStream();
        await using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var megabyte = 0; megabyte < 40; megabyte++) await stream.WriteAsync(new byte[1024 * 1024],
                TestContext.Current.CancellationToken);

        using var answer = await SendAsync(packed.ToArray(), encoding: "gzip");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Survives_anything()
    {
        var whole = Encoding.UTF8.GetBytes(Envelopes.Of(Envelopes.Event));
        var damaged =
            from at in Gen.Int[0, whole.Length - 1]
            from bytes in Gen.Byte.Array[0, 4]
            from removed in Gen.Int[0, 40]
            select (byte[])[.. whole[..at], .. bytes, .. whole[Math.Min(whole.Length, at + removed)..]];

        await Gen.OneOf(damaged, Gen.Byte.Array[0, 200]).SampleAsync(
            async body =>
            {
                using var answer = await SendAsync(body);
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest,
                    $"{answer.StatusCode} for {Convert.ToBase64String(body)}");
            },
            iter: 2000);
    }

    private Task<HttpResponseMessage> SendAsync(string body, string path = "/api/1/envelope/") =>
        SendAsync(Encoding.UTF8.GetBytes(body), path);

    private Task<HttpResponseMessage> SendAsync(byte[] body, string path = "/api/1/envelope/", string? encoding = null,
        string? contentType = null)
    {
        var content = new ByteArrayContent(body);
        if (encoding is not null) content.Headers.ContentEncoding.Add(encoding);
        if (contentType is not null) content.Headers.Add("Content-Type", contentType);
        return client.PostAsync(new Uri(new Uri(sink.Dsn), path), content);
    }
}
