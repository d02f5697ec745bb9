namespace SentryGen.Tests.Fate;

/// <summary>Failures that handlers answer for in other ways than by a default.</summary>
public class Answered() : RuleSpecification("SNTG1009")
{
    private static readonly Snippet Console = Members(
        "static void Main() { while (true) { Console.ReadLine(); "
            + "try { Work(); } catch (Exception ex) { Console.WriteLine(ex.Message); } } }");

    [Theory]
    [InlineData("Stream Open(string a, string b) { try { return File.OpenRead(a); } catch { return File.OpenRead(b); } }")]
    [InlineData("Task<string> Read(string a) { try { return ReadAsync(a); } catch { Work(); return ReadAsync(\"b\"); } "
        + "} Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path);")]
    [InlineData("Till Make() { try { return new Till(number); } catch { return new Till(0); } } sealed class Till(int n) { int N => n; }")]
    [InlineData("string? text; void Read(string a) { try { text = File.ReadAllText(a); } catch { text = File.ReadAllText(\"b\"); } }")]
    [InlineData("async Task<string> Read(string a) { try { return await File.ReadAllTextAsync(a); } "
        + "catch (Exception) { var text = await File.ReadAllTextAsync(\"b\"); return text; } }")]
    public Task Reports_another_way_to_the_same(string members) => Reports(Members(members));

    [Theory]
    [InlineData("void Sell() { try { Show(1); } catch { Show(0); } } void Show(int n) => Work();")]
    [InlineData("int Sell() { try { Work(); return Count(1); } catch { return Count(0); } } int Count(int n) => n;")]
    [InlineData("Answer Sell() { try { return Make(Read()); } catch { return Make(0); } } "
        + "Answer Make(int n) => new(); int Read() => 1; sealed class Answer;")]
    [InlineData("Stream Open(string a) { try { return File.OpenRead(a); } catch { return File.Create(a); } }")]
    [InlineData("int Sell() { try { return Count(1); } catch { Count(0); return 0; } } int Count(int n) => n;")]
    public Task Leaves_other_work_of_a_handler_to_SNTG1001(string members) => Reports("SNTG1001", Members(members));

    [Theory]
    [InlineData("if (last is null) throw; return last;", "last")]
    [InlineData("if (last != null) { return last; } throw;", "last")]
    [InlineData("if (last is not null) return last; Console.WriteLine(1); throw;", "last")]
    [InlineData("var old = File.ReadAllText(\"a\"); if (old == null) throw; return old;", "old")]
    [InlineData("if (all.Count == 0) throw; return \"\";", "all")]
    [InlineData("if (all.Count > 0) return null; throw;", "all")]
    [InlineData("if (!all.Any()) { throw; } else { number = 1; } return \"\";", "all")]
    public Task Reports_a_handler_that_throws_if_there_is_nothing_to_give(string handler, string name) => Reports(
        Members($"string? last; List<int> all = new(); string? Sell() {{ try {{ Work(); return \"\"; }} catch {{ {handler} }} }}"),
        $"'Exception' does not reach Sentry on some paths: '{name}' decides whether it is reported, and the handler is left at line 1");

    private const string Bus = " List<Listener> listeners = new(); Listener? listener; void Tell(Exception e, Listener to) => to.Hear(e); "
        + "void TellAll(Exception e) { foreach (var one in listeners) one.Hear(e); } "
        + "abstract class Listener { public abstract void Hear(object e); } sealed class Failure(Exception e) { Exception E => e; }";

    [Theory]
    [InlineData("void Pass(Failure e) => listener?.Hear(e);")]
    [InlineData("void Pass(Failure e) { Work(); listener?.Hear(e); }")]
    public Task Reports_a_failure_that_a_method_is_given_in_an_object(string method) => Reports(
        Members($"void Sell() {{ try {{ Work(); }} catch (Exception ex) {{ Pass(new Failure(ex)); }} }} {method}" + Bus));

