namespace SentryGen.Tests.Rules;

public class SNTG2019FixTests() : RuleSpecification("SNTG2019")
{
    private const string Failing =
        "\ntry { Console.WriteLine(int.Parse(args[0])); } catch (Exception error) { log.LogError(error, \"Failed\"); }\n";

    private static Snippet App(string steps) => Unit($"using Microsoft.Extensions.Logging;\n\n{steps}{Failing}").In(Project.Worker);

    private Task Joins(string before, string after) => Fixes(App(before), App(after), "Join");

    [Theory]
    [InlineData(
        "var log = LoggerFactory.Create(logging => logging.AddConsole()).CreateLogger(\"\");",
        "var log = LoggerFactory.Create(logging => logging.AddConsole().AddSentry(options => options.InitializeSdk = "
            + "false)).CreateLogger(\"\");")]
    [InlineData(
        "using var factory = LoggerFactory.Create(logging =>\n{\n    logging.AddConsole();\n});\nvar log = factory.CreateLogger(\"\");",
        "using var factory = LoggerFactory.Create(logging =>\n{\n    logging.AddConsole();\n    logging.AddSentry(options => "
            + "options.InitializeSdk = false);\n});\nvar log = factory.CreateLogger(\"\");")]
    [InlineData(
        "using var factory = new LoggerFactory();\nvar log = factory.CreateLogger(\"\");",
        "using var factory = LoggerFactory.Create(logging => logging.AddSentry(options => options.InitializeSdk = false));\nvar log = "
            + "factory.CreateLogger(\"\");")]
    [InlineData(
        "var log = new ServiceCollection().AddLogging().BuildServiceProvider().GetRequiredService<ILogger<object>>();",
        "var log = new ServiceCollection().AddLogging(logging => logging.AddSentry(options => options.InitializeSdk = "
            + "false)).BuildServiceProvider().GetRequiredService<ILogger<object>>();")]
    public Task Adds_Sentry_to_a_factory(string before, string after) => Joins(before, after);

    [Fact]
    public Task Leaves_the_start_to_the_app_with_Sentry_7() => Fixes(
        App("var log = LoggerFactory.Create(logging => logging.AddConsole()).CreateLogger(\"\");").On("7"),
        App("var log = LoggerFactory.Create(logging => logging.AddConsole().AddSentry()).CreateLogger(\"\");").On("7"),
        "Join");

    [Fact]
    public Task Reports_what_is_caught_around_the_code_that_builds_the_host() => Fixes(
        Unit(Template("")).In(Project.Web) with { Libraries = Packs.SerilogHosting },
        Unit(Template("SentrySdk.CaptureException(error);\n    ")).In(Project.Web) with { Libraries = Packs.SerilogHosting },
        "Join");

    private static string Template(string report) =>
        $$"""
        using Microsoft.Extensions.Logging;
        using Sentry;
        using Serilog;

        Log.Logger = new LoggerConfiguration().CreateBootstrapLogger();
        try
        {
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSerilog((_, logger) => { }, writeToProviders: true);
            if (args.Length > 1) throw new ArgumentException("Too many");
            builder.Build().Run();
        }
        catch (Exception error)
        {
            {{report}}Log.Fatal(error, "The host ended");
        }
        """;

    [Theory]
    [InlineData("LoggerFactory factory = new LoggerFactory();\nvar log = factory.CreateLogger(\"\");")]
    [InlineData("var log = LoggerFactory.Create(Shape).CreateLogger(\"\");\nvoid Shape(ILoggingBuilder logging) => logging.AddConsole();")]
    public Task Is_not_offered_when_there_is_no_safe_way(string steps) => DoesNotOffer("Join", App(steps));

    [Fact]
    public Task Is_not_offered_when_the_package_is_missing() => DoesNotOffer(
        "Join",
        Unit("Serilog.Log.Logger = new Serilog.LoggerConfiguration().CreateLogger();\ntry { Console.WriteLine(int.Parse(args[0])); } "
            + "catch (Exception error) { Serilog.Log.Error(error, \"Failed\"); }")
            .In(Project.Worker) with
        { Libraries = Packs.Loggers });
}
