namespace SentryGen.Tests.Rules;

public class SNTG2014Tests() : SetUpSpecification("SNTG2014")
{
    private static Snippet Console(string code) => Unit(code).In(Project.Console);

    [Theory]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.[|FailFast|](\"Bye\");")]
    [InlineData("try { Console.WriteLine(); } catch (Exception error) { Sentry.SentrySdk.CaptureException(error); Environment.[|FailFast|](\"Bye\", error); }")]
    [InlineData("var id = Sentry.SentrySdk.CaptureMessage(\"Bye\"); Console.WriteLine(id); System.Environment.[|FailFast|](null);")]
    [InlineData("Sentry.SentrySdk.Flush(); Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.[|FailFast|](\"Bye\");")]
    public Task Reports_when_the_process_ends_behind_a_capture(string code) => ReportsAtMark(
        Console(code), "The event that is captured before is never sent, because 'FailFast' ends the process at once; call 'SentrySdk.Flush' in between");

    [Fact]
    public Task Reports_in_a_library() => ReportsAtMark(
        Unit("class Shop { void Close() { Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.[|FailFast|](\"Bye\"); } }"));

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Console("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.[|FailFast|](\"Bye\");"));

    [Theory]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Sentry.SentrySdk.Flush(); Environment.FailFast(\"Bye\");")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Sentry.SentrySdk.Flush(TimeSpan.FromSeconds(2)); Environment.FailFast(\"Bye\");")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); await Sentry.SentrySdk.FlushAsync(); Environment.FailFast(\"Bye\");")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Sentry.SentrySdk.Close(); Environment.FailFast(\"Bye\");")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); if (args.Length > 0) { Sentry.SentrySdk.Flush(); } Environment.FailFast(\"Bye\");")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Thread.Sleep(2000); Environment.FailFast(\"Bye\");")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); await Task.Delay(2000); Environment.FailFast(\"Bye\");")]
    public Task Ignores_when_it_may_have_been_sent(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("Environment.FailFast(\"Bye\");")]
    [InlineData("Sentry.SentrySdk.AddBreadcrumb(\"Bye\"); Environment.FailFast(\"Bye\");")]
    [InlineData("if (args.Length > 0) { Sentry.SentrySdk.CaptureMessage(\"Bye\"); } Environment.FailFast(\"Bye\");")]
    [InlineData("void Tell() { Sentry.SentrySdk.CaptureMessage(\"Bye\"); } Environment.FailFast(\"Bye\");")]
    [InlineData("Environment.FailFast(\"Bye\"); Sentry.SentrySdk.CaptureMessage(\"Bye\");")]
    public Task Ignores_when_there_may_be_nothing_to_send(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.Exit(1);")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); throw new Exception();")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); return;")]
    public Task Ignores_ends_that_wait_for_what_is_left(string code) => Ignores(Console(code));

    [Fact]
    public Task Ignores_an_end_of_ones_own() => Ignores(Console("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.FailFast(); static class Environment { public static void FailFast() { } }"));

    [Fact]
    public Task Ignores_the_SDK_of_somebody_else() =>
        Ignores(Unit("Sentry.SentrySdk.CaptureException(new()); Environment.FailFast(null);").In(Project.ConsoleWithoutSentry) with { Libraries = [LookAlike] });
}
