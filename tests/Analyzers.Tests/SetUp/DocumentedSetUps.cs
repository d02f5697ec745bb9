using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.SetUp;

/// <summary>
/// Apps that are set up as Sentry's documentation says, with the DSN from the environment or guarded: no rule about set-up warns of them,
/// wherever the generator stands.
/// </summary>
public class DocumentedSetUps() : SetUpSpecification("SNTG2")
{
    private const string Dsn = "options.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\";";
    private const string HasDsn = "!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\"))";

    private static readonly Dictionary<string, Snippet> Apps = new()
    {
        ["web"] = Web(
            $$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseSentry(options =>
            {
                {{Dsn}}
                options.SendDefaultPii = true;
                options.TracesSampleRate = 0.2;
                options.MaxRequestBodySize = Sentry.Extensibility.RequestSize.Medium;
                options.SetBeforeSend(sent => sent.Exception is OperationCanceledException ? null : sent);
            });
            var app = builder.Build();
            app.UseRouting();
            app.MapGet("/orders/{number:int}", (int number, ILogger<Program> log) =>
            {
                log.LogInformation("Somebody asks for {Number}", number);
                return number > 0 ? Results.Ok(number) : throw new ArgumentOutOfRangeException(nameof(number));
            });
            app.Run();
            """),
        ["web, guarded"] = Web(
            $$"""
            var builder = WebApplication.CreateBuilder(args);
            if ({{HasDsn}}) builder.WebHost.UseSentry();
            var app = builder.Build();
            app.MapGet("/", () => "Hello");
            await app.RunAsync();
            """),
        ["web, set up in settings"] = Web(
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseSentry();
            builder.Build().Run();
            """) with
        { Settings = """{ "Sentry": { "Dsn": "", "SendDefaultPii": true, "MinimumEventLevel": "Error", "TracesSampleRate": 0.2 } }""" },
        ["web, with a Startup"] = Web(
            $$"""
            using Microsoft.AspNetCore.Hosting;

            Host.CreateDefaultBuilder(args)
                .ConfigureWebHostDefaults(web => web
                    .UseSentry(options => { {{Dsn}} })
                    .UseStartup<Startup>())
                .Build()
                .Run();

            class Startup
            {
                public void ConfigureServices(IServiceCollection services) => services.AddRouting();
                public void Configure(IApplicationBuilder app) => app.UseRouting().UseEndpoints(routes => routes.MapGet("/", () => "Hello"));
            }
            """),
        ["worker"] = Worker(
            $$"""
            var builder = Host.CreateApplicationBuilder(args);
            builder.Logging.AddSentry(options =>
            {
                {{Dsn}}
                options.MinimumBreadcrumbLevel = LogLevel.Debug;
                options.MinimumEventLevel = LogLevel.Error;
            });
            builder.Services.AddHostedService<Mailer>();
            builder.Build().Run();
            """),
        ["worker, set up in settings"] = Worker(
            $$"""
            await Host.CreateDefaultBuilder(args)
                .ConfigureLogging((context, logging) =>
                {
                    logging.AddConfiguration(context.Configuration);
                    if ({{HasDsn}}) logging.AddSentry();
                })
                .ConfigureServices(services => services.AddHostedService<Mailer>())
                .RunConsoleAsync();
            """) with
        { Settings = """{ "Sentry": { "MinimumEventLevel": "Warning" } }""" },
        ["worker, started by the app"] = Worker(
            """
            Sentry.SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
            var builder = Host.CreateApplicationBuilder(args);
            builder.Logging.AddSentry(options => options.InitializeSdk = false);
            builder.Services.AddHostedService<Mailer>();
            await builder.Build().RunAsync();
            """),
        ["console"] = Unit(
            $$"""
            using Sentry;

            SentrySdk.Init(options =>
            {
                {{Dsn}}
                options.AutoSessionTracking = true;
                options.SampleRate = 0.5f;
                options.AddExceptionFilterForType<OperationCanceledException>();
            });
            SentrySdk.ConfigureScope(scope => scope.SetTag("shift", "night"));
            try
            {
                await File.ReadAllTextAsync(args[0]);
            }
            catch (IOException error)
            {
                SentrySdk.CaptureException(error);
            }
            """).In(Project.Console),
        ["console, closed at the end"] = Unit(
            """
            using Sentry;

            class Program
            {
                static void Main(string[] args)
                {
                    using (SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
                    {
                        SentrySdk.AddBreadcrumb("Begins");
                        SentrySdk.CaptureMessage("Hello");
                    }
                }
            }
            """).In(Project.Console),
        ["console, guarded"] = Unit(
            $$"""
            using Sentry;

            if ({{HasDsn}}) SentrySdk.Init(options => options.Release = "till@1");
            throw new InvalidOperationException(args.Length.ToString());
            """).In(Project.Console),
        ["Serilog"] = WithLoggers(Unit(
            $$"""
            Log.Logger = new LoggerConfiguration()
                .MinimumLevel.Debug()
                .Enrich.FromLogContext()
                .WriteTo.Sentry(options =>
                {
                    {{Dsn}}
                    options.MinimumBreadcrumbLevel = Serilog.Events.LogEventLevel.Debug;
                    options.MinimumEventLevel = Serilog.Events.LogEventLevel.Error;
                })
                .CreateLogger();
            try
            {
                Log.Information("Reads {File}", args[0]);
                await File.ReadAllTextAsync(args[0]);
            }
            catch (Exception error)
            {
                Log.Fatal(error, "It ends here");
            }
            finally
            {
                Log.CloseAndFlush();
            }
            """).In(Project.Console)),
        ["Serilog on the web"] = WithLoggers(Web(
            $$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseSentry(options => { {{Dsn}} });
            builder.Host.UseSerilog((_, logger) => logger
                .MinimumLevel.Information()
                .WriteTo.Sentry(options => options.InitializeSdk = false));
            var app = builder.Build();
            app.MapGet("/", () => "Hello");
            app.Run();
            """)),
    };

    /// <summary>These are documented for Sentry 6 only: its adapter of the log starts the SDK.</summary>
    private static readonly string[] NotOn7 = ["worker", "worker, set up in settings", "worker, started by the app"];

    private static readonly Dictionary<string, Snippet> Since7 = new(Apps.Where(app => !NotOn7.Contains(app.Key)))
    {
        ["worker, with Sentry.Extensions.Hosting"] = Worker(
            $$"""
            var builder = Host.CreateApplicationBuilder(args);
            builder.UseSentry(options => { {{Dsn}} });
            builder.Services.AddHostedService<Mailer>();
            builder.Build().Run();
            """) with
        { Libraries = [.. StandIns.Of("Sentry.Extensions.Hosting")] },
        ["worker, started by the app"] = Worker(
            $$"""
            Sentry.SentrySdk.Init(options => { {{Dsn}} });
            var builder = Host.CreateApplicationBuilder(args);
            builder.Logging.AddSentry(options => options.MinimumEventLevel = LogLevel.Error);
            builder.Services.AddHostedService<Mailer>();
            await builder.Build().RunAsync();
            """) with
        { Settings = """{ "Logging": { "Sentry": { "MinimumBreadcrumbLevel": "Debug", "LogLevel": { "Default": "Warning" } } } }""" },
        ["web, wired on its builder"] = Web(
            $$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.UseSentry(options => { {{Dsn}} options.EnableLogs = true; });
            builder.Logging.AddSentry();
            builder.Build().Run();
            """) with
        { Settings = """{ "Sentry": { "Debug": true } }""" },
    };

    public static TheoryData<string, string> AllSince7 =>
        [.. from app in Since7.Keys from enabled in new[] { "true", "false" } select (app, enabled)];

    [Theory]
    [MemberData(nameof(AllSince7))]
    public async Task Are_nothing_to_warn_of_on_Sentry_7(string app, string generatorIsEnabled) =>
        Assert.Empty(Warnings(await Analysis.Run(Since7[app].Building($"SentryGenEnabled = {generatorIsEnabled}").On("7"))));

    private static IEnumerable<Diagnostic> Warnings(IEnumerable<Diagnostic> found) =>
        found.Where(one => one.Id.StartsWith("SNTG2", StringComparison.Ordinal) && one.Severity >= DiagnosticSeverity.Warning);

    public static TheoryData<string, string> All =>
        [.. from app in Apps.Keys from enabled in new[] { "true", "false" } select (app, enabled)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Are_nothing_to_warn_of(string app, string generatorIsEnabled) =>
        Assert.Empty(Warnings(await Analysis.Run(Apps[app].Building($"SentryGenEnabled = {generatorIsEnabled}"))));

    private static Snippet Web(string code) => Unit(code).In(Project.Web);

    private static Snippet Worker(string code) => Unit(code).In(Project.Worker).And(
        """
        class Mailer(ILogger<Mailer> log) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stopping)
            {
                while (!stopping.IsCancellationRequested)
                {
                    log.LogInformation("Nothing to send");
                    await Task.Delay(1000, stopping);
                }
            }
        }
        """);
}
