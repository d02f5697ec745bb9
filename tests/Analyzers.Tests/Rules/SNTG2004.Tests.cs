namespace SentryGen.Tests.Rules;

public class SNTG2004Tests() : SetUpSpecification("SNTG2004")
{
    private const string Init = "Sentry.SentrySdk.Init(\"\")";

    private static Snippet Console(string code) => Unit(code).In(Project.Console);

    private static Snippet InMain(string body, string signature = "static async Task Main()") =>
        Console($$"""class Program { {{signature}} { {{body}} } }""");

    [Theory]
    [InlineData("[|using|] var sentry = Sentry.SentrySdk.Init(\"\"); await Console.In.ReadToEndAsync();")]
    [InlineData("[|using|] var _ = Sentry.SentrySdk.Init(options => options.Dsn = \"\"); Console.WriteLine(); await Console.In.ReadToEndAsync();")]
    [InlineData("[|using|] (Sentry.SentrySdk.Init(\"\")) await Console.In.ReadToEndAsync();")]
    [InlineData("[|using|] (Sentry.SentrySdk.Init(\"\")) { Console.Read(); } await Console.In.ReadToEndAsync();")]
    [InlineData("[|using|] (var sentry = Sentry.SentrySdk.Init(\"\")) { throw new Exception(); } await Console.In.ReadToEndAsync();")]
    public Task Reports_when_the_handle_is_disposed_while_an_exception_leaves_async_code(string body) => ReportsAtMark(
        InMain(body),
        "An exception out of this async code is never reported: 'using' closes Sentry first; leave it open, it sends what is left when the process ends");

    [Fact]
    public Task Reports_in_top_level_statements_that_await() =>
        ReportsAtMark(Console($"[|using|] var sentry = {Init};\nawait Console.In.ReadToEndAsync();"));

    [Theory]
    [InlineData("await foreach (var line in Lines()) Console.WriteLine(line); async IAsyncEnumerable<int> Lines() { await Console.In.ReadToEndAsync(); yield return 1; }")]
    [InlineData("await using var stream = new MemoryStream();")]
    [InlineData("await using (new MemoryStream()) { }")]
    public Task Reports_whatever_the_top_level_statements_await(string code) =>
        ReportsAtMark(Console($"[|using|] var sentry = {Init};\n{code}"));

