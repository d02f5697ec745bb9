namespace SentryGen.Tests.Rules;

public class SNTG1301FixTests() : RuleSpecification("SNTG1301")
{
    [Fact]
    public Task Fixes_with_a_capture() => Fixes(
        Body("Task.Run(Work).ContinueWith(task =>\n{\n    if (task.IsFaulted) Console.WriteLine(task.Exception);\n});"),
        Body("Task.Run(Work).ContinueWith(task =>\n{\n    if (task.Exception is { } ex) SentrySdk.CaptureException(ex);\n    if "
            + "(task.IsFaulted) Console.WriteLine(task.Exception);\n});"),
        "Capture");

    [Fact]
    public Task Fixes_with_a_marker() => Fixes(
        Body("Task.Run(Work).ContinueWith(task =>\n{\n    Console.WriteLine(task.Exception);\n});"),
        Body("Task.Run(Work).ContinueWith(task =>\n{\n    // sentrygen: expected\n    Console.WriteLine(task.Exception);\n});"),
        "MarkExpected");
}
