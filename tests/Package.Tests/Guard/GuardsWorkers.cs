using System.Collections.Concurrent;

namespace SentryGen.Tests;

public class GuardsWorkers(Workshop workshop)
{
    private static readonly Project Without = Project.Worker("worker-without") with { Packages = [], AssemblyName = "worker" };

    private static readonly ConcurrentDictionary<string, Task<Outcome>> WithoutUs = [];

    public static readonly MatrixTheoryData<string, string?> Cases = new(["CreateApplicationBuilder", "CreateDefaultBuilder"], BadDsn.All);

    [Theory, MemberData(nameof(Cases))]
    public async Task Works_as_without_us_when_there_is_no_usable_DSN(string builder, string? dsn)
    {
        var without = await WithoutUs.GetOrAdd(builder, _ => WorkAsync(workshop[Without], builder, dsn: null));
        var with = await WorkAsync(workshop[Workers.Worker], builder, dsn);

        Assert.Equal(without, with);
        Assert.Contains("Sentry assemblies: ", with.Output.Split('\n'));
        Assert.Equal(0, with.ExitCode);
    }

    // The work is done while the host still says that it has started.
    private static async Task<Outcome> WorkAsync(App app, string builder, string? dsn)
    {
        var outcome = await app.RunAsync($"{builder} sentry-assemblies", ("SENTRY_DSN", dsn));
        return outcome with { Output = string.Join('\n', outcome.Output.Split('\n').Order(StringComparer.Ordinal)) };
    }
}
