using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace SentryGen.Tests.Playground;

/// <summary>How the playground begins and ends.</summary>
public sealed partial class LifetimeTests : IDisposable
{
    private readonly HttpClient client = new();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Opens_where_it_is_told_to()
    {
        var port = FreePort();

        var (playground, address) = await PlaygroundProcess.OpenAsync("--port", $"{port}");

        await using (playground) Assert.Equal(port, address.Port);
    }

    [Theory]
    [InlineData("--chekc")]
    [InlineData("--port")]
    [InlineData("--port", "many")]
    [InlineData("--port", "65536")]
    public async Task Says_how_it_is_used_when_asked_for_something_else(params string[] arguments)
    {
        var (exitCode, output) = await PlaygroundProcess.RunAsync(Built.FolderOf("Playground"), arguments);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("Usage:", output);
    }

    [Fact]
    public async Task Says_so_when_its_port_is_taken()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        var (exitCode, output) = await PlaygroundProcess.RunAsync(Built.FolderOf("Playground"), "--port",
            $"{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Equal(1, exitCode);
        Assert.Contains("address already in use", output);
    }

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task Ends_with_its_apps_when_told_to(PosixSignal signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        var (playground, address) = await PlaygroundProcess.OpenAsync();
        await using var _ = playground;
        var app = await AddressOfTheWebAppAsync(address);
        Assert.True(await AnswersAsync(app), "The web app was not up to begin with.");

        playground.Send(signal);

        Assert.Equal(0, await playground.ExitAsync());
        Assert.False(await AnswersAsync(app), $"The web app is still there.\n{playground.Output}");
    }

    [Fact]
    public async Task Ends_at_once_while_someone_looks_at_the_page()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        var (playground, address) = await PlaygroundProcess.OpenAsync();
        await using var _ = playground;
        await using var changes = await client.GetStreamAsync(new Uri(address, "/changes"), TestContext.Current.CancellationToken);

        playground.Send(PosixSignal.SIGTERM);

        Assert.Equal(0, await playground.ExitAsync());
        using var reader = new StreamReader(changes);
        await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Leaves_no_app_behind_when_it_is_killed()
    {
        var (playground, address) = await PlaygroundProcess.OpenAsync();
        await using var _ = playground;
        var app = await AddressOfTheWebAppAsync(address);
        Assert.True(await AnswersAsync(app), "The web app was not up to begin with.");

        playground.KillHard();
        await playground.ExitAsync();

        var timeUp = DateTime.UtcNow.AddMinutes(2);
        while (await AnswersAsync(app))
        {
            Assert.True(DateTime.UtcNow < timeUp, "The web app outlives the playground.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    // Below the ports that a system gives to whoever asks for any: nobody else is given it before the playground opens it.
    private static int FreePort()
    {
        for (var tries = 0; tries < 100; tries++)
        {
            using var probe = new TcpListener(System.Net.IPAddress.Loopback, Random.Shared.Next(20_000, 30_000));
            try
            {
                probe.Start();
                return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                // sentrygen: expected, the next one may be free
            }
        }

        throw new InvalidOperationException("No port is free.");
    }

    private async Task<Uri> AddressOfTheWebAppAsync(Uri page) =>
        new(new Uri(Link().Match(await client.GetStringAsync(page)).Groups[1].Value), "/");

    private async Task<bool> AnswersAsync(Uri app)
    {
        try
        {
            return await client.GetStringAsync(app) == "The shop is open.";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [GeneratedRegex("""GET <a href="([^"]+)""")]
    private static partial Regex Link();
}
