namespace SentryGen.Tests.Rules;

public class SNTG2016Tests() : SetUpSpecification("SNTG2016")
{
    private const string Off = "SentryGenEnabled = false";

    private static Snippet Worker(string steps) =>
        Unit($"var builder = Host.CreateApplicationBuilder(args);\n{steps}\nbuilder.Build().Run();")
            .In(Project.Worker)
            .Building(Off)
            .On("7");

    private static Snippet Web(string steps) =>
        Unit($"var builder = WebApplication.CreateBuilder(args);\n{steps}\nbuilder.Build().Run();").In(Project.Web).Building(Off).On("7");

    [Fact]
    public Task Reports_when_nothing_starts_the_SDK_of_a_worker() => ReportsAtMark(
        Worker("builder.Logging.[|AddSentry|]();"),
        "Nothing of this app reaches Sentry: since Sentry 7 'AddSentry' adds only the log, and nothing starts the SDK; call SentrySdk.Init first in Main");

    [Fact]
    public Task Reports_when_nothing_starts_the_SDK_of_a_web_app() => ReportsAtMark(
        Web("builder.Logging.[|AddSentry|]();"),
        "Nothing of this app reaches Sentry: since Sentry 7 'AddSentry' adds only the log, and nothing starts the SDK; call UseSentry on its web host");

    [Theory]
    [InlineData("builder.Logging.[|AddSentry|](options => options.MinimumEventLevel = LogLevel.Warning);")]
    [InlineData("builder.Services.AddLogging(logging => logging.[|AddSentry|]());")]
    [InlineData("using var factory = LoggerFactory.Create(logging => logging.[|AddSentry|]());")]
    [InlineData("if (args.Length > 0) builder.Logging.[|AddSentry|]();")]
    public Task Reports_when_the_log_is_wired_in_another_form(string steps) => ReportsAtMark(Worker(steps));

    [Fact]
    public Task Reports_when_only_the_services_are_added() =>
        ReportsAtMark(Web("builder.Services.AddSentry(); builder.Logging.[|AddSentry|]();"));

    [Theory]
    [InlineData("SentryGenRoute = off")]
    [InlineData("SentryGenEnabled = false")]
    public Task Reports_when_the_bootstrap_is_switched_off(string property) =>
        ReportsAtMark(Worker("builder.Logging.[|AddSentry|]();").Building(property));

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Worker("builder.Logging.[|AddSentry|]();"));

    [Theory]
    [InlineData("6")]
    [InlineData("6.13")]
    public Task Ignores_when_the_adapter_starts_the_SDK(string version) => Ignores(Worker("builder.Logging.AddSentry();").On(version));

    [Fact]
    public Task Ignores_when_the_bootstrap_starts_the_SDK() =>
        Ignores(Worker("builder.Logging.AddSentry();").Building("SentryGenEnabled = true"));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry();")]
    [InlineData("builder.Logging.AddSentry(); using var host = builder.Build(); Sentry.SentrySdk.Init(\"\");")]
    [InlineData("void Later() => Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry();")]
    public Task Ignores_when_the_app_starts_the_SDK(string steps) => Ignores(Worker(steps));

    [Fact]
    public Task Ignores_when_UseSentry_starts_the_SDK() => Ignores(Web("builder.Logging.AddSentry(); builder.WebHost.UseSentry();"));

    [Fact]
    public Task Ignores_when_UseSentry_of_the_generic_host_starts_the_SDK() =>
        Ignores(Worker("builder.Logging.AddSentry(); builder.UseSentry();") with { Libraries = [.. StandIns.Of("Sentry.Extensions.Hosting")] });

    [Fact]
    public Task Ignores_when_a_log_sink_starts_the_SDK() =>
        Ignores(WithLoggers(Worker("builder.Logging.AddSentry(); new LoggerConfiguration().WriteTo.Sentry(\"\");")));

    [Fact]
    public Task Ignores_when_a_library_may_start_the_SDK() =>
        Ignores(Worker("builder.Logging.AddSentry();") with { Libraries = [LibraryThatUsesSentry] });

    [Fact]
    public Task Ignores_when_an_extension_of_a_library_may_start_the_SDK() =>
        Ignores(Worker("builder.Logging.AddSentry(); builder.AddAcmeSentry();") with { Libraries = [AcmeExtensions] });

    [Fact]
    public Task Ignores_when_a_file_may_start_the_SDK() =>
        Ignores(Worker("builder.Logging.AddSentry();") with { Libraries = [Library("Sentry.Log4Net", "")] });

    [Fact]
    public Task Ignores_an_app_that_keeps_Init_as_a_delegate() =>
        Ignores(Worker("System.Func<string, System.IDisposable> start = Sentry.SentrySdk.Init;\nstart(args[0]);\nbuilder.Logging.AddSentry();"));

    [Fact]
    public Task Ignores_a_library() =>
        Ignores(Unit("using Microsoft.Extensions.Logging; public static class Wiring { public static void Wire(ILoggingBuilder logging) => logging.AddSentry(); }")
            .On("7"));

    [Fact]
    public Task Ignores_a_test_project() => Ignores(Worker("builder.Logging.AddSentry();").Building(Off, "IsTestProject = true"));
}
