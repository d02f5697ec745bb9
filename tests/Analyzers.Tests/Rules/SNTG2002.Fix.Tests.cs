namespace SentryGen.Tests.Rules;

/// <summary>FixedApps has the tests of whole apps.</summary>
public class SNTG2002FixTests() : RuleSpecification("SNTG2002")
{
    private static Snippet Off(App project, string code) =>
        Unit(code).In(project).Building("SentryGenEnabled = false", "UsingMicrosoftNETSdkWeb = true");

    [Fact]
    public Task Wires_the_lambda_that_configures_a_web_host() => Fixes(
        Off(Project.Web, """
        Sentry.SentrySdk.Init("");
        Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web => web.Configure(app => { }))
            .Build().Run();
        """),
        Unit("""
        Sentry.SentrySdk.Init("");
        Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web =>
            {
                web.UseSentry(options => options.InitializeSdk = false);
                web.Configure(app => { });
            })
            .Build().Run();
        """),
        "InsertSetUp");

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\"); Acme.CreateBuilder(args).Build().Run(); static class Acme { public static WebApplicationBuilder CreateBuilder(string[] args) => WebApplication.CreateBuilder(args); }")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Services.AddLogging(logging => logging.AddSentry()); builder.Build().Run();")]
    public Task Is_not_offered_where_the_place_is_not_clear(string code) => DoesNotOffer("InsertSetUp", Off(Project.Web, code));

    [Fact]
    public Task Is_not_offered_where_the_package_is_missing() => DoesNotOffer(
        "InsertSetUp",
            Off(Project.WebWithoutAdapter,
                "Sentry.SentrySdk.Init(\"\"); var builder = WebApplication.CreateBuilder(args); builder.Build().Run();"));

    private Task WiresOn7(string before, string after) => Fixes(
        Off(Project.Web, $"using Sentry;\n\n{before}").On("7"), Unit($"using Sentry;\n\n{after}"), "InsertSetUp");

    private const string If = "if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\")))";

    [Theory]
    [InlineData("SentrySdk.Init(args[0]);", "builder.WebHost.UseSentry(args[0]);")]
    [InlineData("SentrySdk.Init();", If + " builder.WebHost.UseSentry();")]
    [InlineData("using var sentry = SentrySdk.Init(o => o.Dsn = args[0]);", "builder.WebHost.UseSentry(o => o.Dsn = args[0]);")]
    [InlineData("if (args.Length > 0) SentrySdk.Init(o => o.Dsn = args[0]);",
        "if (args.Length > 0) builder.WebHost.UseSentry(o => o.Dsn = args[0]);")]
    public Task Moves_the_options_of_Init_on_Sentry_7(string init, string use) => WiresOn7(
        $"{init}\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.Build().Run();",
        $"var builder = WebApplication.CreateBuilder(args);\n{use}\nbuilder.Build().Run();");

    [Theory]
    [InlineData("builder.Logging.AddSentry();", "builder.WebHost.UseSentry(o => { o.Dsn = args[0]; o.Debug = true; });")]
    [InlineData(
        "builder.Logging.AddSentry(o => o.MinimumEventLevel = LogLevel.Warning);",
        "builder.WebHost.UseSentry(o => { o.Dsn = args[0]; o.Debug = true; o.MinimumEventLevel = LogLevel.Warning; });")]
    public Task Moves_the_options_of_Init_and_of_the_log_on_Sentry_7(string log, string use) => WiresOn7(
        $"SentrySdk.Init(o => {{ o.Dsn = args[0]; o.Debug = true; }});\nvar builder = WebApplication.CreateBuilder(args);\n{log}\nbuilder.Build().Run();",
        $"var builder = WebApplication.CreateBuilder(args);\n{use}\nbuilder.Build().Run();");

    [Theory]
    [InlineData("SentrySdk.Init(new SentryOptions { Dsn = args[0] });", "")]
    [InlineData("SentrySdk.Init(_ => { });", "")]
    [InlineData("using (SentrySdk.Init(args[0])) Console.WriteLine();", "")]
    [InlineData("var sentry = SentrySdk.Init(args[0]);", "sentry.Dispose();")]
    [InlineData("SentrySdk.Init(args[0]);", "SentrySdk.CaptureMessage(\"Open\");")]
    [InlineData("Start(); void Start() => SentrySdk.Init(args[0]);", "")]
    [InlineData("SentrySdk.Init(args[0]);",
        "builder.Logging.AddSentry(Shape); void Shape(Sentry.Extensions.Logging.SentryLoggingOptions options) { }")]
    public Task Is_not_offered_on_Sentry_7_where_the_options_of_Init_would_be_dropped(string init, string step) => DoesNotOffer(
        "InsertSetUp",
            Off(Project.Web, $"using Sentry;\n{init}\nvar builder = WebApplication.CreateBuilder(args);\n{step}\nbuilder.Build().Run();")
                .On("7"));
}
