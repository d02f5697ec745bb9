namespace SentryGen.Tests;

/// <summary>What a build says. A project in which nothing is wrong builds with warnings as errors, everywhere in these tests.</summary>
public class Diagnostics(Workshop workshop)
{
    private static readonly Project Swallows = Project.Console("console-swallows") with { ExpectsWarnings = true, Sources = ["ConsoleSwallows.cs"] };
    private static readonly Project NoWebAdapter = Project.Web("web-without-adapter") with { ExpectsWarnings = true, Packages = ["SentryGen"] };
    private static readonly Project NoLoggingAdapter = Project.Worker("worker-without-adapter") with { ExpectsWarnings = true, Packages = ["SentryGen"] };
    private static readonly Project BadRoute = Project.Console("console-bad-route") with { ExpectsWarnings = true, Properties = [("SentryGenRoute", "http")] };
    private static readonly Project BadSwitch = Project.Console("console-bad-switch") with { ExpectsWarnings = true, Properties = [("SentryGenEnabled", "no")] };

    [Fact]
    public void Says_nothing_where_nothing_is_wrong() =>
        Assert.All([WebApps.Web, Workers.Worker, Consoles.Console], project => Assert.Equal("", workshop[project].Diagnostics));

    [Fact]
    public void Warns_of_a_catch_that_swallows() => Says(Swallows, "ConsoleSwallows.cs(5,1): warning SNTG1001: ");

    [Fact]
    public void Warns_of_an_app_that_nothing_wires() => Says(SwitchedOff.Disabled, "warning SNTG2001: ");

    [Fact]
    public void Names_the_command_that_adds_what_a_web_app_lacks()
    {
        Says(NoWebAdapter, "warning SNTG2002: ");
        Says(NoWebAdapter, "dotnet add package Sentry.AspNetCore");
    }

    [Fact]
    public void Names_the_command_that_adds_what_a_worker_lacks()
    {
        Says(NoLoggingAdapter, "warning SNTG2003: ");
        Says(NoLoggingAdapter, "dotnet add package Sentry.Extensions.Logging");
    }

    [Fact]
    public void Warns_of_a_route_that_there_is_not_and_wires_as_by_default()
    {
        Says(BadRoute, "warning SNTG9001: SentryGenRoute is 'http', which is none of auto, off, console, host, aspnetcore");
        Assert.Contains("Route: console", workshop[BadRoute].Bootstrap);
    }

    [Fact]
    public void Warns_of_a_switch_that_is_neither_on_nor_off_and_leaves_it_on()
    {
        Says(BadSwitch, "warning SNTG9001: SentryGenEnabled is 'no', which is neither true nor false");
        Assert.Contains("Route: console", workshop[BadSwitch].Bootstrap);
    }

    private void Says(Project project, string text) => Assert.Contains(text, workshop[project].Diagnostics);
}
