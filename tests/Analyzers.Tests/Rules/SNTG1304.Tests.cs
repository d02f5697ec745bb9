namespace SentryGen.Tests.Rules;

public class SNTG1304Tests() : RuleSpecification("SNTG1304")
{
    [Theory]
    [InlineData("_ = Task.{|SNTG1304:Run|}(() => File.Delete(\"a\"));")]
    [InlineData("Task.{|SNTG1304:Run|}(() => File.Delete(\"a\"));")]
    [InlineData("File.{|SNTG1304:WriteAllTextAsync|}(\"a\", \"b\");")]
    [InlineData("_ = {|SNTG1304:CopyAsync|}(); async Task CopyAsync() { await Task.Delay(1); File.Copy(\"a\", \"b\"); }")]
    [InlineData("_ = {|SNTG1304:CopyAsync|}(); async ValueTask CopyAsync() { await Task.Delay(1); File.Copy(\"a\", \"b\"); }")]
    [InlineData("_ = {|SNTG1304:CopyAsync|}(); Task CopyAsync() => Task.Run(() => Task.Run(() => File.Copy(\"a\", \"b\")));")]
    [InlineData("_ = {|SNTG1304:CopyAsync|}(); async Task CopyAsync() { await Task.Delay(1); throw new InvalidOperationException(); }")]
    [InlineData("_ = {|SNTG1304:TryAsync|}(); async Task TryAsync() { "
        + "try { await Task.Delay(1); File.Copy(\"a\", \"b\"); } catch (IOException ex) { log.LogError(ex, \"m\"); } }")]
    [InlineData("_ = {|SNTG1304:TryAsync|}(); async Task TryAsync() { "
        + "try { await Task.Delay(1); File.Copy(\"a\", \"b\"); } catch { throw; } }")]
    [InlineData("Action start = () => Task.{|SNTG1304:Run|}(() => File.Delete(\"a\")); start();")]
    [InlineData("_ = Task.{|SNTG1304:WhenAll|}(File.WriteAllTextAsync(\"a\", \"b\"), Task.Delay(1));")]
    [InlineData("Task.Factory.{|SNTG1304:StartNew|}(() => File.Delete(\"a\"));")]
    [InlineData("File.{|SNTG1304:WriteAllTextAsync|}(\"a\", \"b\").ConfigureAwait(false);")]
    [InlineData("_ = File.{|SNTG1304:WriteAllTextAsync|}(\"a\", \"b\").ConfigureAwait(false);")]
    public Task Reports_a_task_that_is_dropped(string code) => ReportsAsMarked(code);

    [Theory]
    [InlineData("_ = WorkAsync();")]
    [InlineData("_ = Task.Delay(1);")]
    [InlineData("_ = Task.Run(Work);")]
    [InlineData("_ = Task.Run(() => { try { File.Delete(\"a\"); } catch (Exception ex) { log.LogError(ex, \"m\"); } });")]
    [InlineData("_ = TryAsync(); async Task TryAsync() { log.LogInformation(\"m\"); "
        + "try { await Task.Delay(1); File.Delete(\"a\"); } catch (Exception ex) { log.LogError(ex, \"m\"); } }")]
    [InlineData("_ = TryAsync(); async Task TryAsync() { await Task.Delay(1); "
        + "try { File.Delete(\"a\"); } catch (Exception ex) { log.LogError(ex, \"m\"); throw; } }")]
    [InlineData("_ = WaitAsync(); async Task WaitAsync() { while (!token.IsCancellationRequested) await Task.Delay(1, token); }")]
    [InlineData("await Task.Run(() => File.Delete(\"a\"));")]
    [InlineData("Task.Run(() => File.Delete(\"a\")).Wait();")]
    [InlineData("var copy = Task.Run(() => File.Delete(\"a\")); await copy.ConfigureAwait(false);")]
    [InlineData("_ = Task.Run(() => File.Delete(\"a\")).ContinueWith(task => SentrySdk.CaptureException(task.Exception!));")]
    [InlineData("Act(async () => { await Task.Delay(1); File.Delete(\"a\"); }); void Act(Action act) => act();")]
    public Task Ignores_a_task_that_is_looked_at_or_can_not_fail(string code) => Ignores(code);

    [Theory]
    [InlineData("var copy = File.{|SNTG1304:WriteAllTextAsync|}(\"a\", \"b\"); if (copy.IsCompleted) Work();")]
    [InlineData("Task copy = File.{|SNTG1304:WriteAllTextAsync|}(\"a\", \"b\"); if (copy is { IsFaulted: true }) Work();")]
    [InlineData("var copy = File.{|SNTG1304:WriteAllTextAsync|}(\"a\", \"b\");")]
    public Task Reports_a_local_of_which_only_the_state_is_asked(string code) => ReportsAsMarked(code);

