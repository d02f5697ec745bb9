namespace SentryGen.Tests.Rules;

public class SNTG2006Tests() : SetUpSpecification("SNTG2006")
{
    private static Snippet Console(string code) => Unit(code).In(Project.Console);

    private static Snippet Web(string code = "") =>
        Unit($"var builder = WebApplication.CreateBuilder(args); {code} builder.Build().Run();").In(Project.Web);

    [Theory]
    [InlineData("your-dsn-here")]
    [InlineData("key@host/1")]
    [InlineData("https://host/1")]
    [InlineData("https://:secret@host/1")]
    [InlineData("https://key@host")]
    [InlineData("https://key@host/1/")]
    [InlineData(" ")]
    public Task Reports_what_is_no_DSN(string dsn) => ReportsAtMark(
        Console($"Sentry.SentrySdk.Init([|\"{dsn}\"|]);"),
        $"'{dsn}' is no DSN: Sentry throws, and the app does not start; take the DSN from the environment");

    [Theory]
    [InlineData("https://<key>@sentry.io/<project>")]
    [InlineData("https://examplePublicKey@o0.ingest.sentry.io/0")]
    [InlineData("https://0123456789abcdef0123456789abcdef@o0.ingest.sentry.io/1")]
    [InlineData("https://key@sentry.example.com/1")]
    [InlineData("https://key@host/project")]
    [InlineData("https://your_key@sentry.io/1")]
    public Task Reports_a_placeholder(string dsn) => ReportsAtMark(
        Console($"Sentry.SentrySdk.Init([|\"{dsn}\"|]);"),
        $"'{dsn}' is a placeholder for a DSN: every event is lost; take the DSN from the environment");

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(options => options.Dsn = [|\"none\"|]);")]
    [InlineData("Sentry.SentrySdk.Init(new Sentry.SentryOptions { Dsn = [|\"none\"|] });")]
    [InlineData("const string dsn = \"none\"; Sentry.SentrySdk.Init([|dsn|]);")]
    [InlineData("Sentry.SentrySdk.Init([|\"no\" + \"ne\"|]);")]
    [InlineData("[assembly: Sentry.Dsn([|\"none\"|])]\nSentry.SentrySdk.Init();")]
    [InlineData("Start(); void Start() => Sentry.SentrySdk.Init([|\"none\"|]);")]
    public Task Reports_wherever_it_is_written(string code) => ReportsAtMark(Console(code));

    [Theory]
    [InlineData("builder.WebHost.UseSentry([|\"none\"|]);")]
    [InlineData("builder.WebHost.UseSentry(options => options.Dsn = [|\"none\"|]);")]
    [InlineData("builder.Logging.AddSentry([|\"none\"|]);")]
    public Task Reports_in_a_web_app(string wiring) => ReportsAtMark(Web(wiring));

    [Theory]
    [InlineData("""{ "Sentry": { "Dsn": "[|none|]" } }""")]
    [InlineData("""{ "Sentry": { "Debug": true, "dsn": "[|none|]" }, "AllowedHosts": "*" }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Warning" }, "Sentry": { "Dsn": "[|none|]" } } }""")]
    [InlineData("{\n  // Where errors go\n  \"Sentry\": {\n    \"Dsn\": \"[|none|]\",\n  },\n}")]
    public Task Reports_in_settings(string settings) => ReportsInSettings(
        Web() with { Settings = settings },
            "'none' is no DSN: Sentry throws, and the app does not start; take the DSN from the environment");

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Console("Sentry.SentrySdk.Init([|\"none\"|]);"));

    [Theory]
    [InlineData("https://key@host/1")]
    [InlineData("http://public@127.0.0.1:9000/1")]
    [InlineData("https://key:secret@host/path/1")]
    [InlineData("https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/1")]
    [InlineData("https://0123456789abcdef0123456789abcdef@sentry.yourexample.net/1")]
    [InlineData("")]
    public Task Ignores_a_DSN(string dsn) => Ignores(Console($"Sentry.SentrySdk.Init(\"{dsn}\");"));

    [Theory]
    [InlineData("#{SentryDsn}#")]
    [InlineData("$(SENTRY_DSN)")]
    [InlineData("__SENTRY_DSN__")]
    public Task Ignores_what_a_deployment_replaces(string dsn) =>
        Ignores(Web() with { Settings = $$"""{ "Sentry": { "Dsn": "{{dsn}}" } }""" });

    [Theory]
    [InlineData("${SENTRY_DSN}")]
    [InlineData("%SENTRY_DSN%")]
    public Task Reports_the_variable_of_a_shell_in_settings(string dsn) => ReportsInSettings(
        Web() with { Settings = $$"""{ "Sentry": { "Dsn": "[|{{dsn}}|]" } }""" },
            $"'{dsn}' is no DSN: Sentry throws, and the app does not start; take the DSN from the environment");

    [Theory]
    [InlineData("""{ "Acme": { "Dsn": "none" } }""")]
    [InlineData("""{ "Dsn": "none" }""")]
    [InlineData("""{ "Sentry": { "Dsn": """)]
    public Task Ignores_other_settings(string settings) => Ignores(Web() with { Settings = settings });

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(args[0]);")]
    [InlineData("Sentry.SentrySdk.Init(Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"none\");")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"none\");")]
    [InlineData("Sentry.SentrySdk.Init(options => options.Release = \"none\");")]
    public Task Ignores_what_is_no_constant_or_no_DSN(string code) => Ignores(Console(code));

    [Fact]
    public Task Ignores_the_SDK_of_somebody_else() =>
        Ignores(Unit("Sentry.SentrySdk.Init(\"none\"); new Sentry.SentryOptions().Dsn = \"none\";")
            .In(Project.ConsoleWithoutSentry) with
        { Libraries = [LookAlike] });
}
