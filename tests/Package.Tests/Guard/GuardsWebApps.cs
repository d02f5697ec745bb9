using System.Collections.Concurrent;

namespace SentryGen.Tests;

public class GuardsWebApps(Workshop workshop)
{
    private static readonly Project Without = Project.Web("web-without") with { Packages = [], AssemblyName = "web" };

    private static readonly ConcurrentDictionary<string, Task<(string Answers, Outcome Outcome)>> WithoutUs = [];

    public static readonly MatrixTheoryData<string, string?> Cases = new(["CreateBuilder", "CreateSlimBuilder", "CreateDefaultBuilder"], BadDsn.All);

    [Theory, MemberData(nameof(Cases))]
    public async Task Serves_as_without_us_when_there_is_no_usable_DSN(string builder, string? dsn)
    {
        var without = await WithoutUs.GetOrAdd(builder, _ => VisitAsync(workshop[Without], builder, dsn: null));
        var with = await VisitAsync(workshop[WebApps.Web], builder, dsn);

        Assert.Equal(without, with);
        Assert.Equal("/: 200 served, /sentry-assemblies: 200 , /boom: 500 ", with.Answers);
    }

    private static async Task<(string Answers, Outcome Outcome)> VisitAsync(App app, string builder, string? dsn)
    {
        await using var serving = await app.ServeAsync($"{builder} serve", ("SENTRY_DSN", dsn));
        var answers = new List<string>();
        foreach (var path in new[] { "/", "/sentry-assemblies", "/boom" })
        {
            using var response = await serving.GetAsync(path);
            answers.Add($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }

        return (string.Join(", ", answers), await serving.StopAsync());
    }
}
