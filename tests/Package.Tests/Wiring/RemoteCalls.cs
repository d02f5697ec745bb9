using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;

namespace SentryGen.Tests;

/// <summary>Calls to a web app that are no plain requests.</summary>
internal static class RemoteCalls
{
    /// <summary>
    /// Calls a gRPC method with one message, in the frame of five bytes that gRPC puts around it; tells the status of the answer.
    /// </summary>
    public static async Task<string> CallAsync(this Serving serving, string method, string text = "", string timeout = "30S")
    {
        using var client = new HttpClient();
        byte[] frame = [0, 0, 0, 0, checked((byte)text.Length), .. Encoding.ASCII.GetBytes(text)];
        using var message = new ByteArrayContent(frame) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(serving.Address, "/acme.Greeter/" + method))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = message,
            Headers = { TE = { new("trailers") } },
        };
        request.Headers.Add("grpc-timeout", timeout);
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        // Before the first message of an answer there are no trailers yet.
        return response.TrailingHeaders.Concat(response.Headers).First(header => header.Key == "grpc-status").Value.Single();
    }

    /// <summary>Shakes hands with a SignalR hub and invokes a method, each ended by a record separator; two answers come back.</summary>
    public static async Task InvokeAsync(this Serving serving, string method)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(serving.Address) { Scheme = "ws", Path = "/chat" }.Uri, CancellationToken.None);
        var messages = $$"""{"protocol":"json","version":1}{{'\u001e'}}{"type":1,"invocationId":"1","target":"{{method}}","arguments":[]}{{'\u001e'}}""";
        await socket.SendAsync(Encoding.UTF8.GetBytes(messages), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var answer = new byte[1024];
        for (var answers = 0; answers < 2; answers++) await socket.ReceiveAsync(answer.AsMemory(), CancellationToken.None);
    }
}
