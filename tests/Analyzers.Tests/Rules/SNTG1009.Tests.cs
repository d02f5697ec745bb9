namespace SentryGen.Tests.Rules;

public class SNTG1009Tests() : RuleSpecification("SNTG1009")
{
    [Fact]
    public Task Reports_what_is_expected_to_fail() => Reports(
        Members("bool TrySell() { try { Work(); return true; } catch { return false; } }"),
        "'Exception' does not reach Sentry: 'TrySell' is expected to fail, and the handler is left at line 1");

    [Fact]
    public Task Names_the_conversion() => Reports(
        Members("int Count(string text) { try { return int.Parse(text); } catch { return 0; } }"),
        "'Exception' does not reach Sentry: 'Int32.Parse' is expected to fail, and the handler is left at line 1");

    [Theory]
    [InlineData("bool TrySell() { try { Work(); return true; } catch (Exception) { return false; } }")]
    [InlineData("bool TrySell(out int sold) { try { Work(); sold = 1; return true; } catch { sold = 0; return false; } }")]
    [InlineData("bool TrySell() { try { Work(); return true; } catch { } return false; }")]
    [InlineData("bool TrySell() { var sold = false; try { Work(); sold = true; } catch { } return sold; }")]
    [InlineData("string? TryRead() { try { return File.ReadAllText(\"a\"); } catch { return null; } }")]
    [InlineData("async Task<string?> TryReadAsync() { try { return await File.ReadAllTextAsync(\"a\"); } catch { return default; } }")]
    [InlineData("Task<string> TryRead() { try { return File.ReadAllTextAsync(\"a\"); } catch { return Task.FromResult(\"\"); } }")]
    [InlineData("(bool, int) TrySell() { try { Work(); return (true, 1); } catch { return (false, -1); } }")]
    [InlineData("int[] TryList() { try { Work(); return [1]; } catch { return []; } }")]
    [InlineData("int[] TryList() { try { Work(); return new[] { 1 }; } catch { return Array.Empty<int>(); } }")]
    [InlineData("bool TrySell() { try { Work(); return true; } catch (Exception ex) { Console.WriteLine(ex); return false; } }")]
    [InlineData(
        "bool TrySell(out string why) { try { Work(); why = \"\"; return true; } catch "
            + "(Exception ex) { why = ex.Message; return false; } }")]
    [InlineData("string SafeName() { try { return File.ReadAllText(\"a\"); } catch { Work(); return \"\"; } }")]
    [InlineData("bool TrySell() { for (var i = 0; i < 3; i++) { try { Work(); return true; } catch { } } return false; }")]
    [InlineData("void TryClose() { try { Work(); } catch { } }")]
    [InlineData("bool OrderTrySell() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("string? NameOrNull() { try { return File.ReadAllText(\"a\"); } catch { return null; } }")]
    [InlineData("int CountOrDefault() { try { Work(); return 1; } catch { log.LogInformation(\"none\"); return 0; } }")]
    [InlineData("(bool, string) TrySell() { try { Work(); return (true, \"\"); } catch (Exception ex) { return (false, ex.Message); } }")]
    [InlineData("(bool, string) TrySell() { try { Work(); return (true, \"\"); } catch (Exception ex) { return (false, $\"{ex}\"); } }")]
    [InlineData("void Close() { TryClose(); void TryClose() { try { Work(); } catch { } } }")]
    [InlineData("Task<bool> TrySell() => Task.Run(() => { try { Work(); return true; } catch { return false; } });")]
    public Task Reports_an_attempt(string member) => Reports(Members(member));

    [Theory]
    [InlineData("string Setting(string key, string fallback) { try { return File.ReadAllText(key); } catch { return fallback; } }")]
    [InlineData("string Setting(string key, string defaultText) { try { return File.ReadAllText(key); } catch { } return defaultText; }")]
    [InlineData("object Setting(string key, int whenDefault) { try { return File.ReadAllText(key); } catch { return whenDefault; } }")]
    [InlineData(
        "string Setting(string orElse) { string text; try { text = File.ReadAllText(\"a\"); } catch (Exception) { text = orElse; } return text; }")]
    public Task Reports_a_default_of_the_caller(string member) => Reports(Members(member));

    [Theory]
    [InlineData("bool IsOpen() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("bool StoreSupported() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("bool IsOpen { get { try { Work(); return true; } catch { return false; } } }")]
    [InlineData("bool TokenIsValid() { var valid = false; try { Work(); valid = true; } catch { valid = false; } return valid; }")]
    [InlineData("static bool StoreHasStock() { try { File.ReadAllText(\"a\"); return true; } catch { return false; } }")]
    [InlineData("Task<bool> VerifyAsync() { try { Work(); return Task.FromResult(true); } catch { return Task.FromResult(false); } }")]
    [InlineData("bool CanSell() { try { Work(); } catch { return false; } return true; }")]
    [InlineData("bool CheckStore() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("bool DetectTill() { try { Work(); return true; } catch { log.LogDebug(\"none\"); return false; } }")]
    [InlineData("async Task<bool> HasStock() { try { await Console.Out.FlushAsync(); return true; } catch (Exception) { return false; } }")]
    public Task Reports_a_question(string member) => Reports(Members(member));

    [Theory]
    [InlineData("try { number = int.Parse(text); } catch { number = 0; }")]
    [InlineData("try { number = int.Parse(text); } catch { }")]
    [InlineData("try { number = Convert.ToInt32(text.Trim()); } catch { number = -1; }")]
    [InlineData("try { return new Uri(text); } catch { return null; }")]
    [InlineData("try { return Enum.Parse<DayOfWeek>(text); } catch { return DayOfWeek.Monday; }")]
    [InlineData("try { return System.Text.Json.JsonSerializer.Deserialize<int[]>(text); } catch { return new int[0]; }")]
    [InlineData("try { return System.Xml.Linq.XDocument.Parse(text).Root; } catch (Exception) { return null; }")]
    [InlineData("try { return Convert.FromBase64String(text); } catch { return Array.Empty<byte>(); }")]
    [InlineData("try { return ToPrice(text); } catch { return 0m; } static decimal ToPrice(string text) => text.Length;")]
    [InlineData("try { return int.Parse(text); } catch (Exception ex) { return ex.Message; }")]
    [InlineData("var problems = new List<string>(); try { number = int.Parse(text); } catch { problems.Add(text + \" is no number\"); }")]
    [InlineData("try { return DateTime.Parse(text); } catch { return DateTime.FromBinary(long.Parse(text)); }")]
    [InlineData("try { number = int.Parse(text); } catch { Work(); }")]
    [InlineData("try { return text.Substring(text.IndexOf(':')); } catch { return text; }")]
    [InlineData("try { text = Path.GetFullPath(text); } catch (SystemException) { } return text;")]
    [InlineData("try { return Uri.UnescapeDataString(text).Replace(\"+\", \" \"); } catch { return null; }")]
    [InlineData("try { return DateTime.Now.ToString(text); } catch { return null; }")]
    [InlineData("try { return System.Text.RegularExpressions.Regex.IsMatch(text, text); } catch { return false; }")]
    [InlineData("try { return AsPrice(text); } catch { return 0m; } static decimal AsPrice(string text) => text.Length;")]
    [InlineData("foreach (var part in text.Split(',')) { try { number = int.Parse(part); } catch { continue; } }")]
    [InlineData("try { text = Directory.GetParent(text)!.FullName; } catch { Work(); } return text;")]
    public Task Reports_a_conversion(string body) => Reports(Method("var text = Console.ReadLine()!;\n" + body));

    [Theory]
    [InlineData("override string ToString() { try { return File.ReadAllText(\"a\"); } catch { return \"\"; } }")]
    [InlineData("string FormatName() { try { return File.ReadAllText(\"a\"); } catch (Exception) { return \"\"; } }")]
    [InlineData(
        "int Count(string a) { try { return PriceParser.Read(a); } catch { return 0; } } class PriceParser { public "
            + "static int Read(string a) => 1; }")]
    [InlineData("int Convert() { try { Work(); return 1; } catch { if (int.TryParse(\"1\", out var one)) return one; return 0; } }")]
    [InlineData("decimal ConvertPrice() { try { Work(); return 1m; } catch { return 0m; } }")]
    public Task Reports_a_form_of_a_value(string member) => Reports(Members("public " + member));

    [Theory]
    [InlineData("void ToStore() { try { Work(); } catch { } }")]
    [InlineData("Task<int> ToStore() { try { Work(); return Task.FromResult(1); } catch { return Task.FromResult(0); } }")]
    [InlineData("string ToText() { try { Work(); return \"a\"; } catch { Work(); return \"\"; } }")]
    [InlineData("string Tomorrow() { try { Work(); return \"a\"; } catch { return \"\"; } }")]
    public Task Leaves_what_does_more_than_to_form_a_value_to_SNTG1001(string member) => Reports("SNTG1001", Members(member));

    [Theory]
    [InlineData(
        "var isOld = false; try { isOld = SynchronizationContext.Current?.GetType().Name == \"Old\"; } catch { } flag = isOld;",
        "Current")]
    [InlineData("try { flag = Type.GetType(\"Mono.Runtime\") is not null; } catch { flag = false; }", "GetType")]
    [InlineData("try { return typeof(int).Assembly.GetTypes(); } catch (Exception) { return null; }", "GetTypes")]
    [InlineData("try { return Environment.GetEnvironmentVariable(\"a\"); } catch { return null; }", "GetEnvironmentVariable")]
    [InlineData("try { return Process.GetCurrentProcess().MainModule?.FileName; } catch { return \"\"; }", "MainModule")]
    [InlineData("try { return new object().ToString(); } catch { return \"\"; }", "ToString")]
    [InlineData("try { flag = File.Exists(Path.Combine(\"a\", \"b\")); } catch { flag = false; }", "Exists")]
    [InlineData("try { number = \"ab\".Length; } catch { log.LogDebug(\"no number\"); }", "Length")]
    [InlineData("try { if (int.TryParse(\"1\", out var one)) number = one; } catch { }", "TryParse")]
    [InlineData(
        "try { var one = \"a\".Length; if (one == 0) return 0; if (flag) return 1; return new[] { 1 }.Length; } catch { return 0; }",
        "Length")]
    [InlineData(
        "try { var one = Environment.GetEnvironmentVariable(\"a\"); one ??= Environment.GetEnvironmentVariable(\"b\"); "
            + "one ??= Environment.GetEnvironmentVariable(\"c\"); return Environment.GetEnvironmentVariable(one!); } "
            + "catch { return null; }",
        "GetEnvironmentVariable")]
    [InlineData(
        "try { foreach (var one in System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()) "
            + "if (one.Speed > 0) flag = true; } catch { }",
        "GetAllNetworkInterfaces")]
    [InlineData("try { return new System.Net.IPEndPoint(System.Net.IPAddress.Any, number).Port; } catch { return 0; }", "Port")]
    public Task Reports_a_look_at_what_is_there(string body, string read) => Reports(
        Method(body),
        $"'Exception' does not reach Sentry: '{read}' is only read, and the handler is left at line 1");

    [Theory]
    [InlineData("try { number = new Lazy<int>(() => 1).Value; } catch { }")]
    [InlineData("try { number = Task.FromResult(1).Result; } catch { }")]
    [InlineData("try { number = new[] { 1 }.Where(one => one > number).First(); } catch { number = 0; }")]
    [InlineData("try { number = Activator.CreateInstance<Random>().Next(); } catch { }")]
    [InlineData("try { Console.Clear(); } catch { }")]
    [InlineData("try { System.Reflection.Assembly.LoadFrom(\"a\"); } catch { }")]
    [InlineData("try { number = new List<int>().Count; Work(); } catch { }")]
    [InlineData("try { Process.GetCurrentProcess().PriorityClass = ProcessPriorityClass.High; } catch { }")]
    [InlineData("try { number = \"ab\".Length; } catch { Work(); }")]
    [InlineData("try { foreach (var one in new[] { 1, 2 }) number += one.ToString().Length; } catch { }")]
    [InlineData("try { foreach (var one in Environment.GetCommandLineArgs()) Work(); } catch { }")]
    [InlineData("try { number = \"a\".Length; number += \"b\".Length; number += \"c\".Length; number += \"d\".Length; } catch { }")]
    public Task Leaves_what_does_more_than_to_look_to_SNTG1001(string body) => Reports("SNTG1001", Method(body));

    [Theory]
    [InlineData("void Note(Exception failure) { try { Work(); } catch { } }")]
    [InlineData("Exception Late(string order) { try { Work(); } catch { } return new TimeoutException(order); }")]
    public Task Reports_what_deals_with_another_failure(string member) => Reports(
        Members(member),
        "'Exception' does not reach Sentry: the code deals with another failure, and the handler is left at line 1");

    [Theory]
    [InlineData("{|SNTG1001:catch|} { try { Work(); } {|SNTG1009:catch|} { } }")]
    [InlineData("{|SNTG1003:catch|} (IOException) { try { Work(); } {|SNTG1001:catch|} { } }")]
    [InlineData("{|SNTG1001:catch|} { try { Work(); } {|SNTG1001:catch|} { Work(); } }")]
    [InlineData("{|SNTG1001:catch|} { Action later = () => { try { Work(); } {|SNTG1001:catch|} { } }; later(); }")]
    public Task Reports_a_failure_in_a_handler(string clause) => ReportsAsMarked(Method("try { Work(); } " + clause));

    [Theory]
    [InlineData("SNTG1002", "if (flag) return; throw;", null)]
    [InlineData("SNTG1002", "if (flag) throw;", null)]
    [InlineData("SNTG1009", "if (isDisposed) return; log.LogError(ex, \"m\");", "'isDisposed' decides whether it is reported")]
    [InlineData("SNTG1009", "if (!isDisposed) log.LogError(ex, \"m\");", "'isDisposed' decides whether it is reported")]
    [InlineData(
        "SNTG1009",
        "if (!alreadyTold) { alreadyTold = true; log.LogError(ex, \"m\"); }",
        "'alreadyTold' decides whether it is reported")]
    [InlineData("SNTG1009", "if (number == 0) log.LogError(ex, \"m\"); number++;", "'number' decides whether it is reported")]
    [InlineData("SNTG1002", "if (number == 0) log.LogError(ex, \"m\");", null)]
    [InlineData("SNTG1002", "if (isPaid) return; log.LogError(ex, \"m\");", null)]
    [InlineData("SNTG1002", "if (isDisposed) return; if (isPaid) return; log.LogError(ex, \"m\");", null)]
    public Task Reports_a_loss_that_a_handler_decides(string id, string handler, string? why) => Reports(
        id,
        Members("bool isDisposed, alreadyTold, isPaid; void Sell() { try { Work(); } catch (Exception ex) { " + handler + " } }"),
        why is null ? null : $"'Exception' does not reach Sentry on some paths: {why}, and the handler is left at line 1");

    [Theory]
    [InlineData(
        "SNTG1009",
        "void Tell(Exception failure) { if (flag) return; Failed?.Invoke(failure); } public event Action<Exception>? Failed;")]
    [InlineData("SNTG1002", "void Tell(Exception failure) { if (flag) return; log.LogError(failure, \"m\"); }")]
    public Task Reports_a_loss_in_a_helper_that_hands_it_on(string id, string helper) => Reports(
        id,
        Members("void Sell() { try { Work(); } catch (Exception ex) { Tell(ex); } } " + helper));

    [Theory]
    [InlineData("bool PingStore() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("DayOfWeek CanSell() { try { Work(); return DayOfWeek.Monday; } catch { return DayOfWeek.Sunday; } }")]
    public Task Reports_a_question_of_another_kind(string member) => Reports(Members(member));

    [Theory]
    [InlineData("void Clear(Stream file) { try { file.Dispose(); } catch { } }", "Dispose")]
    [InlineData("void Clear(Stream? file) { try { file?.Close(); file = null; } catch (Exception) { } }", "Close")]
    [InlineData("async Task Clear(Stream file) { try { await file.DisposeAsync().ConfigureAwait(false); } catch { } }", "DisposeAsync")]
    [InlineData("void Clear(Process tool) { try { if (!tool.HasExited) tool.Kill(true); } catch { return; } }", "Kill")]
    [InlineData("void Clear(System.Threading.Timer timer) { try { timer.Change(0, 0); } catch { } }", null)]
    [InlineData("void Clear(CancellationTokenSource source) { try { source.Cancel(); source.Dispose(); } catch { } }", "Cancel")]
    [InlineData("void Clear(string path) { try { if (File.Exists(path)) File.Delete(path); } catch { } }", "Delete")]
    [InlineData(
        "void Clear(DirectoryInfo folder) { foreach (var name in new[] { 1, 2 }) try { folder.Delete(true); } catch { continue; } }",
        "Delete")]
    [InlineData(
        "void Clear() { try { Console.CancelKeyPress -= Stop; } catch { } } void Stop(object? from, ConsoleCancelEventArgs e) { }",
        "CancelKeyPress")]
    [InlineData("void Clear(Stream file) { try { file.Close(); } catch (Exception ex) { Console.WriteLine(ex); } }", "Close")]
    [InlineData("void Clear(int id) { try { Process.GetProcessById(id).Kill(); } catch { } }", "Kill")]
    [InlineData("void Dispose() { try { Disconnect(); } catch { } } void Disconnect() => Work();", "Disconnect")]
    [InlineData("void Dispose() { try { Work(); } catch { } }", "Dispose")]
    [InlineData("void Clear() { try { Work(); } finally { try { Work(); } catch { } } }", "finally")]
    [InlineData("void CloseAll(StreamWriter file) { try { file.Flush(); } catch { } }", "Flush")]
    [InlineData("void StopTill() { try { Disconnect(); } catch { } } void Disconnect() => Work();", "Disconnect")]
    [InlineData("void OnExit(object? from) { try { Disconnect(); } catch { } } void Disconnect() => Work();", "Disconnect")]
    [InlineData("void Clear(int order) { try { File.Delete(Name(order)); } catch { } } string Name(int order) => $\"{order}\";", "Delete")]
    [InlineData("void Clear(Process tool) { try { tool.CancelOutputRead(); } catch { } }", "CancelOutputRead")]
    [InlineData(
        "void Clear(Process tool) { try { tool.CloseMainWindow(); } catch { log.LogWarning(\"still open\"); } }",
        "CloseMainWindow")]
    public Task Reports_a_tidy_up(string member, string? call) => call is null
        ? Reports("SNTG1001", Members(member))
        : Reports(Members(member), $"'Exception' does not reach Sentry: '{call}' only tidies up, and the handler is left at line 1");

    [Theory]
    [InlineData("void Clear(Order order) { try { order.Cancel(); } catch { } } class Order { public void Cancel() { } }")]
    [InlineData(
        "void Clear(Store store) { try { store.Close(1); } catch { } } class Store : List<int> { public void Close(int order) { } }")]
    [InlineData(
        "void Clear(Store store, string order) { try { store.Cancel(order); } catch { } "
            + "} class Store : MemoryStream { public void Cancel(string order) { } }")]
    [InlineData(
        "void Clear(Till t, int id) { try { t.Cancel(id); } catch { } } class Till : MemoryStream { public void Cancel(int id) { } }")]
    [InlineData("void Clear(StreamWriter file) { try { file.Flush(); file.Close(); } catch { } }")]
    [InlineData(
        "void Clear(Order order) { try { order.CancelAll(); } catch { } } class Order : MemoryStream { public void CancelAll() { } }")]
    [InlineData("void Dispose() { try { SaveOrders(); } catch { } } void SaveOrders() => Work();")]
    [InlineData("void Dispose() { try { Work(); } catch { Work(); } }")]
    [InlineData("void Closed() { try { Disconnect(); } catch { } } void Disconnect() => Work();")]
    [InlineData("void Close() { try { Work(); } catch { } }")]
    [InlineData("void Clear(int order) { try { File.Delete(Path.Combine(Name(order), Read())); } catch { } } "
        + "string Name(int order) => $\"{order}\"; string Read() => File.ReadAllText(\"a\");")]
    [InlineData("void Clear() { try { Work(); } finally { var end = () => { try { Work(); } catch { } }; end(); } }")]
    [InlineData("void Clear() { try { Work(); } finally { try { SaveOrders(); } catch { } } } void SaveOrders() => Work();")]
    [InlineData("void Clear(StreamWriter file) { try { Work(); file.Close(); } catch { } }")]
    [InlineData("void Clear(Stream file) { try { file.Close(); } catch { Work(); } }")]
    [InlineData("void Clear() { try { foreach (var path in Directory.GetFiles(\"a\")) File.Delete(path); } catch { } }")]
    [InlineData("void Clear() { try { File.Move(\"a\", \"b\"); } catch { } }")]
    public Task Leaves_what_does_more_than_tidy_up_to_SNTG1001(string member) => Reports("SNTG1001", Members(member));

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { try { Work(); return; } catch { } } throw new Failure(\"m\");", "SNTG1006")]
    [InlineData("while (flag) { try { Work(); break; } catch { Thread.Sleep(10); continue; } } if (number > 0) throw new Failure(\"m\");")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Work(); return; } catch { number++; } } log.LogError(\"gave up\");", "SNTG1005")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Work(); return; } catch { number = i; } } log.LogError(\"gave up\");", "SNTG1005")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Work(); return; } catch { } } log.LogWarning(\"gave up\");", "SNTG1001")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Work(); } catch { } } throw new Failure(\"m\");", "SNTG1006")]
    [InlineData("for (var i = 0; i < 3; i++) { try { Work(); return; } catch { break; } } throw new Failure(\"m\");", "SNTG1006")]
    [InlineData("foreach (var order in new[] { 1, 2 }) { try { Work(); return; } catch { } } throw new Failure(\"m\");", "SNTG1006")]
    [InlineData("while (flag) { try { Work(); } catch (Exception ex) { if (flag) log.LogError(ex, \"m\"); } }", "SNTG1002")]
    [InlineData(
        "while (flag) { try { Work(); break; } catch (Exception ex) { if (flag) log.LogError(ex, \"m\"); else break; } }",
        "SNTG1002")]
    [InlineData(
        "while (flag) { try { Work(); break; } catch (Exception ex) { if (flag) log.LogError(ex, \"m\"); else Work(); } }",
        "SNTG1002")]
    public Task Reports_a_loop_that_tries_again_and_tells_in_the_end(string body, string id = "SNTG1009") => Reports(id, Method(body));

