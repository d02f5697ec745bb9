namespace SentryGen.Tests.Rules;

public class SNTG2019Tests() : SetUpSpecification("SNTG2019")
{
    private const string Failing = "try { Console.WriteLine(int.Parse(args[0])); } catch (Exception error) { ";

    private static Snippet Web(string steps) =>
        Unit($"using Serilog;\nvar builder = WebApplication.CreateBuilder(args);\n{steps}\nvar app = builder.Build();\napp.Run();")
            .In(Project.Web) with
        {
            Libraries = [.. Packs.Loggers.Union(Packs.SerilogHosting)],
        };

    private static Snippet App(string steps) =>
        Unit("using Microsoft.Extensions.Logging;\n" + steps).In(Project.Worker) with { Libraries = Packs.Loggers };

    [Theory]
    [InlineData("Log.[|Fatal|](error, \"Failed\");", "Serilog", "Sentry.Serilog", "add 'WriteTo.Sentry' to its configuration")]
    [InlineData("Log.Logger.ForContext(\"Id\", 1).[|Error|](error, "
        + "\"Failed\");", "Serilog", "Sentry.Serilog", "add 'WriteTo.Sentry' to its configuration")]
    [InlineData("NLog.LogManager.GetCurrentClassLogger().[|Error|](error);", "NLog", "Sentry.NLog",
        "call 'AddSentry' on its configuration")]
    [InlineData("log4net.LogManager.GetLogger(\"\").[|Error|](\"Failed\", "
        + "error);", "log4net", "Sentry.Log4Net", "add a 'SentryAppender' to its configuration")]
    public Task Reports_when_a_framework_is_not_joined(string log, string name, string package, string joining) => ReportsAtMark(
        Web($"{Failing}{log} }}"),
        $"Failures that are logged with {name} don't reach Sentry; run 'dotnet add package {package} --version 6.12.1', and {joining}");

    [Fact]
    public Task Reports_at_the_place_at_which_the_logger_is_made() =>
        ReportsAtMark(Web($"Log.Logger = new LoggerConfiguration().[|CreateLogger|](); {Failing}Log.Error(error, \"Failed\"); }}"));

