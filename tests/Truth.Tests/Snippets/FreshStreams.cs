using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Xml;
using System.Xml.Linq;

// Readers, writers, clients and protocols.
internal sealed class FreshStreams
{
    private long position;
    private int bad;

    private sealed class ProtocolException : IOException
    {
        public ProtocolException(string text, Exception? inner)
            : base(text, inner)
        {
        }

        public ProtocolException(string text)
            : this(text, null)
        {
        }
    }

    private readonly ref struct Reader(ReadOnlySpan<byte> data)
    {
        private readonly ReadOnlySpan<byte> data = data;
        public int ReadInt32() => data.Length < 4 ? Fail(new EndOfStreamException()) : BinaryPrimitives.ReadInt32LittleEndian(data);
    }

    private static async Task<byte[]> Download(string url)
    {
        await Task.Yield();
        Fail(new HttpRequestException(url, new SocketException((int)SocketError.HostNotFound), HttpStatusCode.ServiceUnavailable));
        return [];
    }

    [Snippet]
    int A_header_or_minus_one()
    {
        var reader = new Reader([1, 2]);
        try { return reader.ReadInt32(); }
        catch (EndOfStreamException) { return -1; }
    }

    [Snippet]
    int A_header_or_a_protocol_error()
    {
        var reader = new Reader([1, 2]);
        try { return reader.ReadInt32(); }
        catch (EndOfStreamException ex) { throw new ProtocolException($"no header at {position}", ex); }
    }

    [Snippet]
    int A_header_or_a_protocol_error_alone()
    {
        var reader = new Reader([1, 2]);
        try { return reader.ReadInt32(); }
        catch (EndOfStreamException) { throw new ProtocolException($"no header at {position}"); }
    }

    [Snippet]
    XDocument? A_document_or_null(ILogger log)
    {
        try
        {
            Fail(new XmlException("no root", null, 1, 1));
            return XDocument.Parse("<a/>");
        }
        catch (XmlException ex)
        {
            log.LogWarning("line {Line}: {Text}", ex.LineNumber, ex.Message);
            return null;
        }
    }

    [Snippet]
    XDocument A_document_or_a_better_text()
    {
        try
        {
            Fail(new XmlException("no root", null, 1, 1));
            return XDocument.Parse("<a/>");
        }
        catch (XmlException ex) { throw new XmlException($"orders.xml: {ex.Message}", ex, ex.LineNumber, ex.LinePosition); }
    }

    [Snippet]
    async Task<byte[]> A_download_or_nothing()
    {
        try { return await Download("/a"); }
        catch (HttpRequestException ex) when (ex.InnerException is SocketException) { return []; }
    }

    [Snippet]
    async Task<byte[]> A_download_or_its_cause()
    {
        try { return await Download("/a"); }
        catch (HttpRequestException ex) when (ex.InnerException is SocketException socket) { throw new ProtocolException("host", socket); }
    }

    [Snippet]
    async Task<byte[]?> A_download_from_the_next_mirror(ILogger log)
    {
        Exception? last = null;
        foreach (var mirror in new[] { "/a" })
        {
            try { return await Download(mirror); }
            catch (HttpRequestException ex)
            {
                log.LogInformation("{Mirror} does not answer", mirror);
                last = ex;
            }
        }

        log.LogError(last, "no mirror answers");
        return null;
    }

    [Snippet(Paths = 2)]
    async Task<byte[]> A_download_from_a_cache_or_none(int which)
    {
        var cached = which == 0 ? [] : default(byte[]);
        try { return await Download("/a"); }
        catch (HttpRequestException)
        {
            if (cached is null) throw;
            return cached;
        }
    }

    [Snippet]
    async Task<string> A_status_as_text()
    {
        try { return Encoding.UTF8.GetString(await Download("/a")); }
        catch (HttpRequestException ex) { return ex.StatusCode is { } status ? $"{(int)status}" : ex.Message; }
    }

    [Snippet]
    async Task An_archive_with_bad_entries(ILogger log)
    {
        foreach (var entry in new[] { "a", "b" })
        {
            try
            {
                await using var zip = new DeflateStream(new MemoryStream(), CompressionMode.Decompress);
                Fail(new InvalidDataException(entry));
            }
            catch (InvalidDataException ex)
            {
                bad++;
                log.LogError(ex, "entry {Entry}", entry);
            }
        }
    }

    [Snippet]
    async Task<int> An_archive_whose_bad_entries_are_counted()
    {
        foreach (var entry in new[] { "a", "b" })
        {
            try
            {
                await using var zip = new DeflateStream(new MemoryStream(), CompressionMode.Decompress);
                Fail(new InvalidDataException(entry));
            }
            catch (InvalidDataException) { bad++; }
        }

        return bad;
    }

    [Snippet]
    void A_line_that_can_not_be_decoded()
    {
        var text = new StringBuilder();
        try { Fail(new DecoderFallbackException("byte 0xFF")); }
        catch (DecoderFallbackException ex) { text.Append('?').Append(ex.Index); }
        Console.WriteLine(text);
    }

    [Snippet]
    async Task A_listener_that_goes_on(ILogger log)
    {
        for (var client = 0; client < 2; client++)
        {
            try
            {
                await Task.Yield();
                Fail(new SocketException((int)SocketError.ConnectionReset));
            }
            catch (SocketException ex) when (ex.SocketErrorCode is not SocketError.OperationAborted)
            {
                log.LogError(ex, "client {Client}", client);
                continue;
            }
        }
    }

    [Snippet]
    async Task A_listener_that_is_stopped()
    {
        var isStopped = false;
        while (!isStopped)
        {
            try
            {
                await Task.Yield();
                Fail(new ObjectDisposedException("listener"));
            }
            catch (ObjectDisposedException) { isStopped = true; }
        }
    }

    [Snippet]
    async ValueTask A_writer_that_is_completed()
    {
        var writer = new StringWriter();
        try
        {
            await writer.WriteAsync("x");
            Fail(new IOException("pipe"));
        }
        catch (IOException ex) when (ex.Message is "pipe") { position = -1; }
        finally { await writer.DisposeAsync(); }
    }

    [Snippet]
    async ValueTask A_writer_that_is_completed_and_it_goes_on()
    {
        var writer = new StringWriter();
        try
        {
            await writer.WriteAsync("x");
            Fail(new IOException("pipe"));
        }
        catch (Exception ex)
        {
            position = -1;
            throw new ProtocolException("write", ex);
        }
        finally { await writer.DisposeAsync(); }
    }

    [Snippet]
    bool A_peer_that_may_be_away()
    {
        try
        {
            Fail(new SocketException((int)SocketError.TimedOut));
            return true;
        }
        catch (SocketException ex) when (ex.SocketErrorCode == SocketError.TimedOut) { return false; }
    }
}
