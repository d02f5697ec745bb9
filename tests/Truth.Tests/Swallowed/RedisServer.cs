using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SentryGen.Tests.Swallowed;

/// <summary>A server with as much of Redis as a client needs to publish and subscribe.</summary>
public sealed class RedisServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<(string Channel, Stream Client)> subscribers = [];

    public RedisServer()
    {
        listener.Start();
        _ = Accept();
    }

    /// <summary>The address of the server.</summary>
    public string Address => listener.LocalEndpoint.ToString()!;

    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync();
            _ = Serve(client.GetStream());
        }
    }

    private async Task Serve(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        while (await Command(reader) is { Length: > 0 } command)
        {
            var answer = Encoding.Latin1.GetBytes(Answer(command, stream));
            await stream.WriteAsync(answer);
        }
    }

    // *2\r\n$4\r\nECHO\r\n$1\r\na\r\n
    private static async Task<string[]> Command(StreamReader reader)
    {
        if (await reader.ReadLineAsync() is not { Length: > 1 } head) return [];
        var parts = new string[int.Parse(head[1..], null)];
        for (var part = 0; part < parts.Length; part++)
        {
            var text = new char[int.Parse((await reader.ReadLineAsync())![1..], null)];
            await reader.ReadBlockAsync(text);
            await reader.ReadLineAsync();
            parts[part] = new(text);
        }

        return parts;
    }

    private string Answer(string[] command, Stream client)
    {
        switch (command[0].ToUpperInvariant())
        {
            case "ECHO":
                return Text(command[1]);
            case "PING":
                return subscribers.Exists(one => one.Client == client) ? $"*2\r\n{Text("pong")}{Text("")}" : "+PONG\r\n";
            case "INFO":
                return Text("redis_version:7.0.0\r\nredis_mode:standalone\r\nrole:master\r\n");
            case "GET":
                return "$-1\r\n";
            case "CLIENT" when command[1].Equals("ID", StringComparison.OrdinalIgnoreCase):
                return ":1\r\n";
            case "CLIENT" or "SELECT":
                return "+OK\r\n";
            case "SUBSCRIBE":
                lock (subscribers) subscribers.Add((command[1], client));
                return $"*3\r\n{Text("subscribe")}{Text(command[1])}:1\r\n";
            case "PUBLISH":
                return $":{Publish(command[1], command[2])}\r\n";
            default:
                return "-ERR unknown command\r\n";
        }
    }

    private int Publish(string channel, string text)
    {
        var message = Encoding.Latin1.GetBytes($"*3\r\n{Text("message")}{Text(channel)}{Text(text)}");
        lock (subscribers)
        {
            var all = subscribers.Where(one => one.Channel == channel).ToList();
            foreach (var (_, client) in all) client.Write(message);
            return all.Count;
        }
    }

    private static string Text(string text) => $"${text.Length}\r\n{text}\r\n";
}
