using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Rules;

public class SNTG1303Tests() : RuleSpecification("SNTG1303")
{
    private const string Suppressing = ".ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing)";

    private const string Helpers =
        """
        public static class Tasks
        {
            public static void Ignore(this Task task)
            {
                if (task.IsCompleted) _ = task.Exception;
                else task.ContinueWith(Look, TaskContinuationOptions.OnlyOnFaulted);
            }

            public static void Quieten(this Task task) =>
                task.ContinueWith(t => { _ = t.Exception; }, TaskContinuationOptions.OnlyOnFaulted);

            public static void Report(this Task task) =>
                task.ContinueWith(t => Sentry.SentrySdk.CaptureException(t.Exception!), TaskContinuationOptions.OnlyOnFaulted);

            public static async void Await(this Task task) => await task;

            private static void Look(Task task) => _ = task.Exception;
        }
        """;

    [Theory]
    [InlineData("{|SNTG1303:await|} Task.Run(() => File.Delete(\"a\"))" + Suppressing + ";")]
    [InlineData("{|SNTG1303:await|} File.WriteAllTextAsync(\"a\", \"b\")" + Suppressing + ";")]
    [InlineData(
        "{|SNTG1303:await|} Task.Run(() => File.Delete(\"a\"))"
            + ".ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);")]
    [InlineData("var copy = Task.Run(() => File.Copy(\"a\", \"b\")); {|SNTG1303:await|} copy" + Suppressing + ";")]
    [InlineData("{|SNTG1303:await|} Task.WhenAll(File.WriteAllTextAsync(\"a\", \"b\"), Task.Delay(1))" + Suppressing + ";")]
    public Task Reports_an_await_that_throws_nothing(string code) => ReportsAsMarked(code);

    [Theory]
    [InlineData("await Task.Delay(1)" + Suppressing + ";")]
    [InlineData("await WorkAsync()" + Suppressing + ";")]
    [InlineData("await Task.Run(() => File.Delete(\"a\")).ConfigureAwait(ConfigureAwaitOptions.None);")]
    [InlineData("await Task.Run(() => File.Delete(\"a\")).ConfigureAwait(false);")]
    [InlineData("var copy = Task.Run(() => File.Delete(\"a\")); await copy" + Suppressing + "; log.LogError(copy.Exception, \"m\");")]
    [InlineData(
        "await Task.Run(() => { try { File.Delete(\"a\"); } catch (Exception ex) { log.LogError(ex, \"m\"); } })" + Suppressing + ";")]
    [InlineData("await Task.Delay(1, token)" + Suppressing + ";")]
    [InlineData("var all = new List<Task> { File.WriteAllTextAsync(\"a\", \"b\") }; await Task.WhenAll(all)" + Suppressing + ";")]
    public Task Ignores_an_await_that_loses_nothing(string code) => Ignores(code);

    [Theory]
    [InlineData("await File.WriteAllTextAsync(\"a\", \"b\")" + Suppressing + ";", DiagnosticSeverity.Warning)]
    [InlineData("await new MemoryStream().DisposeAsync().AsTask()" + Suppressing + ";", DiagnosticSeverity.Info)]
    public async Task Warns_if_it_is_not_about_tidying_up(string code, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await new RuleTest(code).Find()).Severity);

    [Fact]
    public Task Reports_an_await_of_a_field_that_nothing_else_reads() => ReportsAsMarked(Snippet.Members(
        "private Task? copy; void Start() => copy = Task.Run(() => File.Delete(\"a\")); "
            + "async Task Stop() { {|SNTG1303:await|} copy!" + Suppressing + "; }"));

    [Fact]
    public Task Ignores_an_await_of_a_field_that_other_code_reads() => Ignores(Snippet.Members(
        "private Task? copy; void Start() => copy = Task.Run(() => File.Delete(\"a\")); Exception? Why => copy!.Exception; "
            + "async Task Stop() { await copy!" + Suppressing + "; }"));

    [Fact]
    public Task Ignores_an_await_of_what_a_caller_gives() =>
        Ignores(Snippet.Members("async Task Stop(Task copy) { await copy" + Suppressing + "; }"));

    [Theory]
    [InlineData("Task.Run(() => File.Delete(\"a\")).{|SNTG1303:Ignore|}();")]
    [InlineData("File.WriteAllTextAsync(\"a\", \"b\").{|SNTG1303:Quieten|}();")]
    [InlineData("Tasks.{|SNTG1303:Quieten|}(File.WriteAllTextAsync(\"a\", \"b\"));")]
    [InlineData("var copy = File.WriteAllTextAsync(\"a\", \"b\"); copy.{|SNTG1303:Ignore|}();")]
    public Task Reports_a_helper_that_looks_and_drops(string code) => ReportsAsMarked(((Snippet)code).And(Helpers));

    [Theory]
    [InlineData("Task.Run(() => File.Delete(\"a\")).Report();")]
    [InlineData("Task.Run(() => File.Delete(\"a\")).Await();")]
    [InlineData("WorkAsync().Ignore();")]
    [InlineData("var copy = File.WriteAllTextAsync(\"a\", \"b\"); copy.Ignore(); await copy.ConfigureAwait(false);")]
    public Task Ignores_a_helper_that_keeps_it(string code) => Ignores(((Snippet)code).And(Helpers));

    [Theory]
    [InlineData("Orleans.Core.Abstractions", "Orleans", "PublicOrleansTaskExtensions")]
    [InlineData("Nito.AsyncEx.Tasks", "Nito.AsyncEx", "TaskExtensions")]
    public Task Reports_a_helper_of_a_library(string assembly, string space, string type) => ReportsAsMarked(
        Snippet.Unit($$"""
            using {{space}};

            public class Shop
            {
                void Method() => Task.Run(() => File.Delete("a")).{|SNTG1303:Ignore|}();
            }
            """) with
        {
            Libraries = [Library(assembly, $"namespace {space} {{ public static class {type} {{ {Ignore} }} }}")],
        });

    private const string Ignore = "public static void Ignore(this System.Threading.Tasks.Task task) { }";

    [Theory]
    [InlineData("private static Task? copy; void Method() { {|SNTG1303:copy = Task.Run(() => File.Delete(\"a\"));|} }")]
    [InlineData("private static readonly Task copy = {|SNTG1303:Task.Run(() => File.Delete(\"a\"))|};")]
    public Task Reports_a_static_field_that_nothing_reads(string members) => ReportsAsMarked(Snippet.Members(members));

    [Theory]
    [InlineData("private static Task? copy; void Method() { copy = Task.Run(() => File.Delete(\"a\")); } Task? Last => copy;")]
    [InlineData("internal static Task? copy; void Method() { copy = Task.Run(() => File.Delete(\"a\")); }")]
    [InlineData("private static Task? copy; void Method() { copy = WorkAsync(); }")]
    public Task Ignores_a_field_that_other_code_may_read(string members) => Ignores(Snippet.Members(members));

    [Fact]
    public Task Says_why() => ReportsAtMarks(
        "[|await|] Task.Run(() => File.Delete(\"a\"))" + Suppressing + ";",
        "The exception of this task never reaches Sentry: the await takes it away, and nobody looks at the task then");

    private static MetadataReference Library(string assembly, string code) =>
        CompiledLibrary.Reference(assembly, code, Packs.Net);
}
