namespace SentryGen.Tests.Rules;

public class SNTG2015FixTests() : RuleSpecification("SNTG2015")
{
    private const string Guard = "if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\")))";

    /// <summary>With the oldest release and with the newest.</summary>
    private async Task Makes(App project, string[] standIns, string before, string after)
    {
        var snippet = Unit(before).In(project) with { Libraries = [.. StandIns.Of(standIns)] };
        foreach (var release in new[] { SentryRelease.Floor, SentryRelease.Newest }) await Fixes(snippet.On(release.Version), Unit(after),
            "MakeCall");
    }

    [Fact]
    public Task Wires_the_builder_of_a_MAUI_app() => Makes(
        Project.Worker, ["Microsoft.Maui", "Sentry.Maui"],
        """
        using Microsoft.Maui.Hosting;

        var builder = MauiApp.CreateBuilder();
        builder.Build();
        """,
        """
        using Microsoft.Maui.Hosting;

        var builder = MauiApp.CreateBuilder();
        builder.UseSentry(options => options.Dsn = builder.Configuration["Sentry:Dsn"] ?? "");
        builder.Build();
        """);

    [Fact]
    public Task Wires_the_builder_of_an_app_in_the_browser() => Makes(
        Project.Worker, ["Microsoft.AspNetCore.Components.WebAssembly", "Sentry.AspNetCore.Blazor.WebAssembly"],
        """
        using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

        class Program
        {
            static async Task Main(string[] args)
            {
                var builder = WebAssemblyHostBuilder.CreateDefault(args);
                await builder.Build().RunAsync();
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

        class Program
        {
            static async Task Main(string[] args)
            {
                var builder = WebAssemblyHostBuilder.CreateDefault(args);
                builder.UseSentry(options => options.Dsn = builder.Configuration["Sentry:Dsn"] ?? "");
                await builder.Build().RunAsync();
            }
        }
        """);

    [Fact]
    public Task Starts_the_SDK_in_the_application_of_WinUI() => Makes(
        Project.Console, ["Microsoft.UI.Xaml"],
        """
        using Microsoft.UI.Xaml;

        Application.Start(_ => new App());

        class App : Application
        {
            public App()
            {
                Console.WriteLine();
            }
        }
        """,
        $$"""
        using Microsoft.UI.Xaml;

        Application.Start(_ => new App());

        class App : Application
        {
            public App()
            {
                {{Guard}} Sentry.SentrySdk.Init(options => options.IsGlobalModeEnabled = true);
                Console.WriteLine();
            }
        }
        """);

    [Fact]
    public Task Has_Windows_Forms_throw() => Makes(
        Project.Console, ["System.Windows.Forms"],
        """
        using System.Windows.Forms;

        class Program
        {
            static void Main()
            {
                Sentry.SentrySdk.Init("");
                Application.Run(new Form());
            }
        }
        """,
        """
        using System.Windows.Forms;

        class Program
        {
            static void Main()
            {
                Application.SetUnhandledExceptionMode(UnhandledExceptionMode.ThrowException);
                Sentry.SentrySdk.Init("");
                Application.Run(new Form());
            }
        }
        """);

    [Fact]
    public Task Captures_and_flushes_in_a_Lambda_handler() => Makes(
        Project.Library, ["Amazon.Lambda"],
        """
        using Amazon.Lambda.Core;

        public class Function
        {
            public string Handle(string input, ILambdaContext context)
            {
                return input.ToUpper();
            }
        }
        """,
        $$"""
        using Amazon.Lambda.Core;

        public class Function
        {
            static Function()
            {
                {{Guard}} SentrySdk.Init();
            }

            public string Handle(string input, ILambdaContext context)
            {
                try
                {
                    return input.ToUpper();
                }
                catch (Exception error)
                {
                    SentrySdk.CaptureException(error);
                    SentrySdk.Flush(TimeSpan.FromSeconds(2));
                    throw;
                }
            }
        }
        """);

    [Fact]
    public Task Wires_the_web_host_of_a_Lambda_function() => Makes(
        Project.Library, ["Amazon.Lambda"],
        """
        using Amazon.Lambda.AspNetCoreServer;
        using Microsoft.AspNetCore.Hosting;

        public class Entry : APIGatewayProxyFunction
        {
            protected override void Init(IWebHostBuilder builder)
            {
            }
        }
        """,
        $$"""
        using Amazon.Lambda.AspNetCoreServer;
        using Microsoft.AspNetCore.Hosting;

        public class Entry : APIGatewayProxyFunction
        {
            protected override void Init(IWebHostBuilder builder)
            {
                {{Guard}} builder.UseSentry(options => options.FlushOnCompletedRequest = true);
            }
        }
        """);

    [Fact]
    public Task Starts_the_SDK_in_an_application_of_WinUI_that_has_no_constructor() => Makes(
        Project.Console, ["Microsoft.UI.Xaml"],
        """
        using Microsoft.UI.Xaml;

        Application.Start(_ => new App());

        class App : Application
        {
        }
        """,
        $$"""
        using Microsoft.UI.Xaml;

        Application.Start(_ => new App());

        class App : Application
        {
            public App()
            {
                {{Guard}} Sentry.SentrySdk.Init(options => options.IsGlobalModeEnabled = true);
            }
        }
        """);

    [Fact]
    public Task Wires_the_web_host_of_a_Lambda_function_that_does_not_speak_of_it() => Makes(
        Project.Library, ["Amazon.Lambda"],
        """
        using Amazon.Lambda.AspNetCoreServer;

        public class Entry : APIGatewayProxyFunction
        {
            public int Count { get; set; }
        }
        """,
        $$"""
        using Amazon.Lambda.AspNetCoreServer;

        public class Entry : APIGatewayProxyFunction
        {
            protected override void Init(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
            {
                {{Guard}} Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions.UseSentry(builder, options => options.FlushOnCompletedRequest = true);
            }

            public int Count { get; set; }
        }
        """);

    [Fact]
    public Task Captures_and_flushes_in_an_async_Lambda_handler_of_a_class_that_starts_the_SDK() => Makes(
        Project.Library, ["Amazon.Lambda"],
        """
        using Amazon.Lambda.Core;

        public class Function
        {
            public Function() => SentrySdk.Init("");

            public async Task<string> Handle(string input, ILambdaContext context)
            {
                return await File.ReadAllTextAsync(input);
            }
        }
        """,
        """
        using Amazon.Lambda.Core;

        public class Function
        {
            public Function() => SentrySdk.Init("");

            public async Task<string> Handle(string input, ILambdaContext context)
            {
                try
                {
                    return await File.ReadAllTextAsync(input);
                }
                catch (Exception error)
                {
                    SentrySdk.CaptureException(error);
                    await SentrySdk.FlushAsync(TimeSpan.FromSeconds(2));
                    throw;
                }
            }
        }
        """);
}
