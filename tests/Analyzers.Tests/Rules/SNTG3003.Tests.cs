using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Rules;

public class SNTG3003Tests() : SetUpSpecification("SNTG3003")
{
    private const string Off = "SentryGenEnabled = false";
    private const string StartBeside = "start the SDK with SentrySdk.Init, or with UseSentry on a web host";

    private static Snippet Worker(string steps) =>
        Unit($"var builder = Host.CreateApplicationBuilder(args);\n{steps}\nbuilder.Build().Run();").In(Project.Worker);

    private static Snippet Web(string steps) =>
        Unit($"var builder = WebApplication.CreateBuilder(args);\n{steps}\nbuilder.Build().Run();").In(Project.Web);

    [Theory]
    [InlineData("builder.Logging.[|AddSentry|]();")]
    [InlineData("builder.Logging.[|AddSentry|](options => options.MinimumEventLevel = LogLevel.Warning);")]
    [InlineData("using var factory = LoggerFactory.Create(logging => logging.[|AddSentry|]());")]
    public Task Reports_when_the_log_alone_starts_the_SDK(string steps) =>
        ReportsAtMark(Worker(steps).Building(Off),
            $"Under Sentry 7 'AddSentry' adds only the log, and nothing starts the SDK; {StartBeside}");

    [Theory]
    [InlineData("options => options.Dsn = \"\"", "Dsn")]
    [InlineData("options => { options.MinimumEventLevel = LogLevel.Warning; options.Debug = true; }", "Debug")]
    [InlineData("options => options.SetBeforeSend(sent => sent)", "SetBeforeSend")]
    [InlineData("options => options.InitializeSdk = false", "InitializeSdk")]
    [InlineData("options => options.EnableLogs = true", "EnableLogs")]
    [InlineData("options => options.ConfigureScope(scope => scope.SetTag(\"shop\", \"a\"))", "ConfigureScope")]
    public Task Reports_when_the_log_is_given_settings_of_the_SDK(string callback, string option) => ReportsAtMark(
        Worker($"builder.Logging.[|AddSentry|]({callback});"),
            $"Under Sentry 7 '{option}' does not compile here, because the log has no settings of the SDK; {StartBeside}");

    [Theory]
    [InlineData("builder.Logging.[|AddSentry|](\"\");", "'AddSentry' takes no DSN")]
    [InlineData("LoggerFactory.Create(_ => { }).[|AddSentry|]();", "'AddSentry' does not compile on a logger factory")]
    public Task Reports_when_a_form_of_it_is_gone(string steps, string what) => ReportsAtMark(Worker(steps)).ContinueWith(
        async _ =>
            Assert.Contains($"Under Sentry 7 {what}; ",
                (await Analysis.Run(Worker(steps))).Single(found => found.Id == "SNTG3003").GetMessage()),
                TaskScheduler.Default)
            .Unwrap();

    [Fact]
    public Task Reports_when_UseSentry_is_told_not_to_start() => ReportsAtMark(
        Web("Sentry.SentrySdk.Init(args[0]); builder.WebHost.UseSentry(options => options.[|InitializeSdk|] = false);"),
        "Under Sentry 7 'InitializeSdk' does not compile, because UseSentry always starts the SDK; drop SentrySdk.Init, and set its options in UseSentry");

    [Theory]
    [InlineData("Sentry.SentrySdk.ConfigureScope(scope => scope.[|Release|] = \"1\");", "Release")]
    [InlineData("Sentry.SentrySdk.CaptureException(new Exception(), scope => scope.[|Distribution|] = \"1\");", "Distribution")]
    public Task Reports_when_a_scope_is_given_a_release(string steps, string name) =>
        ReportsAtMark(Worker(steps), $"Under Sentry 7 a scope has no '{name}'; set it in the options, before the SDK starts");

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(options => { options.Dsn = args[0]; options.[|EnableLogs|] = true; });")]
    [InlineData("Sentry.SentrySdk.Init(new Sentry.SentryOptions { Dsn = args[0], [|EnableLogs|] = true });")]
    public Task Reports_when_options_of_the_SDK_enable_logs(string steps) => ReportsAtMark(Worker(steps));

