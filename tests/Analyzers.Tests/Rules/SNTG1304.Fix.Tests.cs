namespace SentryGen.Tests.Rules;

public class SNTG1304FixTests() : RuleSpecification("SNTG1304")
{
    private static readonly Snippet Both =
        Snippet.Body("_ = Task.Run(() => File.Delete(\"a\"));\nawait WorkAsync();", "async Task Method()");

    private static Snippet Sync(string statements) => Snippet.Body(statements).And(ReportFault.Code);

    private static Snippet Async(string statements) => Snippet.Body(statements, "async Task Method()").And(ReportFault.Code);

    [Theory]
    [InlineData("_ = Task.Run(() => File.Delete(\"a\"));", "Task.Run(() => File.Delete(\"a\")).ReportFault();")]
    [InlineData("Task.Run(() => File.Delete(\"a\"));", "Task.Run(() => File.Delete(\"a\")).ReportFault();")]
    [InlineData("File.WriteAllTextAsync(\"a\", \"b\"); // later", "File.WriteAllTextAsync(\"a\", \"b\").ReportFault(); // later")]
    [InlineData(
        "Action start = () => Task.Run(() => File.Delete(\"a\"));",
        "Action start = () => Task.Run(() => File.Delete(\"a\")).ReportFault();")]
    [InlineData(
        "_ = CopyAsync();\nasync ValueTask CopyAsync() { await Task.Delay(1); File.Copy(\"a\", \"b\"); }",
        "CopyAsync().ReportFault();\nasync ValueTask CopyAsync() { await Task.Delay(1); File.Copy(\"a\", \"b\"); }")]
    [InlineData(
        "_ = CopyAsync().AsTask();\nasync ValueTask CopyAsync() { await Task.Delay(1); File.Copy(\"a\", \"b\"); }",
        "CopyAsync().AsTask().ReportFault();\nasync ValueTask CopyAsync() { await Task.Delay(1); File.Copy(\"a\", \"b\"); }")]
    [InlineData("File.WriteAllTextAsync(\"a\", \"b\").ConfigureAwait(false);", "File.WriteAllTextAsync(\"a\", \"b\").ReportFault();")]
    [InlineData(
        "var copy = File.WriteAllTextAsync(\"a\", \"b\");\nif (copy.IsFaulted) Work();",
        "var copy = File.WriteAllTextAsync(\"a\", \"b\");\ncopy.ReportFault();\nif (copy.IsFaulted) Work();")]
    public Task Fixes_with_a_report(string before, string after) => Fixes(Sync(before), Sync(after), "ReportFault");

    [Theory]
    [InlineData(
        "await File.WriteAllTextAsync(\"a\", \"b\").WaitAsync(TimeSpan.FromSeconds(1));",
        "var task = File.WriteAllTextAsync(\"a\", \"b\");\ntask.ReportFault();\nawait task.WaitAsync(TimeSpan.FromSeconds(1));")]
    [InlineData(
        "var task = File.WriteAllTextAsync(\"a\", \"b\");\nawait Task.WhenAny(task, Task.Delay(1));",
        "var task = File.WriteAllTextAsync(\"a\", \"b\");\ntask.ReportFault();\nawait Task.WhenAny(task, Task.Delay(1));")]
    public Task Fixes_a_timeout_with_a_report(string before, string after) => Fixes(Async(before), Async(after), "ReportFault");

    [Theory]
    [InlineData("_ = (Task)File.WriteAllTextAsync(\"a\", \"b\");")]
    [InlineData("_ = TaskExtensions.Unwrap(Task.Factory.StartNew(() => File.WriteAllTextAsync(\"a\", \"b\")));")]
    public Task Offers_no_report_inside_of_another_form(string code) => Offers(Sync(code));

    [Fact]
    public Task Fixes_with_an_await() => Fixes(
        Async("_ = Task.Run(() => File.Delete(\"a\"));\nawait WorkAsync();"),
        Async("await Task.Run(() => File.Delete(\"a\"));\nawait WorkAsync();"),
        "Await");

    [Fact]
    public Task Offers_both_in_an_async_method() => Offers(
        Both with { HasGenerator = true }, "ReportFault", "Await");

    [Fact]
    public Task Offers_only_an_await_without_the_method() => Offers(Both, "Await");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Offers_a_report_if_each_project_of_the_file_has_the_method(bool hasAll)
    {
        const string File = "/Copies.cs";
        var mine = Both with { Path = File, HasGenerator = true };
        var test = new FixTest("SNTG1304", [[mine], [mine with { HasGenerator = hasAll }]]);
        Assert.Equal(hasAll, (await test.Offers()).Any(action => action.EquivalenceKey == "SNTG1304:ReportFault"));
    }

    [Fact]
    public Task Fixes_nothing_in_a_condition() => Offers(Sync("if (!Task.Run(() => File.Delete(\"a\")).Wait(9)) return;"));

    [Fact]
    public Task Offers_a_report_alone_in_a_method_that_can_not_await() =>
        Offers(Snippet.Body("_ = Task.Run(() => File.Delete(\"a\"));") with { HasGenerator = true }, "ReportFault");
}