    [Fact]
    public async Task Reports_each_framework_once()
    {
        var found = await Analysis.Run(Web(
            $"{Failing}Log.Error(error, \"Failed\"); }} {Failing}Log.Fatal(error, \"Failed\"); }} "
                + $"{Failing}NLog.LogManager.GetLogger(\"\").Error(error); }}"));
        Assert.Equal(["SNTG2019", "SNTG2019"], found.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("Report(error); }\nvoid Report(Exception failure) => Log.Error(failure, \"Failed\"); {")]
    [InlineData("Acme.Report(error);")]
    public Task Reports_when_a_helper_logs(string handler) => ReportsAtMark(
        Web($"Log.Logger = new LoggerConfiguration().[|CreateLogger|]();\n{Failing}{handler} }}")
            .And("static class Acme { public static void Report(Exception failure) => Log.Error(failure, \"Failed\"); }"));

    [Fact]
    public Task Reports_when_a_failure_is_made_for_the_log() =>
        ReportsAtMark(Web("Log.[|Error|](new InvalidOperationException(\"\"), \"Failed\");"));

    [Theory]
    [InlineData("Log.Error(error, \"Failed\"); throw; }")]
    [InlineData("Log.Error(error, \"Failed\"); SentrySdk.CaptureException(error); }")]
    [InlineData("Log.Warning(error, \"Failed\"); }")]
    [InlineData("Log.Error(error, \"Failed\"); // sentrygen: expected\n }")]
    [InlineData("throw new InvalidOperationException(\"\", error); }")]
    public Task Ignores_when_the_failure_is_not_lost_with_the_log(string handler) =>
        Ignores(Web($"{Failing}{handler}")
            .And("class SentrySdk : Sink; class Sink { "
                + "public static void CaptureException(Exception error) => Sentry.SentrySdk.CaptureException(error); }"));

    [Theory]
    [InlineData("class Relay : Serilog.Core.ILogEventSink { public void Emit(Serilog.Events.LogEvent entry) "
        + "=> Sentry.SentrySdk.CaptureMessage(entry.RenderMessage()); }")]
    public Task Ignores_when_the_app_hands_its_entries_on(string type) =>
        Ignores(Web($"{Failing}Log.Error(error, \"Failed\"); }}").And(type));

    [Theory]
    [InlineData("Sentry.Serilog")]
    [InlineData("Serilog.Sinks.Sentry")]
    public Task Ignores_when_a_package_joins_it(string package) => Ignores(
        Web($"{Failing}Log.Error(error, \"Failed\"); }}") switch
        {
            var app =>
            app with { Libraries = [.. app.Libraries, Library(package, "")] }
        });

    [Fact]
    public Task Reports_when_the_package_is_there_and_not_used() => ReportsAtMark(
        WithLoggers(Web($"Log.Logger = new LoggerConfiguration().[|CreateLogger|]();\n{Failing}Log.Error(error, \"Failed\"); }}") switch
        {
            var app => app with { Code = app.Code.Replace("using Serilog;\n", "") },
        }),
        "Failures that are logged with Serilog don't reach Sentry; add 'WriteTo.Sentry' to its configuration");

    [Theory]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Sentry().CreateLogger();")]
    [InlineData("Log.Logger = new LoggerConfiguration().ReadFrom.KeyValuePairs([]).CreateLogger();")]
    [InlineData("Log.Logger = null!;")]
    public Task Ignores_when_the_package_is_there_and_used(string steps) => Ignores(
        WithLoggers(Web($"{steps} {Failing}Log.Error(error, \"Failed\"); }}") switch
        {
            var app =>
            app with { Code = app.Code.Replace("using Serilog;\n", "") }
        }));

    [Fact]
    public Task Ignores_when_Serilog_hands_on_to_the_host() => Ignores(
        Web($"builder.Services.AddSerilog(logger => {{ }}, writeToProviders: true); {Failing}Log.Error(error, \"Failed\"); }}"));

    [Fact]
    public Task Leaves_it_to_SNTG2009_when_Serilog_hides_the_log_of_the_host() =>
        ReportsOnly("SNTG2009", Web($"builder.Services.AddSerilog(); {Failing}Log.Error(error, \"Failed\"); }}"));

    [Fact]
    public Task Ignores_what_a_setting_says_of_the_log() => Ignores(
        Web($"{Failing}Log.Error(error, \"Failed\"); }}").Under("sentrygen_logging_integration = on"));

    [Fact]
    public async Task Advises_when_only_what_fails_before_the_host_is_built_is_lost()
    {
        var found = await Analysis.Run(Unit(
            """
            using Serilog;
            Log.Logger = new LoggerConfiguration().CreateBootstrapLogger();
            try
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddSerilog((_, logger) => { }, writeToProviders: true);
                var folder = Environment.GetEnvironmentVariable("FOLDER") ?? throw new InvalidOperationException();
                builder.Build().Run();
            }
            catch (Exception error)
            {
                Log.Fatal(error, "The host ended");
            }
            finally
            {
                Log.CloseAndFlush();
            }
            """).In(Project.Web) with
        { Libraries = Packs.SerilogHosting });
        var told = Assert.Single(found);
        Assert.Equal(("SNTG2019", Microsoft.CodeAnalysis.DiagnosticSeverity.Info), (told.Id, told.Severity));
        Assert.Equal(
            "Failures that are logged with Serilog before the host is built don't reach Sentry; "
                + "report what is caught there with 'CaptureException' as well",
            told.GetMessage());
    }

    private static Snippet Stages(string maker, string options, string steps) => Unit(
        $$"""
        using Serilog;
        Log.Logger = new LoggerConfiguration().{{maker}}();
        try
        {
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSerilog((_, logger) => { }, {{options}}writeToProviders: true);
            {{steps}}
        }
        catch (Exception error)
        {
            Log.Fatal(error, "The host ended");
        }
        """).In(Project.Web) with
    { Libraries = Packs.SerilogHosting };

    private const string Throws = "if (args.Length > 0) throw new InvalidOperationException();";

    [Theory]
    [InlineData("CreateBootstrapLogger", "builder.Build().Run();")]
    [InlineData("CreateBootstrapLogger", $"using var app = (IHost)builder.Build(); {Throws}")]
    [InlineData("CreateLogger", $"var app = builder.Build(); {Throws}")]
    [InlineData("CreateLogger", "using var app = (IHost)builder.Build(); app.Run();")]
    [InlineData("CreateLogger", "builder.Services.AddSingleton<object>(_ => throw new InvalidOperationException()); builder.Build().Run();")]
    [InlineData("CreateLogger", "Configure(builder); builder.Build().Run(); void Configure(WebApplicationBuilder to) => to.Logging.AddDebug();")]
    public Task Ignores_when_the_app_throws_only_behind_the_build(string maker, string steps) => Ignores(Stages(maker, "", steps));

    [Theory]
    [InlineData("CreateBootstrapLogger", $"{Throws} builder.Build().Run();", "before the host is built")]
    [InlineData("CreateLogger", $"Check(); builder.Build().Run(); void Check() {{ {Throws} }}", "before the host is built")]
    [InlineData("CreateLogger", $"using var app = (IHost)builder.Build(); {Throws}", "when the host is disposed of")]
    public async Task Advises_when_the_app_throws_while_there_is_no_host(string maker, string steps, string time)
    {
        var told = Assert.Single(await Analysis.Run(Stages(maker, "", steps)));
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, told.Severity);
        Assert.StartsWith($"Failures that are logged with Serilog {time} don't reach Sentry", told.GetMessage());
    }

