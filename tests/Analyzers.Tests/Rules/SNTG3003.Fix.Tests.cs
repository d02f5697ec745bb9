using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Rules;

public class SNTG3003FixTests() : RuleSpecification("SNTG3003")
{
    private const string Remedy = "WorkOnBoth";

    private const string LeaveStart =
        "builder.Configuration[\"Logging:Sentry:InitializeSdk\"] = \"false\"; // Sentry 6 would start once more.";

    private static Snippet Worker(string steps) =>
        Unit($"var builder = Host.CreateApplicationBuilder(args);\n{steps}\nbuilder.Build().Run();\n")
            .In(Project.Worker)
            .Building("SentryGenEnabled = false");

    private static Snippet Web(string steps) =>
        Unit($"var builder = WebApplication.CreateBuilder(args);\n{steps}\nbuilder.Build().Run();\n")
            .In(Project.Web)
            .Building("SentryGenEnabled = false");

    /// <summary>The fixed code compiles on both, and no rule warns of it on either.</summary>
    private async Task MakesOfIt(Snippet before, Snippet after)
    {
        await Fixes(before, after, Remedy);
        foreach (var release in SentryRelease.All)
            Assert.Empty((await Analysis.Run(after.On(release.Version)))
                .Where(found => found.Severity >= DiagnosticSeverity.Warning || found.Id is "SNTG2011" or "SNTG3003"));
    }

    [Theory]
    [InlineData(
        "builder.Logging.AddSentry(options => options.Dsn = args[0]);",
        "Sentry.SentrySdk.Init(options => options.Dsn = args[0]);", "")]
    [InlineData(
        "builder.Logging.AddSentry(o => { o.Dsn = args[0]; o.MinimumEventLevel = LogLevel.Warning; o.Debug = true; });",
        "Sentry.SentrySdk.Init(o => { o.Dsn = args[0]; o.Debug = true; });", "o => o.MinimumEventLevel = LogLevel.Warning")]
    [InlineData(
        "builder.Logging.AddSentry(args[0]);",
        "Sentry.SentrySdk.Init(args[0]);", "")]
    [InlineData(
        "builder.Logging.AddSentry();",
        "if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\"))) Sentry.SentrySdk.Init();", "")]
    public Task Starts_the_SDK_beside_the_log_of_a_worker(string before, string init, string log) =>
        MakesOfIt(Worker(before), Worker($"{init}\n{LeaveStart}\nbuilder.Logging.AddSentry({log});"));

    [Fact]
    public Task Starts_the_SDK_in_a_method() => MakesOfIt(
        Unit("""
        class Program
        {
            static void Main(string[] args)
            {
                var builder = Host.CreateApplicationBuilder(args);
                // Errors go to Sentry.
                builder.Logging.AddSentry(options =>
                {
                    options.Dsn = args[0];
                    options.SetBeforeSend(sent => sent);
                }); // All of them.
                builder.Build().Run();
            }
        }
        """).In(Project.Worker),
        Unit($$"""
        class Program
        {
            static void Main(string[] args)
            {
                var builder = Host.CreateApplicationBuilder(args);
                // Errors go to Sentry.
                Sentry.SentrySdk.Init(options => { options.Dsn = args[0]; options.SetBeforeSend(sent => sent); });
                {{LeaveStart}}
                builder.Logging.AddSentry(); // All of them.
                builder.Build().Run();
            }
        }
        """).In(Project.Worker));

    [Fact]
    public Task Leaves_the_start_to_the_Init_that_is_there() => MakesOfIt(
        Worker("Sentry.SentrySdk.Init(args[0]);\nbuilder.Logging.AddSentry(o => { o.InitializeSdk = false; o.MinimumEventLevel = LogLevel.Warning; });"),
        Worker($"Sentry.SentrySdk.Init(args[0]);\n{LeaveStart}\nbuilder.Logging.AddSentry(o => o.MinimumEventLevel = LogLevel.Warning);"));

    [Theory]
    [InlineData("builder.Logging.AddSentry(options => options.Dsn = args[0]);",
        "builder.WebHost.UseSentry(options => options.Dsn = args[0]);")]
    [InlineData("builder.Logging.AddSentry(\"\");", "builder.WebHost.UseSentry(\"\");")]
    [InlineData("// Ours.\nbuilder.Logging.AddSentry(); // So far.", "// Ours.\nbuilder.WebHost.UseSentry(); // So far.")]
    public Task Makes_UseSentry_of_it_in_a_web_app(string before, string after) => MakesOfIt(Web(before), Web(after));

    [Theory]
    [InlineData(
        "Sentry.SentrySdk.Init(o => o.Dsn = args[0]);\nbuilder.WebHost.UseSentry(options => options.InitializeSdk = false);",
        "builder.WebHost.UseSentry(o => o.Dsn = args[0]);")]
    [InlineData(
        "if (args.Length > 0) Sentry.SentrySdk.Init(args[0]);\nbuilder.WebHost.UseSentry(options => { options.InitializeSdk = false; options.MaxRequestBodySize = 0; });",
        "if (args.Length > 0) builder.WebHost.UseSentry(options => { options.Dsn = args[0]; options.MaxRequestBodySize = 0; });")]
    public Task Moves_the_options_of_Init_into_UseSentry(string before, string after) => MakesOfIt(Web(before), Web(after));

    [Theory]
    [InlineData("builder.Logging.AddSentry(options => options.EnableLogs = true);")]
    [InlineData("builder.Logging.AddSentry(options => options.ConfigureScope(scope => scope.SetTag(\"shop\", \"a\")));")]
    [InlineData("builder.Logging.AddSentry(options => { if (args.Length > 0) options.Debug = true; });")]
    [InlineData("builder.Services.AddLogging(logging => logging.AddSentry(\"\"));")]
    [InlineData("LoggerFactory.Create(_ => { }).AddSentry();")]
    [InlineData("Sentry.SentrySdk.Init(args[0]);\nbuilder.Logging.AddSentry(options => options.Debug = true);")]
    [InlineData("Sentry.SentrySdk.ConfigureScope(scope => scope.Release = \"1\");")]
    [InlineData("Sentry.SentrySdk.Init(options => options.EnableLogs = true);")]
    public Task Is_not_offered_where_no_form_works_on_both_or_more_would_be_lost(string steps) => DoesNotOffer(Remedy, Worker(steps));

    [Fact]
    public Task Is_not_offered_where_the_DSN_is_in_the_section_of_the_log() =>
        DoesNotOffer(Remedy, Worker("builder.Logging.AddSentry();") with { Settings = """{ "Logging": { "Sentry": { "Dsn": "" } } }""" });
}
