namespace SentryGen.Tests.Rules;

public class SNTG1305FixTests() : RuleSpecification("SNTG1305")
{
    private const string All = "var all = Task.WhenAll(File.WriteAllTextAsync(\"a\", \"b\"), File.WriteAllTextAsync(\"c\", \"d\"));\n";

    private static Snippet In(string statements) => Snippet.Body(All + statements, "async Task Method()");

    [Theory]
    [InlineData("log.LogError(ex, \"m\");", "log.LogError(all.Exception ?? ex, \"m\");")]
    [InlineData("SentrySdk.CaptureException(ex);", "SentrySdk.CaptureException(all.Exception ?? ex);")]
    [InlineData("log.LogError(exception: ex, message: \"m\");", "log.LogError(exception: all.Exception ?? ex, message: \"m\");")]
    public Task Fixes_with_all_of_them(string before, string after) => Fixes(
        In($"try\n{{\n    await all;\n}}\ncatch (Exception ex)\n{{\n    {before}\n}}"),
        In($"try\n{{\n    await all;\n}}\ncatch (Exception ex)\n{{\n    {after}\n}}"),
        "ReportAll");

    [Fact]
    public Task Fixes_nothing_without_the_variable() => Offers(Snippet.Body(
        "try { await Task.WhenAll(File.WriteAllTextAsync(\"a\", \"b\"), File.WriteAllTextAsync(\"c\", \"d\")); } "
            + "catch (Exception ex) { log.LogError(ex, \"m\"); }",
        "async Task Method()"));
}
