namespace SentryGen.Tests.Rules;

public class SNTG2014FixTests() : RuleSpecification("SNTG2014")
{
    private Task Flushes(string before, string after) => Fixes(Unit(before).In(Project.Console), Unit(after), "Flush");

    [Fact]
    public Task Flushes_before_the_end() => Flushes(
        """
        using Sentry;

        try
        {
            Console.WriteLine();
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
            // Nothing more to do.
            Environment.FailFast("Bye", error);
        }
        """,
        """
        using Sentry;

        try
        {
            Console.WriteLine();
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
            // Nothing more to do.
            SentrySdk.Flush();
            Environment.FailFast("Bye", error);
        }
        """);

    [Fact]
    public Task Flushes_among_top_level_statements() => Flushes(
        """
        Sentry.SentrySdk.CaptureMessage("Bye");
        Environment.FailFast("Bye");
        """,
        """
        using Sentry;

        Sentry.SentrySdk.CaptureMessage("Bye");
        SentrySdk.Flush();
        Environment.FailFast("Bye");
        """);
}
