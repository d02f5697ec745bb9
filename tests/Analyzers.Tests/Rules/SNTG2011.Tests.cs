namespace SentryGen.Tests.Rules;

public class SNTG2011Tests() : SetUpSpecification("SNTG2011")
{
    private static Snippet Web(string steps) =>
        Unit($"var builder = WebApplication.CreateBuilder(args);\n{steps}\nbuilder.Build().Run();").In(Project.Web);

    [Theory]
    [InlineData("builder.Logging.[|AddSentry|]();", "AddSentry")]
    [InlineData("builder.Logging.[|AddSentry|](\"\");", "AddSentry")]
    [InlineData("builder.WebHost.[|UseSentry|](options => options.Debug = true);", "UseSentry")]
    [InlineData("if (args.Length > 0) builder.WebHost.[|UseSentry|]();", "UseSentry")]
    [InlineData("builder.Host.ConfigureLogging(logging => logging.[|AddSentry|]());", "AddSentry")]
    public Task Reports_when_an_adapter_starts_it_again(string step, string name) => ReportsAtMark(
        Web($"Sentry.SentrySdk.Init(\"\");\n{step}"),
        $"'{name}' starts Sentry a second time: the options of 'Init' are dropped, and without a DSN of its own it throws; set 'InitializeSdk = false' in its options");

    private const string Once = "static class Reports { static bool isStarted; public static void Start() { "
        + "if (isStarted) return; isStarted = true; Sentry.SentrySdk.Init(\"\"); } }";

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(options => options.SendDefaultPii = true); Sentry.SentrySdk.[|Init|](options => options.Debug = true);")]
    [InlineData("Sentry.SentrySdk.Init(options => options.SendDefaultPii = true); Sentry.SentrySdk.[|Init|](\"\");")]
    public Task Reports_when_another_Init_drops_its_options(string steps) => ReportsAtMark(
        Unit(steps).In(Project.Console),
        "'Init' starts Sentry a second time: the options of 'Init' are dropped, and without a DSN of its own it throws; "
            + "start it once, with all options");

    [Fact]
    public Task Reports_when_a_helper_that_runs_once_drops_its_options() => ReportsAtMark(Unit(
        "Sentry.SentrySdk.Init(options => options.SendDefaultPii = true); Reports.Start(); " + Once.Replace("SentrySdk.Init", "SentrySdk.[|Init|]"))
            .In(Project.Console));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(options => options.Debug = true); Sentry.SentrySdk.Init(\"\");")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); Sentry.SentrySdk.Init(options => options.SendDefaultPii = true);")]
    [InlineData("Sentry.SentrySdk.Init(options => options.SendDefaultPii = true); Sentry.SentrySdk.Close(); Sentry.SentrySdk.Init(\"\");")]
    [InlineData("using (Sentry.SentrySdk.Init(options => options.SendDefaultPii = true)) { } Sentry.SentrySdk.Init(\"\");")]
    [InlineData("Sentry.SentrySdk.Init(options => options.SendDefaultPii = true); if (!Sentry.SentrySdk.IsEnabled) Sentry.SentrySdk.Init(\"\");")]
    [InlineData("Sentry.SentrySdk.Init(options => options.SendDefaultPii = true); Sentry.SentrySdk.Init(Shape); "
        + "void Shape(Sentry.SentryOptions options) { }")]
    public Task Ignores_when_another_Init_drops_nothing(string steps) => Ignores(Unit(steps).In(Project.Console));

    [Fact]
    public Task Reports_when_a_log_sink_starts_it_again() =>
        ReportsAtMark(WithLoggers(Web("builder.WebHost.UseSentry();\nnew LoggerConfiguration().WriteTo.[|Sentry|](options => options.Debug = true);")));

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Web("Sentry.SentrySdk.Init(\"\");\nbuilder.Logging.[|AddSentry|]();"));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry(options => options.InitializeSdk = false);")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); builder.WebHost.UseSentry(options => { options.Debug = true; options.InitializeSdk = false; });")]
    [InlineData("builder.WebHost.UseSentry();")]
    [InlineData("builder.WebHost.UseSentry(); builder.Logging.AddSentry();")]
    public Task Ignores_when_it_is_started_once(string steps) => Ignores(Web(steps));

    [Theory]
    [InlineData("new LoggerConfiguration().WriteTo.Sentry(options => options.InitializeSdk = false);")]
    [InlineData("new LoggerConfiguration().WriteTo.Sentry(Serilog.Events.LogEventLevel.Error);")]
    public Task Ignores_a_log_sink_that_leaves_it_to_others(string sink) =>
        Ignores(WithLoggers(Web($"builder.WebHost.UseSentry(); {sink}")));

    [Theory]
    [InlineData("if (args.Length > 0) Sentry.SentrySdk.Init(\"\"); else builder.Logging.AddSentry();")]
    [InlineData("if (args.Length > 0) { Sentry.SentrySdk.Init(\"\"); return; } builder.Logging.AddSentry();")]
    [InlineData("void Start() => Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry();")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry(Shape); void Shape(Sentry.Extensions.Logging.SentryLoggingOptions options) => options.InitializeSdk = false;")]
    public Task Ignores_when_perhaps_only_one_does(string steps) => Ignores(Web(steps));

    [Fact]
    public Task Ignores_a_test_project() =>
        Ignores(Web("Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry();").Building("IsTestProject = true"));

    [Fact]
    public Task Reports_on_Sentry_7_when_UseSentry_starts_it_again() => ReportsAtMark(
        Web("Sentry.SentrySdk.Init(\"\");\nbuilder.WebHost.[|UseSentry|]();").On("7"),
        "'UseSentry' starts Sentry a second time: the options of 'Init' are dropped, and without a DSN of its own it throws; drop 'Init', and move its options into 'UseSentry'");

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry();")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry(options => options.MinimumEventLevel = LogLevel.Warning);")]
    public Task Ignores_an_adapter_that_can_not_start_it(string steps) => Ignores(Web(steps).On("7"));

    [Fact]
    public Task Ignores_an_adapter_that_the_configuration_tells_not_to_start_it() =>
        Ignores(Web("Sentry.SentrySdk.Init(\"\"); builder.Configuration[\"Logging:Sentry:InitializeSdk\"] = \"false\"; builder.Logging.AddSentry();"));
}
