namespace SentryGen.Tests.Rules;

public class SNTG1102Tests() : RuleSpecification("SNTG1102")
{
    [Theory]
    [InlineData("if (flag) { log.LogError(e.Exception, \"m\"); e.Handled = true; return; } e.Handled = true;")]
    [InlineData("if (flag) return; Console.WriteLine(e.Exception); e.Handled = true;")]
    [InlineData("e.Handled = true; if (flag) SentrySdk.CaptureException(e.Exception);")]
    [InlineData("try { if (number == 2) log.LogError(e.Exception, \"m\"); } finally { e.Handled = true; }")]
    [InlineData(
        "switch (number) { case 1: SentrySdk.CaptureException(e.Exception); break; case 2: break; default: e.Handled = "
            + "true; break; }")]
    public Task Reports_a_loss_on_some_paths(string handler) => ReportsAsMarked(Crash(handler, "{|SNTG1102:=>|}"));

    [Theory]
    [InlineData("if (flag) { SentrySdk.CaptureException(e.Exception); e.Handled = true; }")]
    [InlineData("if (flag) log.LogError(e.Exception, \"m\"); else SentrySdk.CaptureException(e.Exception); e.Handled = true;")]
    [InlineData("e.Handled = flag; if (number == 1) log.LogCritical(e.Exception, \"m\");")]
    public Task Ignores_when_the_other_paths_leave_it_to_the_framework(string handler) => Ignores(Crash(handler, "=>"));

    [Fact]
    public Task Says_where_it_is_lost() => ReportsAtMarks(
        HandedTo.Method("new FileSystemWatcher().Error += (sender, e) [|=>|]\n{\n    if (flag)\n        return;\n    "
            + "log.LogError(e.GetException(), \"m\");\n};"),
        "'ErrorEventArgs.GetException' is handed to this code and reaches Sentry on some paths, but is lost at line 4");

    private static Snippet Crash(string handler, string arrow) =>
        HandedTo.Method($"new System.Windows.Application().DispatcherUnhandledException += (sender, e) {arrow} {{ {handler} }};");
}
