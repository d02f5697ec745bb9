namespace SentryGen.Tests.Rules;

public class SNTG2007Tests() : SetUpSpecification("SNTG2007")
{
    private const string Dsn = "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/42";

    private static Snippet Console(string code) => Unit(code).In(Project.Console);

    private static Snippet Web(string code = "") =>
        Unit($"var builder = WebApplication.CreateBuilder(args); {code} builder.Build().Run();").In(Project.Web);

    [Theory]
    [InlineData($"Sentry.SentrySdk.Init([|\"{Dsn}\"|]);")]
    [InlineData($"Sentry.SentrySdk.Init(options => options.Dsn = [|\"{Dsn}\"|]);")]
    [InlineData($"Sentry.SentrySdk.Init(new Sentry.SentryOptions {{ Dsn = [|\"{Dsn}\"|] }});")]
    [InlineData($"const string dsn = \"{Dsn}\"; Sentry.SentrySdk.Init([|dsn|]);")]
    [InlineData($"[assembly: Sentry.Dsn([|\"{Dsn}\"|])]\nSentry.SentrySdk.Init();")]
    public Task Reports_the_DSN_of_a_project(string code) => ReportsAtMark(
        Console(code),
            "This DSN goes before SENTRY_DSN, so that every copy of the app reports to one project; take it from the environment");

    [Theory]
    [InlineData($"builder.WebHost.UseSentry([|\"{Dsn}\"|]);")]
    [InlineData($"builder.Logging.AddSentry(options => options.Dsn = [|\"{Dsn}\"|]);")]
    public Task Reports_in_a_web_app(string wiring) => ReportsAtMark(Web(wiring));

    [Fact]
    public Task Reports_in_settings() => ReportsInSettings(Web() with { Settings = $$"""{ "Sentry": { "Dsn": "[|{{Dsn}}|]" } }""" });

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Console($"Sentry.SentrySdk.Init([|\"{Dsn}\"|]);"));

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("https://key@host/1")]
    [InlineData("http://public@127.0.0.1:9000/1")]
    [InlineData("http://0123456789abcdef0123456789abcdef@localhost:9000/1")]
    [InlineData("https://examplePublicKey@o0.ingest.sentry.io/0")]
    public Task Ignores_what_is_no_DSN_of_a_project(string dsn) => Ignores(Console($"Sentry.SentrySdk.Init(\"{dsn}\");"));

    [Theory]
    [InlineData($"Sentry.SentrySdk.CaptureMessage(\"{Dsn}\");")]
    [InlineData($"Console.WriteLine(\"{Dsn}\");")]
    [InlineData($"Sentry.SentrySdk.Init(Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"{Dsn}\");")]
    public Task Ignores_one_that_is_not_passed_as_it_is(string code) => Ignores(Console(code));

    [Fact]
    public Task Ignores_a_test_project() => Ignores(Console($"Sentry.SentrySdk.Init(\"{Dsn}\");").Building("IsTestProject = true"));

    [Fact]
    public Task Ignores_the_SDK_of_somebody_else() =>
        Ignores(Unit($"Sentry.SentrySdk.Init(\"{Dsn}\");").In(Project.ConsoleWithoutSentry) with { Libraries = [LookAlike] });
}