    [Theory]
    [InlineData("if (flag) throw; return last;")]
    [InlineData("if (number == 0) throw; return last;")]
    [InlineData("if (last is null) throw; return \"\";")]
    [InlineData("if (all.Count == 0) throw; Work(); return \"\";")]
    [InlineData("if (last is null) { log.LogError(ex, \"m\"); } return last;")]
    [InlineData("if (all.Count > 0) throw; return \"\";")]
    [InlineData("if (all.Any()) throw; return \"\";")]
    [InlineData("if (all.Count > 0) SentrySdk.CaptureException(ex); return \"\";")]
    [InlineData("if (last is not null) { SentrySdk.CaptureException(ex); return last; } return \"\";")]
    public Task Leaves_another_condition_to_SNTG1002(string handler) => Reports("SNTG1002", Members(
        "string? last; List<int> all = new(); string? Sell() { try { Work(); return \"\"; } "
            + "catch (Exception ex) { _ = ex; " + handler + " } }"));

    [Theory]
    [InlineData("if (!context.IsHandled) throw;")]
    [InlineData("Tell(context); if (!context.IsHandled) throw;")]
    public Task Reports_a_failure_that_somebody_has_handled(string handler) => Reports(Members(
        $"void Sell(Context context) {{ try {{ Work(); }} catch {{ {handler} }} }} void Tell(Context to) => Work(); "
            + "class Context { public bool IsHandled { get; set; } }"));

    [Theory]
    [InlineData("string Test(string url) { try { Work(); return \"\"; } catch (Exception ex) { return Text(ex.Message); } }")]
    [InlineData("async Task<string> TestStore() { try { await WorkAsync(); return \"\"; } catch { return Text(\"no\"); } }")]
    [InlineData(
        "List<string> ValidateOrder() { var all = new List<string>(); try { Work(); } "
            + "catch { all.Add(Text(\"no\")); } return all; }")]
    public Task Reports_a_trial_that_tells_its_result(string member) => Reports(Members(member + " string Text(string a) => a + number;"));

    [Fact]
    public Task Reports_a_validator() => Reports(Members(
        "class OrderValidator { string last = \"\"; void Look(string a) { try { Work(); } catch { Add(a + 1); } } "
            + "void Add(string a) => last = a; }"));

    [Theory]
    [InlineData("void TestStore() { try { Work(); } catch { Tell(); } } void Tell() => Work();")]
    [InlineData("string Testify() { try { Work(); return \"\"; } catch { return Text(); } } string Text() => \"\";")]
    [InlineData("class OrderValidator { void Look() { try { Work(); } catch { } } }")]
    [InlineData("class Invalidation { void Look() { try { Work(); } catch { Tell(); } } void Tell() => Work(); }")]
    public Task Leaves_what_tells_nobody_to_SNTG1001(string member) => Reports("SNTG1001", Members(member));

    [Theory]
    [InlineData("try { Process.Start(path); } catch { }", "Process.Start")]
    [InlineData("try { Process.Start(\"explorer.exe\", path); } catch (Exception) { }", "Process.Start")]
    [InlineData("try { Process.Start(new ProcessStartInfo(path) { UseShellExecute = true }); } catch { }", "Process.Start")]
    [InlineData("var page = new ProcessStartInfo { FileName = path, UseShellExecute = true }; "
        + "try { Process.Start(page); } catch { }", "Process.Start")]
    [InlineData("try { ProcessStartInfo page = new(path) { UseShellExecute = true }; Process.Start(page); } catch { }", "Process.Start")]
    [InlineData("try { Process.Start(\"https://example.org/\" + path); } catch { }", "Process.Start")]
    [InlineData("try { Directory.CreateDirectory(Path.GetDirectoryName(path)!); } catch { }", "Directory.CreateDirectory")]
    [InlineData("try { if (!flag) Directory.CreateDirectory(path); } catch { return; }", "Directory.CreateDirectory")]
    [InlineData("try { Clipboard.SetText(path); } catch { }", "Clipboard.SetText")]
    [InlineData("try { Clipboard.SetText(path); } catch (Exception ex) { Clipboard.Show(ex.Message); }", "Clipboard.SetText")]
    [InlineData("try { if (!flag) Process.Start(\"explorer.exe\", path); } catch { Clipboard.Show(path); }", "Process.Start")]
    public Task Reports_a_favour_of_the_machine(string body, string call) => Reports(
        Members($"void Sell(string path) {{ {body} }} static class Clipboard {{ public static void SetText(string text) => Work(); "
            + "public static void Show(string text) => Work(); }"),
        $"'Exception' does not reach Sentry: '{call}' depends on the machine, and the handler is left at line 1");

