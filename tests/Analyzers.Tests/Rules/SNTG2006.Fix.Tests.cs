namespace SentryGen.Tests.Rules;

public class SNTG2006FixTests() : RuleSpecification("SNTG2006")
{
    private const string FromEnvironment = "Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\"";

    [Theory]
    [InlineData("SentrySdk.Init(DSN);")]
    [InlineData("SentrySdk.Init(options => options.Dsn = DSN);")]
    [InlineData("SentrySdk.Init(new SentryOptions { Dsn = DSN });")]
    [InlineData("SentrySdk.Init(options =>\n{\n    options.Debug = true;\n    options.Dsn = DSN; // Ours.\n});")]
    public Task Takes_it_from_the_environment(string code) => Fixes(
        Unit("using Sentry;\n\n" + code.Replace("DSN", "\"your-dsn-here\"")).In(Project.Console),
        Unit("using Sentry;\n\n" + code.Replace("DSN", FromEnvironment)),
        "FromEnvironment");

    [Theory]
    [InlineData("builder.WebHost.UseSentry(DSN);")]
    [InlineData("builder.WebHost.UseSentry(options => options.Dsn = DSN);")]
    [InlineData("builder.Logging.AddSentry(DSN);")]
    public Task Takes_it_from_the_environment_in_a_web_app(string wiring) => Fixes(
        Unit("var builder = WebApplication.CreateBuilder(args);\n" + wiring.Replace("DSN", "\"your-dsn-here\"")).In(Project.Web),
        Unit("var builder = WebApplication.CreateBuilder(args);\n" + wiring.Replace("DSN", FromEnvironment)),
        "FromEnvironment");

    [Fact]
    public Task Takes_all_from_the_environment() => FixesAll(
        Unit("using Sentry;\n\nif (args.Length > 0) SentrySdk.Init(\"one\");\nelse SentrySdk.Init(options => options.Dsn = \"two\");")
            .In(Project.Console),
        Unit($"using Sentry;\n\nif (args.Length > 0) SentrySdk.Init({FromEnvironment});\nelse SentrySdk.Init(options => options.Dsn = {FromEnvironment});"),
        "FromEnvironment");

    [Fact]
    public Task Is_not_offered_for_an_attribute() =>
        DoesNotOffer("FromEnvironment", Unit("[assembly: Sentry.Dsn(\"none\")]\nSentry.SentrySdk.Init();").In(Project.Console));
}
