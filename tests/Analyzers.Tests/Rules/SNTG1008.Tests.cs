namespace SentryGen.Tests.Rules;

public class SNTG1008Tests() : RuleSpecification("SNTG1008")
{
    private const string Remedy = "RemoveMarker";

    [Theory]
    [InlineData("// sentrygen: expected\nSentrySdk.CaptureException(ex);")]
    [InlineData("// sentrygen: expected, the till is closed anyway\nthrow;")]
    [InlineData("/* sentrygen: expected */ log.LogError(ex, \"m\");")]
    [InlineData("Work();\n// SentryGen: Expected\nthrow;")]
    [InlineData("throw;\n// sentrygen: expected\n")]
    public Task Reports_a_marker_where_nothing_is_lost(string handler) => Reports(
        Handler(handler), "'Exception' is marked as an expected loss, but no path through this handler loses it: remove the marker");

    [Theory]
    [InlineData("// sentrygen: expected\nWork();")]
    [InlineData("// sentrygen: expected\nif (flag) throw;")]
    [InlineData("// sentrygen: expected\nlog.LogWarning(ex, \"m\");")]
    public Task Ignores_a_marker_that_speaks_of_a_loss(string handler) => Reports("SNTG1007", Handler(handler));

    [Theory]
    [InlineData("// goes on\nthrow;")]
    [InlineData("try { Work(); }\n[|catch|] (Exception)\n{\n    // sentrygen: expected\n}\n\nthrow;", "SNTG1007")]
    public Task Ignores_other_comments_and_the_marker_of_a_handler_further_in(string handler, string? inner = null) =>
        inner is null ? Ignores(Handler(handler)) : Reports(inner, Handler(handler));

    [Fact]
    public Task Ignores_a_clause_that_catches_cancellation_only() =>
        Ignores("try { Work(); } catch (OperationCanceledException) { // sentrygen: expected\n }");

    [Theory]
    [InlineData("    // sentrygen: expected, closed anyway\n    throw;", "    throw;")]
    [InlineData("    /* sentrygen: expected */ throw;", "    throw;")]
    [InlineData("    Work();\n    // why\n    // sentrygen: expected\n    throw;", "    Work();\n    // why\n    throw;")]
    [InlineData("    throw;\n    // sentrygen: expected", "    throw;")]
    public Task Fixes_by_removing_the_marker(string before, string after) => Fixes(Clause(before), Clause(after), Remedy);

    [Fact]
    public Task Fixes_a_marker_behind_the_brace() => Fixes(
        Method("try { Work(); }\ncatch (Exception)\n{ // sentrygen: expected\n    throw;\n}"),
        Method("try { Work(); }\ncatch (Exception)\n{\n    throw;\n}"),
        Remedy);

    private static Snippet Clause(string handler) => Method($"try {{ Work(); }}\ncatch (Exception)\n{{\n{handler}\n}}");
}
