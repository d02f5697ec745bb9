namespace SentryGen.Tests.Rules;

public class SNTG2013Tests() : SetUpSpecification("SNTG2013")
{
    private static Snippet Console(string code) => Unit(code).In(Project.Console);

    private static Snippet Options(string statements) => Console($$"""Sentry.SentrySdk.Init(options => { {{statements}} });""");

    [Theory]
    [InlineData("0")]
    [InlineData("0f")]
    [InlineData("-1")]
    [InlineData("1.5f")]
    [InlineData("100")]
    public Task Reports_a_sample_rate_that_throws(string rate) => ReportsAtMark(
        Options($"options.[|SampleRate|] = {rate};"),
        $"No error of this app is ever reported: a sample rate of {rate} throws when Sentry starts; it must be above 0 and at most 1, or null for all events");

    [Theory]
    [InlineData("options.[|SetBeforeSend|](_ => null);")]
    [InlineData("options.[|SetBeforeSend|]((sent, hint) => null!);")]
    [InlineData("options.[|SetBeforeSend|](sent => { Console.WriteLine(sent); return null; });")]
    [InlineData("options.[|SetBeforeSend|]((sent, hint) => { if (sent.Exception is null) return default; return (Sentry.SentryEvent?)null; });")]
    public Task Reports_a_callback_that_drops_every_event(string option) =>
        ReportsAtMark(Options(option), "No error of this app is ever reported: this callback drops every event");

    [Theory]
    [InlineData("Scrub", "static Sentry.SentryEvent? Scrub(Sentry.SentryEvent sent) { sent.SetTag(\"a\", \"b\"); return null; }")]
    [InlineData("Scrub", "static Sentry.SentryEvent? Scrub(Sentry.SentryEvent sent, Sentry.SentryHint hint) => null;")]
    [InlineData("Hooks.Scrub", "static class Hooks { public static Sentry.SentryEvent? Scrub(Sentry.SentryEvent sent) => default; }")]
    [InlineData("Hooks.Scrub",
        "static class Hooks { public static Func<Sentry.SentryEvent, Sentry.SentryEvent?> Scrub { get; } = _ => null; }")]
    [InlineData("Hooks.Scrub",
        "static class Hooks { public static readonly Func<Sentry.SentryEvent, Sentry.SentryEvent?> Scrub = static _ => null; }")]
    [InlineData("Hooks.Scrub()",
        "static class Hooks { public static Func<Sentry.SentryEvent, Sentry.SentryEvent?> Scrub() { return _ => null; } }")]
    [InlineData("new Hooks().Scrub",
        "class Hooks { public Sentry.SentryEvent? Scrub(Sentry.SentryEvent sent) { Sentry.SentryEvent? kept = null; return kept; } }")]
    public Task Reports_a_callback_that_stands_elsewhere(string callback, string code) =>
        ReportsAtMark(Console($$"""Sentry.SentrySdk.Init(options => { options.[|SetBeforeSend|]({{callback}}); }); {{code}}"""));

    [Theory]
    [InlineData("Scrub",
        "static Sentry.SentryEvent? Scrub(Sentry.SentryEvent sent) { if (sent.Exception is null) return null; return sent; }")]
    [InlineData("Scrub",
        "static Sentry.SentryEvent? Scrub(Sentry.SentryEvent sent) { Sentry.SentryEvent? kept = null; kept = sent; return kept; }")]
    [InlineData("Hooks.Scrub",
        "static class Hooks { public static Func<Sentry.SentryEvent, Sentry.SentryEvent?> Scrub { get; set; } = _ => null; }")]
    public Task Ignores_a_callback_elsewhere_that_may_keep_some(string callback, string code) =>
        Ignores(Console($$"""Sentry.SentrySdk.Init(options => { options.SetBeforeSend({{callback}}); }); {{code}}"""));

    [Theory]
    [InlineData("options.[|AddExceptionFilter|](new Every());",
        "class Every : Sentry.Extensibility.IExceptionFilter { public bool Filter(Exception failure) => true; }")]
    [InlineData("options.[|AddEventProcessor|](new Every());",
        "class Every : Sentry.Extensibility.ISentryEventProcessor { "
            + "public Sentry.SentryEvent? Process(Sentry.SentryEvent sent) => null; }")]
    public Task Reports_an_object_that_drops_every_event(string option, string type) =>
        ReportsAtMark(Console($$"""Sentry.SentrySdk.Init(options => { {{option}} }); {{type}}"""));

