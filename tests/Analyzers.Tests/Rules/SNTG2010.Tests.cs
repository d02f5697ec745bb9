namespace SentryGen.Tests.Rules;

public class SNTG2010Tests() : SetUpSpecification("SNTG2010")
{
    private const string Root = """{ "Sentry": { "Dsn": "", "Debug": true } }""";

    private static Snippet Console(string callback) => Unit($"SentrySdk.Init({callback});").In(Project.ConsoleThatImportsSentry);

    private static Snippet Worker(string steps, string settings = Root) =>
        Unit($"var builder = Host.CreateApplicationBuilder(args);\n{steps}\nbuilder.Build().Run();")
            .In(Project.Worker) with
        { Settings = settings };

    private static Snippet Web(string steps) =>
        Unit($"var builder = WebApplication.CreateBuilder(args);\n{steps}\nbuilder.Build().Run();")
            .In(Project.Web) with
        { Settings = Root };

    [Fact]
    public Task Reports_when_the_options_are_replaced() => ReportsAtMark(
        Console("options => [|options|] = new SentryOptions { Dsn = args[0] }"),
        "Settings never reach Sentry: this replaces what 'Init' goes on with by an object of the callback's own; set the options on the one that is given");

    [Theory]
    [InlineData("options => { options.Debug = true; [|options|] = new() { Dsn = args[0] }; options.SendDefaultPii = true; }")]
    [InlineData("(SentryOptions given) => { if (args.Length > 0) [|given|] = new SentryOptions(); }")]
    public Task Reports_wherever_they_are_replaced(string callback) => ReportsAtMark(Console(callback));

    [Fact]
    public Task Reports_options_that_a_function_makes_of_them() => ReportsAtMark(
        Console("options => { [|options|] = Acme.Made(options); }").And(
            "static class Acme { public static SentryOptions Made(SentryOptions given) => new() { Debug = given.Debug }; }"));

