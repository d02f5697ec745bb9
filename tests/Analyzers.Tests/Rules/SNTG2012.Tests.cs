namespace SentryGen.Tests.Rules;

public class SNTG2012Tests() : SetUpSpecification("SNTG2012")
{
    private const string Init = "Sentry.SentrySdk.Init(args[0]);";

    private static Snippet Console(string code) => Unit(code).In(Project.Console);

    private static Snippet Web(string code) => Unit(code).In(Project.Web);

    [Theory]
    [InlineData("Sentry.SentrySdk.[|CaptureMessage|](\"Hello\");")]
    [InlineData("if (args.Length == 0) { Sentry.SentrySdk.[|CaptureMessage|](\"No arguments\"); return; }")]
    [InlineData("try { Console.WriteLine(); } catch (Exception error) { Sentry.SentrySdk.[|CaptureException|](error); }")]
    public Task Reports_what_is_captured_before_the_SDK_starts(string capture) =>
        ReportsAtMark(Console($"{capture}\n{Init}"), "This event is dropped, because Sentry does not run yet; set Sentry up first");

    private const string Parse = " static class Folder { public static string Parse(string[] all) => "
        + "all.Length == 1 ? all[0] : throw new ArgumentException(); }";

    [Theory]
    [InlineData("try { var folder = Folder.Parse(args); Sentry.SentrySdk.[|Init|](\"\"); } "
        + "catch (Exception error) { Sentry.SentrySdk.CaptureException(error); }")]
    [InlineData("try { if (args.Length > 1) throw new ArgumentException(); using var sdk = Sentry.SentrySdk.[|Init|](\"\"); } "
        + "catch (Exception error) { Sentry.SentrySdk.CaptureException(error); }")]
    public Task Reports_a_start_behind_what_its_handler_reports(string code) => ReportsAtMark(
        Console(code + Parse), "The handler around this drops what fails before it; set Sentry up first");

    [Theory]
    [InlineData("try { var dsn = Folder.Parse(args); Sentry.SentrySdk.Init(dsn); } "
        + "catch (Exception error) { Sentry.SentrySdk.CaptureException(error); }")]
    [InlineData("try { var folder = args.FirstOrDefault(); Sentry.SentrySdk.Init(\"\"); } "
        + "catch (Exception error) { Sentry.SentrySdk.CaptureException(error); }")]
    [InlineData("try { var folder = Folder.Parse(args); Sentry.SentrySdk.Init(\"\"); } catch (Exception error) { Console.WriteLine(error); }")]
    [InlineData("var folder = Folder.Parse(args); Sentry.SentrySdk.Init(\"\");")]
    public Task Ignores_a_start_that_comes_first_or_needs_what_is_before_it(string code) => Ignores(Console(code + Parse));

    [Theory]
    [InlineData("if (args.Length > 0) Sentry.SentrySdk.Init(args[0]);")]
    [InlineData("using var sentry = Sentry.SentrySdk.Init(args[0]);")]
    public Task Reports_however_the_SDK_is_started(string init) =>
        ReportsAtMark(Console($"Sentry.SentrySdk.[|CaptureMessage|](\"Hello\");\n{init}"));

    [Fact]
    public Task Reports_in_Main() => ReportsAtMark(Console(
        $$"""class Program { static void Main(string[] args) { Sentry.SentrySdk.[|CaptureMessage|]("Hello"); {{Init}} } }"""));

