namespace SentryGen.Tests.Rules;

public class SNTG2016FixTests() : RuleSpecification("SNTG2016")
{
    private const string If = "if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\")))";

    private Task Inserts(App project, string before, string after) =>
        Fixes(Unit(before).In(project).Building("SentryGenEnabled = false").On("7"), Unit(after), "InsertSetUp");

    [Fact]
    public Task Starts_the_SDK_of_a_worker() => Inserts(
        Project.Worker,
        """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.AddSentry(options => options.MinimumEventLevel = LogLevel.Warning);
        builder.Build().Run();
        """,
        $"""
        using Sentry;

        {If} SentrySdk.Init();
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.AddSentry(options => options.MinimumEventLevel = LogLevel.Warning);
        builder.Build().Run();
        """);

    [Fact]
    public Task Starts_the_SDK_in_Main_when_the_log_is_wired_elsewhere() => Inserts(
        Project.Worker,
        """
        class Program
        {
            static void Main(string[] args) => CreateHostBuilder(args).Build().Run();

            static IHostBuilder CreateHostBuilder(string[] args) => Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.AddSentry());
        }
        """,
        $$"""
        using Sentry;

        class Program
        {
            static void Main(string[] args)
            {
                {{If}} SentrySdk.Init();
                CreateHostBuilder(args).Build().Run();
            }

            static IHostBuilder CreateHostBuilder(string[] args) => Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.AddSentry());
        }
        """);

    [Fact]
    public Task Starts_the_SDK_for_a_logger_factory() => Inserts(
        Project.Worker,
        """
        using var factory = LoggerFactory.Create(logging => logging.AddSentry());
        factory.CreateLogger("Shop").LogInformation("Open");
        """,
        $"""
        using Sentry;

        {If} SentrySdk.Init();
        using var factory = LoggerFactory.Create(logging => logging.AddSentry());
        factory.CreateLogger("Shop").LogInformation("Open");
        """);

    [Fact]
    public Task Makes_UseSentry_of_it_in_a_web_app() => Inserts(
        Project.Web,
        """
        var builder = WebApplication.CreateBuilder(args);
        // Errors only.
        builder.Logging.AddSentry(options => options.MinimumEventLevel = LogLevel.Error); // So far.
        builder.Build().Run();
        """,
        $"""
        var builder = WebApplication.CreateBuilder(args);
        // Errors only.
        {If} builder.WebHost.UseSentry(options => options.MinimumEventLevel = LogLevel.Error); // So far.
        builder.Build().Run();
        """);

    [Fact]
    public Task Adds_UseSentry_beside_it_when_it_is_part_of_something_else() => Inserts(
        Project.Web,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddLogging(logging => logging.AddSentry());
        builder.Build().Run();
        """,
        $"""
        var builder = WebApplication.CreateBuilder(args);
        {If} builder.WebHost.UseSentry();
        builder.Services.AddLogging(logging => logging.AddSentry());
        builder.Build().Run();
        """);

    [Fact]
    public Task Leaves_a_condition_around_it_alone() => Inserts(
        Project.Web,
        """
        var builder = WebApplication.CreateBuilder(args);
        if (args.Length > 0) builder.Logging.AddSentry();
        builder.Build().Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        if (args.Length > 0) builder.WebHost.UseSentry();
        builder.Build().Run();
        """);
}
