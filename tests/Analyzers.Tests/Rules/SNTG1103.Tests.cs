namespace SentryGen.Tests.Rules;

public class SNTG1103Tests() : RuleSpecification("SNTG1103")
{
    [Theory]
    [InlineData("if (e.Exception is IOException) e.Handled = true;")]
    [InlineData("if (e.Exception is IOException or TimeoutException) { Console.WriteLine(e.Exception); e.Handled = true; }")]
    [InlineData("e.Handled = e.Exception is IOException;")]
    [InlineData("e.Handled = e.Exception switch { IOException => true, _ => false };")]
    [InlineData(
        "switch (e.Exception) { case IOException: e.Handled = true; break; default: "
            + "SentrySdk.CaptureException(e.Exception); break; }")]
    [InlineData("if (e.Exception.GetType() == typeof(IOException)) e.Handled = true;")]
    [InlineData("if (e.Exception.Message.Contains(\"disk\")) e.Handled = true;")]
    [InlineData("var error = e.Exception; if (error is not IOException) return; e.Handled = true;")]
    public Task Reports_a_test_on_a_type(string handler) => ReportsAsMarked(Crash(handler, "{|SNTG1103:=>|}"));

    [Theory]
    [InlineData("if (e.Exception is IOException) { log.LogError(e.Exception, \"m\"); e.Handled = true; }")]
    [InlineData("if (e.Exception is OperationCanceledException) e.Handled = true;")]
    public Task Ignores_a_test_on_a_type(string handler) => Ignores(Crash(handler, "=>"));

    [Fact]
    public Task Reports_a_handler_of_a_type() => ReportsAsMarked(HandedTo.Unit(
        """
        class Missing : MediatR.Pipeline.IRequestExceptionHandler<string, int, KeyNotFoundException>
        {
            public Task {|SNTG1103:Handle|}(
                string request,
                KeyNotFoundException exception,
                MediatR.Pipeline.RequestExceptionHandlerState<int> state,
                CancellationToken token)
            {
                state.SetHandled(0);
                return Task.CompletedTask;
            }
        }
        """));

    [Fact]
    public Task Says_where_it_is_lost() => ReportsAtMarks(
        Crash("if (e.Exception is IOException) e.Handled = true;", "[|=>|]"),
        "'DispatcherUnhandledExceptionEventArgs.Exception' of a specific type is handed to this code and reaches Sentry on some "
            + "paths only: it is lost at line 1");

    private static Snippet Crash(string handler, string arrow) =>
        HandedTo.Method($"new System.Windows.Application().DispatcherUnhandledException += (sender, e) {arrow} {{ {handler} }};");
}