    [Fact]
    public Task Ignores_an_object_that_keeps_some() => Ignores(Console(
        "Sentry.SentrySdk.Init(options => options.AddExceptionFilter(new Some())); "
            + "class Some : Sentry.Extensibility.IExceptionFilter { "
                + "public bool Filter(Exception failure) => failure is TimeoutException; }"));

    [Theory]
    [InlineData("options.[|SampleRate|] = 0.0001f;")]
    [InlineData("options.[|SampleRate|] = Rates.Few;")]
    public Task Reports_a_sample_rate_that_keeps_next_to_nothing(string option) => ReportsAtMark(
        Options(option).And("static class Rates { public static readonly float Few = 0.0001f; }"));

    [Fact]
    public Task Reports_a_sample_rate_in_settings() => ReportsInSettings(
        Unit("var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseSentry(); builder.Build().Run();")
            .In(Project.Web) with
        { Settings = """{ "Sentry": { "SampleRate": [|0.0001|] } }""" },
        "No error of this app is ever reported: a sample rate of 0.0001 drops all but one in 10000");

    private static Snippet WebThat(string sets) => Unit(
        $"using Microsoft.Extensions.Configuration; var builder = WebApplication.CreateBuilder(args); {sets} "
            + "builder.WebHost.UseSentry(); builder.Build().Run();")
        .In(Project.Web);

    [Theory]
    [InlineData("builder.Configuration[\"Sentry:SampleRate\"] = [|\"0\"|];")]
    [InlineData("builder.WebHost.UseSetting(\"Sentry:SampleRate\", [|\"0\"|]);")]
    [InlineData("builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [\"Sentry:SampleRate\"] = [|\"50\"|] });")]
    [InlineData("builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { { \"Sentry:SampleRate\", [|\"50\"|] } });")]
    [InlineData("builder.Configuration[\"Sentry:MinimumEventLevel\"] = [|\"None\"|];")]
    public Task Reports_a_setting_that_code_gives_to_the_configuration(string sets) => ReportsAtMark(WebThat(sets));

    [Theory]
    [InlineData("builder.Configuration[\"Sentry:SampleRate\"] = \"1\";")]
    [InlineData("if (args.Length > 0) builder.Configuration[\"Sentry:SampleRate\"] = \"0\";")]
    [InlineData("builder.Configuration[\"Acme:SampleRate\"] = \"0\";")]
    [InlineData("System.Console.WriteLine(\"{0} {1}\", \"Sentry:SampleRate\", \"0\");")]
    public Task Ignores_other_settings_in_code(string sets) => Ignores(WebThat(sets));

    [Fact]
    public Task Reports_an_adapter_that_does_not_start_the_SDK() => ReportsInSettings(
        WebThat("") with { Settings = """{ "Sentry": { "InitializeSdk": [|false|] } }""" },
        "No error of this app is ever reported: this keeps the adapter from starting Sentry, and nothing else starts it");

    [Fact]
    public Task Ignores_an_adapter_that_leaves_the_start_to_the_app() => Ignores(
        WebThat("Sentry.SentrySdk.Init(args[0]);") with { Settings = """{ "Sentry": { "InitializeSdk": false } }""" });

    [Theory]
    [InlineData("options.[|ShutdownTimeout|] = TimeSpan.Zero;")]
    [InlineData("options.[|ShutdownTimeout|] = TimeSpan.FromSeconds(0);")]
    [InlineData("options.[|ShutdownTimeout|] = default;")]
    public Task Reports_a_process_that_leaves_no_time_to_send(string option) => ReportsAtMark(
        Options(option), "No last event of this app is ever reported: this leaves no time to send it when the process ends");

    [Fact]
    public Task Ignores_a_short_time_to_send() => Ignores(Options("options.ShutdownTimeout = TimeSpan.FromSeconds(1);"));

    [Theory]
    [InlineData("""{ "Sentry": { "SampleRate": 0.5 } }""")]
    [InlineData("""{ "Acme": { "SampleRate": 0 } }""")]
    public Task Ignores_other_settings(string settings) => Ignores(
        Unit("var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseSentry(); builder.Build().Run();")
            .In(Project.Web) with
        { Settings = settings });

    [Theory]
    [InlineData("options.[|AddExceptionFilterForType<Exception>|]();")]
    [InlineData("options.[|AddExceptionFilterForType<System.Exception>|]();")]
    public Task Reports_a_filter_for_all_exceptions(string option) =>
        ReportsAtMark(Options(option), "No error of this app is ever reported: this filter drops all exceptions");

