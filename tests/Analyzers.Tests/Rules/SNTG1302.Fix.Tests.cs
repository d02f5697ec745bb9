namespace SentryGen.Tests.Rules;

public class SNTG1302FixTests() : RuleSpecification("SNTG1302")
{
    [Fact]
    public Task Fixes_with_a_capture() => Fixes(
        Body("Task.Run(Work).ContinueWith(_ => Work());"),
        Body("Task.Run(Work).ContinueWith(args =>\n{\n    if (args.Exception is { } ex)\n        SentrySdk.CaptureException(ex);\n   "
            + " Work();\n});"),
        "Capture");
}
