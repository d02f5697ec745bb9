using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>The failures of grains as events: one each if nobody else gets the exception, and none if a caller does.</summary>
public class OrleansCalls(PackageFixture fixture)
{
    public static readonly MatrixTheoryData<string, string> Alone = new(
        ["one-way", "one-way-logged", "one-way-through-a-grain", "timer", "one-way logging-filter", "timer logging-filter"], Releases.All);

    public static readonly MatrixTheoryData<string, string> Callers = new(["handled", "handled-through-a-grain"], Releases.All);

    public static readonly MatrixTheoryData<string, string> Activations = new(["activation", "activation-alone"], Releases.All);

    public static readonly MatrixTheoryData<string, string> WithoutFailure =
        new(["succeeds", "ends-with-its-timer", "one-way handling-filter"], Releases.All);

    public static readonly TheoryData<string> EachRelease = [.. Releases.All];

    [Theory(Explicit = true), MemberData(nameof(Alone))]
    public async Task Are_one_event_if_nobody_waits_for_the_call(string way, string release) =>
        Assert.Equal(["grain"], await RunAsync(way, release));

    [Theory(Explicit = true), MemberData(nameof(Callers))]
    public async Task Are_no_event_if_the_caller_handles_them(string way, string release) => Assert.Empty(await RunAsync(way, release));

    /// <summary>The background service that called the grain fails.</summary>
    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Are_one_event_if_the_caller_fails(string release) => Assert.Equal(["grain"], await RunAsync("unhandled", release));

    /// <summary>Orleans logs it twice.</summary>
    [Theory(Explicit = true), MemberData(nameof(Activations))]
    public async Task Are_one_event_if_the_grain_is_not_activated(string way, string release) =>
        Assert.Equal(["activation"], await RunAsync(way, release));

    /// <summary>Orleans logs it as well.</summary>
    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Are_one_event_if_an_observer_fails(string release) => Assert.Equal(["observer"], await RunAsync("observer", release));

    [Theory(Explicit = true), MemberData(nameof(WithoutFailure))]
    public async Task Are_no_event_if_nothing_fails(string way, string release) => Assert.Empty(await RunAsync(way, release));

    private async Task<IEnumerable<string>> RunAsync(string way, string release)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await fixture[RunnableHost.Grains.On(release)].RunAsync(way, ("SENTRY_DSN", sink.Dsn));
        return sink.Events.Select(arrived => arrived.Message);
    }
}
