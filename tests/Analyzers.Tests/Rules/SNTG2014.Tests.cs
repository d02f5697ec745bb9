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
        Console(code),
            "The event that is captured before is never sent, because 'FailFast' ends the process at once; call 'SentrySdk.Flush' in between");

    [Theory]
    [InlineData("if (args.Length > 0) { Sentry.SentrySdk.CaptureMessage(\"Bye\"); } Environment.[|FailFast|](\"Bye\");")]
    [InlineData("try { Console.WriteLine(); } catch (Exception error) { Sentry.SentrySdk.CaptureException(error); } finally { "
        + "Environment.[|FailFast|](\"Bye\"); }")]
    [InlineData("Tell(); Environment.[|FailFast|](\"Bye\"); void Tell() { Sentry.SentrySdk.CaptureMessage(\"Bye\"); }")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); System.Diagnostics.Process.GetCurrentProcess().[|Kill|]();")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); var self = System.Diagnostics.Process.GetCurrentProcess(); "
        + "self.[|Kill|](false);")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); [|Die|](); static void Die() => Environment.FailFast(\"Bye\");")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Native.[|Leave|](1); static class Native { "
        + "[System.Runtime.InteropServices.DllImport(\"libc\", EntryPoint = \"_exit\")] public static extern void Leave(int code); }")]
    public Task Reports_every_end_of_the_process(string code) => ReportsAtMark(Console(code));

    [Theory]
    [InlineData("if (error is not OperationCanceledException) Environment.[|FailFast|](\"Bye\");")]
    [InlineData("if (!(error is OperationCanceledException)) { Environment.[|FailFast|](\"Bye\"); }")]
    [InlineData("if (error is not (OperationCanceledException or TimeoutException)) { Environment.[|FailFast|](\"Bye\"); }")]
    public Task Reports_an_end_that_few_exceptions_escape(string end) => ReportsAtMark(Console(
        $"try {{ Console.WriteLine(); }} catch (Exception error) {{ Sentry.SentrySdk.CaptureException(error); {end} }}"));

    [Theory]
    [InlineData("if (error is OutOfMemoryException) Environment.FailFast(\"Bye\");")]
    [InlineData("if (args.Length > 5) Environment.FailFast(\"Bye\");")]
    [InlineData("if (error.InnerException is not null) Environment.FailFast(\"Bye\");")]
    [InlineData("if (error is not TimeoutException) { Sentry.SentrySdk.Flush(); Environment.FailFast(\"Bye\"); }")]
    public Task Ignores_an_end_that_may_not_come(string end) => Ignores(Console(
        $"try {{ Console.WriteLine(); }} catch (Exception error) {{ Sentry.SentrySdk.CaptureException(error); {end} }}"));

    [Theory]
    [InlineData("return 3;", "if (code != 0) Environment.[|FailFast|](\"Bye\");")]
    [InlineData("return 3;", "if (code > 0) Environment.[|FailFast|](\"Bye\");")]
    [InlineData("return 3;", "if (code == 0) Environment.FailFast(\"Bye\");")]
    [InlineData("return 0;", "if (code != 0) Environment.FailFast(\"Bye\");")]
    [InlineData("return args.Length;", "if (code != 0) Environment.FailFast(\"Bye\");")]
    public Task Reports_an_end_by_an_exit_code_that_is_known(string result, string end)
    {
        var app = Console($"var code = Run(); {end} int Run() {{ try {{ Console.WriteLine(); return 0; }} "
            + $"catch (Exception error) {{ Sentry.SentrySdk.CaptureException(error); {result} }} }}");
        return end.Contains("[|", StringComparison.Ordinal) ? ReportsAtMark(app) : Ignores(app);
    }

    [Theory]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); System.Diagnostics.Process.GetProcessById(1).Kill();")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Die(); static void Die() { Sentry.SentrySdk.Flush(); "
        + "Environment.FailFast(\"Bye\"); }")]
    [InlineData("Tell(); Environment.FailFast(\"Bye\"); void Tell() { Sentry.SentrySdk.CaptureMessage(\"Bye\"); "
        + "Sentry.SentrySdk.Flush(); }")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Native.getpid(); static class Native { "
        + "[System.Runtime.InteropServices.DllImport(\"libc\")] public static extern int getpid(); }")]
    // It throws: this process is part of the tree.
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); System.Diagnostics.Process.GetCurrentProcess().Kill(true);")]
    public Task Ignores_other_processes_and_ends_that_wait(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("using System.Runtime.InteropServices;\n"
        + "using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Sentry.SentrySdk.[|CaptureMessage|](\"Bye\"));")]
    [InlineData("Console.CancelKeyPress += (_, _) => { Console.WriteLine(); Sentry.SentrySdk.[|CaptureMessage|](\"Bye\"); };")]
    public Task Reports_in_the_handler_of_a_signal(string code) => ReportsAtMark(
        Console(code), "The event that is captured here is never sent, because the signal ends the process at once; "
            + "call 'SentrySdk.Flush' after it");

    [Theory]
    [InlineData("Console.CancelKeyPress += (_, e) => { e.Cancel = true; Sentry.SentrySdk.CaptureMessage(\"Bye\"); };")]
    [InlineData("Console.CancelKeyPress += (_, _) => { Sentry.SentrySdk.CaptureMessage(\"Bye\"); Sentry.SentrySdk.Flush(); };")]
    [InlineData("Console.CancelKeyPress += (_, _) => { Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.Exit(1); };")]
    public Task Ignores_handlers_of_a_signal_that_wait_or_go_on(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("_ = Task.Run(() => { Thread.Sleep(100); Sentry.SentrySdk.[|CaptureMessage|](\"Bye\"); });")]
    [InlineData("new Thread(() => Sentry.SentrySdk.[|CaptureMessage|](\"Bye\")) { IsBackground = true }.Start();")]
    [InlineData("var work = new Thread(() => Sentry.SentrySdk.[|CaptureMessage|](\"Bye\")); work.IsBackground = true; "
        + "work.Start(); Console.WriteLine();")]
    [InlineData("foreach (var name in args) _ = Task.Run(() => { Thread.Sleep(100); Sentry.SentrySdk.[|CaptureMessage|](name); }); "
        + "await Task.Yield();")]
    [InlineData("for (var i = 0; i < 3; i++) { _ = Task.Run(() => Sentry.SentrySdk.[|CaptureMessage|](\"Bye\")); }")]
    public Task Reports_in_work_that_Main_does_not_wait_for(string code) => ReportsAtMark(
        Console(code), "The event that is captured here is never sent, because the return of Main ends the process at once; "
            + "wait for the work");

    [Theory]
    [InlineData("await Task.Run(() => Sentry.SentrySdk.CaptureMessage(\"Bye\"));")]
    [InlineData("var work = Task.Run(() => Sentry.SentrySdk.CaptureMessage(\"Bye\")); work.Wait();")]
    [InlineData("Task.Run(() => Sentry.SentrySdk.CaptureMessage(\"Bye\")).Wait();")]
    [InlineData("_ = Task.Run(() => Sentry.SentrySdk.CaptureMessage(\"Bye\")); Console.ReadLine();")]
    [InlineData("new Thread(() => Sentry.SentrySdk.CaptureMessage(\"Bye\")).Start();")]
    [InlineData("Parallel.For(0, 3, _ => Sentry.SentrySdk.CaptureMessage(\"Bye\"));")]
    [InlineData("foreach (var name in args) _ = Task.Run(() => Sentry.SentrySdk.CaptureMessage(name)); await Task.Delay(9000);")]
    [InlineData("for (;;) { _ = Task.Run(() => Sentry.SentrySdk.CaptureMessage(\"Bye\")); }")]
    public Task Ignores_work_that_goes_on_or_is_waited_for(string code) => Ignores(Console(code));

    [Fact]
    public async Task Advises_when_a_signal_keeps_an_app_from_its_end()
    {
        var found = await Analysis.Run(Console(
            "var stop = new ManualResetEventSlim(); Console.CancelKeyPress += (_, e) => { e.Cancel = true; stop.Set(); }; "
                + "stop.Wait(); Sentry.SentrySdk.CaptureMessage(\"Bye\");"));
        var told = Assert.Single(found);
        Assert.Equal(("SNTG2014", Microsoft.CodeAnalysis.DiagnosticSeverity.Info), (told.Id, told.Severity));
    }

    [Theory]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => { }; Sentry.SentrySdk.CaptureMessage(\"Bye\");")]
    [InlineData("Console.CancelKeyPress += (_, _) => { }; try { Console.ReadLine(); } "
        + "catch (Exception error) { Sentry.SentrySdk.CaptureException(error); }")]
    public Task Ignores_an_app_that_no_signal_keeps_from_a_capture(string code) => Ignores(Console(code));

    [Fact]
    public Task Reports_in_a_library() => ReportsAtMark(
        Unit("class Shop { void Close() { Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.[|FailFast|](\"Bye\"); } }"));

    [Fact]
    public Task Reports_while_one_types() =>
        ReportsWhileTyping(Console("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.[|FailFast|](\"Bye\");"));

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
    [InlineData("void Tell() { Sentry.SentrySdk.CaptureMessage(\"Bye\"); } Environment.FailFast(\"Bye\");")]
    [InlineData("Environment.FailFast(\"Bye\"); Sentry.SentrySdk.CaptureMessage(\"Bye\");")]
    public Task Ignores_when_there_may_be_nothing_to_send(string code) => Ignores(Console(code));

    [Theory]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.Exit(1);")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); throw new Exception();")]
    [InlineData("Sentry.SentrySdk.CaptureMessage(\"Bye\"); return;")]
    public Task Ignores_ends_that_wait_for_what_is_left(string code) => Ignores(Console(code));

    [Fact]
    public Task Ignores_an_end_of_ones_own() =>
        Ignores(Console("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.FailFast(); static class Environment { public static void FailFast() { } }"));

    [Fact]
    public Task Ignores_the_SDK_of_somebody_else() =>
        Ignores(Unit("Sentry.SentrySdk.CaptureException(new()); Environment.FailFast(null);")
            .In(Project.ConsoleWithoutSentry) with
        { Libraries = [LookAlike] });
}
