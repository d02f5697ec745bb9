namespace SentryGen.Tests.Rules;

public class SNTG2010FixTests() : RuleSpecification("SNTG2010")
{
    private static Snippet App(string callback) => Unit($"Sentry.SentrySdk.Init({callback});\n").In(Project.ConsoleThatImportsSentry);

    [Theory]
    [InlineData("o => o = new() { Debug = true }", "o => o.Debug = true")]
    [InlineData("o => o = new SentryOptions { Debug = true, Dsn = \"\" }", "o => { o.Debug = true; o.Dsn = \"\"; }")]
    [InlineData("o =>\n{\n    o = new SentryOptions\n    {\n        Debug = true,\n        Dsn = \"\",\n    };\n    o.SendDefaultPii = true;\n}",
        "o =>\n{\n    o.Debug = true;\n    o.Dsn = \"\";\n    o.SendDefaultPii = true;\n}")]
    public Task Sets_the_options_that_are_given(string before, string after) => Fixes(App(before), App(after), "SetGiven");

    [Theory]
    [InlineData("o => o = new SentryOptions()")]
    [InlineData("o => { o = new SentryOptions { Debug = true /* at night */ }; }")]
    [InlineData("o => { if (args.Length > 0) o = new SentryOptions { Debug = true, Dsn = \"\" }; }")]
    [InlineData("o => o = new Mine { Name = \"\" }")]
    public Task Is_not_offered_where_more_than_assignments_would_be_lost(string callback) =>
        DoesNotOffer("SetGiven", App(callback).And("class Mine : SentryOptions { public string Name { get; set; } = \"\"; }"));

    private static Snippet Worker(string steps) =>
        Unit($"var builder = Host.CreateApplicationBuilder(args);\n{steps}\nbuilder.Build().Run();\n")
            .In(Project.Worker) with
        { Settings = """{ "Sentry": { "Dsn": "" } }""" };

    [Theory]
    [InlineData("builder.Logging.AddSentry();", "builder.Logging.AddConfiguration(builder.Configuration).AddSentry();")]
    [InlineData("if (args.Length > 0)\n    builder.Logging.AddSentry(o => o.Debug = true);",
        "if (args.Length > 0)\n    builder.Logging.AddConfiguration(builder.Configuration).AddSentry(o => o.Debug = true);")]
    public Task Reads_the_section(string before, string after) => Fixes(Worker(before), Worker(after), "ReadSection");

    [Fact]
    public Task Is_not_offered_where_no_configuration_is_at_hand() =>
        DoesNotOffer("ReadSection", Worker("var logging = builder.Logging;\nlogging.AddSentry();"));

    [Fact]
    public Task Is_not_offered_where_the_log_would_not_start_with_the_section() => DoesNotOffer(
        "ReadSection",
            Worker("Sentry.SentrySdk.Init(args[0]);\nbuilder.Logging.AddSentry();")
                .On("7") with
            { Settings = """{ "Sentry": { "MinimumEventLevel": "Warning" } }""" });
}