    [Theory]
    [InlineData("if (number == 3) log.LogError(ex, \"m\"); else Thread.Sleep(1);")]
    [InlineData("if (number > 3) throw; number++; log.LogDebug(ex, \"m\");")]
    public Task Ignores_an_attempt_before_the_last_one(string handler) => Ignores(
        Method("while (flag) { try { Work(); break; } catch (Exception ex) { " + handler + " } }"));

    [Theory]
    [InlineData(
        "sealed class OwnLog { public void Log(string text) { try { File.AppendAllText(\"log\", text); } catch { } } }",
        "SNTG1009")]
    [InlineData(
        "sealed class FileLogger { public void Log(string text) { try { File.AppendAllText(\"log\", text); } catch { return; } } }",
        "SNTG1009")]
    [InlineData(
        "sealed class OwnLog { public void Log(string text) { try { File.AppendAllText(\"log\", text); } catch { Work(); } } }",
        "SNTG1001")]
    [InlineData(
        "sealed class FileAppender { public void Log(string text) { try { File.AppendAllText(\"log\", text); } catch { } } }",
        "SNTG1009")]
    [InlineData(
        "sealed class OwnLog { void Log(string text, bool again) { try { File.AppendAllText(\"a\", text); } "
            + "catch { if (again) Log(text, false); } } }",
        "SNTG1009")]
    [InlineData("sealed class Blog { public void Add(string text) { try { File.AppendAllText(\"log\", text); } catch { } } }", "SNTG1001")]
    public Task Reports_a_log_that_fails_itself(string type, string id) => Reports(id, Members(type));

