namespace SentryGen.Tests;

public class AddedAndRemoved(Workshop workshop)
{
    [Fact]
    public async Task Leaves_nothing_behind_when_it_is_removed()
    {
        var directory = Path.Combine(workshop.Root, "comes-and-goes");
        var project = Path.Combine(directory, "comes-and-goes.csproj");
        await workshop.Sdk.DoAsync(workshop.Root, "new", "console", "-o", directory, "--no-restore");
        var before = await File.ReadAllTextAsync(project, TestContext.Current.CancellationToken);

        await workshop.Sdk.DoAsync(workshop.Root, "add", project, "package", "SentryGen", "--version", workshop.Feed.Version);
        await workshop.Sdk.DoAsync(workshop.Root, "build", project);
        Assert.Contains("Sentry.dll", Traces());

        await workshop.Sdk.DoAsync(workshop.Root, "remove", project, "package", "SentryGen");
        await workshop.Sdk.DoAsync(workshop.Root, "build", project);
        Assert.Empty(Traces());
        Assert.Equal(before, await File.ReadAllTextAsync(project, TestContext.Current.CancellationToken));

        string[] Traces() => [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(file => file.Contains("Sentry") || File.ReadAllText(file).Contains("Sentry"))
            .Select(Path.GetFileName).OfType<string>()];
    }
}
