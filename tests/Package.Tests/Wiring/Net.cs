using System.Text.Json;
using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>An answer of 500 or above is one event, whoever has handled its exception.</summary>
public class Net(PackageFixture fixture)
{
    private static readonly Project Swallowing = Project.Library("net-library", "LibrarySwallows.cs") with { Packages = [] };

    internal static readonly Project Minimal = (Project.Web("net", "WebNet.cs").Patiently() with
    {
        OnEachRelease = true,
        References = [Swallowing],
    }).WithWarnings();

    /// <summary>The same as one project. Apps that are published side by side can't build one library.</summary>
    internal static readonly Project Whole = Minimal with { References = [], Sources = [.. Minimal.Sources, .. Swallowing.Sources] };

    private static readonly Project Frameworks = (Project.Web("net-frameworks", "WebNetFrameworks.cs").Patiently() with
    {
        OnEachRelease = true,
        Sources = ["WebNetFrameworks.cs", "Failing.cshtml", "Patience.cs"],
    }).WithWarnings();

    private static readonly Project Off = Minimal.With("SentryGenNet", "false") with
    {
        Name = "net-off",
        AssemblyName = "net",
        OnEachRelease = false,
    };

    private const string Sure = "net: failed", Guess = "net, a guess: failed", Reported = "failed";

    /// <summary>By path, the events that arrive.</summary>
    internal static readonly Dictionary<string, string[]> OfMinimal = new()
    {
        ["/problem"] = [Guess],
        ["/status"] = [Guess],
        ["/middleware"] = [Sure],
        ["/endpoint-filter"] = [Sure],
        ["/package"] = ["net, a guess: Could not find a part of the path '/no/such/file'."],
        ["/executed-again"] = [Guess],
        ["/wrapped"] = ["net, a guess: wrapped"],
        ["/retried"] = ["net, a guess: attempt 3"],
        ["/elsewhere"] = ["net, a guess: elsewhere"],
        ["/timeout"] = ["net, a guess: timeout"],
        ["/stream-swallows"] = [Guess],
        ["/grpc-status/2"] = [Guess],
        ["/grpc-status/13"] = [Guess],
        ["/tidied-up"] = [Guess],
        ["/slow"] = ["net, a guess: Could not find a part of the path '/no/such/file'."],

        ["/thrown"] = [Reported],
        ["/handled"] = [Reported],
        ["/handled-by-page"] = [Reported],
        ["/developer"] = [Reported],
        ["/logged"] = [Reported],
        ["/logged-as-text"] = ["It failed: failed"],
        ["/captured"] = [Reported],
        ["/captured-elsewhere"] = [Reported],
        ["/captured-and-replaced"] = [Reported],
        ["/stream-throws"] = [Reported],
        ["/checks"] = ["Health check sick with status Unhealthy"],

        ["/grpc-status/0"] = [],
        ["/grpc-status/5"] = [],
        ["/bad-request"] = [],
        ["/not-found"] = [],
        ["/ok"] = [],
        ["/on-purpose"] = [],
        ["/long-ago"] = [],
        ["/cancelled"] = [],
        ["/aborted"] = [],
        ["/outlives"] = [],
        ["/after-outlives"] = [],
        ["/api/health/stock"] = [],
    };

    private static readonly Dictionary<string, string[]> OfFrameworks = new()
    {
        ["/mvc/exception-filter"] = [Sure],
        ["/mvc/exception-filter-async"] = [Sure],
        ["/mvc/action-filter"] = [Sure],
        ["/mvc/problem"] = [Guess],
        ["/page"] = [Guess],
        ["/mvc/thrown"] = [Reported],
        ["/mvc/logged"] = [Reported],
        ["/mvc/bad-request"] = [],
    };

    public static readonly TheoryData<string> EachRelease = [.. Releases.All];

    [Theory, MemberData(nameof(EachRelease))]
    public Task Holds_what_nobody_reports(string release) => ReportsAsync(fixture[Minimal.On(release)], OfMinimal);

    [Theory, MemberData(nameof(EachRelease))]
    public Task Holds_what_filters_and_pages_swallow(string release) => ReportsAsync(fixture[Frameworks.On(release)], OfFrameworks);

