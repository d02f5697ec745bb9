namespace SentryGen.Tests.Rules;

public class SNTG3002Tests() : SetUpSpecification("SNTG3002")
{
    private const string If = "if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\"))) ";

    private const string Gain = ", and it also reports errors before Main and sends what waits when the app is told to stop";

    private const string Dsn = "o.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\";";

    private static Snippet Console(string code) => Unit("using Sentry;\n" + code).In(Project.Console);

    private static Snippet Web(string code) =>
        Unit($"var builder = WebApplication.CreateBuilder(args);\n{code}\nbuilder.Build().Run();").In(Project.Web);

    private static Snippet Worker(string code) =>
        Unit($"using Sentry;\nvar builder = Host.CreateApplicationBuilder(args);\n{code}\nbuilder.Build().Run();").In(Project.Worker);

    [Theory]
    [InlineData("using var sentry = SentrySdk.[|Init|](Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\");")]
    [InlineData("SentrySdk.[|Init|](o => { o.Debug = true; " + Dsn + " o.TracesSampleRate = 0.1; o.DefaultTags[\"a\"] = \"b\"; });")]
    [InlineData("SentrySdk.[|Init|](o => { "
        + Dsn
        + " o.SetBeforeSend((one, hint) => one.Exception is OverflowException ? null : one); });")]
    [InlineData(If + "SentrySdk.[|Init|](o => o.SetBeforeSend(one => { one.SetTag(\"a\", \"b\"); return one; }));")]
    [InlineData(If + "SentrySdk.[|Init|](o => o.Debug = true); throw new InvalidOperationException();")]
    [InlineData("SentrySdk.[|Init|](Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\");")]
    [InlineData(If + "SentrySdk.[|Init|]();")]
    [InlineData(If + "{ SentrySdk.[|Init|](o => o.Release = \"1\"); }")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"SENTRY_DSN\") is not null) SentrySdk.[|Init|]();")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"SENTRY_DSN\") is { Length: > 0 }) SentrySdk.[|Init|]();")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"SENTRY_DSN\") != null) SentrySdk.[|Init|]();")]
    [InlineData("if (!SentrySdk.IsEnabled) SentrySdk.[|Init|](o => o.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\"));")]
    public Task Reports_an_Init_that_takes_the_DSN_from_the_environment(string code) => ReportsAtMark(Console(code));

    [Theory]
    [InlineData("SentrySdk.Init();")]
    [InlineData("using var sentry = SentrySdk.Init(options => options.Debug = true);")]
    [InlineData("SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\"));")]
    [InlineData(If + "SentrySdk.Init(o => { o.Debug = true; o.SampleRate = 0; });")]
    public Task Ignores_a_statement_with_which_something_is_wrong(string code) => Ignores(Console(code));

    [Fact]
    public Task Reports_it_in_Main() => ReportsAtMark(Console($"class Program {{ static void Main() {{ {If}SentrySdk.[|Init|](); }} }}"));

    [Theory]
    [InlineData(If + "builder.WebHost.[|UseSentry|]();")]
    [InlineData(If + "builder.WebHost.[|UseSentry|](options => options.TracesSampleRate = 0.1);")]
    [InlineData("builder.WebHost.[|UseSentry|](options => options.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\");")]
    public Task Reports_UseSentry(string code) => ReportsAtMark(
        Web(code),
        "'UseSentry' can go: the generated bootstrap does the same if SENTRY_DSN is set (route aspnetcore)" + Gain);

    [Theory]
    [InlineData(If + "builder.Logging.[|AddSentry|]();", "'AddSentry'")]
    [InlineData(If + "SentrySdk.[|Init|](); builder.Logging.AddSentry(options => options.InitializeSdk = false);",
        "'Init' and 'AddSentry'")]
    public Task Reports_AddSentry(string code, string what) => ReportsAtMark(
        Worker(code), what + " can go: the generated bootstrap does the same if SENTRY_DSN is set (route host)" + Gain);

    [Theory]
    [InlineData("SentrySdk.Init(\"https://key@host/1\");")]
    [InlineData("SentrySdk.Init(o => o.Dsn = \"https://key@host/1\");")]
    [InlineData("SentrySdk.Init(Environment.GetEnvironmentVariable(\"OUR_DSN\"));")]
    [InlineData("SentrySdk.Init(new SentryOptions { Debug = true });")]
    public Task Ignores_a_DSN_that_comes_from_elsewhere(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("var rate = 0.1; SentrySdk.Init(o => o.TracesSampleRate = rate);")]
    [InlineData("SentrySdk.Init(o => o.Debug = args.Length > 0);")]
    [InlineData("SentrySdk.Init(o => o.Release = Version()); static string Version() => \"1\";")]
    [InlineData("SentrySdk.Init(o => Shape(o)); static void Shape(SentryOptions o) { }")]
    [InlineData("SentrySdk.Init(o => { if (args.Length > 0) o.Debug = true; });")]
    [InlineData("SentrySdk.Init(o => { var rate = 0.1; o.TracesSampleRate = rate; });")]
    [InlineData("SentrySdk.Init(o => { o.Debug = true; /* while we look */ });")]
    [InlineData("SentrySdk.Init(o => o.Release = Names.Version); static class Names { private static string? version; public static string? Version => version; } namespace SentryGen.Generated { static partial class SentryBootstrap { static partial void Configure(SentryOptions options) { } } }")]
    [InlineData("partial class Program { static readonly string version = \"1\"; static void Main() { SentrySdk.Init(o => o.Release = version); } }")]
    [InlineData("namespace Acme { static class Names { public const string Version = \"1\"; } class Program { static void Main() { SentrySdk.Init(o => o.Release = Names.Version); } } }")]
    public Task Ignores_options_that_can_not_be_moved(string code) =>
        Ignores(Console(code) with { IsBroken = code.Contains("SentryBootstrap") });

    [Fact]
    public Task Ignores_options_that_have_no_place_in_the_file() =>
        Ignores(Console("namespace Acme; class Program { static void Main() { SentrySdk.Init(o => o.Debug = true); } }"));

    [Theory]
    [InlineData("builder.WebHost.UseSentry();")]
    [InlineData("builder.WebHost.UseSentry(\"https://key@host/1\");")]
    [InlineData(If + "builder.WebHost.UseSentry(options => options.MaxRequestBodySize = Sentry.Extensibility.RequestSize.Always);")]
    [InlineData(If + "builder.WebHost.UseSentry(options => options.MinimumEventLevel = LogLevel.Warning);")]
    [InlineData(If + "builder.WebHost.UseSentry(options => options.Release = builder.Environment.ApplicationName);")]
    [InlineData("if (builder.Environment.IsProduction()) builder.WebHost.UseSentry();")]
    [InlineData("builder.Logging.AddSentry();")]
    [InlineData(If + "builder.WebHost.UseSentry(); builder.Logging.AddSentry(\"https://key@host/1\");")]
    [InlineData(If + "builder.WebHost.UseSentry(); builder.Services.AddSentry();")]
    [InlineData("builder.Logging.AddSentry(options => options.InitializeSdk = false);")]
    public Task Ignores_hosts_that_may_be_set_up_by_more_than_the_environment(string code) => Ignores(Web(code));

    [Theory]
    [InlineData("if (args.Length > 0) SentrySdk.Init();")]
    [InlineData(If + "SentrySdk.Init(); else Console.WriteLine();")]
    [InlineData("try { SentrySdk.Init(); } catch (Exception) { throw; }")]
    [InlineData("Start(); static void Start() => SentrySdk.Init();")]
    [InlineData("var sentry = SentrySdk.Init(); sentry.Dispose();")]
    [InlineData("#if DEBUG\nSentrySdk.Init();\n#endif\nreturn;")]
    [InlineData("SentrySdk.Init();\n#if DEBUG\n#endif\nAcme.AddOurSentry(); static class Acme { public static void AddOurSentry() { } }")]
    public Task Ignores_what_is_not_all_there_is(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("SentryGenEnabled = false")]
    [InlineData("SentryGenRoute = off")]
    [InlineData("IsTestProject = true")]
    public Task Ignores_an_app_that_the_bootstrap_would_not_wire(string property) =>
        Ignores(Console("SentrySdk.Init();").Building(property));

    [Fact]
    public Task Ignores_a_host_that_the_bootstrap_would_not_reach() =>
        Ignores(Web(If + "builder.WebHost.UseSentry();").Building("SentryGenRoute = console"));

    [Fact]
    public Task Ignores_an_app_whose_library_may_set_it_up() =>
        Ignores(Console("SentrySdk.Init();") with { Libraries = [LibraryThatUsesSentry] });

    [Fact]
    public Task Ignores_a_DSN_in_the_settings() =>
        Ignores(Web(If + "builder.WebHost.UseSentry();") with { Settings = """{ "Sentry": { "Dsn": "https://key@host/1" } }""" });

    [Fact]
    public Task Ignores_an_app_without_a_set_up_of_its_own() => Ignores(Console("return;"));

    [Fact]
    public Task Ignores_a_library() => Ignores(Unit("class Shop { void Start() => SentrySdk.Init(); }"));

    [Theory]
    [InlineData("builder.WebHost.[|UseSentry|](options => options.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\");")]
    [InlineData("builder.[|UseSentry|](options => options.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\");")]
    [InlineData("Sentry.SentrySdk.[|Init|](Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\"); builder.Logging.AddSentry();")]
    public Task Reports_on_Sentry_7(string code) => ReportsAtMark(Web(code).On("7"));

    [Theory]
    [InlineData("builder.WebHost.UseSentry(options => { options.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\"; options.EnableLogs = true; });")]
    [InlineData("Sentry.SentrySdk.Init(); builder.Logging.AddSentry(options => options.MinimumEventLevel = LogLevel.Warning);")]
    [InlineData("builder.Logging.AddSentry();")]
    public Task Ignores_on_Sentry_7_what_the_bootstrap_does_not_do(string code) => Ignores(Web(code).On("7"));
}
