namespace SentryGen.Tests.Rules;

public class SNTG2001FixTests() : RuleSpecification("SNTG2001")
{
    private const string If = "if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\")))";

    private const string IfInLambda = "if (!string.IsNullOrWhiteSpace(global::System.Environment.GetEnvironmentVariable(\"SENTRY_DSN\")))";

    private Task Wires(App project, string before, string after) => Fixes(
        Unit(before).In(project).Building("SentryGenEnabled = false"), Unit(after), "InsertSetUp");

    [Fact]
    public Task Wires_a_console_app_in_its_top_level_statements() => Wires(
        Project.Console,
        """
        using System.Text;

        // Opens the shop.
        Console.WriteLine(Encoding.UTF8);
        """,
        $"""
        using System.Text;
        using Sentry;

        {If} SentrySdk.Init();

        // Opens the shop.
        Console.WriteLine(Encoding.UTF8);
        """);

    [Fact]
    public Task Wires_a_console_app_below_the_head_of_its_file() => Wires(
        Project.Console,
        """
        // Copyright Acme

        Console.WriteLine();
        """,
        $"""
        // Copyright Acme

        using Sentry;

        {If} SentrySdk.Init();
        Console.WriteLine();
        """);

    [Theory]
    [InlineData("static void Main()", "Console.WriteLine();")]
    [InlineData("static int Main(string[] args)", "return args.Length;")]
    [InlineData("static async Task Main()", "await Task.Yield();")]
    [InlineData("static async Task<int> Main()", "await Task.Yield();\n        return 1;")]
    public Task Wires_a_console_app_in_Main(string main, string body) => Wires(
        Project.Console,
        $$"""
        using Sentry;

        class Program
        {
            {{main}}
            {
                // Opens the shop.
                {{body}}
            }
        }
        """,
        $$"""
        using Sentry;

        class Program
        {
            {{main}}
            {
                {{If}} SentrySdk.Init();
                // Opens the shop.
                {{body}}
            }
        }
        """);

    [Theory]
    [InlineData("static void Main()", "Console.WriteLine()", "Console.WriteLine();")]
    [InlineData("static int Main(string[] args)", "args.Length", "return args.Length;")]
    [InlineData("static Task Main()", "Task.CompletedTask", "return Task.CompletedTask;")]
    [InlineData("static async Task Main()", "await Task.Yield()", "await Task.Yield();")]
    [InlineData("static async Task<int> Main()", "await Task.FromResult(1)", "return await Task.FromResult(1);")]
    [InlineData("static async System.Threading.Tasks.Task Main()", "await Task.Yield()", "await Task.Yield();")]
    [InlineData("static async System.Threading.Tasks.Task<int> Main()", "await Task.FromResult(1)", "return await Task.FromResult(1);")]
    [InlineData("static void Main()", "throw new NotSupportedException()", "throw new NotSupportedException();")]
    public Task Wires_a_console_app_in_a_Main_that_is_one_expression(string main, string expression, string statement) => Wires(
        Project.Console,
        $$"""
        using Sentry;

        class Program
        {
            {{main}} => {{expression}};
        }
        """,
        $$"""
        using Sentry;

        class Program
        {
            {{main}}
            {
                {{If}} SentrySdk.Init();
                {{statement}}
            }
        }
        """);

    [Theory]
    [InlineData("CreateBuilder(args)")]
    [InlineData("CreateSlimBuilder(args)")]
    [InlineData("CreateBuilder(new WebApplicationOptions { Args = args })")]
    public Task Wires_a_web_app_on_its_builder(string made) => Wires(
        Project.Web,
        $"""
        var builder = WebApplication.{made};
        // Now the shop.
        var app = builder.Build();
        app.MapGet("/", () => "open");
        app.Run();
        """,
        $"""
        var builder = WebApplication.{made};
        {If} builder.WebHost.UseSentry();
        // Now the shop.
        var app = builder.Build();
        app.MapGet("/", () => "open");
        app.Run();
        """);

    [Theory]
    [InlineData("CreateApplicationBuilder(args)")]
    [InlineData("CreateApplicationBuilder()")]
    [InlineData("CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings())")]
    public Task Wires_a_worker_on_its_builder(string made) => Wires(
        Project.Worker,
        $$"""
        class Program
        {
            static void Main(string[] args)
            {
                var builder = Host.{{made}};
                builder.Build().Run();
            }
        }
        """,
        $$"""
        class Program
        {
            static void Main(string[] args)
            {
                var builder = Host.{{made}};
                {{If}} builder.Logging.AddSentry();
                builder.Build().Run();
            }
        }
        """);

    [Fact]
    public Task Wires_a_chain_that_builds_a_host() => Wires(
        Project.Worker,
        """
        Host.CreateDefaultBuilder(args)
            .ConfigureServices(services => { })
            .Build()
            .Run();
        """,
        $$"""
        Host.CreateDefaultBuilder(args).ConfigureLogging(logging => { {{IfInLambda}} logging.AddSentry(); })
            .ConfigureServices(services => { })
            .Build()
            .Run();
        """);

