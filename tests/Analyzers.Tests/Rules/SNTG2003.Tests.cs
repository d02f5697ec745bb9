namespace SentryGen.Tests.Rules;

public class SNTG2003Tests() : SetUpSpecification("SNTG2003")
{
    private const string Shop = "[|var|] host = Host.CreateApplicationBuilder(args).Build(); host.Run();";

    private static Snippet Worker(string code) => Unit(code).In(Project.WorkerWithoutAdapter);

    [Fact]
    public Task Reports_when_an_app_on_the_generic_host_lacks_the_adapter() => ReportsAtMark(
        Worker(Shop),
        "Failures of background services and logged errors don't reach Sentry: the package Sentry.Extensions.Logging is missing; run 'dotnet add package Sentry.Extensions.Logging --version 6.12.1'");

    [Fact]
    public Task Reports_at_Main() =>
        ReportsAtMark(Worker("class Program { static void [|Main|](string[] args) => Host.CreateDefaultBuilder(args).Build().Run(); }"));

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Worker(Shop));

    [Fact]
    public Task Reports_when_the_app_initialises_the_SDK_itself() =>
        ReportsAtMark(Worker("[|Sentry|].SentrySdk.Init(); Host.CreateApplicationBuilder(args).Build().Run();"));

    private static Snippet Off(string steps) =>
        Unit($"[|var|] builder = Host.CreateApplicationBuilder(args);\n{steps}\nbuilder.Build().Run();")
            .In(Project.Worker)
            .Building("SentryGenEnabled = false");

    [Fact]
    public Task Reports_when_the_SDK_alone_is_started() => ReportsAtMark(
        Off("Sentry.SentrySdk.Init(\"\");"),
        "Failures of background services and logged errors don't reach Sentry: SentrySdk.Init alone does not see them; call AddSentry on the logging of its host");

    [Theory]
    [InlineData("builder.Logging.AddSentry();")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); builder.Services.AddLogging(logging => logging.AddSentry());")]
    [InlineData("new Serilog.LoggerConfiguration().WriteTo.Sentry(\"\");")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); new Serilog.LoggerConfiguration().WriteTo.Sentry(Serilog.Events.LogEventLevel.Error);")]
    [InlineData("NLog.ConfigurationExtensions.AddSentry(new NLog.Config.LoggingConfiguration());")]
    [InlineData("Sentry.SentrySdk.Init(\"\");")]
    public Task Ignores_when_the_log_reaches_Sentry_or_may(string steps) => Ignores(WithLoggers(Off(steps)));

    [Fact]
    public Task Ignores_when_the_services_report_their_failures_themselves() => Ignores(Off("Sentry.SentrySdk.Init(\"\");").And(
        "class Mailer : BackgroundService { protected override Task ExecuteAsync(CancellationToken stopping) { try { return Task.CompletedTask; } catch (Exception error) { Sentry.SentrySdk.CaptureException(error); throw; } } }"));

    [Fact]
    public Task Ignores_when_an_extension_of_a_library_may_wire_it() =>
        Ignores(Off("Sentry.SentrySdk.Init(\"\"); builder.AddAcmeSentry();") with { Libraries = [AcmeExtensions] });

    [Fact]
    public Task Ignores_when_the_bootstrap_adds_what_is_missing() =>
        Ignores(Off("Sentry.SentrySdk.Init(\"\");").Building("SentryGenEnabled = true"));

    [Fact]
    public Task Ignores_when_the_adapter_is_there() => Ignores(Unit(Shop).In(Project.Worker));

    [Fact]
    public Task Ignores_an_app_without_a_host() => Ignores(Unit("return;").In(Project.Console));

    [Fact]
    public Task Ignores_a_web_app_and_leaves_it_to_SNTG2002() => ReportsOnly("SNTG2002", Unit(Shop).In(Project.WebWithoutAdapter));

    [Fact]
    public Task Ignores_an_app_that_nothing_wires_and_leaves_it_to_SNTG2001() =>
        ReportsOnly("SNTG2001", Worker(Shop).Building("SentryGenRoute = off"));

    [Fact]
    public Task Ignores_a_test_project() => Ignores(Worker(Shop).Building("IsTestProject = true"));

    [Fact]
    public Task Ignores_when_a_library_may_wire_it() => Ignores(Worker(Shop) with { Libraries = [LibraryThatUsesSentry] });

    [Fact]
    public Task Reports_on_Sentry_7_when_the_SDK_alone_is_started() => ReportsAtMark(
        Off("Sentry.SentrySdk.Init(\"\");").On("7"),
        "Failures of background services and logged errors don't reach Sentry: SentrySdk.Init alone does not see them; call AddSentry on the logging of its host");

    [Fact]
    public Task Leaves_a_log_that_nothing_starts_to_SNTG2016() =>
        ReportsOnly("SNTG2016",
            Unit("var builder = Host.CreateApplicationBuilder(args);\nbuilder.Logging.AddSentry();\nbuilder.Build().Run();")
        .In(Project.Worker).Building("SentryGenEnabled = false").On("7"));

    [Theory]
    [InlineData("builder.UseSentry();")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry();")]
    public Task Ignores_on_Sentry_7_when_the_log_reaches_Sentry(string steps) =>
        Ignores(Off(steps).On("7") with { Libraries = [.. StandIns.Of("Sentry.Extensions.Hosting")] });
}
