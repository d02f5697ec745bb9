namespace SentryGen.Tests.Rules;

public class SNTG2005FixTests() : RuleSpecification("SNTG2005")
{
    private const string If = "if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\")))";

    private const string Settings = "{}";

    private Task Guards(App project, string before, string after) =>
        Fixes(Unit(before).In(project) with { Settings = Settings }, Unit(after), "Guard");

    [Theory]
    [InlineData("SentrySdk.Init();")]
    [InlineData("SentrySdk.Init(options => options.Debug = true);")]
    public Task Guards_a_statement(string statement) => Guards(
        Project.Console,
        $"""
        using Sentry;

        // Starts Sentry.
        {statement} // Now.
        Console.WriteLine();
        """,
        $"""
        using Sentry;

        // Starts Sentry.
        {If} {statement} // Now.
        Console.WriteLine();
        """);

    [Fact]
    public Task Guards_a_statement_in_Main() => Guards(
        Project.Web,
        """
        class Program
        {
            static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.WebHost.UseSentry(options =>
                {
                    options.Debug = true;
                });
                builder.Build().Run();
            }
        }
        """,
        $$"""
        class Program
        {
            static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                {{If}}
                {
                    builder.WebHost.UseSentry(options =>
                    {
                        options.Debug = true;
                    });
                }
                builder.Build().Run();
            }
        }
        """);

    [Theory]
    [InlineData("Init()")]
    [InlineData("Init(Environment.GetEnvironmentVariable(\"SENTRY_DSN\"))")]
    public Task Passes_nothing_for_nothing_where_the_handle_is_kept(string init) => Guards(
        Project.Console,
        $"""
        using Sentry;

        using var sentry = SentrySdk.{init};
        Console.WriteLine();
        """,
        """
        using Sentry;

        using var sentry = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Console.WriteLine();
        """);

    [Fact]
    public Task Guards_the_body_of_a_lambda() => Guards(
        Project.Worker,
        """
        using var host = Host.CreateDefaultBuilder(args)
            .ConfigureLogging(logging => logging.AddSentry())
            .Build();
        host.Run();
        """,
        $$"""
        using var host = Host.CreateDefaultBuilder(args)
            .ConfigureLogging(logging => { {{If}} logging.AddSentry(); })
            .Build();
        host.Run();
        """);

    [Fact]
    public Task Names_the_environment_in_full_where_another_is_meant() => Guards(
        Project.Console,
        """
        Sentry.SentrySdk.Init();
        enum Environment { Test }
        """,
        $"""
        {If.Replace("Environment.", "global::System.Environment.")} Sentry.SentrySdk.Init();
        enum Environment {"{ Test }"}
        """);

    [Fact]
    public Task Is_not_offered_where_options_are_shaped_and_the_handle_is_kept() =>
        DoesNotOffer("Guard", Unit("using var sentry = Sentry.SentrySdk.Init(options => options.Debug = true);").In(Project.Console));
}
