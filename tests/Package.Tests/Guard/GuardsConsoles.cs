using System.Collections.Concurrent;

namespace SentryGen.Tests;

public class GuardsConsoles(PackageFixture fixture)
{
    private static readonly Project WithoutUs = Consoles.Console.WithoutUs();
    private static readonly ConcurrentDictionary<string, Task<Outcome>> RunsWithoutUs = [];

    public static readonly MatrixTheoryData<string, string?, string> Cases = new(["throw", "sentry-assemblies"], BadDsn.All, Releases.All);

    [Theory, MemberData(nameof(Cases))]
    public async Task Runs_as_without_us_when_there_is_no_usable_DSN(string mode, string? dsn, string release)
    {
        var without = await RunsWithoutUs.GetOrAdd(mode, _ => fixture[WithoutUs].RunAsync(mode));
        var with = await fixture[Consoles.Console.On(release)].RunAsync(mode, ("SENTRY_DSN", dsn));

        Assert.Equal(without, with);
        if (mode == "sentry-assemblies") Assert.Equal("Sentry assemblies: ", with.Output);
    }
}
