namespace SentryGen.Tests.Rules;

public class SNTG1109FixTests() : RuleSpecification("SNTG1109")
{
    [Fact]
    public Task Offers_to_capture_and_to_mark() => Offers(HandedTo.Body("Elsewhere.Runner.Run(Work, _ => { "
        + "});"), "Capture", "MarkExpected");

    [Theory]
    [InlineData("e => { }", "e => { SentrySdk.CaptureException(e); }")]
    [InlineData("_ => { }", "ex => { SentrySdk.CaptureException(ex); }")]
    [InlineData("(_) => { }", "(ex) => { SentrySdk.CaptureException(ex); }")]
    [InlineData(
        "(Exception _) => Console.WriteLine()",
        "(Exception ex) =>\n{\n    SentrySdk.CaptureException(ex);\n    Console.WriteLine();\n}")]
    public Task Fixes_with_a_capture(string before, string after) => Fixes(
        HandedTo.Body($"Elsewhere.Runner.Run(Work, {before});"),
        HandedTo.Body($"Elsewhere.Runner.Run(Work, {after});"),
        "Capture");

    [Fact]
    public Task Fixes_an_override() => Fixes(
        HandedTo.Unit("class W : Elsewhere.Worker\n{\n    public override void OnFailure(Exception error, int attempt) => "
            + "Console.WriteLine(error);\n}"),
        HandedTo.Unit("class W : Elsewhere.Worker\n{\n    public override void OnFailure(Exception error, int attempt)\n    {\n      "
            + "  SentrySdk.CaptureException(error);\n        Console.WriteLine(error);\n    }\n}"),
        "Capture");
}