    [Fact]
    public Task Reports_what_is_captured_before_the_host_is_built_that_starts_it() => ReportsAtMark(Web(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseSentry(args[0]);
        Sentry.SentrySdk.[|CaptureMessage|]("Hello");
        builder.Build().Run();
        """));

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).Build().Run();")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build();\nawait app.RunAsync();")]
    [InlineData("Host.CreateDefaultBuilder(args).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.AddSentry(options => options.InitializeSdk = false)).Build().Run();")]
    public Task Reports_when_the_SDK_starts_after_the_app_has_run(string run) => ReportsAtMark(
        Web($"{run}\nSentry.SentrySdk.[|Init|](args[0]);"),
        "No error of this app is reported, because Sentry starts when the app has run; set Sentry up first");

    [Theory]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.MapGet(\"/\", () => { Sentry.SentrySdk.[|Init|](args[0]); }); app.Run();")]
    [InlineData("class Program { static void Main() { } } class Tracking { public Task InvokeAsync(HttpContext context) { Sentry.SentrySdk.[|Init|](\"\"); return Task.CompletedTask; } }")]
    [InlineData("class Program { static void Main() { } } class Shop : Microsoft.AspNetCore.Mvc.ControllerBase { public void Get() => Sentry.SentrySdk.[|Init|](\"\"); }")]
    public Task Reports_when_each_request_starts_it(string code) =>
        ReportsAtMark(Web(code), "Each request starts Sentry anew, and what fails before the first is not reported; set Sentry up first");

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Console($"Sentry.SentrySdk.[|CaptureMessage|](\"Hello\");\n{Init}"));

    private const string NothingRuns = "Sentry never starts, because nothing runs this; set Sentry up first";

    [Theory]
    [InlineData("Console.Beep(); void Start() => Sentry.SentrySdk.[|Init|](\"\");")]
    [InlineData("Console.Beep(); static class Errors { public static void Start() { Sentry.SentrySdk.[|Init|](\"\"); } }")]
    [InlineData("Console.Beep(); static class Errors { private static readonly IDisposable Sdk = Sentry.SentrySdk.[|Init|](\"\"); }")]
    public Task Reports_a_start_that_nothing_runs(string code) => ReportsAtMark(Console(code), NothingRuns);

    [Fact]
    public Task Reports_UseSentry_in_a_method_that_nobody_calls() => ReportsAtMark(
        Web("""
            var builder = WebApplication.CreateBuilder(args);
            builder.Build().Run();

            static class Wiring
            {
                public static void Wire(WebApplicationBuilder builder) => builder.WebHost.[|UseSentry|]("");
            }
            """).Building("SentryGenEnabled = false"),
        NothingRuns);

    [Theory]
    [InlineData("Action start = Start; start(); void Start() => Sentry.SentrySdk.Init(\"\");")]
    [InlineData("Errors.Touch(); "
        + "static class Errors { static readonly IDisposable Sdk = Sentry.SentrySdk.Init(\"\"); public static void "
        + "Touch() => Sdk.ToString(); }")]
    [InlineData("Errors.Touch(); "
        + "static class Errors { static readonly IDisposable Sdk = Sentry.SentrySdk.Init(\"\"); static Errors() { } "
        + "public static void Touch() { } }")]
    [InlineData("new Errors().ToString(); class Errors { public void Start() => Sentry.SentrySdk.Init(\"\"); }")]
    [InlineData("static class Start { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() => "
        + "Sentry.SentrySdk.Init(\"\"); "
        + "} class Program { static void Main() { } }")]
    public Task Ignores_a_start_that_may_be_run(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("var first = new Lazy<IDisposable>(() => Sentry.SentrySdk.Init(\"\")); "
        + "Sentry.SentrySdk.[|CaptureMessage|](\"Hello\"); _ = first.Value;")]
    [InlineData("Load(); Sentry.SentrySdk.Init(\"\"); void Load() => Sentry.SentrySdk.[|CaptureMessage|](\"Hello\");")]
    [InlineData("Shop.Open(); "
        + "Sentry.SentrySdk.Init(\"\"); static class Shop { static Shop() => "
        + "Sentry.SentrySdk.[|CaptureMessage|](\"Hello\"); public static void Open() { } }")]
    public Task Reports_a_capture_before_a_start_that_code_comes_to_later(string code) => ReportsAtMark(Console(code));

    [Theory]
    [InlineData("var first = new Lazy<IDisposable>(() => Sentry.SentrySdk.Init(\"\")); "
        + "_ = first.Value; Sentry.SentrySdk.CaptureMessage(\"Hello\");")]
    [InlineData("Shop.Open(); "
        + "static class Shop { static Shop() => Sentry.SentrySdk.Init(\"\"); public static void Open() => "
        + "Sentry.SentrySdk.CaptureMessage(\"Hello\"); }")]
    public Task Ignores_a_capture_after_a_start_at_the_first_use(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(args[0]); Sentry.SentrySdk.CaptureMessage(\"Hello\");")]
    [InlineData("while (true) { Sentry.SentrySdk.CaptureMessage(\"Hello\"); Sentry.SentrySdk.Init(args[0]); }")]
    [InlineData("Start(); Sentry.SentrySdk.CaptureMessage(\"Hello\"); Sentry.SentrySdk.Init(args[0]); void Start() => Sentry.SentrySdk.Init(args[0]);")]
    [InlineData("Start(); Sentry.SentrySdk.CaptureMessage(\"Hello\"); void Start() => Sentry.SentrySdk.Init(args[0]);")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => Sentry.SentrySdk.CaptureMessage(\"Bye\"); Sentry.SentrySdk.Init(args[0]);")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => { Sentry.SentrySdk.CaptureMessage(\"Bye\"); }; Sentry.SentrySdk.Init(args[0]);")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Hello\");")]
    public Task Ignores_what_may_be_captured_while_it_runs(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("builder.AddAcmeSentry(); Sentry.SentrySdk.CaptureMessage(\"Hello\"); Sentry.SentrySdk.Init(args[0]); builder.Build().Run(); static class Acme { public static void AddAcmeSentry(this WebApplicationBuilder builder) => Sentry.SentrySdk.Init(\"a\"); }")]
    [InlineData("builder.Logging.AddSentry(); LoggerFactory.Create(logging => logging.AddSentry()); Sentry.SentrySdk.CaptureMessage(\"Hello\"); builder.Build().Run();")]
    [InlineData("builder.WebHost.UseSentry(args[0]); var app = builder.Build(); Sentry.SentrySdk.CaptureMessage(\"Hello\"); app.Run();")]
    [InlineData("builder.WebHost.UseSentry(args[0]); builder.Build().Run(); Sentry.SentrySdk.Init(args[0]);")]
    [InlineData("var running = builder.Build().RunAsync(); Sentry.SentrySdk.Init(args[0]); await running;")]
    [InlineData("var app = builder.Build(); Sentry.SentrySdk.Init(args[0]); app.Run();")]
    public Task Ignores_when_something_else_may_start_it_in_time(string code) =>
        Ignores(Web($"var builder = WebApplication.CreateBuilder(args); {code}"));

    [Theory]
    [InlineData("app.MapGet(\"/\", () => { if (!Sentry.SentrySdk.IsEnabled) Sentry.SentrySdk.Init(args[0]); });")]
    [InlineData("app.Lifetime.ApplicationStarted.Register(() => Sentry.SentrySdk.Init(args[0]));")]
    public Task Ignores_what_is_not_done_for_each_request(string code) =>
        Ignores(Web($"var app = WebApplication.CreateBuilder(args).Build(); {code} app.Run();"));

    [Fact]
    public Task Ignores_when_a_library_may_start_it()
    {
        var app = Console($"Platform.Start(); Sentry.SentrySdk.CaptureMessage(\"Hello\"); {Init}");
        return Ignores(app with { Libraries = [LibraryThatUsesSentry] });
    }

    [Fact]
    public Task Ignores_the_SDK_of_somebody_else() =>
        Ignores(Unit("Sentry.SentrySdk.CaptureException(new()); Sentry.SentrySdk.Init();")
            .In(Project.ConsoleWithoutSentry) with
        { Libraries = [LookAlike] });

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.AddSentry()).Build().Run();")]
    public Task Reports_on_Sentry_7_when_the_log_of_an_app_that_has_run_did_not_start_the_SDK(string run) =>
        ReportsAtMark(Web($"{run}\nSentry.SentrySdk.[|Init|](args[0]);").On("7"));

    [Fact]
    public Task Reports_on_Sentry_7_what_is_captured_between_the_log_and_the_build() => ReportsAtMark(Web(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddSentry();
        builder.WebHost.UseSentry(args[0]);
        Sentry.SentrySdk.[|CaptureMessage|]("Hello");
        builder.Build().Run();
        """).On("7"));

