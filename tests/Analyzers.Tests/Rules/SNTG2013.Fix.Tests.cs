namespace SentryGen.Tests.Rules;

public class SNTG2013FixTests() : RuleSpecification("SNTG2013")
{
    private Task LetsPass(string before, string after) => Fixes(Unit(before).In(Project.Console), Unit(after), "Remove");

    [Theory]
    [InlineData("options.SampleRate = 0;")]
    [InlineData("options.SetBeforeSend(_ => null);")]
    [InlineData("options.AddExceptionFilterForType<Exception>();")]
    public Task Removes_a_statement(string statement) => LetsPass(
        $$"""
        using Sentry;

        SentrySdk.Init(options =>
        {
            options.Debug = true;
            {{statement}}
        });
        """,
        """
        using Sentry;

        SentrySdk.Init(options =>
        {
            options.Debug = true;
        });
        """);

    [Fact]
    public Task Removes_a_callback_that_does_nothing_else() => LetsPass(
        """
        using Sentry;

        SentrySdk.Init(options => options.SampleRate = 0);
        """,
        """
        using Sentry;

        SentrySdk.Init();
        """);

    [Fact]
    public Task Removes_a_member_of_an_initializer() => LetsPass(
        """
        using Sentry;

        SentrySdk.Init(new SentryOptions { Debug = true, SampleRate = 0 });
        """,
        """
        using Sentry;

        SentrySdk.Init(new SentryOptions { Debug = true });
        """);

    [Fact]
    public Task Is_not_offered_for_an_empty_DSN() => DoesNotOffer("Remove", Unit("Sentry.SentrySdk.Init(\"\");").In(Project.Console));
}