    [Fact]
    public Task Reports_a_hook_for_crashes_that_is_taken_away() => ReportsAtMark(
        Options("options.[|DisableAppDomainUnhandledExceptionCapture|]();"),
        "No crash of this app is ever reported: this takes the hook for unhandled exceptions away");

    [Fact]
    public Task Reports_a_hook_for_tasks_that_is_taken_away() => ReportsAtMark(
        Options("options.[|DisableUnobservedTaskExceptionCapture|]();"),
        "No failed task that nobody awaits of this app is ever reported: this takes the hook for them away");

    [Fact]
    public Task Reports_an_empty_DSN() =>
        ReportsAtMark(Console("Sentry.SentrySdk.[|Init|](\"\");"),
            "No error of this app is ever reported: an empty DSN switches Sentry off, whatever SENTRY_DSN holds");

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(options => options.[|SampleRate|] = 0);")]
    [InlineData("Sentry.SentrySdk.Init(new Sentry.SentryOptions { [|SampleRate|] = 0 });")]
    [InlineData("Sentry.SentrySdk.Init(options => options.[|SampleRate|] = Rate()); float Rate() => 0;")]
    [InlineData("const float none = 0; Sentry.SentrySdk.Init(options => options.[|SampleRate|] = none);")]
    [InlineData("Start(); void Start() => Sentry.SentrySdk.Init(options => options.[|SampleRate|] = 0);")]
    [InlineData("if (args.Length == 0) Sentry.SentrySdk.Init(options => options.[|SampleRate|] = 0);")]
    public Task Reports_wherever_options_are_set(string code) => ReportsAtMark(Console(code));