    [Theory]
    [InlineData("bool CanSell(int number) { try { } catch { return false; } return true; }")]
    [InlineData("void Sell() { try { /* File.Delete(\"a\"); */ } catch (Exception) { } }")]
    public Task Ignores_when_nothing_is_tried(string member) => Ignores(Members(member));

    [Theory]
    [InlineData("bool Sell() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("bool Trying() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("bool Issue() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("int IsOpen() { try { Work(); return 1; } catch { return 0; } }")]
    [InlineData("bool TrySell() { try { Work(); } catch { } Work(); return true; }")]
    [InlineData("bool TrySell() { try { Work(); return true; } catch { return Other(); } } bool Other() => flag;")]
    [InlineData("bool IsOpen() { try { Work(); return true; } catch { Work(); return false; } }")]
    [InlineData("string Text() { try { return File.ReadAllText(\"a\"); } catch { return \"\"; } }")]
    [InlineData("int Count() { try { return int.Parse(File.ReadAllText(\"a\")); } catch { return 0; } }")]
    [InlineData("int Count(string text) { try { Work(); return int.Parse(text); } catch { return 0; } }")]
    [InlineData("string Cut(string text) { try { return text.Substring(1); } catch { Work(); return text; } }")]
    [InlineData("string Cut(string text) { try { Work(); return text.Substring(1); } catch { return text; } }")]
    [InlineData("string Retry() { try { return File.ReadAllText(\"a\"); } catch { return \"\"; } }")]
    [InlineData("bool Checkout() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("bool Verifying() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("bool ListIsland() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("string VerifyName() { try { return File.ReadAllText(\"a\"); } catch { return \"\"; } }")]
    [InlineData("int Count(string text) { try { Work(); return int.Parse(text); } catch { Work(); return 0; } }")]
    public Task Leaves_any_other_loss_to_SNTG1001(string member) => Reports("SNTG1001", Members(member));

    [Theory]
    [InlineData("SNTG1003", "bool TrySell() { try { Work(); return true; } catch (IOException) { return false; } }")]
    [InlineData(
        "SNTG1004",
        "bool TrySell() { try { Work(); return true; } catch (Exception ex) { log.LogWarning(ex, \"m\"); return false; } }")]
    [InlineData("SNTG1005", "bool TrySell() { try { Work(); return true; } catch { log.LogError(\"m\"); return false; } }")]
    [InlineData("SNTG1007", "bool TrySell() { try { Work(); return true; } catch (Exception ignored) { return false; } }")]
    public Task Leaves_it_to_the_rule_that_says_more(string id, string member) => Reports(id, Members(member));

    [Theory]
    [InlineData("bool TrySell() { try { Work(); return true; } catch (Exception ex) { SentrySdk.CaptureException(ex); return false; } }")]
    [InlineData("bool TrySell() { try { Work(); return true; } catch (OperationCanceledException) { return false; } }")]
    public Task Ignores_when_nothing_is_lost(string member) => Ignores(Members(member));

    [Fact]
    public Task Fixes_by_a_capture_before_the_answer() => Fixes(
        Class(
            """
            bool TrySell()
            {
                try { Work(); return true; }
                catch (Exception ex)
                {
                    return false;
                }
            }
            """),
        Class(
            """
            bool TrySell()
            {
                try { Work(); return true; }
                catch (Exception ex)
                {
                    SentrySdk.CaptureException(ex);
                    return false;
                }
            }
            """),
        "Capture");
}
