namespace SentryGen.Tests.Fate;

/// <summary>Lambdas and local functions inside the handler, or around it.</summary>
public class Functions : Specification
{
    [Theory]
    [InlineData("Action tell = () => SentrySdk.CaptureException(ex); tell();")]
    [InlineData("Action tell = () => SentrySdk.CaptureException(ex); tell.Invoke();")]
    [InlineData("Action<Exception> tell = error => SentrySdk.CaptureException(error); tell(ex);")]
    [InlineData("var tell = (Exception error) => { Work(); throw error; }; tell(ex);")]
    [InlineData("Action tell = delegate { SentrySdk.CaptureException(ex); }; tell();")]
    [InlineData("Action tell = () => SentrySdk.CaptureException(ex); var again = tell; again();")]
    [InlineData("((Action)(() => SentrySdk.CaptureException(ex)))();")]
    [InlineData("Action tell = () => { Action inner = () => SentrySdk.CaptureException(ex); inner(); }; tell();")]
    [InlineData("Func<Exception> made = () => new Failure(\"m\", ex); throw made();")]
    [InlineData("Action<Exception> tell = SentrySdkCall; tell(ex); static void SentrySdkCall(Exception error) => SentrySdk.CaptureException(error);")]
    public Task Ignores_when_the_lambda_is_invoked(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("void Tell() => SentrySdk.CaptureException(ex); Tell();")]
    [InlineData("Tell(); void Tell() => SentrySdk.CaptureException(ex);")]
    [InlineData("Tell(ex); static void Tell(Exception error) => SentrySdk.CaptureException(error);")]
    [InlineData("Tell(); void Tell() { Further(); void Further() => throw new Failure(\"m\", ex); }")]
    [InlineData("First(); void First() => Second(); void Second() => SentrySdk.CaptureException(ex);")]
    [InlineData("throw Made(); Exception Made() => new Failure(\"m\", ex);")]
    [InlineData("Tell<Exception>(ex); static void Tell<T>(T error) where T : Exception => SentrySdk.CaptureException(error);")]
    [InlineData("Down(3); void Down(int n) { if (n == 0) SentrySdk.CaptureException(ex); else Down(n - 1); }")]
    public Task Ignores_when_the_local_function_is_called(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("Task.Run(() => SentrySdk.CaptureException(ex));")]
    [InlineData("await Task.Run(async () => { await WorkAsync(); SentrySdk.CaptureException(ex); });")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => log.LogError(ex, \"m\"));")]
    [InlineData("new Thread(() => SentrySdk.CaptureException(ex)).Start();")]
    [InlineData("SentrySdk.ConfigureScope(scope => SentrySdk.CaptureException(ex));")]
    [InlineData("new List<int> { 1 }.ForEach(_ => SentrySdk.CaptureException(ex));")]
    [InlineData("Task.Run(Tell); void Tell() => SentrySdk.CaptureException(ex);")]
    [InlineData("Action tell = () => SentrySdk.CaptureException(ex); Task.Run(tell);")]
    public Task Ignores_when_the_function_is_passed_on(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("Action tell = () => SentrySdk.CaptureException(ex);")]
    [InlineData("_ = new Action(() => throw ex);")]
    [InlineData("void Tell() => SentrySdk.CaptureException(ex);")]
    [InlineData("Action<Exception> tell = error => throw error; Work();")]
    [InlineData("Func<Exception> made = () => new Failure(\"m\", ex);")]
    public Task Reports_when_the_function_is_never_called(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("Action tell = () => Console.WriteLine(ex); tell();")]
    [InlineData("Action<Exception> tell = error => Console.WriteLine(error); tell(ex);")]
    [InlineData("Tell(); void Tell() => Console.WriteLine(ex);")]
    [InlineData("Tell(); static void Tell() => Console.WriteLine();")]
    [InlineData("Task.Run(() => Console.WriteLine(ex));")]
    [InlineData("Task.Run(() => Work());")]
    [InlineData("Func<Exception> made = () => new Failure(\"m\", ex); made();")]
    [InlineData("Down(3); void Down(int n) { if (n > 0) Down(n - 1); }")]
    [InlineData("Tree(3); void Tree(int n) { if (n < 0) return; Tree(n - 1); Tree(n - 1); Tree(n - 1); }")]
    [InlineData("Ping(3); void Ping(int n) { if (n > 0) Pong(n - 1); } void Pong(int n) => Ping(n);")]
    public Task Reports_when_the_function_loses_it(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("Action tell = () => SentrySdk.CaptureException(ex); if (flag) tell();")]
    [InlineData("Action tell = () => { if (flag) SentrySdk.CaptureException(ex); }; tell();")]
    [InlineData("Action tell = flag ? () => SentrySdk.CaptureException(ex) : () => { }; tell();")]
    [InlineData("Action tell = () => { }; if (flag) tell = () => SentrySdk.CaptureException(ex); tell();")]
    [InlineData("Tell(); void Tell() { if (flag) SentrySdk.CaptureException(ex); }")]
    public Task Reports_when_the_function_settles_it_on_some_paths(string handler) => Reports("SNTG1002", Handler(handler));

    [Theory]
    [InlineData("SNTG1004", "Tell(); void Tell() => log.LogWarning(ex, \"m\");")]
    [InlineData("SNTG1004", "Action tell = () => log.LogDebug(ex, \"m\"); tell();")]
    [InlineData("SNTG1005", "Tell(); void Tell() => log.LogError(ex.Message);")]
    [InlineData("SNTG1006", "Fail(); void Fail() => throw new Failure(ex.Message);")]
    public Task Reports_what_the_function_does_with_it(string id, string handler) => Reports(id, Handler(handler));

    [Fact]
    public Task Reports_for_each_handler_that_a_function_inside_a_handler_has() => Reports(
        """
        try { Work(); }
        {|SNTG1001:catch|} (Exception ex)
        {
            Task.Run(() => { try { Work(); } {|SNTG1001:catch|} (Exception inner) { Console.WriteLine(inner); } });
        }
        """);

    [Fact]
    public Task Ignores_when_the_function_reports_both() => Ignores(
        """
        try { Work(); }
        catch (Exception ex)
        {
            Tell();
            void Tell() { try { Work(); } catch (Exception inner) { throw new AggregateException(ex, inner); } SentrySdk.CaptureException(ex); }
        }
        """);
}