    [Theory]
    [InlineData("static async Task RunAsync() { BODY } static void Main() => RunAsync().Wait();")]
    [InlineData("static void Main() { Run().Wait(); async Task Run() { BODY } }")]
    [InlineData("static void Main() { Task.Run(async () => { BODY }).Wait(); }")]
    public Task Reports_in_any_async_function(string members) =>
        ReportsAtMark(Console(
            "class Program { " + members.Replace("BODY", $"[|using|] var sentry = {Init}; await Console.In.ReadToEndAsync();") + " }"));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\"); try { await Console.In.ReadToEndAsync(); } finally { [|Sentry.SentrySdk.Close()|]; }",
        "Sentry.SentrySdk.Close()")]
    [InlineData("var sentry = Sentry.SentrySdk.Init(\"\"); try { await Console.In.ReadToEndAsync(); } finally { [|sentry.Dispose()|]; }",
        "sentry.Dispose()")]
    [InlineData("var sentry = Sentry.SentrySdk.Init(\"\"); try { await Console.In.ReadToEndAsync(); } catch (FormatException) { } finally { [|sentry?.Dispose()|]; }",
        "sentry?.Dispose()")]
    public Task Reports_when_a_finally_block_closes_it(string body, string call) => ReportsAtMark(
        InMain(body),
        $"An exception out of this async code is never reported: '{call}' closes Sentry first; leave it open, it sends what is left when the process ends");

    [Theory]
    [InlineData("[|using|] (INIT) { Console.WriteLine(); } Sentry.SentrySdk.CaptureMessage(\"Bye\");")]
    [InlineData("[|using|] (INIT) { Console.WriteLine(); } try { Console.WriteLine(); } catch (Exception error) { "
        + "Sentry.SentrySdk.CaptureException(error); }")]
    [InlineData("[|using|] (INIT) { Console.WriteLine(); } throw new Exception();")]
    [InlineData("try { [|using|] (INIT) { Console.WriteLine(); } } catch (Exception error) { Sentry.SentrySdk.CaptureException(error); }")]
    [InlineData("try { [|using|] var sentry = INIT; Console.WriteLine(); } finally { Sentry.SentrySdk.CaptureMessage(\"Bye\"); }")]
    [InlineData("Import(); Sentry.SentrySdk.CaptureMessage(\"Bye\"); void Import() { [|using|] var sentry = INIT; Console.WriteLine(); }")]
    public Task Reports_when_a_report_comes_after_the_scope(string code) => ReportsAtMark(
        Console(code.Replace("INIT", Init)),
        "A failure after this is never reported: 'using' closes Sentry first; leave it open, it sends what is left when the process ends");

    [Theory]
    [InlineData("INIT; [|Sentry.SentrySdk.Close()|]; Sentry.SentrySdk.CaptureMessage(\"Bye\");")]
    [InlineData("INIT; Stop(); Sentry.SentrySdk.CaptureMessage(\"Bye\"); static void Stop() => [|Sentry.SentrySdk.Close()|];")]
    [InlineData("INIT; Stop(); Sentry.SentrySdk.CaptureMessage(\"Bye\"); static void Stop() { Console.WriteLine(); "
        + "[|Sentry.SentrySdk.Close()|]; }")]
    [InlineData("var sentry = Sentry.SentrySdk.[|Init|](\"\"); Console.WriteLine(); sentry.Dispose(); "
        + "Sentry.SentrySdk.CaptureMessage(\"Bye\");")]
    public Task Reports_when_a_report_comes_after_the_end(string code) => ReportsAtMark(Console(code.Replace("INIT", Init)));

    [Theory]
    [InlineData("using (INIT) { Sentry.SentrySdk.CaptureMessage(\"Bye\"); } Console.WriteLine();")]
    [InlineData("using (INIT) { Console.WriteLine(); return; } Sentry.SentrySdk.CaptureMessage(\"Bye\");")]
    [InlineData("using (INIT) { Console.WriteLine(); } INIT; Sentry.SentrySdk.CaptureMessage(\"Bye\");")]
    [InlineData("INIT; if (args.Length > 0) { Sentry.SentrySdk.Close(); return; } Sentry.SentrySdk.CaptureMessage(\"Bye\");")]
    [InlineData("INIT; try { Console.WriteLine(); } catch (Exception error) { Sentry.SentrySdk.CaptureException(error); } "
        + "Sentry.SentrySdk.Close();")]
    [InlineData("INIT; Fail(); Sentry.SentrySdk.CaptureMessage(\"Bye\"); static void Fail() { Sentry.SentrySdk.Close(); "
        + "Environment.Exit(1); }")]
    public Task Ignores_reports_that_come_in_time(string code) => Ignores(Console(code.Replace("INIT", Init)));

    [Theory]
    [InlineData("using var sentry = INIT; new Thread(() "
        + "=> Sentry.SentrySdk.[|CaptureMessage|](\"Bye\")).Start();", "'using'", "wait for the work")]
    [InlineData("using (INIT) { _ = Task.Run(() => Sentry.SentrySdk.[|CaptureMessage|](\"Bye\")); } "
        + "Thread.Sleep(1000);", "'using'", "wait for the work")]
    [InlineData("INIT; AppDomain.CurrentDomain.ProcessExit += (_, _) "
        + "=> Sentry.SentrySdk.[|CaptureMessage|](\"Bye\");", "the end of the process", "add the handler before Sentry starts")]
    public Task Reports_a_capture_that_comes_too_late(string code, string closing, string remedy) => ReportsAtMark(
        Console(code.Replace("INIT", Init)), $"What is captured here is never reported: {closing} closes Sentry first; {remedy}");

    [Theory]
    [InlineData("using var sentry = INIT; var work = new Thread(() => Sentry.SentrySdk.CaptureMessage(\"Bye\")); work.Start(); "
        + "work.Join();")]
    [InlineData("using var sentry = INIT; Task.Run(() => Sentry.SentrySdk.CaptureMessage(\"Bye\")).Wait();")]
    public Task Ignores_a_capture_that_is_waited_for(string code) => Ignores(Console(code.Replace("INIT", Init)));

    [Fact]
    public Task Reports_while_one_types() =>
        ReportsWhileTyping(InMain($"[|using|] var sentry = {Init}; await Console.In.ReadToEndAsync();"));

    [Fact]
    public Task Reports_in_a_web_app() =>
        ReportsAtMark(Unit($"[|using|] var sentry = {Init};\nawait WebApplication.CreateBuilder(args).Build().RunAsync();")
            .In(Project.Web));

    [Theory]
    [InlineData("static void Main()", "")]
    [InlineData("static int Main()", "return 0;")]
    public Task Ignores_code_that_is_not_async(string signature, string end) =>
        Ignores(InMain($"using var sentry = {Init}; Console.WriteLine(); {end}", signature));

    [Fact]
    public Task Ignores_top_level_statements_that_await_nothing() =>
        Ignores(Console($"using var sentry = {Init};\nConsole.WriteLine();\nasync Task Later() {{ await Console.In.ReadToEndAsync(); }}"));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\"); await Console.In.ReadToEndAsync();")]
    [InlineData("var sentry = Sentry.SentrySdk.Init(\"\"); await Console.In.ReadToEndAsync(); sentry.Dispose();")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); await Console.In.ReadToEndAsync(); Sentry.SentrySdk.Close();")]
    [InlineData("try { await Console.In.ReadToEndAsync(); } finally { Sentry.SentrySdk.Flush(); }")]
    public Task Ignores_when_it_stays_open_for_what_fails(string body) => Ignores(InMain(body));

    [Theory]
    [InlineData("using var sentry = Sentry.SentrySdk.Init(\"\"); try { await Console.In.ReadToEndAsync(); } catch (Exception error) { Sentry.SentrySdk.CaptureException(error); throw; }")]
    [InlineData("using (Sentry.SentrySdk.Init(\"\")) { try { await Console.In.ReadToEndAsync(); } catch (System.Exception error) { Sentry.SentrySdk.CaptureException(error); } }")]
    [InlineData("using (Sentry.SentrySdk.Init(\"\")) { for (var i = 0; i < 3; i++) try { await Console.In.ReadToEndAsync(); } catch (Exception error) { Sentry.SentrySdk.CaptureException(error); } }")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); try { await Console.In.ReadToEndAsync(); } catch (Exception error) { Sentry.SentrySdk.CaptureException(error); throw; } finally { Sentry.SentrySdk.Close(); }")]
    public Task Ignores_when_all_that_fails_is_caught_before(string body) => Ignores(InMain(body));

    [Theory]
    [InlineData("await Console.In.ReadToEndAsync(); using var sentry = Sentry.SentrySdk.Init(\"\");")]
    [InlineData("await Console.In.ReadToEndAsync(); using (Sentry.SentrySdk.Init(\"\")) { Sentry.SentrySdk.CaptureMessage(\"The job has run\"); }")]
    [InlineData("await Console.In.ReadToEndAsync(); using (Sentry.SentrySdk.Init(\"\")) { void Later() => Console.WriteLine(); }")]
    public Task Ignores_when_nothing_in_reach_of_it_can_fail(string body) => Ignores(InMain(body));

    [Theory]
    [InlineData("foreach (var job in args) { [|using|] (Sentry.SentrySdk.Init(\"\")) { Console.WriteLine(job); } } "
        + "Sentry.SentrySdk.CaptureMessage(\"Done\");")]
    [InlineData("for (var i = 0; i < 3; i++) { [|using|] var sentry = Sentry.SentrySdk.Init(\"\"); Console.WriteLine(i); } "
        + "Sentry.SentrySdk.CaptureMessage(\"Done\");")]
    public Task Reports_a_capture_after_a_loop_that_opens_and_closes_it(string code) => ReportsAtMark(Console(code));

    [Theory]
    [InlineData("foreach (var job in args) { using (Sentry.SentrySdk.Init(\"\")) { Sentry.SentrySdk.CaptureMessage(job); } } "
        + "Console.WriteLine();")]
    [InlineData("if (args.Length > 0) { using (Sentry.SentrySdk.Init(\"\")) { Console.WriteLine(); } } "
        + "else Sentry.SentrySdk.CaptureMessage(\"Done\");")]
    public Task Ignores_a_capture_while_a_loop_holds_it(string code) => Ignores(Console(code));

    [Fact]
    public Task Ignores_what_only_looks_like_the_SDK() => Ignores(Console(
        """
        using var sentry = Acme.SentrySdk.Init();
        await Console.In.ReadToEndAsync();
        namespace Acme { static class SentrySdk { public static IDisposable Init() => new MemoryStream(); } }
        """));

    [Fact]
    public Task Ignores_the_SDK_of_somebody_else() =>
        Ignores((Unit("using var sentry = Sentry.SentrySdk.Init(); await Console.In.ReadToEndAsync();")
            .In(Project.ConsoleWithoutSentry)) with
        { Libraries = [LookAlike] });

    [Fact]
    public Task Ignores_a_test_project() =>
        Ignores(InMain($"using var sentry = {Init}; await Console.In.ReadToEndAsync();").Building("IsTestProject = true"));
}