    [Fact]
    public Task Reports_in_a_web_app() => ReportsAtMark(
        Unit("var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseSentry(options => options.[|SetBeforeSend|](_ => null)); builder.Build().Run();")
            .In(Project.Web));

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Options("options.[|SampleRate|] = 0;"));

    private static Snippet WithProcessor(string registration, string result) => Unit(
        $"var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseSentry(); {registration} builder.Build().Run();")
        .In(Project.Web).And(
            $$"""
            class Tenants : Sentry.Extensibility.ISentryEventProcessor
            {
                public Sentry.SentryEvent? Process(Sentry.SentryEvent sent) { sent.SetTag("a", "b"); return {{result}}; }
            }
            """);

    [Theory]
    [InlineData("AddSingleton")]
    [InlineData("AddTransient")]
    public Task Reports_a_processor_of_the_services(string adds) => ReportsAtMark(
        WithProcessor($"builder.Services.[|{adds}<Sentry.Extensibility.ISentryEventProcessor, Tenants>|]();", "null"),
        "No error of this app is ever reported: this processor drops every event");

    [Theory]
    [InlineData("builder.Services.AddSingleton<Sentry.Extensibility.ISentryEventProcessor, Tenants>();", "sent")]
    [InlineData("if (args.Length > 0) builder.Services.AddSingleton<Sentry.Extensibility.ISentryEventProcessor, Tenants>();", "null")]
    public Task Ignores_a_processor_of_the_services_that_may_keep_some(string registration, string result) =>
        Ignores(WithProcessor(registration, result));

    private static Snippet Web(string option) => Unit(
        $"var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseSentry(options => {{ {option} }}); builder.Build().Run();")
        .In(Project.Web);

    [Theory]
    [InlineData("options.[|MinimumEventLevel|] = LogLevel.None;", "this level is above that of every log entry")]
    [InlineData("const LogLevel off = LogLevel.None; options.[|MinimumEventLevel|] = off;", "this level is above that of every log entry")]
    [InlineData("options.[|AddLogEntryFilter|]((_, _, _, _) => true);", "this filter drops all log entries")]
    [InlineData("options.[|AddLogEntryFilter|](new Every());", "this filter drops all log entries")]
    public async Task Reports_what_drops_the_whole_log(string option, string why)
    {
        foreach (var version in new[] { "6", "7" })
            await ReportsAtMark(
                Unit("using Sentry.Extensions.Logging;\n" + Web(option).Code).In(Project.Web).And(
                    """
                    class Every : Sentry.Extensions.Logging.ILogEntryFilter
                    {
                        public bool Filter(string category, LogLevel level, EventId id, Exception? failure) => true;
                    }
                    """).On(version),
                $"No logged error of this app is ever reported: {why}");
    }

    [Theory]
    [InlineData("options.MinimumEventLevel = LogLevel.Critical;")]
    [InlineData("options.MinimumEventLevel = LogLevel.None; options.MinimumEventLevel = LogLevel.Error;")]
    [InlineData("if (builder.Environment.IsDevelopment()) options.MinimumEventLevel = LogLevel.None;")]
    [InlineData("options.AddLogEntryFilter((_, level, _, _) => level < LogLevel.Error);")]
    public Task Ignores_what_drops_a_part_of_the_log(string option) =>
        Ignores(Unit("using Sentry.Extensions.Logging;\n" + Web(option).Code).In(Project.Web));

    [Theory]
    [InlineData("""{ "Sentry": { "MinimumEventLevel": "[|None|]" } }""")]
    [InlineData("""{ "Sentry": { "MinimumEventLevel": [|6|] } }""")]
    public Task Reports_a_level_in_settings(string settings) => ReportsInSettings(
        Web("options.Debug = true;") with { Settings = settings },
        "No logged error of this app is ever reported: this level is above that of every log entry");

    [Theory]
    [InlineData("options.DisableAppDomainUnhandledExceptionCapture();", "AppDomain.CurrentDomain.UnhandledException += (_, _) => { };")]
    [InlineData("options.DisableUnobservedTaskExceptionCapture();", "TaskScheduler.UnobservedTaskException += (_, _) => { };")]
    public Task Ignores_a_hook_with_one_of_the_app_in_its_place(string option, string hook) =>
        Ignores(Console($$"""{{hook}} Sentry.SentrySdk.Init(options => { {{option}} });"""));

    private static string WithoutFlush(string rest) =>
        "Sentry.SentrySdk.Init(options => options.[|DisableAppDomainProcessExitFlush|]()); " + rest;

    [Fact]
    public Task Reports_a_queue_that_nobody_sends_at_the_end() => ReportsAtMark(
        Console(WithoutFlush("Sentry.SentrySdk.CaptureMessage(\"Bye\");")),
        "No last event of this app is ever reported: this takes the hook away that sends it when the process ends");

    [Theory]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Sentry.SentrySdk.Flush();")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Sentry.SentrySdk.Close();")]
    public Task Ignores_a_queue_that_the_app_sends_itself(string rest) =>
        Ignores(Console(WithoutFlush(rest).Replace("[|", "").Replace("|]", "")));

    [Theory]
    [InlineData("options.SampleRate = 1;")]
    [InlineData("options.SampleRate = 0.01f;")]
    [InlineData("options.SampleRate = null;")]
    [InlineData("options.SampleRate = Rate(); float Rate() => 1;")]
    [InlineData("options.TracesSampleRate = 0;")]
    [InlineData("options.DisableAppDomainProcessExitFlush();")]
    [InlineData("options.SetBeforeSend(sent => sent);")]
    [InlineData("options.SetBeforeSend(sent => sent.Exception is FormatException ? null : sent);")]
    [InlineData("options.SetBeforeSend(sent => { if (sent.Exception is FormatException) return null; return sent; });")]
    [InlineData("options.SetBeforeSend(sent => { Sentry.SentryEvent Same() { return sent; } return Same(); });")]
    [InlineData("options.SetBeforeBreadcrumb(_ => null);")]
    [InlineData("options.AddExceptionFilterForType<FormatException>();")]
    public Task Ignores_what_lets_events_pass(string option) => Ignores(Options(option));

    [Theory]
    [InlineData("if (Environment.UserInteractive) options.SetBeforeSend(_ => null);")]
    [InlineData("if (!Environment.UserInteractive) return; options.AddExceptionFilterForType<Exception>();")]
    [InlineData("\n#if true\noptions.SampleRate = 0;\n#endif\n")]
    [InlineData("\n#if DEBUG\n#else\noptions.SampleRate = 0;\n#endif\n")]
    public Task Ignores_what_depends_on_something(string option) => Ignores(Options(option));

    [Theory]
    [InlineData("if (args.Length == 0) Sentry.SentrySdk.Init(\"\"); else Sentry.SentrySdk.Init();")]
    [InlineData("Sentry.SentrySdk.Init(args[0]);")]
    public Task Ignores_a_DSN_that_depends_on_something(string code) => Ignores(Console(code));

    [Fact]
    public Task Ignores_options_of_somebody_else() =>
        Ignores(Unit("var options = new Sentry.SentryOptions { SampleRate = 0 }; options.SampleRate = 0;")
            .In(Project.ConsoleWithoutSentry) with
        { Libraries = [LookAlike] });

    [Fact]
    public Task Ignores_a_test_project() => Ignores(Options("options.SetBeforeSend(_ => null);").Building("IsTestProject = true"));
}
