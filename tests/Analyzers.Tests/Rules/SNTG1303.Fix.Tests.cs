namespace SentryGen.Tests.Rules;

public class SNTG1303FixTests() : RuleSpecification("SNTG1303")
{
    private const string Helper =
        "\npublic static class Tasks { public static void Ignore(this Task task) => task.ContinueWith(t => { _ = t.Exception; }); }\n";

    private const string Suppressing = ".ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);";

    private const string Field = "private static Task? copy;\n\nvoid Method()\n{\n    copy = Task.Run(() => File.Delete(\"a\"));\n";

    private static Snippet In(string statements) => Snippet.Body(statements, "async Task Method()").And(Helper + ReportFault.Code);

    [Fact]
    public Task Fixes_a_helper() => Fixes(
        In("Task.Run(() => File.Delete(\"a\")).Ignore();\nawait WorkAsync();"),
        In("Task.Run(() => File.Delete(\"a\")).ReportFault();\nawait WorkAsync();"),
        "ReportFault");

    [Fact]
    public Task Fixes_a_helper_that_is_called_as_a_method() => Fixes(
        In("Tasks.Ignore(Task.Run(() => File.Delete(\"a\")));\nawait WorkAsync();"),
        In("Task.Run(() => File.Delete(\"a\")).ReportFault();\nawait WorkAsync();"),
        "ReportFault");

    [Fact]
    public Task Fixes_an_await_of_a_call() => Fixes(
        In("await Task.Run(() => File.Delete(\"a\"))" + Suppressing),
        In("var task = Task.Run(() => File.Delete(\"a\"));\ntask.ReportFault();\nawait task" + Suppressing),
        "ReportFault");

    [Fact]
    public Task Fixes_an_await_of_a_variable() => Fixes(
        In("var copy = Task.Run(() => File.Delete(\"a\"));\nawait copy" + Suppressing),
        In("var copy = Task.Run(() => File.Delete(\"a\"));\ncopy.ReportFault();\nawait copy" + Suppressing),
        "ReportFault");

    [Fact]
    public Task Fixes_a_static_field() => Fixes(
        Snippet.Class(Field + "}").And(ReportFault.Code),
        Snippet.Class(Field + "    copy.ReportFault();\n}").And(ReportFault.Code),
        "ReportFault");

    [Fact]
    public Task Offers_a_report_before_the_method_is_emitted() => Offers(
        Snippet.Body("Task.Run(() => File.Delete(\"a\")).Ignore();").And(Helper) with { HasGenerator = true }, "ReportFault");
}
