using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SentryGen.Tests.Swallowed;

/// <summary>A server with as much of AMQP 0-9-1 as a consumer needs. It delivers two messages to each consumer.</summary>
public sealed class RabbitServer : IDisposable
{
    private const byte Method = 1, Header = 2, Body = 3, End = 0xCE;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public RabbitServer()
    {
        listener.Start();
        _ = Accept();
    }

    /// <summary>The port of the server.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync();
            _ = Serve(client.GetStream());
        }
    }

    private static async Task Serve(Stream stream)
    {
        await stream.ReadExactlyAsync(new byte[8]);
        // Its version, no properties, one mechanism, one locale.
        await Send(stream, Method, 0, Call(10, 10, [0, 9], Number(0), Long("PLAIN"), Long("en_US")));
        var head = new byte[7];
        while (true)
        {
            await stream.ReadExactlyAsync(head);
            var payload = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(3))];
            await stream.ReadExactlyAsync(payload);
            await stream.ReadExactlyAsync(new byte[1]);
            if (head[0] == Method) await Answer(stream, BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(1)), payload);
        }
    }

    private static async Task Answer(Stream stream, ushort channel, byte[] payload)
    {
        var method = (Class: BinaryPrimitives.ReadUInt16BigEndian(payload), Id: BinaryPrimitives.ReadUInt16BigEndian(payload.AsSpan(2)));
        var answer = method switch
        {
            // start-ok: tune to any number of channels, any size of a frame, and no heartbeat
            (10, 11) => Call(10, 30, [0, 0], Number(0), [0, 0]),
            (10, 40) => Call(10, 41, [0]),
            (10, 50) => Call(10, 51),
            (20, 10) => Call(20, 11, Number(0)),
            (20, 40) => Call(20, 41),
            (50, 10) => Call(50, 11, Short("orders"), Number(0), Number(0)),
            (60, 10) => Call(60, 11),
            (60, 20) => Call(60, 21, Short("consumer")),
            _ => null,
        };
        if (answer is null) return;
        await Send(stream, Method, channel, answer);
        if (method != (60, 20)) return;
        for (byte number = 1; number <= 2; number++)
        {
            var deliver = Call(60, 60, Short("consumer"), [0, 0, 0, 0, 0, 0, 0, number], [0], Short(""), Short("orders"));
            await Send(stream, Method, channel, deliver);
            await Send(stream, Header, channel, [0, 60, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
            await Send(stream, Body, channel, [number]);
        }
    }

    private static async Task Send(Stream stream, byte type, ushort channel, byte[] payload)
    {
        byte[] frame = [type, (byte)(channel >> 8), (byte)channel, .. Number(payload.Length), .. payload, End];
        await stream.WriteAsync(frame);
    }

    private static byte[] Call(byte @class, byte method, params byte[][] arguments) =>
        [0, @class, 0, method, .. arguments.SelectMany(argument => argument)];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Short(string text) => [(byte)text.Length, .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Long(string text) => [.. Number(text.Length), .. Encoding.ASCII.GetBytes(text)];
}