    [Fact]
    public Task Wires_a_chain_that_builds_a_web_host_of_the_first_generation() => Wires(
        Project.Web,
        """
        #pragma warning disable ASPDEPR008
        Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(args)
            .Configure(app => { })
            .Build()
            .Run();
        """,
        """
        #pragma warning disable ASPDEPR008
        Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(args).UseSentry(options => options.Dsn = global::System.Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "")
            .Configure(app => { })
            .Build()
            .Run();
        """);

    [Fact]
    public Task Wires_a_chain_that_another_method_begins() => Wires(
        Project.Worker,
        """
        class Program
        {
            static void Main(string[] args) => CreateHostBuilder(args).Build().Run();

            static IHostBuilder CreateHostBuilder(string[] args) => Host.CreateDefaultBuilder(args);
        }
        """,
        $$"""
        class Program
        {
            static void Main(string[] args) => CreateHostBuilder(args).Build().Run();

            static IHostBuilder CreateHostBuilder(string[] args) => Host.CreateDefaultBuilder(args).ConfigureLogging(logging => { {{IfInLambda}} logging.AddSentry(); });
        }
        """);

    [Fact]
    public Task Wires_the_lambda_that_configures_a_web_host() => Wires(
        Project.Web,
        """
        Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web =>
            {
                // Now the shop.
                web.Configure(app => { });
            })
            .Build().Run();
        """,
        $$"""
        Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web =>
            {
                {{IfInLambda}} web.UseSentry();
                // Now the shop.
                web.Configure(app => { });
            })
            .Build().Run();
        """);

    [Fact]
    public Task Wires_the_lambda_that_configures_a_web_host_with_one_expression() => Wires(
        Project.Web,
        """
        Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web => web.Configure(app => { }))
            .Build().Run();
        """,
        $$"""
        Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web =>
            {
                {{IfInLambda}} web.UseSentry();
                web.Configure(app => { });
            })
            .Build().Run();
        """);

    [Fact]
    public Task Wires_the_process_where_the_adapter_of_the_host_is_missing() => Wires(
        Project.WorkerWithoutAdapter,
        """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Build().Run();
        """,
        $"""
        using Sentry;

        {If} SentrySdk.Init();
        var builder = Host.CreateApplicationBuilder(args);
        builder.Build().Run();
        """);

    [Fact]
    public Task Wires_with_full_names_where_short_ones_mean_something_else() => Wires(
        Project.Console,
        """
        Console.WriteLine(new Environment());

        class Environment { }
        class SentrySdk { }
        """,
        """
        if (!string.IsNullOrWhiteSpace(System.Environment.GetEnvironmentVariable("SENTRY_DSN"))) Sentry.SentrySdk.Init();
        Console.WriteLine(new Environment());

        class Environment { }
        class SentrySdk { }
        """);

    private Task WiresOn7(App project, string before, string after) => Fixes(
        Unit(before).In(project).Building("SentryGenEnabled = false").On("7"), Unit(after), "InsertSetUp");

    [Fact]
    public Task Starts_the_SDK_of_a_worker_whose_adapter_does_not() => WiresOn7(
        Project.Worker,
        """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Build().Run();
        """,
        $"""
        using Sentry;

        {If} SentrySdk.Init();
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.AddSentry();
        builder.Build().Run();
        """);

    [Fact]
    public Task Starts_the_SDK_of_a_chained_worker_whose_adapter_does_not() => WiresOn7(
        Project.Worker,
        """
        class Program
        {
            static void Main(string[] args)
            {
                Host.CreateDefaultBuilder(args)
                    .Build().Run();
            }
        }
        """,
        $$"""
        using Sentry;

        class Program
        {
            static void Main(string[] args)
            {
                {{If}} SentrySdk.Init();
                Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.AddSentry())
                    .Build().Run();
            }
        }
        """);

    [Fact]
    public Task Wires_a_web_app_on_Sentry_7() => WiresOn7(
        Project.Web,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Build().Run();
        """,
        $"""
        var builder = WebApplication.CreateBuilder(args);
        {If} builder.WebHost.UseSentry();
        builder.Build().Run();
        """);

    [Fact]
    public Task Starts_the_SDK_alone_where_packages_of_different_majors_meet() => Fixes(
        Unit("""
        var builder = Host.CreateApplicationBuilder(args);
        builder.Build().Run();
        """).In(Project.WorkerOfTwoMajors).Building("SentryGenEnabled = false"),
        Unit($"""
        using Sentry;

        {If} SentrySdk.Init();
        var builder = Host.CreateApplicationBuilder(args);
        builder.Build().Run();
        """),
        "InsertSetUp");
}