    private static Snippet BuiltBefore(string steps) => Unit(
        $"var builder = Host.CreateApplicationBuilder(args);\nbuilder.Logging.AddSentry();\nvar host = "
            + $"builder.Build();\n{steps}\nhost.Run();\nvoid Migrate() {{ }}")
        .In(Project.Worker).Building("SentryGenEnabled = false").On("7");

    [Theory]
    [InlineData("Migrate(); Sentry.SentrySdk.[|Init|](\"\");")]
    [InlineData("await host.Services.GetRequiredService<Task>(); Sentry.SentrySdk.[|Init|](\"\");")]
    [InlineData("host.Services.GetRequiredService<ILogger<object>>().LogError(\"Failed\"); Sentry.SentrySdk.[|Init|](\"\");")]
    public Task Reports_a_start_after_code_that_runs_behind_the_build_of_the_host(string steps) => ReportsAtMark(
        BuiltBefore(steps), "What fails between the build of the host and this is not reported; set Sentry up first");

    private static Snippet WithService(string steps, string start) => Unit(
        $$"""
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.AddSentry();
        {{steps}}
        builder.Services.AddHostedService<Telemetry>();
        builder.Build().Run();

        class Telemetry : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken stopping) { {{start}} return Task.CompletedTask; }
        }
        """).In(Project.Worker).Building("SentryGenEnabled = false").On("7");

    [Fact]
    public Task Reports_a_start_in_a_service_of_the_host() => ReportsAtMark(
        WithService("", "Sentry.SentrySdk.[|Init|](\"\");"),
        "What fails before this service starts is not reported; set Sentry up first");

    [Fact]
    public Task Ignores_a_start_in_a_service_after_another() =>
        Ignores(WithService("Sentry.SentrySdk.Init(\"\");", "Sentry.SentrySdk.Init(\"\");"));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\"); Migrate();")]
    [InlineData("Console.WriteLine(); Sentry.SentrySdk.Init(\"\");")]
    public Task Ignores_a_start_before_any_code_can_fail(string steps) => Ignores(BuiltBefore(steps));
}
