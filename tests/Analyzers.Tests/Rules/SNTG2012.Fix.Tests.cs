namespace SentryGen.Tests.Rules;

public class SNTG2012FixTests() : RuleSpecification("SNTG2012")
{
    private Task Moves(App project, string before, string after) => Fixes(Unit(before).In(project), Unit(after), "SetUpFirst");

    [Fact]
    public Task Starts_the_SDK_before_what_is_captured() => Moves(
        Project.Console,
        """
        using Sentry;

        // Says hello.
        SentrySdk.CaptureMessage("Hello");
        Console.WriteLine();
        SentrySdk.Init(args[0]);
        Console.WriteLine();
        """,
        """
        using Sentry;

        SentrySdk.Init(args[0]);
        // Says hello.
        SentrySdk.CaptureMessage("Hello");
        Console.WriteLine();
        Console.WriteLine();
        """);

    [Fact]
    public Task Starts_the_SDK_before_the_statement_with_what_is_captured() => Moves(
        Project.Console,
        """
        using Sentry;

        class Program
        {
            static void Main(string[] args)
            {
                if (args.Length == 0)
                {
                    SentrySdk.CaptureMessage("No arguments");
                    return;
                }

                using var sentry = SentrySdk.Init(args[0]);
                Console.WriteLine();
            }
        }
        """,
        """
        using Sentry;

        class Program
        {
            static void Main(string[] args)
            {
                using var sentry = SentrySdk.Init(args[0]);
                if (args.Length == 0)
                {
                    SentrySdk.CaptureMessage("No arguments");
                    return;
                }
                Console.WriteLine();
            }
        }
        """);

    [Fact]
    public Task Starts_the_SDK_before_the_app_runs() => Moves(
        Project.Web,
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.Run();
        Sentry.SentrySdk.Init(args[0]);
        """,
        """
        var app = WebApplication.CreateBuilder(args).Build();
        Sentry.SentrySdk.Init(args[0]);
        app.Run();

        """);

    [Fact]
    public Task Is_not_offered_when_the_set_up_needs_what_is_made_before() =>
        DoesNotOffer("SetUpFirst",
            Unit("Sentry.SentrySdk.CaptureMessage(\"Hello\"); var dsn = args[0]; Sentry.SentrySdk.Init(dsn);").In(Project.Console));

    [Fact]
    public Task Is_not_offered_for_a_host() => DoesNotOffer(
        "SetUpFirst",
        Unit("var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseSentry(args[0]); Sentry.SentrySdk.CaptureMessage(\"Hello\"); builder.Build().Run();")
            .In(Project.Web));
}
