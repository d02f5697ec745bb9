namespace SentryGen.Tests.SetUp;

/// <summary>Advice to move a set-up waits until nothing is wrong with it.</summary>
public class OneFindingForAStatement() : SetUpSpecification("SNTG3002")
{
    private const string Dsn = "o.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\";";

    private const string Real = "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/2";

    public static TheoryData<string, string> Consoles => new()
    {
        { "SNTG2004", $"using var sentry = SentrySdk.Init(o => {{ {Dsn} }}); await Task.Delay(1); throw new InvalidOperationException();" },
        { "SNTG2004", $"using (SentrySdk.Init(o => {{ {Dsn} }})) {{ }} SentrySdk.CaptureException(new InvalidOperationException());" },
        { "SNTG2005", "SentrySdk.Init();" },
        { "SNTG2005", "SentrySdk.Init(o => o.Debug = true);" },
        { "SNTG2006", "SentrySdk.Init(\"key\");" },
        { "SNTG2007", $"SentrySdk.Init(\"{Real}\");" },
        { "SNTG2010", $"SentrySdk.Init(o => o = new SentryOptions {{ {Dsn.Trim(';').Replace("o.", "")} }});" },
        { "SNTG2013", $"SentrySdk.Init(o => {{ {Dsn} o.SampleRate = 0; }});" },
        { "SNTG2013", $"SentrySdk.Init(o => {{ {Dsn} o.SetBeforeSend(_ => null); }});" },
    };

    public static TheoryData<string, string> Workers => new()
    {
        { "SNTG2005", "builder.Logging.AddSentry();" },
        { "SNTG2008", $"builder.Logging.AddSentry(o => {{ {Dsn} }}).ClearProviders();" },
        { "SNTG2011", $"SentrySdk.Init(o => {{ {Dsn} o.Debug = true; }}); builder.Logging.AddSentry(o => {{ {Dsn} }});" },
        { "SNTG2012", $"builder.Build().Run(); SentrySdk.Init(o => {{ {Dsn} }});" },
    };

    [Theory]
    [MemberData(nameof(Consoles))]
    public Task Is_the_first_one_in_a_console(string rule, string code) =>
        HasOnly(rule, Unit("using Sentry;\n" + code).In(Project.Console));

    [Theory]
    [MemberData(nameof(Workers))]
    public Task Is_the_first_one_in_a_worker(string rule, string code) => HasOnly(
        rule,
        Unit($"using Sentry;\nvar builder = Host.CreateApplicationBuilder(args);\n{code}\nbuilder.Build().Run();").In(Project.Worker));

    [Fact]
    public void Is_asked_of_every_rule_about_a_set_up() => Assert.Equal(
        AllRules.OfSetUp.Where(static rule => rule.SupportedDiagnostics[0].Category == Rule.SetUp)
            .Select(static rule => rule.GetType().Name),
        SetUpRules.All.Select(static rule => rule.GetType().Name).Order(StringComparer.Ordinal));

    private static async Task HasOnly(string rule, Snippet snippet)
    {
        var found = (await Analysis.Run(snippet)).Select(static diagnostic => diagnostic.Id).ToList();
        Assert.Contains(rule, found);
        Assert.DoesNotContain("SNTG3002", found);
    }
}
