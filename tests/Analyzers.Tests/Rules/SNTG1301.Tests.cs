namespace SentryGen.Tests.Rules;

public class SNTG1301Tests() : RuleSpecification("SNTG1301")
{
    [Theory]
    [InlineData("Task.Run(Work).ContinueWith(task {|SNTG1301:=>|} Console.WriteLine(task.Exception));")]
    [InlineData("Task.Run(Work).ContinueWith(task {|SNTG1301:=>|} { if (task.IsFaulted) Console.WriteLine(task.Exception!.Message); });")]
    [InlineData(
        "Task.Run(Work).ContinueWith(task {|SNTG1301:=>|} { if (task.IsFaulted) { "
            + "Console.WriteLine(task.Exception!.Message); return; } Work(); });")]
    [InlineData("Task.Run(Work).ContinueWith(task {|SNTG1301:=>|} { _ = task.Exception; }, TaskContinuationOptions.OnlyOnFaulted);")]
    [InlineData("Task.Run(() => 1).ContinueWith(task {|SNTG1301:=>|} task.Exception is null ? task.Result : 0);")]
    [InlineData(
        "Task.Run(Work).ContinueWith((task, state) {|SNTG1301:=>|} { foreach (var error in task.Exception!.InnerExceptions) "
            + "Console.WriteLine(error); }, null);")]
    [InlineData(
        "Task.Run(Work).ContinueWith({|SNTG1301:Done|}); static void Done(Task task) => Console.WriteLine(task.Exception?.Message);")]
    public Task Reports_a_continuation_that_drops_it(string code) => ReportsAsMarked(code);

    [Theory]
    [InlineData("Task.Run(Work).ContinueWith(task => SentrySdk.CaptureException(task.Exception!));")]
    [InlineData("Task.Run(Work).ContinueWith(task => { if (task.IsFaulted) log.LogError(task.Exception, \"m\"); });")]
    [InlineData("Task.Run(Work).ContinueWith(task => { if (task.Exception is { } failed) log.LogError(failed, \"m\"); else Work(); });")]
    [InlineData(
        "Task.Run(Work).ContinueWith(task => { switch (task.Status) { case TaskStatus.Faulted: "
            + "log.LogError(task.Exception, \"m\"); break; case TaskStatus.RanToCompletion: Work(); break; } });")]
    [InlineData("Task.Run(Work).ContinueWith(task => { if (task.Exception != null) throw task.Exception; });")]
    [InlineData("Task.Run(Work).ContinueWith(task => { if (task.IsCanceled) return; log.LogError(task.Exception, \"m\"); });")]
    [InlineData("Task.Run(() => 1).ContinueWith(task => Console.WriteLine(task.Result));")]
    [InlineData("Task.Run(Work).ContinueWith(task => task.GetAwaiter().GetResult());")]
    [InlineData("Task.Run(Work).ContinueWith(async task => await task);")]
    [InlineData("Task.Run(Work).ContinueWith(task => Console.WriteLine(task.Exception), TaskContinuationOptions.OnlyOnRanToCompletion);")]
    [InlineData("var all = Task.Run(Work); all.ContinueWith(task => Console.WriteLine(task.Exception)); all.Wait();")]
    public Task Ignores_a_continuation_that_keeps_it(string code) => Ignores(code);

    [Theory]
    [InlineData("try { await Task.Yield(); File.Delete(\"a\"); } catch (Exception ex) { log.LogError(ex, \"m\"); }")]
    [InlineData("log.LogDebug(\"m\"); try { File.Delete(\"a\"); await Task.Yield(); } catch (Exception ex) { log.LogError(ex, \"m\"); }")]
    public Task Ignores_a_continuation_of_a_method_that_settles_its_failures(string body) => Ignores(Snippet.Members(
        "void Sell() { SaveAsync().ContinueWith(task => { _ = task.Exception; }); } async Task SaveAsync() { " + body + " }"));

    [Theory]
    [InlineData("File.Delete(\"a\"); try { await WorkAsync(); } catch (Exception ex) { log.LogError(ex, \"m\"); }")]
    [InlineData("try { await Task.Yield(); File.Delete(\"a\"); } catch (FormatException ex) { log.LogError(ex, \"m\"); }")]
    public Task Reports_a_continuation_of_a_method_that_may_fail(string body) => ReportsAsMarked(Snippet.Members(
        "void Sell() { SaveAsync().ContinueWith(task {|SNTG1301:=>|} { _ = task.Exception; }); } async Task SaveAsync() { " + body + " }"));

    [Fact]
    public Task Says_where_it_is_lost() => ReportsAtMarks(
        "Task.Run(Work).ContinueWith(task [|=>|] Console.WriteLine(task.Exception));",
        "The exception of this task never reaches Sentry: the continuation looks at it and is left at line 1 without reporting it");
}