    [Fact]
    public async Task Reports_when_the_static_logger_is_left_as_it_is()
    {
        var told = Assert.Single(await Analysis.Run(
            Stages("CreateBootstrapLogger", "preserveStaticLogger: true, ", $"var app = builder.Build(); {Throws} app.Run();")));
        Assert.Equal(
            "Failures that are logged with the static 'Log' of Serilog don't reach Sentry; leave out 'preserveStaticLogger: true'",
            told.GetMessage());
    }

    [Theory]
    [InlineData("var run = new Job([|NullLogger|].Instance);")]
    [InlineData("ILogger none = NullLogger.Instance; var run = new Job(none);")]
    public async Task Reports_a_null_logger_that_is_given_to_an_object(string steps)
    {
        var found = await Analysis.Run(App(
            "using Microsoft.Extensions.Logging.Abstractions; " + steps.Replace("[|", "").Replace("|]", "") + " run.Run(); "
                + "class Job(ILogger log) { public void Run() { " + Failing.Replace("args[0]", "\"1\"") + "log.LogError(error, \"Failed\"); } } }"));
        Assert.Equal(steps.Contains("[|", StringComparison.Ordinal), found.Any(static told => told.Id == "SNTG2019"));
    }

    [Theory]
    [InlineData("using var factory = LoggerFactory.[|Create|](logging => logging.AddConsole()); var log = factory.CreateLogger(\"\");")]
    [InlineData("var log = LoggerFactory.[|Create|](logging => { logging.AddConsole(); logging.SetMinimumLevel(LogLevel.Debug); "
        + "}).CreateLogger<object>();")]
    [InlineData("var log = new [|LoggerFactory|]().CreateLogger(\"\");")]
    [InlineData("var log = Acme.Loggers.CreateLogger(\"\");\n",
        "static class Acme { public static ILoggerFactory Loggers { get; } = LoggerFactory.[|Create|](logging => logging.AddConsole()); }")]
    [InlineData("var log = Acme.For<object>();\n",
        "static class Acme { static readonly ILoggerFactory Loggers = LoggerFactory.[|Create|](Shape); "
            + "static void Shape(ILoggingBuilder logging) => logging.AddConsole(); "
                + "public static ILogger For<T>() => Loggers.CreateLogger<T>(); }")]
    [InlineData("var services = new ServiceCollection(); services.[|AddLogging|](logging => logging.AddConsole()); "
        + "var log = services.BuildServiceProvider().GetRequiredService<ILogger<object>>();")]
    public Task Reports_a_factory_without_Sentry(string steps, string types = "") => ReportsAtMark(
        App($"{steps} {Failing}log.LogError(error, \"Failed\"); }}").And(types),
        "Failures that are logged with this logger factory don't reach Sentry; call 'AddSentry' on its logging builder");

    private const string OwnProvider =
        """
        class Files : ILoggerProvider
        {
            public ILogger CreateLogger(string category) => new Writer();
            public void Dispose() { }
            class Writer : ILogger
            {
                public IDisposable? BeginScope<T>(T state) where T : notnull => null;
                public bool IsEnabled(LogLevel level) => true;
                public void Log<T>(LogLevel level, EventId id, T state, Exception? failure, Func<T, Exception?, string> text) =>
                    Write(text);
                static void Write(object text) => Console.WriteLine(text);
            }
        }
        """;

