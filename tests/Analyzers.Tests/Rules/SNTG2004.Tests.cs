namespace SentryGen.Tests.Rules;

public class SNTG2004Tests() : SetUpSpecification("SNTG2004")
{
    private const string Init = "Sentry.SentrySdk.Init(\"\")";

    private static Snippet Console(string code) => Unit(code).In(Project.Console);

    private static Snippet InMain(string body, string signature = "static async Task Main()") => Console($$"""class Program { {{signature}} { {{body}} } }""");

    [Theory]
    [InlineData("[|using|] var sentry = Sentry.SentrySdk.Init(\"\"); await Task.Yield();")]
    [InlineData("[|using|] var _ = Sentry.SentrySdk.Init(options => options.Dsn = \"\"); Console.WriteLine(); await Task.Yield();")]
    [InlineData("[|using|] (Sentry.SentrySdk.Init(\"\")) await Task.Yield();")]
    [InlineData("[|using|] (Sentry.SentrySdk.Init(\"\")) { Console.WriteLine(); } await Task.Yield();")]
    [InlineData("[|using|] (var sentry = Sentry.SentrySdk.Init(\"\")) { throw new Exception(); } await Task.Yield();")]
    public Task Reports_when_the_handle_is_disposed_while_an_exception_leaves_async_code(string body) => ReportsAtMark(
        InMain(body),
        "An exception out of this async code is never reported: 'using' closes Sentry first; leave it open, it sends what is left when the process ends");

    [Fact]
    public Task Reports_in_top_level_statements_that_await() => ReportsAtMark(Console($"[|using|] var sentry = {Init};\nawait Task.Yield();"));

    [Theory]
    [InlineData("await foreach (var line in Lines()) Console.WriteLine(line); async IAsyncEnumerable<int> Lines() { await Task.Yield(); yield return 1; }")]
    [InlineData("await using var stream = new MemoryStream();")]
    [InlineData("await using (new MemoryStream()) { }")]
    public Task Reports_whatever_the_top_level_statements_await(string code) => ReportsAtMark(Console($"[|using|] var sentry = {Init};\n{code}"));

    [Theory]
    [InlineData("static async Task RunAsync() { BODY } static void Main() => RunAsync().Wait();")]
    [InlineData("static void Main() { Run().Wait(); async Task Run() { BODY } }")]
    [InlineData("static void Main() { Task.Run(async () => { BODY }).Wait(); }")]
    public Task Reports_in_any_async_function(string members) =>
        ReportsAtMark(Console($$"""class Program { {{members.Replace("BODY", $"[|using|] var sentry = {Init}; await Task.Yield();")}} }"""));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\"); try { await Task.Yield(); } finally { [|Sentry.SentrySdk.Close()|]; }", "Sentry.SentrySdk.Close()")]
    [InlineData("var sentry = Sentry.SentrySdk.Init(\"\"); try { await Task.Yield(); } finally { [|sentry.Dispose()|]; }", "sentry.Dispose()")]
    [InlineData("var sentry = Sentry.SentrySdk.Init(\"\"); try { await Task.Yield(); } catch (FormatException) { } finally { [|sentry?.Dispose()|]; }", "sentry?.Dispose()")]
    public Task Reports_when_a_finally_block_closes_it(string body, string call) => ReportsAtMark(
        InMain(body),
        $"An exception out of this async code is never reported: '{call}' closes Sentry first; leave it open, it sends what is left when the process ends");

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(InMain($"[|using|] var sentry = {Init}; await Task.Yield();"));

    [Fact]
    public Task Reports_in_a_web_app() => ReportsAtMark(Unit($"[|using|] var sentry = {Init};\nawait WebApplication.CreateBuilder(args).Build().RunAsync();").In(Project.Web));

    [Theory]
    [InlineData("static void Main()", "")]
    [InlineData("static int Main()", "return 0;")]
    public Task Ignores_code_that_is_not_async(string signature, string end) =>
        Ignores(InMain($"using var sentry = {Init}; Console.WriteLine(); {end}", signature));

    [Fact]
    public Task Ignores_top_level_statements_that_await_nothing() =>
        Ignores(Console($"using var sentry = {Init};\nConsole.WriteLine();\nasync Task Later() {{ await Task.Yield(); }}"));

    [Theory]
    [InlineData("Sentry.SentrySdk.Init(\"\"); await Task.Yield();")]
    [InlineData("var sentry = Sentry.SentrySdk.Init(\"\"); await Task.Yield(); sentry.Dispose();")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); await Task.Yield(); Sentry.SentrySdk.Close();")]
    [InlineData("try { await Task.Yield(); } finally { Sentry.SentrySdk.Flush(); }")]
    public Task Ignores_when_it_stays_open_for_what_fails(string body) => Ignores(InMain(body));

    [Theory]
    [InlineData("using var sentry = Sentry.SentrySdk.Init(\"\"); try { await Task.Yield(); } catch (Exception error) { Sentry.SentrySdk.CaptureException(error); throw; }")]
    [InlineData("using (Sentry.SentrySdk.Init(\"\")) { try { await Task.Yield(); } catch (System.Exception error) { Sentry.SentrySdk.CaptureException(error); } }")]
    [InlineData("using (Sentry.SentrySdk.Init(\"\")) { for (var i = 0; i < 3; i++) try { await Task.Yield(); } catch (Exception error) { Sentry.SentrySdk.CaptureException(error); } }")]
    [InlineData("Sentry.SentrySdk.Init(\"\"); try { await Task.Yield(); } catch (Exception error) { Sentry.SentrySdk.CaptureException(error); throw; } finally { Sentry.SentrySdk.Close(); }")]
    public Task Ignores_when_all_that_fails_is_caught_before(string body) => Ignores(InMain(body));

    [Theory]
    [InlineData("await Task.Yield(); using var sentry = Sentry.SentrySdk.Init(\"\");")]
    [InlineData("await Task.Yield(); using (Sentry.SentrySdk.Init(\"\")) { Sentry.SentrySdk.CaptureMessage(\"The job has run\"); }")]
    [InlineData("await Task.Yield(); using (Sentry.SentrySdk.Init(\"\")) { void Later() => Console.WriteLine(); }")]
    public Task Ignores_when_nothing_in_reach_of_it_can_fail(string body) => Ignores(InMain(body));

    [Fact]
    public Task Ignores_what_only_looks_like_the_SDK() => Ignores(Console(
        """
        using var sentry = Acme.SentrySdk.Init();
        await Task.Yield();
        namespace Acme { static class SentrySdk { public static IDisposable Init() => new MemoryStream(); } }
        """));

    [Fact]
    public Task Ignores_the_SDK_of_somebody_else() => Ignores((Unit("using var sentry = Sentry.SentrySdk.Init(); await Task.Yield();").In(Project.ConsoleWithoutSentry)) with { Libraries = [LookAlike] });

    [Fact]
    public Task Ignores_a_test_project() => Ignores(InMain($"using var sentry = {Init}; await Task.Yield();").Building("IsTestProject = true"));
}
