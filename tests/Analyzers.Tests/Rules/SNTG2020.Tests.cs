using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Rules;

public class SNTG2020Tests() : SetUpSpecification("SNTG2020")
{
    private const string OwnLog = "builder.Logging.AddSentry(options => options.Dsn = args[0]);";

    private static Snippet Worker(string steps, string settings) =>
        Host("Host.CreateApplicationBuilder(args)", steps).In(Project.Worker) with { Settings = settings };

    private static Snippet Web(string steps, string settings) =>
        Host("WebApplication.CreateBuilder(args)", steps).In(Project.Web) with { Settings = settings };

    private static Snippet Host(string builder, string steps) => Unit($"var builder = {builder};\n{steps}\nbuilder.Build().Run();");

    private static string Levels(string levels) => $$"""{ "Logging": { "Sentry": { "LogLevel": { {{levels}} } } } }""";

    [Theory]
    [InlineData("\"Shop.Orders\": \"[|None|]\"", "'Shop.Orders'", "None")]
    [InlineData("\"Shop\": \"[|Critical|]\"", "'Shop'", "Critical")]
    [InlineData("\"Shop.*\": \"[|none|]\"", "'Shop.*'", "none")]
    [InlineData("\"Shop\": [|6|]", "'Shop'", "6")]
    [InlineData("\"*\": \"[|None|]\"", "any category", "None")]
    [InlineData("\"Default\": \"None\", \"Shop\": \"[|None|]\"", "'Shop'", "None")]
    [InlineData("\"Microsoft\": \"[|None|]\"", "'Microsoft'", "None")]
    [InlineData("\"Microsoft.Extensions\": \"[|None|]\"", "'Microsoft.Extensions'", "None")]
    public Task Reports_a_level_that_hides_errors(string levels, string who, string level) => ReportsInSettings(
        Worker(OwnLog, Levels(levels)),
        $"The errors that {who} logs never become events: '{level}' hides them from Sentry",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("")]
    [InlineData("builder.WebHost.UseSentry();")]
    public Task Reports_in_a_web_app(string steps) => ReportsInSettings(
        Web(steps, Levels("\"Shop\": \"[|None|]\"")),
        "The errors that 'Shop' logs never become events: 'None' hides them from Sentry",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("\"Shop\": \"Error\"")]
    [InlineData("\"Shop\": \"Warning\", \"*\": \"Information\"")]
    [InlineData("\"Default\": \"None\"")]
    [InlineData("\"default\": \"Critical\"")]
    [InlineData("\"Shop\": null")]
    [InlineData("\"Microsoft.Hosting.Lifetime\": \"None\"")]
    [InlineData("\"Microsoft.AspNetCore.Server.Kestrel\": \"None\"")]
    [InlineData("\"System.Net.Http.HttpClient\": \"Critical\"")]
    public Task Ignores_levels_that_let_errors_pass(string levels) => Ignores(Worker(OwnLog, Levels(levels)));

    [Theory]
    [InlineData("""{ "Logging": { "LogLevel": { "Shop": "None", "*": "None" } } }""")]
    [InlineData("""{ "Logging": { "Console": { "LogLevel": { "Shop": "None" } } } }""")]
    [InlineData("""{ "Sentry": { "LogLevel": { "Shop": "None" } } }""")]
    public Task Ignores_levels_of_others(string settings) => Ignores(Worker(OwnLog, settings));

    /// <summary>Its provider has another name.</summary>
    [Fact]
    public Task Ignores_Sentry_7() =>
        Ignores(Worker("Sentry.SentrySdk.Init(\"\"); builder.Logging.AddSentry();", Levels("\"Shop\": \"None\"")).On("7"));

    [Fact]
    public Task Ignores_when_the_log_does_not_reach_Sentry() =>
        Ignores(Worker("Sentry.SentrySdk.Init(\"\");", Levels("\"Shop\": \"None\"")).Building("SentryGenEnabled = false"));

    [Fact]
    public Task Ignores_a_test_project() => Ignores(Worker(OwnLog, Levels("\"Shop\": \"None\"")).Building("IsTestProject = true"));
}
