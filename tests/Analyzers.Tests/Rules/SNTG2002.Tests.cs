using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Rules;

public class SNTG2002Tests() : SetUpSpecification("SNTG2002")
{
    private const string Shop = "[|var|] app = WebApplication.CreateBuilder(args).Build(); app.Run();";

    private static Snippet Web(string code) => Unit(code).In(Project.WebWithoutAdapter);

    [Fact]
    public Task Reports_when_a_web_app_lacks_the_adapter() => ReportsAtMark(
        Web(Shop),
            "Failed requests of this web app are not reported as such: the package Sentry.AspNetCore is missing; run 'dotnet add package Sentry.AspNetCore --version 6.12.1'");

    [Fact]
    public Task Reports_at_Main() =>
        ReportsAtMark(Web("class Program { static void [|Main|](string[] args) => WebApplication.CreateBuilder(args).Build().Run(); }"));

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Web(Shop));

    [Fact]
    public Task Reports_when_the_app_initialises_the_SDK_itself() =>
        ReportsAtMark(Web("[|Sentry|].SentrySdk.Init(); WebApplication.CreateBuilder(args).Build().Run();"));

    private static Snippet Off(string steps) =>
        Unit($"[|var|] builder = WebApplication.CreateBuilder(args);\n{steps}\nbuilder.Build().Run();")
            .In(Project.Web)
            .Building("SentryGenEnabled = false");

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\");", "SentrySdk.Init alone does not see them")]
    [InlineData("builder.Services.AddSentry();", "services.AddSentry() alone does not start Sentry")]
    [InlineData("builder.Logging.AddSentry();", "only its log reaches Sentry, where they are handled errors without a request")]
    public Task Reports_when_the_app_sets_up_less_than_UseSentry_does(string steps, string why) =>
        ReportsAtMark(Off(steps), $"Failed requests of this web app are not reported as such: {why}; call UseSentry on its web host");

    [Theory]
    [InlineData("new Serilog.LoggerConfiguration().WriteTo.Sentry(\"\");")]
    [InlineData("new Serilog.LoggerConfiguration().WriteTo.Sentry(options => options.InitializeSdk = true);")]
    [InlineData("NLog.ConfigurationExtensions.AddSentry(new NLog.Config.LoggingConfiguration());")]
    public Task Reports_when_only_a_log_sink_is_wired(string steps) => ReportsAtMark(
        WithLoggers(Off(steps)),
        "Failed requests of this web app are not reported as such: only its log reaches Sentry, where they are handled errors without a request; call UseSentry on its web host");

    [Fact]
    public async Task Only_advises_where_the_log_reaches_Sentry()
    {
        Assert.Equal(DiagnosticSeverity.Warning,
            Assert.Single(await Analysis.Run(Off("Sentry.SentrySdk.Init(args[0]);")), found => found.Id == "SNTG2002").Severity);
        Assert.Equal(DiagnosticSeverity.Info,
            Assert.Single(await Analysis.Run(Off("builder.Logging.AddSentry();")), found => found.Id == "SNTG2002").Severity);
    }

    [Fact]
    public Task Reports_when_the_bootstrap_leaves_it_to_the_app() =>
        ReportsAtMark(Off("builder.Logging.AddSentry();").Building("SentryGenEnabled = true"));

    [Theory]
    [InlineData("builder.WebHost.UseSentry();")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); builder.WebHost.UseSentry();")]
    [InlineData("builder.Services.AddSentry(); builder.WebHost.UseSentry();")]
    [InlineData("builder.Host.ConfigureWebHost(web => web.UseSentry());")]
    public Task Ignores_when_the_web_host_is_wired(string steps) => Ignores(Off(steps));

    [Theory]
    [InlineData("static class Acme { public static void Wire(this WebApplicationBuilder builder) => builder.WebHost.UseSentry(); }")]
    [InlineData("class Failures : Microsoft.AspNetCore.Diagnostics.IExceptionHandler { public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken token) { Sentry.SentrySdk.CaptureException(exception); return new(true); } }")]
    public Task Ignores_when_code_elsewhere_takes_care_of_it(string code) => Ignores(Off("Sentry.SentrySdk.Init(\"\");").And(code));

    [Fact]
    public Task Ignores_when_an_extension_of_a_library_may_wire_it() =>
        Ignores(Off("Sentry.SentrySdk.Init(\"\"); builder.AddAcmeSentry();") with { Libraries = [AcmeExtensions] });

    [Fact]
    public Task Reports_when_an_extension_of_the_app_does_something_else() => ReportsAtMark(
        Off("Sentry.SentrySdk.Init(\"\"); builder.TagForSentry();")
            .And("static class Acme { public static void TagForSentry(this WebApplicationBuilder builder) { } }"));

    [Fact]
    public Task Ignores_when_the_bootstrap_adds_what_is_missing() =>
        Ignores(Off("Sentry.SentrySdk.Init(\"\");").Building("SentryGenEnabled = true"));

    [Fact]
    public Task Ignores_when_the_adapter_is_there() => Ignores(Unit(Shop).In(Project.Web));

    [Fact]
    public Task Ignores_when_a_smaller_route_is_asked_for() => Ignores(Unit(Shop).In(Project.Web).Building("SentryGenRoute = console"));

    [Fact]
    public Task Ignores_a_project_that_only_references_ASP_NET_Core_and_leaves_it_to_SNTG2003() =>
        ReportsOnly("SNTG2003", Web(Shop).Building("UsingMicrosoftNETSdkWeb = false"));

    [Fact]
    public Task Ignores_an_app_that_nothing_wires_and_leaves_it_to_SNTG2001() =>
        ReportsOnly("SNTG2001", Web(Shop).Building("SentryGenEnabled = false"));

    [Fact]
    public Task Ignores_a_test_project() => Ignores(Web(Shop).Building("IsTestProject = true"));

    [Fact]
    public Task Ignores_when_a_library_may_wire_it() => Ignores(Web(Shop) with { Libraries = [LibraryThatUsesSentry] });

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\");",
        "SentrySdk.Init alone does not see them; call UseSentry on its web host instead, with the same options")]
    [InlineData("builder.Services.AddSentry();", "services.AddSentry() alone does not start Sentry; call UseSentry on its web host")]
    [InlineData(
        "Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry();",
        "only its log reaches Sentry, where they are handled errors without a request; call UseSentry on its web host instead, with the same options")]
    public Task Reports_on_Sentry_7_when_the_app_sets_up_less_than_UseSentry_does(string steps, string why) =>
        ReportsAtMark(Off(steps).On("7"), $"Failed requests of this web app are not reported as such: {why}");

    [Fact]
    public Task Leaves_a_log_that_nothing_starts_to_SNTG2016() => ReportsOnly("SNTG2016", Off("builder.Logging.AddSentry();").On("7"));

    [Theory]
    [InlineData("builder.UseSentry();")]
    [InlineData("builder.UseSentry(options => options.Debug = true);")]
    public Task Ignores_when_the_builder_itself_is_wired(string steps) => Ignores(Off(steps).On("6.13"));

    [Fact]
    public Task Ignores_on_Sentry_7_when_the_bootstrap_completes_the_log() =>
        Ignores(Off("builder.Logging.AddSentry();").Building("SentryGenEnabled = true").On("7"));

    [Fact]
    public Task Reports_when_packages_of_different_majors_meet() => ReportsAtMark(
        Off("Sentry.SentrySdk.Init(\"\");").In(Project.WebOfTwoMajors),
        "Failed requests of this web app are not reported as such: Sentry 7.0.0 and Sentry.AspNetCore 6.12.1, Sentry.Extensions.Logging 6.12.1 don't fit together; "
            + "run 'dotnet add package Sentry.AspNetCore --version 7.0.0'");
}
