namespace SentryGen.Tests.Rules;

public class SNTG1104FixTests() : RuleSpecification("SNTG1104")
{
    [Fact]
    public Task Offers_to_capture_to_raise_the_level_and_to_mark() =>
        Offers(HandedTo.Body(Before), "Capture", "RaiseLevel", "MarkExpected");

    [Fact]
    public Task Fixes_by_the_level() => Fixes(
        HandedTo.Body(Before),
        HandedTo.Body("new FileSystemWatcher().Error += (sender, e) =>\n{\n    log.LogError(e.GetException(), \"m\");\n};"),
        "RaiseLevel");

    [Fact]
    public Task Fixes_the_level_of_an_expression() => Fixes(
        HandedTo.Body("new FileSystemWatcher().Error += (sender, e) => log.LogWarning(e.GetException(), \"m\");"),
        HandedTo.Body("new FileSystemWatcher().Error += (sender, e) => log.LogError(e.GetException(), \"m\");"),
        "RaiseLevel");

    private const string Before = "new FileSystemWatcher().Error += (sender, e) =>\n{\n    log.LogWarning(e.GetException(), \"m\");\n};";
}
