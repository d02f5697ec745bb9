namespace SentryGen.Tests.Rules;

public class SNTG1105FixTests() : RuleSpecification("SNTG1105")
{
    [Fact]
    public Task Fixes_by_the_exception() => Fixes(
        HandedTo.Body("new FileSystemWatcher().Error += (sender, e) =>\n{\n    log.LogError(\"the folder is gone\");\n};"),
        HandedTo.Body("new FileSystemWatcher().Error += (sender, e) =>\n{\n    log.LogError(e.GetException(), \"the folder is "
            + "gone\");\n};"),
        "PassException");

    [Fact]
    public Task Fixes_a_captured_text() => Fixes(
        HandedTo.Unit("class O : IObserver<int>\n{\n    public void OnCompleted() { }\n\n    public void OnError(Exception error)\n  "
            + "  {\n        SentrySdk.CaptureMessage(error.Message);\n    }\n\n    public void OnNext(int value) { }\n}"),
        HandedTo.Unit("class O : IObserver<int>\n{\n    public void OnCompleted() { }\n\n    public void OnError(Exception error)\n  "
            + "  {\n        SentrySdk.CaptureException(error);\n    }\n\n    public void OnNext(int value) { }\n}"),
        "PassException");
}
