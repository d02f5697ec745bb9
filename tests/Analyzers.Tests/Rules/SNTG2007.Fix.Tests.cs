namespace SentryGen.Tests.Rules;

public class SNTG2007FixTests() : RuleSpecification("SNTG2007")
{
    [Fact]
    public Task Takes_it_from_the_environment() => Fixes(
        Unit("using Sentry;\n\nSentrySdk.Init(options => options.Dsn = \"https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/42\");")
            .In(Project.Console),
        Unit("using Sentry;\n\nSentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\");"),
        "FromEnvironment");
}
