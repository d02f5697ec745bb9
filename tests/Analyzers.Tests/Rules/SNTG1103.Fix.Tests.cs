namespace SentryGen.Tests.Rules;

public class SNTG1103FixTests() : RuleSpecification("SNTG1103")
{
    [Fact]
    public Task Fixes_with_a_capture_where_it_is_lost() => Fixes(
        HandedTo.Body("new FileSystemWatcher().Error += (sender, e) =>\n{\n    if (e.GetException() is "
            + "InternalBufferOverflowException)\n        return;\n\n    log.LogError(e.GetException(), \"m\");\n};"),
        HandedTo.Body("new FileSystemWatcher().Error += (sender, e) =>\n{\n    if (e.GetException() is "
            + "InternalBufferOverflowException)\n    {\n        SentrySdk.CaptureException(e.GetException());\n        return;\n    "
            + "}\n\n    log.LogError(e.GetException(), \"m\");\n};"),
        "Capture");
}
