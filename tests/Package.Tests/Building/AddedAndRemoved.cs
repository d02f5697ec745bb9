namespace SentryGen.Tests;

public class AddedAndRemoved(PackageFixture fixture)
{
    [Fact(Explicit = true)]
    public async Task Leaves_nothing_behind_when_it_is_removed()
    {
        var directory = Path.Combine(fixture.Root, "comes-and-goes");
        var project = Path.Combine(directory, "comes-and-goes.csproj");
        await DoAsync("new", "console", "-o", directory, "--no-restore");
        var before = File.ReadAllText(project);

        await DoAsync("add", project, "package", "SentryGen", "--version", fixture.Feed.Version);
        await DoAsync("build", project);
        Assert.Contains("Sentry.dll", TracesIn(directory));

        await DoAsync("remove", project, "package", "SentryGen");
        await DoAsync("build", project);
        Assert.Empty(TracesIn(directory));
        Assert.Equal(before, File.ReadAllText(project));
    }

    private Task DoAsync(params string[] arguments) => fixture.Sdk.DoAsync(fixture.Root, arguments);

    private static IEnumerable<string> TracesIn(string directory) =>
        from file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        where file.Contains("Sentry") || File.ReadAllText(file).Contains("Sentry")
        select Path.GetFileName(file);
}
