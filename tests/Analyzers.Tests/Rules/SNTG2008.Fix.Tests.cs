namespace SentryGen.Tests.Rules;

public class SNTG2008FixTests() : RuleSpecification("SNTG2008")
{
    private Task Clears(App project, string before, string after) => Fixes(Unit(before).In(project), Unit(after), "ClearFirst");

    [Fact]
    public Task Moves_a_statement() => Clears(
        Project.Web,
        """
        var builder = WebApplication.CreateBuilder(args);
        // Errors go to Sentry.
        builder.WebHost.UseSentry("");
        Console.WriteLine();
        builder.Logging.ClearProviders().AddConsole(); // Quiet.
        builder.Build().Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders().AddConsole(); // Quiet.
        // Errors go to Sentry.
        builder.WebHost.UseSentry("");
        Console.WriteLine();
        builder.Build().Run();
        """);

    [Fact]
    public Task Moves_a_statement_in_Main() => Clears(
        Project.Worker,
        """
        class Program
        {
            static void Main(string[] args)
            {
                var builder = Host.CreateApplicationBuilder(args);
                if (args.Length > 0)
                {
                    builder.Logging.AddSentry();
                }

                builder.Logging.ClearProviders();
                builder.Build().Run();
            }
        }
        """,
        """
        class Program
        {
            static void Main(string[] args)
            {
                var builder = Host.CreateApplicationBuilder(args);

                builder.Logging.ClearProviders();
                if (args.Length > 0)
                {
                    builder.Logging.AddSentry();
                }
                builder.Build().Run();
            }
        }
        """);

    [Fact]
    public Task Moves_a_link_of_a_chain() => Clears(
        Project.Worker,
        """
        Host.CreateDefaultBuilder(args)
            .ConfigureLogging(logging => logging.AddSentry())
            .ConfigureLogging(logging => logging.ClearProviders())
            .Build()
            .Run();
        """,
        """
        Host.CreateDefaultBuilder(args)
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureLogging(logging => logging.AddSentry())
            .Build()
            .Run();
        """);

    [Fact]
    public Task Moves_a_call_of_a_chain() => Clears(
        Project.Worker,
        """
        Host.CreateDefaultBuilder(args)
            .ConfigureLogging(logging => logging.AddSentry(options => options.Debug = true).ClearProviders().AddConsole())
            .Build();
        """,
        """
        Host.CreateDefaultBuilder(args)
            .ConfigureLogging(logging => logging.ClearProviders().AddSentry(options => options.Debug = true).AddConsole())
            .Build();
        """);

    [Theory]
    [InlineData("builder.Logging.AddConsole();")]
    [InlineData("var level = LogLevel.Debug;")]
    public Task Is_not_offered_where_a_move_would_change_more(string between) => DoesNotOffer(
        "ClearFirst",
        Unit($"var builder = WebApplication.CreateBuilder(args);\nbuilder.WebHost.UseSentry();\n{between}\nbuilder.Logging.ClearProviders();")
            .In(Project.Web));
}
