namespace SentryGen.Tests.Rules;

public class SNTG3002FixTests() : RuleSpecification("SNTG3002")
{
    private const string If = "if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\")))";

    private Task Leaves(App project, string before, string after) => Fixes(
        Unit(before).In(project) with { IsBroken = true }, Unit(after), "LeaveToBootstrap");

    [Fact]
    public Task Takes_a_guarded_Init_out() => Leaves(
        Project.Console,
        $$"""
        using Sentry;

        // The shop.

        {{If}}
        {
            SentrySdk.Init();
        }

        Console.WriteLine("open");
        """,
        """
        using Sentry;

        // The shop.

        Console.WriteLine("open");
        """);

    [Fact]
    public Task Moves_an_option_into_Configure() => Leaves(
        Project.Console,
        """
        using Sentry;

        using var sentry = SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.TracesSampleRate = 0.1; });
        Console.WriteLine("open");
        """,
        """
        using Sentry;

        Console.WriteLine("open");

        namespace SentryGen.Generated
        {
            static partial class SentryBootstrap
            {
                static partial void Configure(SentryOptions options) => options.TracesSampleRate = 0.1;
            }
        }

        """);

    [Fact]
    public Task Moves_options_into_Configure() => Leaves(
        Project.Web,
        $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{If}}
        {
            builder.WebHost.UseSentry(o =>
            {
                o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
                o.Debug = true;
                o.SetBeforeSend(one =>
                {
                    one.SetTag("shop", "north");
                    return one;
                });
            });
        }
        builder.Build().Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Build().Run();

        namespace SentryGen.Generated
        {
            static partial class SentryBootstrap
            {
                static partial void Configure(Sentry.SentryOptions options)
                {
                    options.Debug = true;
                    options.SetBeforeSend(one =>
                    {
                        one.SetTag("shop", "north");
                        return one;
                    });
                }
            }
        }

        """);

    [Fact]
    public Task Takes_both_halves_of_a_set_up_out() => Leaves(
        Project.Worker,
        $$"""
        using Sentry;

        class Program
        {
            static void Main(string[] args)
            {
                {{If}} SentrySdk.Init();
                var builder = Host.CreateApplicationBuilder(args);
                builder.Logging.AddSentry(options => options.InitializeSdk = false);
                builder.Build().Run();
            }
        }
        """,
        """
        using Sentry;

        class Program
        {
            static void Main(string[] args)
            {
                var builder = Host.CreateApplicationBuilder(args);
                builder.Build().Run();
            }
        }
        """);

    [Fact]
    public Task Takes_a_set_up_out_that_is_all_there_is() => Leaves(
        Project.Console,
        """
        using Sentry;

        class Program
        {
            static void Main()
            {
                SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""); // from the environment
            }
        }
        """,
        """
        using Sentry;

        class Program
        {
            static void Main()
            {
            }
        }
        """);
}
