using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Tests.SetUp;

/// <summary>A setting that is to go leaves a file that is still whole.</summary>
public class SettingsFixes() : SetUpSpecification("SNTG2")
{
    private const string Dsn = "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/2";

    private static readonly Snippet App =
        Unit("var builder = WebApplication.CreateBuilder(args);\nbuilder.WebHost.UseSentry();\nbuilder.Build().Run();").In(Project.Web);

    private static readonly Snippet Worker =
        Unit("var builder = Host.CreateApplicationBuilder(args);\nbuilder.Logging.AddSentry();\nbuilder.Build().Run();").In(Project.Worker);

    [Theory]
    [InlineData("SNTG2006", """{ "Sentry": { "Dsn": "nonsense" } }""", """{ "Sentry": { } }""")]
    [InlineData("SNTG2006", """{ "Sentry": { "Dsn" : "nonsense", "Debug": true } }""", """{ "Sentry": { "Debug": true } }""")]
    [InlineData("SNTG2007", """{ "Sentry": { "Debug": true, "Dsn": "DSN" } }""", """{ "Sentry": { "Debug": true } }""")]
    [InlineData("SNTG2007", """{ "Sentry": { "Debug": true, "Dsn": "DSN", } }""", """{ "Sentry": { "Debug": true, } }""")]
    [InlineData("SNTG2007", """{ "Sentry:Dsn": "DSN" }""", """{ }""")]
    [InlineData(
        "SNTG2007",
        "{\n  \"Sentry\": {\n    \"Dsn\": \"DSN\",\n    \"Debug\": true\n  }\n}\n",
        "{\n  \"Sentry\": {\n    \"Debug\": true\n  }\n}\n")]
    [InlineData(
        "SNTG2007",
        "{\r\n  \"Sentry\": {\r\n    \"Debug\": true,\r\n    \"Dsn\": \"DSN\"\r\n  }\r\n}\r\n",
        "{\r\n  \"Sentry\": {\r\n    \"Debug\": true\r\n  }\r\n}\r\n")]
    [InlineData("SNTG2013", """{ "Sentry": { "SampleRate": 0, "Debug": true } }""", """{ "Sentry": { "Debug": true } }""")]
    public Task Fixes_settings_of_a_web_app(string rule, string before, string after) => Removes(rule, App, before, after);

    [Theory]
    [InlineData(
        "SNTG2020",
        """{ "Logging": { "Sentry": { "LogLevel": { "Shop": "None", "Till": "Error" } } } }""",
        """{ "Logging": { "Sentry": { "LogLevel": { "Till": "Error" } } } }""")]
    public Task Fixes_settings_of_a_worker(string rule, string before, string after) => Removes(rule, Worker, before, after);

    private static async Task Removes(string rule, Snippet app, string before, string after)
    {
        var test = new FixTest(rule, [app with { Settings = before.Replace("DSN", Dsn) }]);
        var solution = await test.Solution();
        var reported = Assert.Single(await test.Find(solution));
        var settings = solution.Projects.Single().AdditionalDocuments.Single(file => file.Name.EndsWith("appsettings.json"));
        var offered = new List<CodeAction>();
        await new SettingsFix().RegisterCodeFixesAsync(new CodeFixContext(settings, reported, (action, _) => offered.Add(action), default));

        var changed = await FixTest.Apply(solution, Assert.Single(offered));

        Assert.Equal(after, (await changed.GetAdditionalDocument(settings.Id)!.GetTextAsync()).ToString());
        Assert.Empty(await test.Find(changed));
    }
}
