namespace SentryGen.Tests.Rules;

public class SNTG2005Tests() : SetUpSpecification("SNTG2005")
{
    private const string NoDsn = """{ "Logging": { "LogLevel": { "Default": "Warning" } } }""";

    private static Snippet Console(string code) => Unit(code).In(Project.Console);

    private static Snippet Web(string wiring) =>
        Unit($"var builder = WebApplication.CreateBuilder(args);\n{wiring}\nbuilder.Build().Run();")
            .In(Project.Web) with
        { Settings = NoDsn };

    [Theory]
    [InlineData("[|Init|]();")]
    [InlineData("[|Init|]((string?)null);")]
    [InlineData("[|Init|](dsn: null);")]
    [InlineData("[|Init|](Environment.GetEnvironmentVariable(\"SENTRY_DSN\"));")]
    [InlineData("[|Init|](Environment.GetEnvironmentVariable(\"SENTRY_DSN\")!);")]
    [InlineData("[|Init|](options => { });")]
    [InlineData("[|Init|](options => options.Debug = true);")]
    [InlineData("[|Init|](options => { options.Debug = true; options.SetBeforeSend((sent, _) => sent); });")]
    [InlineData("[|Init|](options => options.Dsn = null);")]
    [InlineData("[|Init|](options => options.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\"));")]
    [InlineData("[|Init|](new Sentry.SentryOptions());")]
    [InlineData("[|Init|](new Sentry.SentryOptions { Debug = true });")]
    public Task Reports_when_only_the_environment_may_hold_a_DSN(string init) => ReportsAtMark(
        Console($"Sentry.SentrySdk.{init}"),
        "'Init' throws, and the app does not start, if SENTRY_DSN is not set; call it only if SENTRY_DSN is set");

