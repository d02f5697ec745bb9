namespace SentryGen.Tests;

/// <summary><c>&lt;Sdk Name="SentryGen.Sdk" …/&gt;</c> in a project: no other word about Sentry, and events arrive.</summary>
public class EachByLine(PackageFixture fixture)
{
    private static readonly Project Web = WebApps.Web.WithCentralVersions().ByLine().With("RestorePackagesWithLockFile", "true");
    private static readonly Project Worker = Workers.Worker.ByLine().With("RestorePackagesWithLockFile", "true");
    private static readonly Project Console = Consoles.Console.ByLine();
    private static readonly Project Library = Project.Library("library", "LibrarySwallows.cs").ByLine().WithWarnings();
    private static readonly Project Tests = NotTheApp.Tests.ByLine() with { Sources = ["TestProjectOnly.cs"] };

    public static TheoryData<string> WithLockFile => [Web.Name, Worker.Name];

    /// <summary>With central versions that pin what comes along, and a lock file.</summary>
    [Fact(Explicit = true)]
    public async Task Wires_a_web_app()
    {
        Assert.Equal("boom", (await fixture[Web].ReportRequestAsync("CreateBuilder serve", "/boom")).Message);
        Assert.Contains("Route: aspnetcore", fixture[Web].Bootstrap);
    }

    [Fact(Explicit = true)]
    public async Task Wires_a_worker()
    {
        Assert.Equal("throw", (await fixture[Worker].ReportAsync("CreateApplicationBuilder throw")).Message);
        Assert.Contains("Route: host", fixture[Worker].Bootstrap);
    }

    [Fact(Explicit = true)]
    public async Task Wires_a_console() => Assert.Equal("throw", (await fixture[Console].ReportAsync("throw")).Message);

    [Fact(Explicit = true)]
    public void Gives_a_library_the_analyzers_and_no_Sentry()
    {
        Assert.Contains("LibrarySwallows.cs(8,9): warning SNTG1001: ", fixture[Library].Diagnostics);
        Assert.Empty(fixture[Library].Generated());
        Assert.Empty(SentryBeside(Library));
    }

    [Fact(Explicit = true)]
    public void Gives_a_test_project_nothing()
    {
        Assert.Empty(SentryBeside(Tests));
        Assert.DoesNotContain("Sentry",
            File.ReadAllText(Path.Combine(fixture.Root, Tests.Name, "obj", "project.assets.json")).Replace("sentrygen-", ""));
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(WithLockFile))]
    public async Task Restores_in_locked_mode_what_it_locked_and_nothing_else(string project)
    {
        var directory = Path.GetDirectoryName(fixture[project].ProjectFile)!;
        var file = Path.Combine(directory, "packages.lock.json");
        var locked = File.ReadAllText(file);
        Assert.Contains("\"SentryGen\": {", locked);
        await fixture.Sdk.DoAsync(directory, "restore", "--locked-mode", "--force");

        File.WriteAllText(file, locked.Replace($"[{fixture.Feed.NewestSentryVersion}, )", "[1.0.0, )"));
        var refused = await fixture.Sdk.RunAsync(directory, ["restore", "--locked-mode", "--force"]);
        File.WriteAllText(file, locked);
        Assert.True(refused.ExitCode != 0 && refused.Output.Contains("NU1004"), $"{refused}");
    }

    private IEnumerable<string> SentryBeside(Project project) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(fixture[project].Assembly)!, "Sentry*").Select(file => Path.GetFileName(file)!);
}
