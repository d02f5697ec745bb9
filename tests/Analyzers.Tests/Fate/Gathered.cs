namespace SentryGen.Tests.Fate;

/// <summary>A method that loses what several handlers give it is reported once, and its handlers are hints.</summary>
public class Gathered : Specification
{
    private const string Caught = "catch (Exception ex)";

    private static Snippet Of(string method, string first = "Tell(ex);", string second = "Tell(ex);") => Members(
        $$"""
        {{method}}
        void Sell() { try { Work(); } {|#1:catch|} (Exception ex) { {{first}} } }
        void Buy() { try { Work(); } {|#2:catch|} (Exception ex) { {{second}} } }
        """);

    private static Task Reports(Snippet snippet, params (string Id, int Place)[] claims)
    {
        var test = new RuleTest(snippet);
        test.ExpectedDiagnostics.AddRange(claims.Select(claim =>
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult(claim.Id, default).WithOptions(PlaceAndMessage).WithLocation(claim.Place)));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("void {|#0:Tell|}(Exception error) => Console.WriteLine(error);")]
    [InlineData("static void {|#0:Tell|}(Exception error, string text = \"m\") { Console.WriteLine(text); }")]
    [InlineData("void {|#0:Tell|}(Exception error) => Tell(this, error); void Tell(object from, Exception error) { }")]
    [InlineData("internal virtual void {|#0:Tell|}(Exception error) => Console.WriteLine(error);")]
    public Task Reports_the_method_once(string method) => Reports(Of(method), ("SNTG1101", 0), ("SNTG1009", 1), ("SNTG1009", 2));

    [Theory]
    [InlineData("void {|#0:Tell|}(Exception error) { if (flag) log.LogError(error, \"m\"); }")]
    [InlineData("void {|#0:Tell|}(Exception error) { if (number > 1) return; SentrySdk.CaptureException(error); }")]
    public Task Reports_a_method_that_loses_it_on_some_paths(string method) =>
        Reports(Of(method), ("SNTG1102", 0), ("SNTG1009", 1), ("SNTG1009", 2));

    [Theory]
    [InlineData("SNTG1101", "it is left at line 1 without reporting it; several handlers give it what they have caught")]
    [InlineData("SNTG1009", "'Tell' loses what several handlers give it")]
    public async Task Says_why(string id, string why)
    {
        var snippet = Of("void Tell(Exception error) => Console.WriteLine(error);");
        var found = await Analysis.Run(snippet with { Code = Marks.Removed(snippet.Code) });
        Assert.Contains(found, one => one.Id == id && one.GetMessage().Contains(why));
    }

    [Theory]
    [InlineData("void {|#0:Tell|}(Exception error) => console?.Report(error);")]
    [InlineData("void {|#0:Tell|}(Exception error) { console?.Report(error); }")]
    public Task Leaves_a_method_that_passes_it_on_if_it_can(string method) => Reports(
        Of(method + " Console2? console; abstract class Console2 { public abstract void Report(object e); }"),
        ("SNTG1009", 1),
        ("SNTG1009", 2));

    // One handler says itself what it loses.
    [Fact]
    public Task Leaves_a_single_handler_to_SNTG1001() => Specification.Reports("SNTG1001", Members(
        $$"""
        void Tell(Exception error) => Console.WriteLine(error);
        void Sell() { try { Work(); } {{Caught}} { Tell(ex); } }
        """));

    [Theory]
    [InlineData("void Tell(Exception error) => Console.WriteLine(error);", "Tell(ex); throw;", "Tell(ex);")]
    [InlineData("void Tell(Exception error) => Console.WriteLine(error);", "SentrySdk.CaptureException(ex); Tell(ex);", "Tell(ex);")]
    public Task Leaves_handlers_to_themselves_if_one_reports(string method, string first, string second) =>
        Reports(Of(method, first, second), ("SNTG1001", 2));

    [Theory]
    [InlineData("string Tell(Exception error) => error.Message;")]
    [InlineData("bool Tell(Exception error) => error is null;")]
    [InlineData("Task<int> Tell(Exception error) => Task.FromResult(1);")]
    public Task Ignores_a_function_that_makes_something_of_it(string method) =>
        Reports(Of(method), ("SNTG1001", 1), ("SNTG1001", 2));

    [Theory]
    [InlineData("if (flag) return; Tell(ex);")]
    [InlineData("if (flag) Tell(ex);")]
    public Task Warns_of_a_handler_with_another_way_out(string second) => Reports(
        Of("void {|#0:Tell|}(Exception error) { if (flag) SentrySdk.CaptureException(error); }", "Tell(ex);", second),
        ("SNTG1102", 0),
        ("SNTG1009", 1),
        ("SNTG1002", 2));

    [Fact]
    public Task Says_nothing_at_a_method_that_only_passes_it_on() => Specification.Reports(Members(
        """
        void {|SNTG1101:Write|}(Exception error) => Console.WriteLine(error);
        void Tell(Exception error) { Work(); Write(error); }
        void Sell() { try { Work(); } {|SNTG1009:catch|} (Exception ex) { Tell(ex); } }
        void Buy() { try { Work(); } {|SNTG1009:catch|} (Exception ex) { Tell(ex); } }
        void Give() { try { Work(); } {|SNTG1009:catch|} (Exception ex) { Write(ex); } }
        void Take() { try { Work(); } {|SNTG1009:catch|} (Exception ex) { Write(ex); } }
        """));

    [Fact]
    public Task Keeps_the_handlers_hints_if_the_method_is_marked() => Specification.Reports(Members(
        """
        void Tell(Exception error)
        {
            // sentrygen: expected
            Console.WriteLine(error);
        }
        void Sell() { try { Work(); } {|SNTG1009:catch|} (Exception ex) { Tell(ex); } }
        void Buy() { try { Work(); } {|SNTG1009:catch|} (Exception ex) { Tell(ex); } }
        """));

    [Fact]
    public Task Reports_an_extension_of_another_file() => Specification.Reports(Members(
        """
        void Sell() { try { Work(); } {|SNTG1009:catch|} (Exception ex) { ex.Show(); } }
        void Buy() { try { Work(); } {|SNTG1009:catch|} (Exception ex) { ex.Show(); } }
        """).And("public static class Errors { public static void {|SNTG1101:Show|}(this Exception error) => Console.WriteLine(error); }"));

    [Fact]
    public Task Ignores_methods_that_report() => Ignores(Members(
        """
        void Tell(Exception error) => SentrySdk.CaptureException(error);
        void Sell() { try { Work(); } catch (Exception ex) { Tell(ex); } }
        void Buy() { try { Work(); } catch (Exception ex) { Tell(ex); } }
        """));

    [Fact]
    public Task Leaves_handlers_of_methods_that_call_each_other_to_themselves() => Specification.Reports(Members(
        """
        void Tell(Exception error) { if (flag) Show(error); }
        void Show(Exception error) { if (flag) Tell(error); }
        void Sell() { try { Work(); } {|SNTG1001:catch|} (Exception ex) { Tell(ex); } }
        void Buy() { try { Work(); } {|SNTG1001:catch|} (Exception ex) { Tell(ex); } }
        void Give() { try { Work(); } {|SNTG1001:catch|} (Exception ex) { Show(ex); } }
        void Take() { try { Work(); } {|SNTG1001:catch|} (Exception ex) { Show(ex); } }
        """));
}