    [Theory]
    [InlineData("builder.WebHost.UseSentry(options => options.EnableLogs = true);")]
    [InlineData("builder.Services.Configure<Sentry.AspNetCore.SentryAspNetCoreOptions>(options => options.EnableLogs = true); builder.WebHost.UseSentry();")]
    public Task Ignores_the_switch_of_the_web_adapter(string steps) => Ignores(Web(steps));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(args[0]); builder.Logging.AddSentry();")]
    [InlineData("Sentry.SentrySdk.Init(args[0]); builder.Logging.AddSentry(options => options.MinimumEventLevel = LogLevel.Warning);")]
    [InlineData("Sentry.SentrySdk.Init(options => { options.Dsn = args[0]; options.Release = \"1\"; });")]
    [InlineData("Sentry.SentrySdk.CaptureEvent(new Sentry.SentryEvent { Release = \"1\" });")]
    public Task Ignores_what_means_the_same(string steps) => Ignores(Worker(steps).Building(Off));

    [Fact]
    public Task Ignores_UseSentry() =>
        Ignores(Web("builder.WebHost.UseSentry(options => { options.Dsn = args[0]; options.Debug = true; });").Building(Off));

    [Fact]
    public Task Ignores_a_log_that_the_bootstrap_will_complete() => Ignores(Worker("builder.Logging.AddSentry();"));

    [Fact]
    public Task Ignores_when_a_library_may_start_the_SDK() =>
        Ignores(Worker("builder.Logging.AddSentry();").Building(Off) with { Libraries = [LibraryThatUsesSentry] });

    [Theory]
    [InlineData("builder.Logging.AddSentry(options => options.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\"));")]
    [InlineData("Sentry.SentrySdk.Init(Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\"); builder.Logging.AddSentry(options => options.InitializeSdk = false);")]
    public async Task Leaves_a_statement_that_can_go_to_SNTG3002(string steps)
    {
        var snippet = Unit($"var builder = Host.CreateApplicationBuilder(args);\nif (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(\"SENTRY_DSN\"))) {{ {steps} }}\nbuilder.Build().Run();")
            .In(Project.Worker);
        if (steps.Contains("Init(")) snippet = Worker(steps);
        var found =
            (await Analysis.Run(snippet)).Select(diagnostic => diagnostic.Id).Where(id => id.StartsWith("SNTG3", StringComparison.Ordinal));
        Assert.Equal(["SNTG3002"], found);
    }

    [Fact]
    public Task Reports_a_setting_of_the_log() => ReportsInSettings(
        Worker("builder.Logging.AddSentry();") with { Settings = """{ "Logging": { "Sentry": { "Debug": [|true|] } } }""" },
        "Under Sentry 7 this setting stops the app at its start; move it to the environment, to options in code, or for UseSentry to the section 'Sentry'");

    [Fact]
    public Task Reports_a_setting_that_the_bootstrap_will_not_read() => ReportsInSettings(
        Worker("") with { Settings = """{ "Logging": { "Sentry": { "Debug": [|true|] } } }""" },
        "Under Sentry 7 this setting is not read; move it to the environment, to options in code, or for UseSentry to the section 'Sentry'");

    [Theory]
    [InlineData("""{ "Logging": { "Sentry": { "MinimumEventLevel": "Warning", "InitializeSdk": false } } }""")]
    [InlineData("""{ "Sentry": { "Debug": true } }""")]
    public async Task Ignores_other_settings(string settings) => Assert.DoesNotContain(
        await Analysis.Run(Worker("builder.Logging.AddSentry();") with { Settings = settings }),
        found => found.Id == "SNTG3003" && found.Location.SourceTree is null);

    [Fact]
    public Task Reports_what_a_library_can_not_compile() =>
        ReportsAtMark(Unit("class Shop { void Open(Sentry.Scope scope) => scope.[|Release|] = \"1\"; }"));

    [Fact]
    public async Task Says_so_as_an_Info() =>
        Assert.Equal(DiagnosticSeverity.Info,
            (await Analysis.Run(Worker("builder.Logging.AddSentry(\"\");"))).Single(found => found.Id == "SNTG3003").Severity);

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Worker("builder.Logging.[|AddSentry|](\"\");"));

    [Theory]
    [InlineData("builder.Logging.AddSentry();")]
    [InlineData("builder.Logging.AddSentry(options => options.MinimumEventLevel = LogLevel.Warning);")]
    public Task Ignores_an_app_that_has_moved(string steps) => Ignores(Worker(steps).Building(Off).On("7"));

    [Fact]
    public Task Ignores_a_test_project() => Ignores(Worker("builder.Logging.AddSentry(\"\");").Building("IsTestProject = true"));
}