    [Theory]
    [InlineData("try { Process.Start(\"export.exe\"); } catch { }")]
    [InlineData("try { Process.Start(path, \"--export\"); } catch { }")]
    [InlineData("try { Process.Start(new ProcessStartInfo(path)); } catch { }")]
    [InlineData("var page = new ProcessStartInfo(path) { UseShellExecute = false }; try { Process.Start(page); } catch { }")]
    [InlineData("var page = new ProcessStartInfo(path); try { Process.Start(page); } catch { }")]
    [InlineData("try { Process.Start(path); Work(); } catch { }")]
    [InlineData("try { Directory.CreateDirectory(path); File.Create(path + \"/a\"); } catch { }")]
    [InlineData("try { Directory.CreateDirectory(path); } catch { Work(); }")]
    [InlineData("try { Directory.Move(path, \"b\"); } catch { }")]
    public Task Leaves_other_calls_of_the_machine_to_SNTG1001(string body) =>
        Reports("SNTG1001", Members($"void Sell(string path) {{ {body} }}"));

    [Theory]
    [InlineData("FileLogger.Note(ex.Message);")]
    [InlineData("FileLogger.Note(\"close\", $\"{ex}\"); return;")]
    [InlineData("Plain.Note(\"close \" + ex.Message, true);")]
    public Task Reports_a_tidy_up_that_somebody_is_told_of(string handler) => Reports(Members(
        $"void Close() {{ try {{ File.Delete(\"a\"); }} catch (Exception ex) {{ {handler} }} }} " + OwnLog));

    [Theory]
    [InlineData("FileLogger.Note(ex.Message); Work();")]
    [InlineData("Plain.Keep(number);")]
    [InlineData("Plain.Note(File.ReadAllText(\"a\"), Plain.Keep(1));")]
    public Task Leaves_a_tidy_up_whose_handler_does_more_to_SNTG1001(string handler) => Reports("SNTG1001", Members(
        $"void Close() {{ try {{ File.Delete(\"a\"); }} catch (Exception ex) {{ {handler} }} }} " + OwnLog));

    private const string OwnLog = "static class FileLogger { "
        + "public static void Note(params string[] texts) => File.AppendAllLines(\"b\", texts); } "
        + "static class Plain { public static void Note(string text, bool also) => File.AppendAllText(\"b\", text); "
        + "public static bool Keep(int n) => n > File.ReadAllText(\"b\").Length; }";

    [Theory]
    [InlineData("void Close(Till till) { try { till.DeleteOrders(\"a\"); } catch { } }")]
    [InlineData("async Task StopAsync(Till till) { try { await till.RemoveAsync(number); } catch { return; } }")]
    [InlineData("async Task Later(WeakReference<Stream> file) { try { await Task.Delay(9); "
        + "if (file.TryGetTarget(out var open)) open.Dispose(); } catch { } }")]
    public Task Reports_a_tidy_up_of_another_form(string member) => Reports(Members(
        member + " class Till { public void DeleteOrders(string a) { } public Task RemoveAsync(int a) => Task.CompletedTask; }"));

    [Theory]
    [InlineData("void Sell(Till till) { try { till.DeleteOrders(\"a\"); } catch { } }")]
    [InlineData("void Close(Till till) { try { till.DeleteOrders(Next()); } catch { } } string Next() => \"\";")]
    public Task Leaves_what_takes_out_elsewhere_to_SNTG1001(string member) => Reports("SNTG1001", Members(
        member + " class Till { public void DeleteOrders(string a) { } }"));

