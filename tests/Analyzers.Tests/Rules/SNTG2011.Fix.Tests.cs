namespace SentryGen.Tests.Rules;

public class SNTG2011FixTests() : RuleSpecification("SNTG2011")
{
    private static Snippet App(string call) => Unit($"Sentry.SentrySdk.Init(args[0]);\nvar builder = Host.CreateApplicationBuilder(args);\nbuilder.Logging.{call}\n").In(Project.Worker);

    [Theory]
    [InlineData("AddSentry();", "AddSentry(options => options.InitializeSdk = false);")]
    [InlineData("AddSentry(o => o.Debug = true);", "AddSentry(o => { o.InitializeSdk = false; o.Debug = true; });")]
    [InlineData("AddSentry(o =>\n{\n    o.Debug = true;\n});", "AddSentry(o =>\n{\n    o.InitializeSdk = false;\n    o.Debug = true;\n});")]
    public Task Leaves_the_start_to_the_first(string before, string after) => Fixes(App(before), App(after), "InitializeOnce");

    [Fact]
    public Task Is_not_offered_where_there_are_no_options() => DoesNotOffer("InitializeOnce", App("AddSentry(\"\");"));
}
