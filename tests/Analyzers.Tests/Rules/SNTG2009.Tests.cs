namespace SentryGen.Tests.Rules;

public class SNTG2009Tests() : SetUpSpecification("SNTG2009")
{
    private static Snippet Worker(string steps) =>
        Unit($"using Serilog;\nvar builder = Host.CreateApplicationBuilder(args);\n{steps}\nbuilder.Build().Run();")
            .In(Project.Worker) with
        { Libraries = Packs.SerilogHosting };

    private static Snippet Web(string steps) =>
        Unit($"using Serilog;\nvar builder = WebApplication.CreateBuilder(args);\n{steps}\nbuilder.Build().Run();")
            .In(Project.Web) with
        { Libraries = Packs.SerilogHosting };

    [Theory]
    [InlineData("builder.Services.[|AddSerilog|]();", "AddSerilog")]
    [InlineData("builder.Services.[|AddSerilog|](new LoggerConfiguration().CreateLogger(), dispose: true);", "AddSerilog")]
    [InlineData("builder.Services.[|AddSerilog|](logger => logger.MinimumLevel.Debug(), writeToProviders: false);", "AddSerilog")]
    public Task Reports_when_Serilog_takes_the_place_of_the_providers(string steps, string name) => ReportsAtMark(
        Worker(steps),
        $"Logged errors and failed background services don't reach Sentry: '{name}' takes the place of all logging providers; pass 'writeToProviders: true', or add Sentry.Serilog and 'WriteTo.Sentry'");

    [Theory]
    [InlineData("builder.Host.[|UseSerilog|]((_, logger) => logger.MinimumLevel.Debug());")]
    [InlineData("try { builder.Host.[|UseSerilog|](); } catch (Exception error) { Log.Fatal(error, \"\"); throw; }")]
    public Task Reports_in_a_web_app(string steps) => ReportsAtMark(Web(steps));

    [Fact]
    public Task Reports_when_the_app_wires_its_log_itself() =>
        ReportsAtMark(Worker("builder.Logging.AddSentry(); builder.Services.[|AddSerilog|]();").Building("SentryGenEnabled = false"));

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Worker("builder.Services.[|AddSerilog|]();"));

    [Theory]
    [InlineData("builder.Services.AddSerilog(logger => logger.MinimumLevel.Debug(), writeToProviders: true);")]
    [InlineData("builder.Services.AddSerilog(logger => logger.MinimumLevel.Debug(), writeToProviders: args.Length > 0);")]
    [InlineData("builder.Services.AddSerilog(providers: new Serilog.Extensions.Logging.LoggerProviderCollection());")]
    [InlineData("var providers = new Serilog.Extensions.Logging.LoggerProviderCollection(); builder.Services.AddSerilog(new LoggerConfiguration().WriteTo.Providers(providers).CreateLogger());")]
    public Task Ignores_when_it_writes_to_them(string steps) => Ignores(Worker(steps));

    [Fact]
    public Task Ignores_when_it_is_one_provider_among_others() => Ignores(Worker("builder.Logging.AddSerilog();"));

    [Theory]
    [InlineData("Sentry.Serilog")]
    [InlineData("Serilog.Sinks.Sentry")]
    public Task Ignores_when_it_may_have_a_sink(string sink) =>
        Ignores(Worker("builder.Services.AddSerilog();") switch
        {
            var app => app with
            {
                Libraries = [.. app.Libraries,
            Library(sink, "")]
            }
        });

    [Fact]
    public Task Ignores_when_it_has_a_sink_of_the_users_own() => Ignores(Worker("builder.Services.AddSerilog();")
        .And("class ToSentry : Serilog.Core.ILogEventSink { public void Emit(Serilog.Events.LogEvent entry) => Sentry.SentrySdk.CaptureMessage(entry.RenderMessage()); }"));

    [Fact]
    public Task Ignores_when_it_depends_on_something() => Ignores(Worker("if (args.Length > 0) builder.Services.AddSerilog();"));

    [Theory]
    [InlineData("")]
    [InlineData("Sentry.SentrySdk.Init(args[0]);")]
    public Task Ignores_when_the_log_was_not_on_its_way_to_Sentry(string steps) =>
        Ignores(Worker($"{steps} builder.Services.AddSerilog();").Building("SentryGenEnabled = false"));

    [Fact]
    public Task Ignores_what_only_looks_like_it() =>
        Ignores(Worker("builder.UseSerilog();")
            .And("static class Acme { public static void UseSerilog(this HostApplicationBuilder builder) { } }"));
}