    [Theory]
    [InlineData("builder.WebHost.UseSentry(options => [|options|] = new() { Debug = true });")]
    [InlineData("builder.WebHost.UseSentry((context, options) => { [|options|] = new Sentry.AspNetCore.SentryAspNetCoreOptions { Debug = true }; });")]
    [InlineData("builder.Logging.AddSentry(options => [|options|] = new() { Debug = true });")]
    public Task Reports_when_those_of_an_adapter_are_replaced(string steps) => ReportsAtMark(Web(steps));

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Console("options => [|options|] = new SentryOptions { Dsn = args[0] }"));

    [Theory]
    [InlineData("options => { options.Dsn = args[0]; }")]
    [InlineData("new SentryOptions { Dsn = args[0] }")]
    [InlineData("options => { var given = options; options = new SentryOptions { Debug = true }; given.Debug = options.Debug; }")]
    [InlineData("options => { options = Acme.Shaped(options); }")]
    [InlineData("options => { var copy = new Copy { options = new SentryOptions() }; options.Debug = copy.options.Debug; }")]
    public Task Ignores_when_they_are_not(string callback) => Ignores(Console(callback).And(
        """
        class Copy { public SentryOptions options = new(); }
        static class Acme { public static SentryOptions Shaped(SentryOptions options) => options; }
        """));

    [Theory]
    [InlineData("builder.Logging.[|AddSentry|]();")]
    [InlineData("builder.Logging.[|AddSentry|](options => options.Debug = true);")]
    [InlineData("if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\"))) builder.Logging.[|AddSentry|]();")]
    public Task Reports_when_the_settings_are_in_a_section_that_is_not_read(string steps) => ReportsAtMark(
        Worker(steps), "Settings never reach Sentry: 'AddSentry' reads the section 'Logging:Sentry', and the DSN stands in 'Sentry'");

    [Fact]
    public async Task Says_so_as_an_Info() => Assert.Equal(
        [Microsoft.CodeAnalysis.DiagnosticSeverity.Info],
        (await Analysis.Run(Worker("builder.Logging.AddSentry();")))
            .Where(found => found.Id == "SNTG2010")
            .Select(found => found.Severity));

    [Theory]
    [InlineData("""{ "Logging": { "Sentry": { "Dsn": "" } } }""")]
    [InlineData("""{ "Sentry": { "Dsn": "" }, "Logging": { "Sentry": { "Debug": true } } }""")]
    [InlineData("""{ "Sentry": { "Debug": true } }""")]
    [InlineData("{ }")]
    public Task Ignores_other_settings(string settings) => Ignores(Worker("builder.Logging.AddSentry();", settings));

    [Theory]
    [InlineData("builder.Logging.AddConfiguration(builder.Configuration); builder.Logging.AddSentry();")]
    [InlineData("builder.Logging.AddSentry(options => builder.Configuration.GetSection(\"Sentry\").Bind(options));")]
    [InlineData("builder.Logging.AddSentry(options => options.Dsn = builder.Configuration[\"Sentry:Dsn\"]);")]
    [InlineData("var section = builder.Configuration.GetSection(\"Sentry\"); builder.Logging.AddSentry(options => options.Debug = section.Exists());")]
    [InlineData("builder.Logging.AddSentry(\"\");")]
    [InlineData("builder.Logging.AddSentry(Shape); void Shape(Sentry.Extensions.Logging.SentryLoggingOptions options) => options.Debug = true;")]
    [InlineData("builder.Logging.AddSentry(options => options.InitializeSdk = false);")]
    [InlineData("Sentry.SentrySdk.Init(args[0]); builder.Logging.AddSentry();")]
    public Task Ignores_when_code_may_read_them(string steps) => Ignores(Worker(steps));

    [Theory]
    [InlineData("builder.WebHost.UseSentry();")]
    [InlineData("builder.WebHost.UseSentry(); builder.Logging.AddSentry();")]
    public Task Ignores_an_adapter_that_reads_both_sections(string steps) => Ignores(Web(steps));

    [Fact]
    public Task Ignores_a_library_that_may_read_them() =>
        Ignores(Worker("builder.Logging.AddSentry();") with { Libraries = [LibraryThatUsesSentry] });

    [Fact]
    public Task Ignores_what_only_looks_like_it() =>
        Ignores(Unit("Acme.Init(options => options = new Options()); delegate void Shape(Options options); class Options { } static class Acme { public static void Init(Shape shape) { } }")
            .In(Project.ConsoleThatImportsSentry));

    [Fact]
    public Task Ignores_a_test_project() =>
        Ignores(Console("options => options = new SentryOptions { Dsn = args[0] }").Building("IsTestProject = true"));

    private const string Levels = """{ "Sentry": { "MinimumEventLevel": "Warning" } }""";

    [Fact]
    public Task Reports_on_Sentry_7_when_the_levels_of_the_log_are_in_the_other_section() => ReportsAtMark(
        Worker("Sentry.SentrySdk.Init(args[0]); builder.Logging.[|AddSentry|]();", Levels).On("7"),
        "Settings never reach Sentry: 'AddSentry' reads the section 'Logging:Sentry', and its levels stand in 'Sentry'");

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(args[0]); builder.Logging.AddSentry();", """{ "Sentry": { "Dsn": "" } }""")]
    [InlineData("Sentry.SentrySdk.Init(args[0]); builder.Logging.AddSentry();",
        """{ "Sentry": { "MinimumEventLevel": "Warning" }, "Logging": { "Sentry": { "MinimumEventLevel": "Warning" } } }""")]
    [InlineData("Sentry.SentrySdk.Init(args[0]); builder.Logging.AddSentry(options => options.MinimumEventLevel = Enum.Parse<LogLevel>(builder.Configuration[\"Sentry:MinimumEventLevel\"]!));",
        Levels)]
    public Task Ignores_other_settings_on_Sentry_7(string steps, string settings) => Ignores(Worker(steps, settings).On("7"));

    [Fact]
    public Task Ignores_levels_that_UseSentry_reads() =>
        Ignores(Web("builder.WebHost.UseSentry(); builder.Logging.AddSentry();").On("7") with { Settings = Levels });

    [Theory]
    [InlineData("builder.WebHost.UseSentry(); builder.Services.[|Configure<Sentry.SentryOptions>|](options => options.Debug = true);")]
    [InlineData("builder.WebHost.UseSentry(); "
        + "builder.Services.[|PostConfigure<Sentry.Extensions.Logging.SentryLoggingOptions>|](_ => { });")]
    [InlineData("builder.WebHost.UseSentry(); builder.Services.[|AddOptions<Sentry.SentryOptions>|]().BindConfiguration(\"Sentry\");")]
    public Task Reports_when_services_set_options_of_another_type(string steps) => ReportsAtMark(
        Web(steps), "Settings never reach Sentry: no adapter of this app asks for these options; set those of 'SentryAspNetCoreOptions'");

    [Theory]
    [InlineData("builder.WebHost.UseSentry(); builder.Services.Configure<Sentry.AspNetCore.SentryAspNetCoreOptions>(_ => { });")]
    [InlineData("builder.WebHost.UseSentry(); builder.Logging.AddSentry(); "
        + "builder.Services.Configure<Sentry.Extensions.Logging.SentryLoggingOptions>(_ => { });")]
    [InlineData("builder.WebHost.UseSentry(); builder.Services.Configure<Sentry.SentryOptions>(_ => { }); "
        + "_ = typeof(Microsoft.Extensions.Options.IOptions<Sentry.SentryOptions>);")]
    public Task Ignores_options_that_somebody_asks_for(string steps) => Ignores(Web(steps));

    [Theory]
    [InlineData("var [|options|] = new SentryOptions(); options.Debug = true; SentrySdk.Init(args[0]);")]
    [InlineData("SentryOptions [|options|] = new() { Debug = true }; options.SetBeforeSend(sent => sent); SentrySdk.Init(args[0]);")]
    [InlineData("var [|options|] = new SentryOptions(); options.DefaultTags[\"a\"] = \"b\"; SentrySdk.Init(_ => { });")]
    public Task Reports_options_that_are_given_to_nobody(string code) => ReportsAtMark(
        Unit(code).In(Project.ConsoleThatImportsSentry),
        "Settings never reach Sentry: these options are given to nobody; set them in the callback of the start");

    [Theory]
    [InlineData("var options = new SentryOptions(); options.Debug = true; SentrySdk.Init(options);")]
    [InlineData("var options = new SentryOptions(); Console.WriteLine(options.Debug); SentrySdk.Init(args[0]);")]
    [InlineData("var options = new SentryOptions(); Start(); void Start() => SentrySdk.Init(options);")]
    [InlineData("var options = new SentryOptions(); options.Debug = true; var same = options; SentrySdk.Init(args[0]);")]
    public Task Ignores_options_that_go_somewhere(string code) => Ignores(Unit(code).In(Project.ConsoleThatImportsSentry));

    [Theory]
    [InlineData("""{ "SentryOptions": { "Dsn": "[|none|]" } }""", "SentryOptions")]
    [InlineData("""{ "Monitoring": { "sentry": { "TracesSampleRate": [|0.5|], "Debug": true } } }""", "Monitoring:sentry")]
    public Task Reports_a_section_that_nothing_reads(string settings, string path) => ReportsInSettings(
        Web("builder.WebHost.UseSentry();") with { Settings = settings },
        $"Settings never reach Sentry: nothing reads the section '{path}'");

    [Theory]
    [InlineData("builder.WebHost.UseSentry(options => { options.Debug = true; "
        + "builder.Configuration.GetSection(\"SentryOptions\").Bind(options); });")]
    [InlineData("var shop = builder.Configuration.Get<Shop>(); builder.WebHost.UseSentry(shop!.SentryOptions); "
        + "class Shop { public string SentryOptions { get; set; } = \"\"; }")]
    [InlineData("builder.WebHost.UseSentry(builder.Configuration[\"SentryOptions:Dsn\"] ?? \"\");")]
    public Task Ignores_a_section_that_code_reads(string steps)
    {
        var (code, types) = steps.IndexOf("class ", StringComparison.Ordinal) is > 0 and var at ? (steps[..at], steps[at..]) : (steps, "");
        return Ignores(Web(code).And(types) with { Settings = """{ "SentryOptions": { "Dsn": "" } }""" });
    }

    [Fact]
    public async Task Reports_beside_a_file_that_a_tool_wrote()
    {
        var snippet = Worker("builder.Logging.[|AddSentry|]();");
        Assert.Single(await Analysis.Run(snippet, Written("/obj/Debug/net10.0/Sentry.Attributes.cs")), found => found.Id == "SNTG2010");
        Assert.DoesNotContain(await Analysis.Run(snippet, Written("/Shop/Reading.cs")), found => found.Id == "SNTG2010");

        static Snippet Written(string path) =>
            Unit("[assembly: System.Reflection.AssemblyMetadata(\"Sentry:ProjectDirectory\", \"/Shop/\")]") with { Path = path };
    }
}
