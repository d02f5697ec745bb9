namespace SentryGen.Tests.Rules;

public class SNTG3001Tests() : MigrationSpecification("SNTG3001")
{
    private const string Using = "using SharpRaven;\nusing SharpRaven.Data;\n";

    private static Snippet Console(string code) => Unit(Using + code).In(Project.ConsoleWithRaven);

    [Theory]
    [InlineData("var raven = new [|RavenClient|](\"https://key@host/1\");")]
    [InlineData("Use(null!); static void Use([|IRavenClient|] raven) => raven.[|Capture|](null);")]
    [InlineData("SharpRaven.[|RavenClient|]? raven = null;")]
    [InlineData("class Program { [|IRavenClient|]? raven; static void Main() { } }")]
    [InlineData("class Program { static readonly [|RavenClient|] raven = new RavenClient(\"https://key@host/1\"); static void Main() { } }")]
    [InlineData("class Program : [|RavenClient|] { static void Main() { } }")]
    [InlineData("class Program { static [|ErrorLevel|] Level => default; static void Main() { } }")]
    public Task Reports_what_makes_or_holds_a_client(string code) => ReportsAtMarks(Console(code));

    [Theory]
    [InlineData("raven.[|Capture|](new SentryEvent(new Exception()));")]
    [InlineData("raven.[|Capture|](new SentryEvent(\"text\") { Level = ErrorLevel.Info });")]
    [InlineData("raven?.[|Capture|](new SentryEvent(\"text\"));")]
    [InlineData("await raven.[|CaptureAsync|](new SentryEvent(\"text\"));")]
    [InlineData("raven.[|CaptureException|](new Exception());")]
    [InlineData("raven.[|CaptureMessage|](\"text\", ErrorLevel.Info);")]
    [InlineData("raven.[|AddTrail|](new Breadcrumb(\"shop\"));")]
    [InlineData("raven.[|RestartTrails|]();")]
    [InlineData("raven.[|Tags|][\"a\"] = \"b\";")]
    [InlineData("raven.[|Timeout|] = TimeSpan.Zero;")]
    [InlineData("var level = [|ErrorLevel|].Warning;")]
    [InlineData("try { raven.[|AddTrail|](null); } finally { raven.[|RestartTrails|](); }")]
    public Task Reports_what_is_said_to_a_client(string code) =>
        ReportsAtMarks(Console($"class Program {{ static async Task Use([|IRavenClient|] raven) {{ await Task.Yield(); {code} }} static void Main() {{ }} }}"));

    [Theory]
    [InlineData("raven.[|Capture|](new SentryEvent(ex));")]
    [InlineData("raven.[|CaptureException|](ex);")]
    [InlineData("await raven.[|CaptureAsync|](new SentryEvent(ex) { Level = ErrorLevel.Info });")]
    public Task Reports_nothing_but_itself_where_SharpRaven_reports(string code) =>
        ReportsAtMarks(Console($"class Program {{ static async Task Use([|IRavenClient|] raven) {{ await Task.Yield(); try {{ await Task.Yield(); }} catch (Exception ex) {{ {code} }} }} static void Main() {{ }} }}"));

    [Theory]
    [InlineData("new [|RavenClient|](\"https://key@host/1\");",
        "'RavenClient' is of SharpRaven, which is no longer maintained: today it is IHub")]
    [InlineData("void Use(dynamic raven) => raven.x = [|ErrorLevel|].Info;",
        "'ErrorLevel' is of SharpRaven, which is no longer maintained: today it is SentryLevel")]
    [InlineData("[|IJsonPacketFactory|]? factory = null;",
        "'IJsonPacketFactory' is of SharpRaven, which is no longer maintained: today it is an event processor, or SetBeforeSend of the options")]
    public Task Says_what_it_is_today(string code, string message) => ReportsAtMarks(Console(code), message);

    [Fact]
    public Task Reports_where_both_namespaces_are_imported() => ReportsAtMarks(
        Unit(Using + "var one = new [|SentryEvent|](new Exception());")
            .In(Project.ConsoleWithRavenThatImportsSentry) with
        { IsBroken = true });

    [Fact]
    public Task Reports_an_import_that_is_all_there_is() =>
        ReportsAtMarks(Unit("using [|SharpRaven|];\nusing SharpRaven.Data;\nreturn;").In(Project.ConsoleWithRaven));

    [Fact]
    public Task Ignores_what_only_looks_like_it() => Ignores(Unit(
        """
        var raven = new RavenClient();
        raven.Capture(new SentryEvent());

        class SentryEvent { }
        class RavenClient { public void Capture(SentryEvent one) { } }
        """).In(Project.ConsoleWithRaven));

    [Fact]
    public Task Ignores_a_project_without_the_new_SDK() =>
        Ignores(Unit(Using + "var raven = new RavenClient(\"https://key@host/1\");").In(Project.ConsoleWithRavenOnly));

    [Fact]
    public Task Ignores_the_new_SDK() =>
        Ignores(Unit("Sentry.SentrySdk.CaptureEvent(new Sentry.SentryEvent(new Exception()));").In(Project.ConsoleWithRaven));
}