    [Theory]
    [InlineData("class Program { static void Main() { using var sentry = Sentry.SentrySdk.[|Init|](); } }")]
    [InlineData("class Program { static void Main() { using (Sentry.SentrySdk.[|Init|]()) { } } }")]
    [InlineData("class Program { static void Main() => Sentry.SentrySdk.[|Init|](); }")]
    public Task Reports_in_Main(string code) => ReportsAtMark(Console(code));

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Console("Sentry.SentrySdk.[|Init|]();"));

    [Theory]
    [InlineData("builder.WebHost.[|UseSentry|]();")]
    [InlineData("builder.WebHost.[|UseSentry|](options => options.Debug = true);")]
    [InlineData("builder.WebHost.[|UseSentry|]((_, options) => options.Debug = true);")]
    [InlineData("builder.Logging.[|AddSentry|]();")]
    public Task Reports_when_the_settings_shown_hold_none(string wiring) => ReportsAtMark(Web(wiring));

    [Fact]
    public Task Reports_in_the_lambda_of_a_host() =>
        ReportsAtMark(Unit("Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.[|AddSentry|]()).Build().Run();")
            .In(Project.Worker) with
        { Settings = NoDsn });

    [Theory]
    [InlineData("Init(\"\");")]
    [InlineData("Init(Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\");")]
    [InlineData("Init(args[0]);")]
    [InlineData("Init(options => options.Dsn = \"\");")]
    [InlineData("Init(options => options.Dsn = args[0]);")]
    [InlineData("Init(options => { options.Debug = true; options.Dsn ??= \"\"; });")]
    [InlineData("Init(new Sentry.SentryOptions { Dsn = args[0] });")]
    public Task Ignores_when_the_code_passes_one(string init) => Ignores(Console($"Sentry.SentrySdk.{init}"));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(options => Shape(options)); void Shape(Sentry.SentryOptions options) => options.Dsn = \"\";")]
    [InlineData("Sentry.SentrySdk.Init(options => { var same = options; same.Dsn = \"\"; });")]
    [InlineData("Sentry.SentrySdk.Init(options => options.AsAcmeDoes()); static class Acme { public static void AsAcmeDoes(this Sentry.SentryOptions options) => options.Dsn = \"\"; }")]
    [InlineData("Sentry.SentrySdk.Init(Shape); void Shape(Sentry.SentryOptions options) => options.Dsn = \"\";")]
    [InlineData("var options = Options(); Sentry.SentrySdk.Init(options); static Sentry.SentryOptions Options() => new() { Dsn = \"\" };")]
    public Task Ignores_when_code_elsewhere_may_pass_one(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\"))) Sentry.SentrySdk.Init();")]
    [InlineData("var sentry = args.Length > 0 ? Sentry.SentrySdk.Init() : null;")]
    [InlineData("if (args.Length == 0) return; Sentry.SentrySdk.Init();")]
    [InlineData("try { Sentry.SentrySdk.Init(); } catch (ArgumentNullException) { }")]
    [InlineData("switch (args.Length) { case 1: Sentry.SentrySdk.Init(); break; }")]
    [InlineData("if (args.Length > 0) { Start(() => Sentry.SentrySdk.Init()); } void Start(Action start) => start();")]
    public Task Ignores_when_it_depends_on_something(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("if (args.Length > 0) Start(); void Start() => Sentry.SentrySdk.Init();")]
    [InlineData("if (args.Length > 0) Platform.Start(); static class Platform { public static void Start() => Sentry.SentrySdk.Init(); }")]
    public Task Ignores_a_function_whose_call_may_depend_on_something(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("if (Environment.GetEnvironmentVariable(\"SENTRY_ENABLED\") != \"false\") Sentry.SentrySdk.[|Init|]();")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"NO_SENTRY\") is null) Sentry.SentrySdk.[|Init|]();")]
    [InlineData("if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(\"NO_SENTRY\"))) Sentry.SentrySdk.[|Init|]();")]
    [InlineData("var isOff = Environment.GetEnvironmentVariable(\"NO_SENTRY\") == \"1\"; if (isOff) return; Sentry.SentrySdk.[|Init|]();")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"SENTRY_ENABLED\") is not (\"0\" or \"false\")) Sentry.SentrySdk.[|Init|]();")]
    [InlineData("if (args.Contains(\"--help\")) return; Sentry.SentrySdk.[|Init|]();")]
    [InlineData("if (args is [\"version\", ..]) return; Sentry.SentrySdk.[|Init|]();")]
    [InlineData("switch (args.FirstOrDefault() ?? \"run\") { case \"run\": Sentry.SentrySdk.[|Init|](); break; }")]
    [InlineData("switch (args.FirstOrDefault()) { case \"help\": break; default: Sentry.SentrySdk.[|Init|](); break; }")]
    [InlineData("try { Sentry.SentrySdk.[|Init|](); } catch (FormatException) { }")]
    [InlineData("try { Sentry.SentrySdk.[|Init|](); } catch (Exception) { Console.Beep(); throw; }")]
    [InlineData("var dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\"); if (dsn == \"\") return; Sentry.SentrySdk.[|Init|](dsn);")]
    public Task Reports_when_the_condition_holds_unless_somebody_sets_something(string code) =>
        ReportsAtMark(Console($"using System.Linq; {code}"));

    [Theory]
    [InlineData("if (Environment.GetEnvironmentVariable(\"SENTRY_ENABLED\") == \"true\") Sentry.SentrySdk.Init();")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"SENTRY_ENABLED\") is not null) Sentry.SentrySdk.Init();")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"SENTRY_ENABLED\") is not { Length: > 0 }) return; Sentry.SentrySdk.Init();")]
    [InlineData("switch (args.FirstOrDefault()) { case \"report\": Sentry.SentrySdk.Init(); break; default: break; }")]
    [InlineData("if (args is not [\"report\", ..]) return; Sentry.SentrySdk.Init();")]
    [InlineData("Action start = () => Sentry.SentrySdk.Init(); "
        + "if (Environment.GetEnvironmentVariable(\"SENTRY_DSN\") is null) start = () => { }; start();")]
    public Task Ignores_when_the_condition_holds_only_if_somebody_sets_something(string code) =>
        Ignores(Console($"using System.Linq; {code}"));

    [Fact]
    public Task Ignores_when_the_assembly_has_one() => Ignores(Console("[assembly: Sentry.Dsn(\"\")]\nSentry.SentrySdk.Init();"));

    [Theory]
    [InlineData("""{ "Sentry": { "Dsn": "" } }""")]
    [InlineData("""{ "sentry": { "dsn": "" } }""")]
    [InlineData("""{ "Logging": { "Sentry": { "Dsn": "" } } }""")]
    [InlineData("""{ /* Ours */ "Sentry": { "Debug": true, "Dsn": "", }, }""")]
    public Task Ignores_when_the_settings_hold_one(string settings) =>
        Ignores(Web("builder.WebHost.UseSentry();") with { Settings = settings });

    [Fact]
    public Task Reports_a_host_without_settings() => ReportsAtMark(Web("builder.WebHost.[|UseSentry|]();") with { Settings = null });

    [Fact]
    public Task Ignores_a_host_whose_settings_are_not_shown() =>
        Ignores((Web("builder.WebHost.UseSentry();") with { Settings = null }).Building("SentryGenReadSettings = false"));

    [Fact]
    public Task Ignores_a_host_with_user_secrets() => Ignores(Web("builder.WebHost.UseSentry();") switch
    {
        var web => web with { Code = "[assembly: Microsoft.Extensions.Configuration.UserSecrets.UserSecretsId(\"acme\")]\n" + web.Code },
    });

    [Fact]
    public Task Ignores_an_adapter_that_does_not_start_the_SDK() =>
        Ignores(Web("builder.Logging.AddSentry(options => options.InitializeSdk = false);"));

    [Theory]
    [InlineData("{")]
    [InlineData("{ \"Sentry\": { \"Dsn\"")]
    [InlineData("[[[[[[[[[[")]
    [InlineData("")]
    [InlineData("\"\\")]
    public Task Survives_settings_that_are_broken(string settings) =>
        ReportsAtMark(Web("builder.WebHost.[|UseSentry|]();") with { Settings = settings });

    private static Snippet Program(string code) => Unit(code).In(Project.Console);

    [Theory]
    [InlineData("Reporter.Report(); static class Reporter { static Reporter() => Sentry.SentrySdk.[|Init|](); "
        + "public static void Report() { } }")]
    [InlineData("_ = new Reporter(); class Reporter { public Reporter() { Sentry.SentrySdk.[|Init|](); } }")]
    [InlineData("var held = Environment.GetEnvironmentVariable(\"A\"); "
        + "Sentry.SentrySdk.[|Init|](options => { if (held is { } dsn) options.Dsn = dsn; });")]
    public Task Reports_in_a_constructor_and_behind_a_pattern(string code) => ReportsAtMark(Program(code));

    [Theory]
    [InlineData("if (args.Length > 0) _ = new Reporter(); class Reporter { public Reporter() { Sentry.SentrySdk.Init(); } }")]
    [InlineData("Console.WriteLine(typeof(Reporter)); class Reporter { public Reporter() { Sentry.SentrySdk.Init(); } }")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"A\") is { } dsn) Sentry.SentrySdk.Init(options => options.Dsn = dsn);")]
    [InlineData("var held = Environment.GetEnvironmentVariable(\"A\"); "
        + "Sentry.SentrySdk.Init(options => { options.Dsn = \"\"; if (held is { } dsn) options.Dsn = dsn; });")]
    public Task Ignores_a_constructor_that_may_not_run_and_a_pattern_around(string code) => Ignores(Program(code));

    [Fact]
    public Task Ignores_the_SDK_of_somebody_else() =>
        Ignores(Unit("Sentry.SentrySdk.Init();").In(Project.ConsoleWithoutSentry) with { Libraries = [LookAlike] });

    [Fact]
    public Task Ignores_a_library() => Ignores(Unit("class Shop { void Start() => Sentry.SentrySdk.Init(); }"));

    [Theory]
    [InlineData("builder.WebHost.[|UseSentry|]();")]
    [InlineData("builder.[|UseSentry|]();")]
    [InlineData("Sentry.SentrySdk.[|Init|]();")]
    public Task Reports_on_Sentry_7_when_the_SDK_starts(string wiring) => ReportsAtMark(Web(wiring).On("7"));

    [Fact]
    public Task Ignores_an_adapter_that_can_not_start_the_SDK() => Ignores(Web("builder.Logging.AddSentry();").On("7"));

    [Theory]
    [InlineData("builder.Configuration[\"Logging:Sentry:InitializeSdk\"] = \"false\"; builder.Logging.AddSentry();", NoDsn)]
    [InlineData("builder.Logging.AddSentry();", """{ "Logging": { "Sentry": { "InitializeSdk": false } } }""")]
    public Task Ignores_an_adapter_that_the_configuration_tells_not_to_start_the_SDK(string wiring, string settings) =>
        Ignores(Web(wiring) with { Settings = settings });
}
