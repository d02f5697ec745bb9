namespace SentryGen.Tests;

/// <summary>The diagnostics of a build. In all these tests a project without a fault builds with warnings as errors.</summary>
public class Diagnostics(PackageFixture fixture)
{
    private static readonly Project Swallows = Project.Console("console-swallows", "ConsoleSwallows.cs").WithWarnings();
    internal static readonly Project NoWebAdapter = WebApps.Web.WithoutAdapter();
    private static readonly Project NoLoggingAdapter = Workers.Worker.WithoutAdapter();
    private static readonly Project BadRoute = Project.Console("console-bad-route").With("SentryGenRoute", "http").WithWarnings();
    private static readonly Project BadSwitch = Project.Console("console-bad-switch").With("SentryGenEnabled", "no").WithWarnings();

    // An Info is not shown by a build, unless it is asked for.
    private static readonly Project OtherSection = Project.Worker("worker-other-section", "WorkerOwnAddSentry.cs").WithWarnings() with
    {
        Settings = """{ "Sentry": { "Dsn": "" } }""",
        GlobalConfig = ["dotnet_diagnostic.SNTG2010.severity = warning"],
    };

    [Fact]
    public void Says_nothing_where_nothing_is_wrong() =>
        Assert.All([WebApps.Web, Workers.Worker, Consoles.Console], project => Assert.Equal("", fixture[project].Diagnostics));

    [Fact]
    public void Warns_of_a_catch_that_swallows() => Says(Swallows, "ConsoleSwallows.cs(5,1): warning SNTG1001: ");

    [Fact]
    public void Warns_of_an_app_that_nothing_wires() => Says(SwitchedOff.Disabled, "warning SNTG2001: ");

    [Fact]
    public void Names_the_command_that_adds_what_a_web_app_lacks() =>
        Says(NoWebAdapter, "warning SNTG2002: ", "dotnet add package Sentry.AspNetCore");

    [Fact]
    public void Names_the_command_that_adds_what_a_worker_lacks() =>
        Says(NoLoggingAdapter, "warning SNTG2003: ", "dotnet add package Sentry.Extensions.Logging");

    [Fact]
    public void Warns_of_a_route_that_there_is_not_and_wires_as_by_default()
    {
        Says(BadRoute, "warning SNTG9001: SentryGenRoute is 'http', which is none of auto, off, console, host, aspnetcore");
        Assert.Contains("Route: console", fixture[BadRoute].Bootstrap);
    }

    [Fact]
    public void Warns_of_a_switch_that_is_neither_on_nor_off_and_leaves_it_on()
    {
        Says(BadSwitch, "warning SNTG9001: SentryGenEnabled is 'no', which is neither true nor false");
        Assert.Contains("Route: console", fixture[BadSwitch].Bootstrap);
    }

    /// <summary>Beside a file that the targets of Sentry add, which has its name in it.</summary>
    [Fact]
    public void Warns_of_settings_in_a_section_that_the_log_does_not_read() =>
        Says(OtherSection, "WorkerOwnAddSentry.cs(2,17): warning SNTG2010: ",
            "reads the section 'Logging:Sentry', and the DSN stands in 'Sentry'");

    private void Says(Project project, params string[] texts) =>
        Assert.All(texts, text => Assert.Contains(text, fixture[project].Diagnostics));
}
