namespace SentryGen.Tests.Rules;

public class SNTG1102FixTests() : RuleSpecification("SNTG1102")
{
    [Fact]
    public Task Offers_to_capture_and_to_mark() => Offers(HandedTo.Body(Before), "Capture", "MarkExpected");

    [Fact]
    public Task Fixes_with_a_capture_where_it_is_lost() => Fixes(
        HandedTo.Body(Before),
        HandedTo.Body("new FileSystemWatcher().Error += (sender, e) =>\n{\n    if (flag)\n    {\n        "
            + "SentrySdk.CaptureException(e.GetException());\n        return;\n    }\n\n    log.LogError(e.GetException(), \"m\");\n};"),
        "Capture");

    private const string Before =
        "new FileSystemWatcher().Error += (sender, e) =>\n{\n    if (flag)\n        return;\n\n    log.LogError(e.GetException(), "
            + "\"m\");\n};";
}
