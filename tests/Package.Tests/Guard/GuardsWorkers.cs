using System.Collections.Concurrent;

namespace SentryGen.Tests;

public class GuardsWorkers(PackageFixture fixture)
{
    private static readonly Project WithoutUs = Workers.Worker.WithoutUs();
    private static readonly ConcurrentDictionary<string, Task<Outcome>> RunsWithoutUs = [];

    /// <summary>The guard comes before all that differs between releases, and so one builder is enough for the newest.</summary>
    public static readonly TheoryData<string, string?, string> Cases =
    [
        .. from builder in Workers.Builders
           from dsn in BadDsn.All
           from release in Releases.All
           where release == Releases.Floor || builder == Workers.Builders[0]
           select (builder, dsn, release),
    ];

    [Theory, MemberData(nameof(Cases))]
    public async Task Works_as_without_us_when_there_is_no_usable_DSN(string builder, string? dsn, string release)
    {
        var without = await RunsWithoutUs.GetOrAdd(builder, _ => RunAsync(fixture[WithoutUs], builder, dsn: null));
        var with = await RunAsync(fixture[Workers.Worker.On(release)], builder, dsn);

        Assert.Equal(InOrder(without), InOrder(with.WithoutState(out var state)));
        Assert.Equal(BadDsn.StateOf(dsn), state);
        Assert.Contains("Sentry assemblies: ", with.Output.Split('\n'));
        Assert.Equal(0, with.ExitCode);
    }

    private static Task<Outcome> RunAsync(BuiltApp app, string builder, string? dsn) =>
        app.RunAsync($"{builder} sentry-assemblies", ("SENTRY_DSN", dsn));

    // The work is done while the host still says that it has started.
    private static Outcome InOrder(Outcome outcome) =>
        outcome with { Output = string.Join('\n', outcome.Output.Split('\n').Order(StringComparer.Ordinal)) };
}
