namespace SentryGen.Tests.Rules;

public class SNTG2001Tests() : SetUpSpecification("SNTG2001")
{
    private const string Off = "SentryGenEnabled = false";

    private static Snippet Console(string code) => Unit(code).In(Project.Console);

    [Theory]
    [InlineData("SentryGenEnabled = false", "SentryGenEnabled is false")]
    [InlineData("SentryGenEnabled = False", "SentryGenEnabled is false")]
    [InlineData("SentryGenRoute = off", "SentryGenRoute is off")]
    [InlineData("SentryGenRoute = OFF", "SentryGenRoute is off")]
    [InlineData("SentryGenRoute = aspnetcore", "SentryGenRoute asks for aspnetcore, but Sentry.AspNetCore is not referenced")]
    [InlineData("SentryGenRoute = host", "SentryGenRoute asks for host, but Sentry.Extensions.Logging is not referenced")]
    public Task Reports_when_the_generator_does_not_wire_the_app_and_nothing_else_does(string property, string why) => ReportsAtMark(
        Console("[|return|];").Building(property),
        $"This app references Sentry but nothing wires it, so no error is reported: {why}");

    [Fact]
    public Task Reports_when_the_language_is_too_old_for_the_generator() => ReportsAtMark(
        Unit("class Program { static void [|Main|]() { } }").In(Project.OldConsole),
        "This app references Sentry but nothing wires it, so no error is reported: module initializers need C# 9 (LangVersion)");

    [Theory]
    [InlineData("[|return|];")]
    [InlineData("// Shop\nusing System.Text;\n\n[|System|].Console.WriteLine();\nSystem.Console.WriteLine();")]
    [InlineData("[|await|] Task.Yield();")]
    [InlineData("class Program { static void [|Main|]() { } }")]
    [InlineData("class Program { static async Task<int> [|Main|](string[] args) { await Task.Yield(); return 1; } }")]
    [InlineData("class Program { static int [|Main|]() => 1; }")]
    [InlineData("class Other { void Main() { } } class Program { static void [|Main|]() { } }")]
    public Task Reports_at_the_entry_point(string code) => ReportsAtMark(Console(code).Building(Off));

    [Theory]
    [InlineData("[|return|];")]
    [InlineData("class Program { static void [|Main|]() { } }")]
    public Task Reports_while_one_types(string code) => ReportsWhileTyping(Console(code).Building(Off));

    [Fact]
    public Task Reports_when_a_library_has_nothing_to_do_with_Sentry() =>
        ReportsAtMark((Console("[|Platform|].Start();") with { Libraries = [LibraryThatKnowsNoSentry] }).Building(Off));

    [Fact]
    public Task Reports_when_what_is_called_only_looks_like_set_up() => ReportsAtMark(Console(
        """
        [|SentrySdk|].Init();
        class SentrySdk { public static void Init() { } }
        """).Building(Off));

    [Theory]
    [InlineData("")]
    [InlineData("SentryGenEnabled = true")]
    [InlineData("SentryGenEnabled =")]
    [InlineData("SentryGenRoute = auto")]
    [InlineData("SentryGenRoute = console")]
    public Task Ignores_when_the_generator_wires_it(string property) => Ignores(Console("return;").Building(property));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init();")]
    [InlineData("using var sentry = Sentry.SentrySdk.Init(\"https://key@host/1\");")]
    [InlineData("Start(); static void Start() => Sentry.SentrySdk.Init(options => options.Debug = true);")]
    [InlineData("return; class Elsewhere { void Start() => Sentry.SentrySdk.Init(); }")]
    public Task Ignores_when_the_app_initialises_the_SDK(string code) => Ignores(Console(code).Building(Off));

    [Theory]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseSentry(); builder.Build().Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseSentry(\"https://key@host/1\"); builder.Build().Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Logging.AddSentry(); builder.Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseSentry()).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.AddSentry()).Build().Run();")]
    public Task Ignores_when_the_app_wires_its_host(string code) => Ignores(Unit(code).In(Project.Web).Building(Off));

    [Fact]
    public Task Ignores_when_a_library_may_wire_it() =>
        Ignores((Console("Platform.Start();") with { Libraries = [LibraryThatUsesSentry] }).Building(Off));

    [Theory]
    [InlineData("Sentry.Serilog")]
    [InlineData("Sentry.NLog")]
    [InlineData("Sentry.Log4Net")]
    [InlineData("Sentry.Google.Cloud.Functions")]
    public Task Ignores_when_a_file_or_an_attribute_may_wire_it(string adapter) =>
        Ignores((Console("return;") with { Libraries = [Library(adapter, "")] }).Building(Off));

    [Fact]
    public Task Ignores_when_a_log_sink_starts_the_SDK() =>
        Ignores(WithLoggers(Console("new Serilog.LoggerConfiguration().WriteTo.Sentry(\"\");")).Building(Off));

    [Theory]
    [InlineData("using Microsoft.Maui.Hosting; MauiApp.CreateBuilder().UseSentry();", "Microsoft.Maui", "Sentry.Maui")]
    [InlineData(
        "using Microsoft.AspNetCore.Components.WebAssembly.Hosting; WebAssemblyHostBuilder.CreateDefault(args).UseSentry(_ => { });",
        "Microsoft.AspNetCore.Components.WebAssembly", "Sentry.AspNetCore.Blazor.WebAssembly")]
    public Task Ignores_when_the_builder_of_another_host_is_wired(string code, string host, string adapter) =>
        Ignores((Unit(code).In(Project.Worker) with { Libraries = [.. StandIns.Of(host, adapter)] }).Building(Off));

    [Theory]
    [InlineData("Host.CreateApplicationBuilder(args).UseSentry();")]
    [InlineData("Host.CreateDefaultBuilder(args).UseSentry(options => options.Debug = true);")]
    public Task Ignores_when_the_builder_of_the_generic_host_is_wired(string code) =>
        Ignores((Unit(code).In(Project.Worker) with { Libraries = [.. StandIns.Of("Sentry.Extensions.Hosting")] }).Building(Off).On("7"));

    [Theory]
    [InlineData("IsTestProject = true")]
    [InlineData("IsTestingPlatformApplication = true")]
    public Task Ignores_a_test_project(string property) => Ignores(Console("return;").Building(Off, property));

    [Fact]
    public Task Ignores_a_library() => Ignores(Unit("class Shop { }").Building(Off));

    [Fact]
    public Task Ignores_an_app_without_Sentry() => Ignores(Unit("return;").In(Project.ConsoleWithoutSentry).Building(Off));
}
