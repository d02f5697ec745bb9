using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>A project that is no app, or that runs as part of another one, is left alone.</summary>
public class NotTheApp(PackageFixture fixture)
{
    internal static readonly Project Library = Project.Library("library");
    private static readonly Project Loader = new("loader", "console") { Sources = ["Loader.cs"] };

    private static readonly Project UsesLibrary = new("console-uses-library", "console")
    {
        Sources = ["ConsoleUsesLibrary.cs"],
        References = [Library],
    };

    // NU1603: a registry may lack a version that the template names, and serve the next one up.
    internal static readonly Project Tests = new Project("tests", "xunit") { Sources = ["TestProject.cs"], Packages = ["SentryGen"] }
        .With("NoWarn", "$(NoWarn);NU1603");

    [Fact]
    public void Emits_nothing_into_a_library() => Assert.Empty(fixture[Library].Generated());

    [Fact]
    public async Task Wires_no_app_through_a_library()
    {
        await using var sink = await EnvelopeSink.StartAsync();
        sink.IsEmpty(await fixture[UsesLibrary].RunAsync("", ("SENTRY_DSN", sink.Dsn)));
        Assert.Null(fixture[UsesLibrary].Bootstrap);
    }

    [Theory]
    [InlineData("throw")]
    [InlineData("sentry-assemblies")]
    public async Task Does_nothing_in_an_app_that_another_process_loads(string mode)
    {
        await using var sink = await EnvelopeSink.StartAsync();

        var outcome = await fixture[Loader].RunAsync($"{fixture[Consoles.Console].Assembly} {mode}", ("SENTRY_DSN", sink.Dsn));

        sink.IsEmpty(outcome);
        if (mode == "sentry-assemblies") Assert.Equal("Sentry assemblies: ", outcome.Output);
    }

    [Fact]
    public async Task Does_nothing_in_a_test_project()
    {
        await using var sink = await EnvelopeSink.StartAsync();

        var outcome = await fixture.Sdk.RunAsync(
            fixture.Root, ["test", fixture[Tests].ProjectFile, "--no-build"], ("SENTRY_DSN", sink.Dsn));

        Assert.True(outcome.ExitCode == 0 && outcome.Output.Contains("Passed!"), $"{outcome}");
        sink.IsEmpty(outcome);
        Assert.Null(fixture[Tests].Bootstrap);
    }
}