    [Theory]
    [InlineData("var copy = File.WriteAllTextAsync(\"a\", \"b\"); if (copy.IsFaulted) throw copy.Exception!;")]
    [InlineData("var copy = File.WriteAllTextAsync(\"a\", \"b\"); if (!copy.IsCompleted) copy.Wait();")]
    [InlineData("var copy = File.WriteAllTextAsync(\"a\", \"b\"); Keep(copy); void Keep(Task task) { }")]
    [InlineData("var copy = File.WriteAllTextAsync(\"a\", \"b\"); if (copy is { Exception: { } why }) log.LogError(why, \"m\");")]
    [InlineData("var pause = Task.Delay(1); if (pause.IsCompleted) Work();")]
    public Task Ignores_a_local_that_is_looked_at(string code) => Ignores(code);

    [Theory]
    [InlineData("await Task.WhenAny(File.{|SNTG1304:WriteAllTextAsync|}(\"a\", \"b\"), Task.Delay(1));")]
    [InlineData("var copy = File.WriteAllTextAsync(\"a\", \"b\"); await Task.WhenAny({|SNTG1304:copy|}, Task.Delay(1));")]
    [InlineData("await await Task.WhenAny(Task.Delay(1), Task.{|SNTG1304:Run|}(() => File.Delete(\"a\")), Task.Delay(2));")]
    public Task Reports_a_task_that_another_one_may_outrun(string code) => ReportsAsMarked(code);

    [Theory]
    [InlineData("var copy = File.WriteAllTextAsync(\"a\", \"b\"); "
        + "await Task.WhenAny(copy, Task.Delay(1)); await copy.ConfigureAwait(false);")]
    [InlineData("await Task.WhenAny(Task.Delay(1), Task.Delay(2));")]
    public Task Ignores_a_race_that_loses_nothing(string code) => Ignores(code);

    [Theory]
    [InlineData("if (!Task.Run(() => File.Delete(\"a\")).{|SNTG1304:Wait|}(100)) Work();")]
    [InlineData("var copy = Task.Run(() => File.Delete(\"a\")); copy.{|SNTG1304:Wait|}(TimeSpan.FromSeconds(1));")]
    [InlineData("await File.WriteAllTextAsync(\"a\", \"b\").{|SNTG1304:WaitAsync|}(TimeSpan.FromSeconds(1));")]
    public Task Reports_a_timeout(string code) => ReportsAsMarked(code);

    [Theory]
    [InlineData("Task.Run(() => File.Delete(\"a\")).Wait(token);")]
    [InlineData("await File.WriteAllTextAsync(\"a\", \"b\").WaitAsync(token);")]
    [InlineData("var copy = Task.Run(() => File.Delete(\"a\")); if (!copy.Wait(100)) await copy.ConfigureAwait(false);")]
    [InlineData("await WorkAsync().WaitAsync(TimeSpan.FromSeconds(1));")]
    public Task Ignores_a_wait_that_loses_nothing(string code) => Ignores(code);

    [Theory]
    [InlineData("event Func<Task>? Saved; async Task Method() { if (Saved is not null) await Saved.{|SNTG1304:Invoke|}(); }")]
    [InlineData("event Func<int, Task>? Saved; void Method() { Saved?.{|SNTG1304:Invoke|}(1); }")]
    public Task Reports_an_event_of_tasks(string members) => ReportsAsMarked(Snippet.Members(members));

    [Theory]
    [InlineData("event Action? Saved; void Method() { Saved?.Invoke(); }")]
    [InlineData("Func<Task>? saved = null; async Task Method() { await saved!(); }")]
    public Task Ignores_a_delegate_of_one_function(string members) => Ignores(Snippet.Members(members));

    [Fact]
    public Task Reports_a_field_that_nothing_reads() => ReportsAsMarked(Snippet.Members(
        "private Task? copy; void Method() { copy = Task.{|SNTG1304:Run|}(() => File.Delete(\"a\")); }"));

    [Fact]
    public Task Ignores_a_field_that_other_code_awaits() => Ignores(Snippet.Members(
        "private Task? copy; void Method() { copy = Task.Run(() => File.Delete(\"a\")); } async Task Stop() => await copy!;"));

    [Fact]
    public Task Reports_a_helper_that_does_nothing() => ReportsAsMarked(
        ((Snippet)"Task.Run(() => File.Delete(\"a\")).{|SNTG1304:Forget|}();")
            .And("public static class Tasks { public static void Forget(this Task task) { } }"));

    [Fact]
    public Task Ignores_a_task_that_reports_itself() =>
        Ignores(((Snippet)"Task.Run(() => File.Delete(\"a\")).ReportFault();").And(ReportFault.Code));

    [Fact]
    public Task Says_why() => ReportsAtMarks(
        "_ = Task.[|Run|](() => File.Delete(\"a\"));", "The exception of this task reaches Sentry late or never: nobody looks at the task");
}
