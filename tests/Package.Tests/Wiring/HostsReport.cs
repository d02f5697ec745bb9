using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>Each host that can run here is run, and one event arrives of what fails in it; hosts.md says which, and README shows it.</summary>
public class HostsReport(Workshop workshop)
{
    /// <summary>As the server of a Blazor app does, it also references what its client runs in the browser.</summary>
    private static readonly Project Hosted = Project.Web("hosted", "Hosted.cs") with
    {
        Packages =
        [
            "SentryGen", "Sentry.AspNetCore", "Grpc.AspNetCore.Server/2.85.0", "Hangfire.AspNetCore/1.8.25", "Hangfire.InMemory/1.0.0",
            "Microsoft.AspNetCore.Components.WebAssembly/10.0.14",
        ],
    };

    private static readonly Dictionary<string, Func<Workshop, Task<ReceivedEvent>>> Runs = new()
    {
        ["ASP.NET Core"] = workshop => workshop[WebApps.Web].ReportRequestAsync("CreateBuilder serve", "/boom"),
        ["ASP.NET Core before the generic host"] = workshop => workshop[WebApps.Web].ReportRequestAsync("WebHost.CreateDefaultBuilder serve", "/boom"),
        ["gRPC server"] = workshop => WhileServing(workshop, "grpc", address => CallAsync(address, "Fail")),
        ["SignalR"] = workshop => WhileServing(workshop, "signalr", InvokeAsync),
        ["Blazor Server"] = workshop => workshop[Hosted].ReportRequestAsync("blazor", "/component"),
        ["generic host"] = workshop => workshop[Workers.Worker].ReportAsync("CreateApplicationBuilder throw"),
        ["Hangfire"] = workshop => workshop[Hosted].ReportAsync("hangfire-alone"),
        ["console"] = workshop => workshop[Consoles.Console].ReportAsync("throw"),
    };

    public static TheoryData<string> Hosts => [.. Runs.Keys];

    [Theory, MemberData(nameof(Hosts))]
    public async Task Once(string host) => Assert.Equal("System.InvalidOperationException", (await Runs[host](workshop)).ExceptionType);

    /// <summary>Hangfire logs it as well where it has a host's log: the same exception, and so the same event.</summary>
    [Fact]
    public async Task Once_where_Hangfire_logs_it_as_well() => Assert.Equal("job", (await WhileServing(workshop, "hangfire", _ => Task.CompletedTask)).Message);

    /// <summary>An answer of the protocol, which gRPC does not log as an error either.</summary>
    [Fact]
    public async Task Nothing_where_a_gRPC_method_refuses()
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var serving = await workshop[Hosted].ServeAsync("grpc", ("SENTRY_DSN", sink.Dsn));
        await CallAsync(serving.Address, "Refuse");
        sink.IsEmpty(await serving.StopAsync());
    }

    [Fact]
    public void As_hosts_md_says() => Assert.Equal(
        Runs.Keys.Order(),
        File.ReadLines(Path.Combine(PackedFeed.Repository, "tests", "Package.Tests", "hosts.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 2 && cells[2] == "event").Select(cells => cells[1]).Order());

    private static async Task<ReceivedEvent> WhileServing(Workshop workshop, string mode, Func<Uri, Task> use)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var serving = await workshop[Hosted].ServeAsync(mode, ("SENTRY_DSN", sink.Dsn));
        await use(serving.Address);
        await sink.WaitAsync(1, Arrivals.Patience);
        return sink.Only(await serving.StopAsync());
    }

    // One empty message, in the frame of five bytes that gRPC puts around it.
    private static async Task CallAsync(Uri address, string method)
    {
        using var client = new HttpClient();
        using var message = new ByteArrayContent(new byte[5]) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/acme.Greeter/" + method))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = message,
            Headers = { TE = { new("trailers") } },
        };
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    // The handshake and one invocation, each ended by a record separator; two answers come back.
    private static async Task InvokeAsync(Uri address)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/chat" }.Uri, CancellationToken.None);
        const string Messages = """{"protocol":"json","version":1}""" + "\u001e" + """{"type":1,"invocationId":"1","target":"Fail","arguments":[]}""" + "\u001e";
        await socket.SendAsync(Encoding.UTF8.GetBytes(Messages), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var answer = new byte[1024];
        for (var answers = 0; answers < 2; answers++) await socket.ReceiveAsync(answer.AsMemory(), CancellationToken.None);
    }
}
