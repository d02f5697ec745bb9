namespace SentryGen.Tests.Rules;

public class SNTG1104Tests() : RuleSpecification("SNTG1104")
{
    [Theory]
    [InlineData("log.LogWarning(e.GetException(), \"m\");")]
    [InlineData("log.Log(LogLevel.Information, e.GetException(), \"m\");")]
    [InlineData("serilog.Warning(e.GetException(), \"m\");")]
    [InlineData("if (flag) log.LogError(e.GetException(), \"m\"); else log.LogDebug(e.GetException(), \"m\");")]
    public Task Reports_a_quiet_call(string handler) => ReportsAsMarked(Watch(handler, "{|SNTG1104:=>|}"));

    [Fact]
    public Task Reports_a_quiet_call_of_a_continuation() => ReportsAsMarked(HandedTo.Method(
        "System.Threading.Tasks.Task.Run(() => { }).ContinueWith(task {|SNTG1104:=>|} log.LogWarning(task.Exception, \"m\"));"));

    [Fact]
    public Task Ignores_a_continuation_that_logs_an_error() => Ignores(HandedTo.Method(
        "System.Threading.Tasks.Task.Run(() => { }).ContinueWith(task => log.LogError(task.Exception, \"m\"));"));

    [Fact]
    public Task Ignores_a_call_that_makes_an_event() => Ignores(Watch("log.LogWarning(e.GetException(), "
        + "\"m\");", "=>").Under("sentrygen_event_level = warning"));

    [Fact]
    public Task Says_which_call_is_too_quiet() => ReportsAtMarks(
        Watch("log.LogWarning(e.GetException(), \"m\");", "[|=>|]"),
        "'ErrorEventArgs.GetException' is handed to this code and does not reach Sentry: 'LogWarning' logs at Warning, which makes "
            + "no event");

    private static Snippet Watch(string handler, string arrow) =>
        HandedTo.Method($"new FileSystemWatcher().Error += (sender, e) {arrow} {{ {handler} }};");
}
