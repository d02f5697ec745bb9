namespace SentryGen.Tests.Rules;

public class SNTG2008Tests() : SetUpSpecification("SNTG2008")
{
    private static Snippet Web(string steps) =>
        Unit($"var builder = WebApplication.CreateBuilder(args);\n{steps}\nbuilder.Build().Run();").In(Project.Web);

    private const string Acme =
        "static class Acme { public static void AddSentryAsAcmeDoes(this ILoggingBuilder logging) => logging.AddSentry(); }";

    private static Snippet Worker(string code) => Unit(code).In(Project.Worker);

    [Theory]
    [InlineData("builder.WebHost.UseSentry(\"\");", "UseSentry")]
    [InlineData("builder.WebHost.UseSentry(options => options.Dsn = \"\");", "UseSentry")]
    [InlineData("builder.Logging.AddSentry(options => options.Dsn = \"\");", "AddSentry")]
    [InlineData("if (args.Length == 0) { builder.Logging.AddSentry(); }", "AddSentry")]
    public Task Reports_when_the_builder_already_had_Sentry(string added, string name) => ReportsAtMark(
        Web($"{added}\nConsole.WriteLine();\nbuilder.Logging.[|ClearProviders|]();"),
        $"Logged errors and failed background services don't reach Sentry: 'ClearProviders' takes away what '{name}' added; call it before");

    [Theory]
    [InlineData("builder.Logging.AddSentry().[|ClearProviders|]();")]
    [InlineData("builder.Logging.AddSentry().AddDebug().[|ClearProviders|]().AddConsole();")]
    [InlineData("builder.WebHost.UseSentry(); builder.Logging.[|ClearProviders|]().AddConsole();")]
    [InlineData("builder.WebHost.UseSentry(); builder.Host.ConfigureLogging(logging => logging.[|ClearProviders|]());")]
    [InlineData("builder.WebHost.UseSentry(); builder.Host.ConfigureLogging((context, logging) => { logging.[|ClearProviders|](); logging.AddConsole(); });")]
    [InlineData("builder.Services.AddLogging(logging => { logging.AddSentry(); logging.[|ClearProviders|](); });")]
    [InlineData("builder.Services.AddLogging(logging => logging.AddSentry()).AddLogging(logging => logging.[|ClearProviders|]());")]
    public Task Reports_in_chains_and_lambdas(string steps) => ReportsAtMark(Web(steps));

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.AddSentry()).ConfigureLogging(logging => logging.[|ClearProviders|]()).Build().Run();")]
    [InlineData("var builder = Host.CreateApplicationBuilder(args); builder.Logging.AddSentry(); builder.Logging.[|ClearProviders|](); builder.Build().Run();")]
    [InlineData("class Program { static void Main(string[] args) { var builder = Host.CreateApplicationBuilder(args); builder.Logging.AddSentry(); builder.Logging.[|ClearProviders|](); } }")]
    public Task Reports_on_the_generic_host(string code) => ReportsAtMark(Worker(code));

    [Fact]
    public Task Reports_while_one_types() =>
        ReportsWhileTyping(Web("builder.WebHost.UseSentry(\"\");\nbuilder.Logging.[|ClearProviders|]();"));

    [Theory]
    [InlineData("builder.Logging.ClearProviders(); builder.WebHost.UseSentry();")]
    [InlineData("builder.Logging.ClearProviders().AddSentry();")]
    [InlineData("builder.Services.AddLogging(logging => { logging.ClearProviders(); logging.AddSentry(); });")]
    [InlineData("builder.Logging.ClearProviders();")]
    public Task Ignores_when_they_are_cleared_before(string steps) => Ignores(Web(steps));

    [Theory]
    [InlineData("builder.WebHost.UseSentry(); builder.Logging.ClearProviders(); builder.Logging.AddSentry();")]
    [InlineData("builder.WebHost.UseSentry(); builder.Logging.ClearProviders().AddConsole().AddSentry();")]
    [InlineData("builder.WebHost.UseSentry(); builder.Logging.ClearProviders(); Add(builder); static void Add(WebApplicationBuilder to) => to.Logging.AddSentry();")]
    [InlineData("builder.WebHost.UseSentry(); builder.Logging.ClearProviders(); builder.Logging.AddSentryAsAcmeDoes();")]
    public Task Ignores_when_it_is_added_once_more(string steps) => Ignores(Web(steps).And(Acme));

    [Theory]
    [InlineData("builder.WebHost.UseSentry(); if (args.Length > 0) builder.Logging.ClearProviders();")]
    [InlineData("if (args.Length > 0) { builder.WebHost.UseSentry(); } else { builder.Logging.ClearProviders(); }")]
    [InlineData("if (args.Length > 0) { builder.WebHost.UseSentry(); builder.Build().Run(); return; } builder.Logging.ClearProviders();")]
    [InlineData("builder.WebHost.UseSentry(); if (args.Length > 0) return; builder.Logging.ClearProviders();")]
    [InlineData("builder.WebHost.UseSentry(); builder.Host.ConfigureLogging(logging => { if (args.Length > 0) logging.ClearProviders(); });")]
    [InlineData("builder.WebHost.UseSentry(); builder.Host.ConfigureLogging(logging => { if (args.Length > 0) return; logging.ClearProviders(); });")]
    [InlineData("builder.WebHost.UseSentry(); Action clear = () => builder.Logging.ClearProviders();")]
    [InlineData("builder.WebHost.UseSentry(); void Clear() => builder.Logging.ClearProviders();")]
    public Task Ignores_when_it_depends_on_something(string steps) => Ignores(Web(steps));

    [Theory]
    [InlineData("var other = WebApplication.CreateBuilder(args); other.WebHost.UseSentry(); builder.Logging.ClearProviders();")]
    [InlineData("builder.WebHost.UseSentry(); builder.Build(); builder = WebApplication.CreateBuilder(args); builder.Logging.ClearProviders();")]
    [InlineData("builder.WebHost.UseSentry(); using var factory = LoggerFactory.Create(logging => logging.ClearProviders());")]
    [InlineData("builder.WebHost.UseSentry(); new ServiceCollection().AddLogging(logging => logging.ClearProviders());")]
    public Task Ignores_another_builder(string steps) => Ignores(Web(steps));

    [Theory]
    [InlineData("Sentry.Serilog")]
    [InlineData("Sentry.NLog")]
    [InlineData("Sentry.Log4Net")]
    public Task Ignores_when_the_log_reaches_Sentry_in_another_way(string adapter) =>
        Ignores(Web("builder.WebHost.UseSentry(); builder.Logging.ClearProviders();") with { Libraries = [Library(adapter, "")] });

    [Fact]
    public Task Ignores_what_only_looks_like_it() => Ignores(Web("builder.WebHost.UseSentry(); builder.ClearProviders();")
        .And("static class Acme { public static void ClearProviders(this WebApplicationBuilder builder) { } }"));

    [Fact]
    public Task Ignores_a_test_project() =>
        Ignores(Web("builder.WebHost.UseSentry(); builder.Logging.ClearProviders();").Building("IsTestProject = true"));
}
