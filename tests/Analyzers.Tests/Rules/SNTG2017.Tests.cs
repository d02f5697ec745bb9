using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Rules;

public class SNTG2017Tests() : SetUpSpecification("SNTG2017")
{
    private const string Init = "Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry();";

    private static Snippet Worker(string steps, string settings) =>
        Unit($"var builder = Host.CreateApplicationBuilder(args);\n{steps}\nbuilder.Build().Run();")
            .In(Project.Worker)
            .On("7") with
        { Settings = settings };

    private static Snippet Web(string steps, string settings) =>
        Unit($"var builder = WebApplication.CreateBuilder(args);\n{steps}\nbuilder.Build().Run();")
            .In(Project.Web)
            .On("7") with
        { Settings = settings };

    private Task Reports(DiagnosticSeverity severity, string message, Snippet snippet) => ReportsInSettings(snippet, message, severity);

    private Task Stops(string setting, string remedy, Snippet snippet) => Reports(
        DiagnosticSeverity.Warning,
            $"This setting stops the app at its start: since Sentry 7 this section takes only levels; move '{setting}' {remedy}", snippet);

    [Theory]
    [InlineData("""{ "Logging": { "Sentry": { "Dsn": "[||]" } } }""", "Dsn")]
    [InlineData("""{ "Logging": { "Sentry": { "Debug": [|true|] } } }""", "Debug")]
    [InlineData("""{ "Logging": { "Sentry": { "EnableLogs": [|false|] } } }""", "EnableLogs")]
    [InlineData("""{ "logging": { "sentry": { "shutdownTimeout": "[|00:00:05|]" } } }""", "shutdownTimeout")]
    [InlineData("""{ "Logging": { "Sentry": { "DefaultTags": { "shop": "[|a|]" } } } }""", "DefaultTags")]
    [InlineData("""{ "Logging": { "Sentry": { "InitializeSdk": [|true|] } } }""", "InitializeSdk")]
    public Task Reports_when_the_section_of_the_log_holds_a_setting_of_the_SDK(string settings, string setting) =>
        Stops(setting, "to the options of SentrySdk.Init", Worker(Init, settings));

    [Fact]
    public Task Reports_when_UseSentry_reads_the_section_as_well() =>
        Stops("Dsn", "to the section 'Sentry', which UseSentry reads",
            Web("builder.WebHost.UseSentry();", """{ "Logging": { "Sentry": { "Dsn": "[||]" } } }"""));

    [Fact]
    public Task Reports_when_the_log_is_given_the_root_of_the_configuration() => Stops(
        "Debug", "to the options of SentrySdk.Init",
            Worker("builder.Logging.AddConfiguration(builder.Configuration); " + Init, """{ "Sentry": { "Debug": [|true|] } }"""));

    [Fact]
    public Task Reports_when_nothing_starts_the_SDK() => Stops(
        "Debug", "to the environment, or to options in code",
            Worker("builder.Logging.AddSentry();", """{ "Logging": { "Sentry": { "Debug": [|true|] } } }""")
                .Building("SentryGenEnabled = false"));

    [Theory]
    [InlineData("")]
    [InlineData("builder.Logging.AddSentry();")]
    public Task Only_advises_when_the_bootstrap_reads_the_section(string steps) => Reports(
        DiagnosticSeverity.Info,
        "This setting is not read: since Sentry 7 this section takes only levels; move 'Debug' to the environment, or to options in code",
        Worker(steps, """{ "Logging": { "Sentry": { "Debug": [|true|] } } }"""));

    [Theory]
    [InlineData("builder.Configuration[[|\"Logging:Sentry:Dsn\"|]] = args[0];")]
    [InlineData("builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [[|\"Logging:Sentry:Debug\"|]] = \"true\" });")]
    public Task Reports_when_code_sets_it(string steps) => ReportsAtMark(Worker(steps + Init, "{ }"));

    [Theory]
    [InlineData("builder.Configuration[\"Logging:Sentry:MinimumEventLevel\"] = \"Warning\";")]
    [InlineData("builder.Configuration[\"Logging:Sentry:InitializeSdk\"] = \"false\";")]
    [InlineData("var dsn = builder.Configuration[\"Logging:Sentry:Dsn\"];")]
    [InlineData("builder.Configuration[\"Sentry:Dsn\"] = args[0];")]
    public Task Ignores_code_that_sets_something_else(string steps) => Ignores(Worker(steps + Init, "{ }"));

    [Theory]
    [InlineData("""{ "Logging": { "Sentry": { "LogLevel": { "Default": "Warning" }, "MinimumEventLevel": "Warning", "minimumBreadcrumbLevel": "Debug" } } }""")]
    [InlineData("""{ "Logging": { "Sentry": { "InitializeSdk": false } } }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "Sentry": "Warning" } }, "Sentry": { "Debug": true } }""")]
    [InlineData("""{ "Logging": { "SentryShop": { "Debug": true } } }""")]
    [InlineData("{ \"Logging\": { \"Sentry\": { \"Debug")]
    public Task Ignores_other_settings(string settings) => Ignores(Worker(Init, settings));

    [Fact]
    public Task Ignores_a_section_that_is_given_to_the_log() =>
        Ignores(Worker("builder.Logging.AddConfiguration(builder.Configuration.GetSection(\"Logging\")); " + Init,
            """{ "Sentry": { "Debug": true } }"""));

    [Fact]
    public Task Ignores_when_the_adapter_takes_settings_of_the_SDK() =>
        Ignores(Worker("builder.Logging.AddSentry();", """{ "Logging": { "Sentry": { "Debug": true } } }""").On("6.13"));

    [Fact]
    public Task Ignores_when_nobody_reads_the_section() =>
        Ignores(Worker("Sentry.SentrySdk.Init(\"\");", """{ "Logging": { "Sentry": { "Debug": true } } }""")
            .Building("SentryGenEnabled = false"));

    [Fact]
    public Task Ignores_a_test_project() =>
        Ignores(Worker(Init, """{ "Logging": { "Sentry": { "Debug": true } } }""").Building("IsTestProject = true"));
}
