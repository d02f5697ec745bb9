namespace SentryGen.Tests.Rules;

public class SNTG1109Tests() : RuleSpecification("SNTG1109")
{
    [Theory]
    [InlineData(
        "class W : Elsewhere.Worker { public override void {|SNTG1109:OnFailure|}(Exception error, int attempt) { "
            + "Console.WriteLine(error); } }")]
    [InlineData("class W : Elsewhere.IWatcher { public Task {|SNTG1109:FailedAsync|}(Exception error) => Task.CompletedTask; }")]
    [InlineData("class W { void Method() => Elsewhere.Runner.Run(() => { }, _ {|SNTG1109:=>|} { }); }")]
    [InlineData("class W { void Method(Elsewhere.Worker worker) => worker.Failed += ex {|SNTG1109:=>|} Console.WriteLine(ex); }")]
    [InlineData(
        "class W { void Method(Elsewhere.Worker worker) => worker.Failed += {|SNTG1109:Show|}; void Show(Exception "
            + "error) => Console.WriteLine(error); }")]
    [InlineData(
        "class W { void Method(System.ComponentModel.BackgroundWorker worker) => worker.RunWorkerCompleted += (sender, "
            + "e) {|SNTG1109:=>|} { }; }")]
    [InlineData(
        "class W { object Method() => new Polly.Fallback.FallbackStrategyOptions<int> { OnFallback = args "
            + "{|SNTG1109:=>|} { Console.WriteLine(args.Outcome.Exception); return default; } }; }")]
    public Task Reports_code_that_other_code_calls(string type) => ReportsAsMarked(HandedTo.Unit(type));

    [Theory]
    [InlineData(
        "class W : Elsewhere.Worker { public override void OnFailure(Exception error, int attempt) => "
            + "base.OnFailure(error, attempt); }")]
    [InlineData(
        "class W : Elsewhere.Worker { public override void OnFailure(Exception error, int attempt) => "
            + "SentrySdk.CaptureException(error); }")]
    [InlineData("class W : Elsewhere.Worker { public override bool IsTransient(Exception error) => false; }")]
    [InlineData("class W { void Method() => Elsewhere.Runner.Retry(() => { }, ex => ex is IOException); }")]
    [InlineData("class W { void Method(List<Exception> all) => all.ForEach(ex => Console.WriteLine(ex)); }")]
    [InlineData("class W { void Run(Action<Exception> failed) { } void Method() => Run(ex => Console.WriteLine(ex)); }")]
    [InlineData(
        "class W { void Method() => Polly.RetrySyntax.WaitAndRetry(Polly.Policy.Handle<IOException>(), 3, _ => "
            + "TimeSpan.Zero, (ex, _) => Console.WriteLine(ex)); }")]
    [InlineData(
        "class W : ILogger { public IDisposable? BeginScope<T>(T state) where T : notnull => null; public bool "
            + "IsEnabled(LogLevel level) => true; public void Log<T>(LogLevel level, EventId id, T state, Exception? "
            + "exception, Func<T, Exception?, string> text) { } }")]
    [InlineData(
        "class W : Microsoft.AspNetCore.SignalR.Hub { public override Task OnDisconnectedAsync(Exception? exception) => "
            + "Task.CompletedTask; }")]
    [InlineData("class W { object Method() => new Polly.Retry.RetryStrategyOptions { OnRetry = args => default }; }")]
    public Task Ignores_what_is_no_loss(string type) => Ignores(HandedTo.Unit(type));
}