    /// <summary>The request of a hub ends with 101, whatever its methods do.</summary>
    [Theory, MemberData(nameof(EachRelease))]
    public async Task Leaves_hubs_to_their_log(string release)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var serving = await fixture[Frameworks.On(release)].ServeAsync("", ("SENTRY_DSN", sink.Dsn));
        await serving.InvokeAsync("Swallow");
        await serving.InvokeAsync("Fail");
        Assert.Equal("hub", sink.Only(await serving.StopAsync()).Message);
    }

    [Theory, MemberData(nameof(EachRelease))]
    public async Task Keeps_parallel_requests_apart(string release)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var serving = await fixture[Minimal.On(release)].ServeAsync("", ("SENTRY_DSN", sink.Dsn));
        // On a busy machine the first answer of an app may take more than the second after which an exception is no reason any more.
        (await serving.GetAsync("/parallel/1")).Dispose();
        // The queue of the SDK holds 30.
        foreach (var chunk in Enumerable.Range(0, 200).Chunk(25))
        {
            await Task.WhenAll(chunk.Select(async number => (await serving.GetAsync($"/parallel/{number}")).Dispose()));
            var expected = (chunk[^1] / 2) + 1;
            if ((await sink.WaitAsync(expected, Arrivals.Patience)).Count < expected) break;
        }

        await serving.StopAsync();
        Assert.Equal(
            Enumerable.Range(0, 200).Where(number => number % 2 == 0).Select(number => ($"/parallel/{number}", $"parallel {number}")),
            sink.Events
                .Select(arrived => (new Uri(arrived.RequestUrl!).AbsolutePath, arrived.Message))
                .OrderBy(one => int.Parse(one.Message.Split(' ')[1])));
    }

    [Theory, MemberData(nameof(EachRelease))]
    public async Task Says_how_it_was_handled(string release)
    {
        var arrived = await fixture[Minimal.On(release)].ReportRequestAsync("", "/middleware");
        using var json = JsonDocument.Parse(arrived.Json);
        var mechanism = json.RootElement.GetProperty("exception").GetProperty("values")[0].GetProperty("mechanism");
        Assert.True(mechanism.GetProperty("handled").GetBoolean());
        Assert.StartsWith(
            "The app answered 502, and nobody reported this exception. It was handled in Program.",
            mechanism.GetProperty("description").GetString());
        Assert.EndsWith("/middleware", arrived.RequestUrl);
        Assert.Contains(arrived.Frames, frame => frame.Contains("Fail"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("false")]
    [InlineData("OFF")]
    public async Task Is_off_if_the_variable_says_so(string value) => await ReportsNothingAsync(fixture[Minimal], ("SENTRYGEN_NET", value));

    [Fact]
    public async Task Is_off_if_the_option_says_so()
    {
        await ReportsNothingAsync(fixture[Off]);
        Assert.DoesNotContain("FirstChanceException", fixture[Off].Bootstrap);
    }

    /// <summary>The reports of others still arrive.</summary>
    private static async Task ReportsNothingAsync(BuiltApp app, params (string Name, string? Value)[] environment)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var serving = await app.ServeAsync("", [("SENTRY_DSN", sink.Dsn), .. environment]);
        foreach (var path in new[] { "/problem", "/middleware", "/logged" }) (await serving.GetAsync(path)).Dispose();
        Assert.Equal("/logged", new Uri(sink.Only(await serving.StopAsync()).RequestUrl!).AbsolutePath);
    }

    internal static async Task ReportsAsync(BuiltApp app, Dictionary<string, string[]> expected)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var serving = await app.ServeAsync("", ("SENTRY_DSN", sink.Dsn));
        var awaited = 0;
        foreach (var (path, events) in expected)
        {
            try
            {
                (await serving.GetAsync(path)).Dispose();
            }
            catch (HttpRequestException)
            {
                // An answer that breaks off.
            }

            // The queue of the SDK holds 30.
            awaited += events.Length;
            await sink.WaitAsync(awaited, Arrivals.Patience);
        }

        await serving.StopAsync();
        var arrived = sink.Events.ToLookup(one => new Uri(one.RequestUrl!).AbsolutePath, Told);
        Assert.Equal(
            expected.Select(row => $"{row.Key}: {string.Join(" + ", row.Value)}"),
            expected.Keys.Select(path => $"{path}: {string.Join(" + ", arrived[path])}"));
        Assert.Equal(expected.Values.Sum(events => events.Length), sink.Events.Count);
    }

    private static string Told(ReceivedEvent arrived)
    {
        using var json = JsonDocument.Parse(arrived.Json);
        var tags = json.RootElement.TryGetProperty("tags", out var found) ? found : default;
        var by = Tag(tags, "sentrygen.net") is not "5xx" ? "" : Tag(tags, "sentrygen.net.guess") is "true" ? "net, a guess: " : "net: ";
        return by + arrived.Message.Split(" completed after")[0];
    }

    private static string? Tag(JsonElement tags, string name) =>
        tags.ValueKind == JsonValueKind.Object && tags.TryGetProperty(name, out var value) ? value.GetString() : null;
}
