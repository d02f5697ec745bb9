namespace SentryGen.Tests.Rules;

public class SNTG2011FixTests() : RuleSpecification("SNTG2011")
{
    private static Snippet App(string call) =>
        Unit($"Sentry.SentrySdk.Init(args[0]);\nvar builder = Host.CreateApplicationBuilder(args);\nbuilder.Logging.{call}\n")
            .In(Project.Worker);

    [Theory]
    [InlineData("AddSentry();", "AddSentry(options => options.InitializeSdk = false);")]
    [InlineData("AddSentry(o => o.Debug = true);", "AddSentry(o => { o.InitializeSdk = false; o.Debug = true; });")]
    [InlineData("AddSentry(o =>\n{\n    o.Debug = true;\n});", "AddSentry(o =>\n{\n    o.InitializeSdk = false;\n    o.Debug = true;\n});")]
    public Task Leaves_the_start_to_the_first(string before, string after) => Fixes(App(before), App(after), "InitializeOnce");

    [Fact]
    public Task Is_not_offered_where_there_are_no_options() => DoesNotOffer("InitializeOnce", App("AddSentry(\"\");"));

    private const string If = "if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\"))) ";

    private static Snippet Web(string init, string use) =>
        Unit($"using Sentry;\n\n{init}var builder = WebApplication.CreateBuilder(args);\n{use}\nbuilder.Build().Run();\n")
            .In(Project.Web)
            .On("7");

    [Theory]
    [InlineData("SentrySdk.Init(args[0]);\n", "builder.WebHost.UseSentry();", "builder.WebHost.UseSentry(args[0]);")]
    [InlineData("SentrySdk.Init(o => o.Dsn = args[0]);\n", "builder.UseSentry();", "builder.UseSentry(o => o.Dsn = args[0]);")]
    [InlineData("SentrySdk.Init(args[0]);\n", "builder.WebHost.UseSentry(o => o.Debug = true);",
        "builder.WebHost.UseSentry(o => { o.Dsn = args[0]; o.Debug = true; });")]
    [InlineData(If + "SentrySdk.Init(o => o.Debug = true);\n", "builder.WebHost.UseSentry();",
        If + "builder.WebHost.UseSentry(o => o.Debug = true);")]
    [InlineData(If + "SentrySdk.Init(o => o.Debug = true);\n", If + "builder.WebHost.UseSentry();",
        If + "builder.WebHost.UseSentry(o => o.Debug = true);")]
    public Task Moves_the_options_of_Init_on_Sentry_7(string init, string before, string after) =>
        Fixes(Web(init, before), Web("", after), "InitializeOnce");

    [Theory]
    [InlineData("SentrySdk.Init(new SentryOptions { Dsn = args[0] });\n", "builder.WebHost.UseSentry();")]
    [InlineData("SentrySdk.Init(args[0]);\n", "builder.WebHost.UseSentry((context, o) => o.Debug = true);")]
    [InlineData("SentrySdk.Init(options => options.Debug = true);\n", "builder.WebHost.UseSentry(o => o.Dsn = args[0]);")]
    public Task Is_not_offered_on_Sentry_7_where_the_options_can_not_be_one(string init, string use) =>
        DoesNotOffer("InitializeOnce", Web(init, use));
}
