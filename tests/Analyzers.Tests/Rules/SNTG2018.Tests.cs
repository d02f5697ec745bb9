using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;

namespace SentryGen.Tests.Rules;

public class SNTG2018Tests() : SetUpSpecification("SNTG2018")
{
    private const string Shop = "[|return|];";

    /// <summary>A Sentry that is made up: all that a console needs but what is left out.</summary>
    private static Snippet Console(string version, string code = Shop, string sdk = Sdk) =>
        Unit(code).In(Project.ConsoleWithoutSentry) with { Libraries = [Sentry(version, sdk)] };

    private const string Sdk = "public static IDisposable Init(SentryOptions options) => null; public static bool IsEnabled => false;";

    private static MetadataReference Sentry(string version, string sdk) => Library(
        "Sentry",
        $$"""
        using System;
        [assembly: System.Reflection.AssemblyVersion("{{version}}")]
        namespace Sentry
        {
            public static class SentrySdk { {{sdk}} }
            public class SentryOptions { public string Dsn { get; set; } }
        }
        """);

    private static readonly int Newer = TestedRelease.Newest.Major + 1;

    [Fact]
    public async Task Reports_when_the_major_version_is_newer_than_the_tested_ones()
    {
        var snippet = Console($"{Newer}.0.0");
        await ReportsAtMark(snippet);
        var found = (await Analysis.Run(snippet)).Single(diagnostic => diagnostic.Id == "SNTG2018");
        Assert.StartsWith($"SentryGen is not tested with Sentry {Newer}; the bootstrap leaves out ", found.GetMessage());
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public Task Reports_when_a_newer_one_is_wired_by_the_app() => ReportsAtMark(
        Console($"{Newer}.1.0", "[|Sentry|].SentrySdk.Init(new Sentry.SentryOptions());").Building("SentryGenEnabled = false"),
        $"SentryGen is not tested with Sentry {Newer}; look for a newer SentryGen");

    [Fact]
    public async Task Reports_what_the_bootstrap_leaves_out()
    {
        var snippet = Console("6.12.1");
        await ReportsAtMark(snippet);
        var message = (await Analysis.Run(snippet)).Single(diagnostic => diagnostic.Id == "SNTG2018").GetMessage();
        Assert.StartsWith("the bootstrap leaves out the environment, the release, ", message);
        Assert.EndsWith(", because Sentry 6.12.1 lacks a member for it; look for a newer SentryGen", message);
    }

    [Fact]
    public Task Reports_when_a_Sentry_that_the_app_starts_itself_can_not_be_started_by_SentryGen() => ReportsAtMark(
        Console("6.12.1", "[|Sentry|].SentrySdk.Init(1);", "public static void Init(int number) { }"),
        "Sentry 6.12.1 can't be started in a way that SentryGen knows; look for a newer SentryGen");

    [Fact]
    public Task Leaves_an_app_that_nothing_starts_to_SNTG2001() =>
        ReportsOnly("SNTG2001", Console("6.12.1", sdk: "public static void Init(int number) { }"));

    [Fact]
    public Task Reports_when_a_library_may_set_up() => ReportsAtMark(
        Console($"{Newer}.0.0") switch { var app => app with { Libraries = [.. app.Libraries, LibraryThatUsesSentry] } });

    [Theory]
    [InlineData("6")]
    [InlineData("6.13")]
    [InlineData("7")]
    public async Task Ignores_each_release_that_is_served(string version)
    {
        await Ignores(Unit("return;").In(Project.Console).On(version));
        await Ignores(Unit("return;").In(Project.Worker).On(version));
        await Ignores(Unit("return;").In(Project.Web).On(version));
    }

    [Fact]
    public Task Ignores_what_is_left_out_where_the_bootstrap_is_switched_off() =>
        Ignores(Console("6.12.1").Building("SentryGenEnabled = false"));

    [Fact]
    public Task Ignores_a_library() =>
        Ignores(Unit("class Shop { }").In(Project.LibraryWithoutSentry) with { Libraries = [Sentry($"{Newer}.0.0", Sdk)] });

    [Fact]
    public Task Ignores_a_test_project() => Ignores(Console($"{Newer}.0.0").Building("IsTestProject = true"));
}