    [Theory]
    [InlineData("var factory = new [|LoggerFactory|](); factory.AddProvider(new Files()); var log = factory.CreateLogger(\"\");")]
    [InlineData("var log = new [|LoggerFactory|](new[] { new Files() }).CreateLogger(\"\");")]
    [InlineData("var log = LoggerFactory.[|Create|](logging => logging.AddProvider(new Files())).CreateLogger(\"\");")]
    public Task Reports_a_factory_with_a_provider_of_the_app(string steps) =>
        ReportsAtMark(App($"{steps} {Failing}log.LogError(error, \"Failed\"); }}").And(OwnProvider));

    [Theory]
    [InlineData("static void Write(object text) => Sentry.SentrySdk.CaptureMessage(\"Failed\");")]
    [InlineData("static void Write(object text) => Reports.Send(text);")]
    public Task Ignores_a_provider_of_the_app_that_may_report(string write) => Ignores(App(
        $"var factory = new LoggerFactory(); factory.AddProvider(new Files()); var log = factory.CreateLogger(\"\"); "
            + $"{Failing}log.LogError(error, \"Failed\"); }}")
        .And(OwnProvider.Replace("static void Write(object text) => Console.WriteLine(text);", write))
        .And("static class Reports { public static void Send(object text) { } }"));

    [Fact]
    public Task Reports_a_factory_beside_a_host() => ReportsAtMark(App(
        $"using var factory = LoggerFactory.[|Create|](logging => logging.AddConsole()); var log = factory.CreateLogger(\"\"); "
            + $"{Failing}log.LogCritical(error, \"Failed\"); }} Host.CreateApplicationBuilder(args).Build().Run();"));

    [Theory]
    [InlineData("using var factory = LoggerFactory.Create(logging => logging.AddConsole().AddSentry()); "
        + "var log = factory.CreateLogger(\"\");")]
    [InlineData("using var factory = LoggerFactory.Create(logging => Shape(logging)); var log = factory.CreateLogger(\"\"); "
        + "void Shape(ILoggingBuilder to) => to.AddSentry();")]
    [InlineData("using var factory = LoggerFactory.Create(Shape); var log = factory.CreateLogger(\"\"); "
        + "void Shape(ILoggingBuilder to) { to.AddConsole(); to.AddSentry(); }")]
    [InlineData("using var factory = LoggerFactory.Create(logging => logging.AddProvider(null!)); var log = factory.CreateLogger(\"\");")]
    [InlineData("var services = new ServiceCollection(); services.AddLogging(logging => logging.AddSentry()); "
        + "var log = services.BuildServiceProvider().GetRequiredService<ILogger<object>>();")]
    [InlineData("var host = Host.CreateApplicationBuilder(args).Build(); "
        + "using var factory = LoggerFactory.Create(logging => logging.AddConsole()); "
            + "var log = host.Services.GetRequiredService<ILogger<object>>();")]
    public Task Ignores_a_log_that_may_lead_to_Sentry(string steps) =>
        Ignores(App($"{steps} {Failing}log.LogError(error, \"Failed\"); }}"));

    [Fact]
    public Task Ignores_a_factory_that_no_failure_needs() =>
        Ignores(App($"var log = LoggerFactory.Create(logging => logging.AddConsole()).CreateLogger(\"\"); "
            + $"{Failing}log.LogError(error, \"Failed\"); throw; }}"));

    [Fact]
    public Task Ignores_a_library() => Ignores(Method("try { Work(); } catch (Exception ex) { Serilog.Log.Error(ex, \"m\"); }"));

    [Fact]
    public Task Ignores_when_nothing_starts_Sentry() =>
        ReportsOnly("SNTG2001",
            App($"var log = LoggerFactory.Create(logging => logging.AddConsole()).CreateLogger(\"\"); "
                + $"{Failing}log.LogError(error, \"Failed\"); }}").Building("SentryGenEnabled = false"));

    [Fact]
    public Task Reports_while_one_types() =>
        ReportsWhileTyping(Web($"Log.Logger = new LoggerConfiguration().[|CreateLogger|](); {Failing}Log.Error(error, \"Failed\"); }}"));
}
