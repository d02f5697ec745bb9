namespace SentryGen.Tests.Rules;

public class SNTG1105Tests() : RuleSpecification("SNTG1105")
{
    [Theory]
    [InlineData("log.LogError(\"the folder is gone\");")]
    [InlineData("log.LogError(\"m {Text}\", e.GetException().Message);")]
    [InlineData("SentrySdk.CaptureMessage(e.GetException().Message);")]
    public Task Reports_a_text(string handler) => ReportsAsMarked(Watch(handler, "{|SNTG1105:=>|}"));

    [Fact]
    public Task Reports_a_text_of_a_continuation() => ReportsAsMarked(HandedTo.Method(
        "System.Threading.Tasks.Task.Run(() => { }).ContinueWith(task {|SNTG1105:=>|} "
            + "log.LogError(\"m {Text}\", task.Exception!.Message));"));

    [Theory]
    [InlineData("log.LogError(e.GetException(), \"the folder is gone\");")]
    [InlineData("SentrySdk.CaptureException(e.GetException()); log.LogError(\"the folder is gone\");")]
    public Task Ignores_when_the_exception_is_sent(string handler) => Ignores(Watch(handler, "=>"));

    private static Snippet Watch(string handler, string arrow) =>
        HandedTo.Method($"new FileSystemWatcher().Error += (sender, e) {arrow} {{ {handler} }};");
}