    [Fact]
    public Task Reports_what_the_person_at_the_console_is_shown() => Reports(Console);

    [Fact]
    public Task Leaves_a_console_that_nobody_sits_at_to_SNTG1001() =>
        Reports("SNTG1001", Console with { Code = Console.Code.Replace("Console.ReadLine();", "") });

    [Theory]
    [InlineData("string Describe(Exception failure) { try { Work(); return \"\"; } catch { return $\"{failure.GetType()} failed\"; } }")]
    [InlineData("SentryEvent? Clean(SentryEvent sent) { try { Work(); } catch { } return sent; }")]
    public Task Reports_code_that_deals_with_a_failure(string member) => Reports(Members(member));

    [Theory]
    [InlineData("static void EatException(Action work) { try { work(); } catch { } }")]
    [InlineData("void Swallow(Action work) { try { work(); } catch (Exception) { } }")]
    [InlineData("int IgnoreExceptions(Func<int> work) { try { return work(); } catch { return 0; } }")]
    [InlineData("void CloseNoThrow(Action work) { try { work(); } catch { return; } }")]
    public Task Reports_a_function_whose_name_says_so(string member) => Reports(Members(member));

    [Theory]
    [InlineData("static void Eat(Action work) { try { work(); } catch { } }")]
    [InlineData("static void Ignore(Action work) { try { work(); } catch { } }")]
    [InlineData("void Swallow(Action work) { try { work(); } catch { } work(); }")]
    public Task Leaves_another_name_to_SNTG1001(string member) => Reports("SNTG1001", Members(member));

    [Theory]
    [InlineData("when (isDisposed)")]
    [InlineData("when (flag && this.isDisposed)")]
    public Task Reports_a_failure_at_the_end(string filter) =>
        Reports(Members($"bool isDisposed; void Sell() {{ try {{ Work(); }} catch {filter} {{ number = 1; }} isDisposed = true; }}"));

    [Theory]
    [InlineData("when (!isDisposed)")]
    [InlineData("when (isDisposed || flag)")]
    [InlineData("when (flag)")]
    public Task Leaves_a_failure_before_the_end_to_SNTG1001(string filter) => Reports(
        "SNTG1001",
        Members($"bool isDisposed; void Sell() {{ try {{ Work(); }} catch {filter} {{ number = 1; }} isDisposed = true; }}"));

    [Theory]
    [InlineData("if (flag) log.LogDebug(ex, \"m\");")]
    [InlineData("if (flag) { log.LogWarning(ex, \"m\"); flag = false; } Work();")]
    public Task Reports_a_quiet_log_that_is_told_now_and_then(string handler) =>
        Reports(Members($"void Sell() {{ try {{ Work(); }} catch (Exception ex) {{ {handler} }} }}"));

    [Fact]
    public Task Leaves_a_text_that_is_told_now_and_then_to_SNTG1001() => Reports(
        "SNTG1001",
        Members("void Sell() { try { Work(); } catch (Exception ex) { if (flag) log.LogDebug(ex.Message); Work(); } }"));

    [Theory]
    [InlineData("SNTG1007", "catch { /* Swallow */ }")]
    [InlineData("SNTG1001", "catch { number = 1; }")]
    public Task Takes_an_event_behind_for_none_if_a_comment_explains_the_loss(string id, string handler) =>
        Reports(id, Members($"void Sell() {{ try {{ Work(); }} {handler} log.LogError(\"done\"); }}"));

    [Fact]
    public Task Lists_a_changed_copy_that_a_comment_explains() => Reports("SNTG1007", Members(
        "sealed record Order(int N); Order Sell(Order order) { try { Work(); return order; } "
            + "catch { /* A broken till must not keep the shop from opening */\n return order with { N = 0 }; } }"));
}
