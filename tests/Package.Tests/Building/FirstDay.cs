namespace SentryGen.Tests;

/// <summary>A project that treats warnings as errors, on the day on which it gets the package or the line.</summary>
public class FirstDay(PackageFixture fixture)
{
    private const string Strict = "TreatWarningsAsErrors";

    private static readonly Project App = Project.Console("first-day", "ConsoleSwallows.cs").WithWarnings().With(Strict, "true");
    private static readonly Project Library =
        (Project.Library("first-day-library", "LibrarySwallows.cs") with { Packages = [], HasLine = true })
        .WithWarnings().With(Strict, "true");
    private static readonly Project BadRoute =
        Project.Console("first-day-bad-route").With("SentryGenRoute", "http").WithWarnings()
        .With(Strict, "true").With("MSBuild" + Strict, "true");

    private static readonly Turns Turns = new();

    private static readonly Dictionary<string, Project> Kinds = new() { ["app"] = App, ["library"] = Library };

    [Theory(Explicit = true)]
    [InlineData("app")]
    [InlineData("library")]
    public void Builds_with_a_warning(string kind) => Assert.Contains("warning SNTG1001: ", fixture[Kinds[kind]].Diagnostics);

    [Fact(Explicit = true)]
    public void Keeps_a_warning_of_the_build_a_warning() => Assert.Contains("warning SNTG9001: ", fixture[BadRoute].Diagnostics);

    [Theory(Explicit = true)]
    [InlineData("app", "SentryGenWarningsAsErrors=true")]
    [InlineData("library", "SentryGenWarningsAsErrors=true")]
    [InlineData("app", "WarningsAsErrors=NU1605%2cSNTG1001")]
    [InlineData("library", "WarningsAsErrors=SNTG1001")]
    public async Task Fails_if_the_project_asks_for_it(string kind, string property) =>
        Assert.Contains("error SNTG1001: ", (await BuildAsync(kind, property, succeeds: false)).Output);

    [Theory(Explicit = true)]
    [InlineData("app", "SNTG1001", "error", "error SNTG1001: ")]
    [InlineData("library", "SNTG1001", "error", "error SNTG1001: ")]
    [InlineData("app", "SNTG1001", "warning", "warning SNTG1001: ")]
    public async Task Does_what_editorconfig_says_of_one_rule(string kind, string id, string severity, string said) =>
        Assert.Contains(
            said, (await ConfiguredAsync(kind, $"dotnet_diagnostic.{id}.severity = {severity}", succeeds: severity == "warning")).Output);

    [Theory(Explicit = true)]
    [InlineData("app")]
    [InlineData("library")]
    public async Task Builds_if_editorconfig_makes_warnings_of_all_that_is_found(string kind) =>
        await ConfiguredAsync(kind, "dotnet_analyzer_diagnostic.category-SentryGen.LostExceptions.severity = warning", succeeds: true);

    private async Task<Outcome> ConfiguredAsync(string kind, string line, bool succeeds)
    {
        using var turn = await Turns.TakeAsync();
        var file = Path.Combine(Path.GetDirectoryName(fixture[Kinds[kind]].ProjectFile)!, ".editorconfig");
        await File.WriteAllTextAsync(file, $"[*.cs]\n{line}\n");
        try
        {
            return await RebuildAsync(kind, "_=", succeeds);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<Outcome> BuildAsync(string kind, string property, bool succeeds)
    {
        using var turn = await Turns.TakeAsync();
        return await RebuildAsync(kind, property, succeeds);
    }

    // Apart from what the fixture built.
    private async Task<Outcome> RebuildAsync(string kind, string property, bool succeeds)
    {
        string[] more = ["--no-restore", "--no-incremental", "-p:" + property, "-p:OutDir=elsewhere/"];
        var outcome = await fixture.Sdk.RunAsync(
            fixture.Root,
            ["build", fixture[Kinds[kind]].ProjectFile, "-nologo", "-v:minimal", "-tl:off", .. more]);
        Assert.True(succeeds == (outcome.ExitCode == 0), outcome.ToString());
        return outcome;
    }
}
