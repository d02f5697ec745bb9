namespace SentryGen.Tests.Rules;

public class SNTG1009Tests() : RuleSpecification("SNTG1009")
{
    [Fact]
    public Task Reports_what_is_expected_to_fail() => Reports(
        Members("bool TrySell() { try { Work(); return true; } catch { return false; } }"),
        "'Exception' never reaches Sentry: 'TrySell' is expected to fail, and the handler is left at line 1 with an answer");

    [Fact]
    public Task Names_the_conversion() => Reports(
        Members("int Count(string text) { try { return int.Parse(text); } catch { return 0; } }"),
        "'Exception' never reaches Sentry: 'Int32.Parse' is expected to fail, and the handler is left at line 1 with an answer");

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
    [InlineData("bool TrySell(out string why) { try { Work(); why = \"\"; return true; } catch (Exception ex) { why = ex.Message; return false; } }")]
    [InlineData("bool TrySell() { for (var i = 0; i < 3; i++) { try { Work(); return true; } catch { } } return false; }")]
    [InlineData("void TryClose() { try { Work(); } catch { } }")]
    [InlineData("void Close() { TryClose(); void TryClose() { try { Work(); } catch { } } }")]
    [InlineData("Task<bool> TrySell() => Task.Run(() => { try { Work(); return true; } catch { return false; } });")]
    public Task Reports_an_attempt(string member) => Reports(Members(member));

    [Theory]
    [InlineData("bool IsOpen() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("bool IsOpen { get { try { Work(); return true; } catch { return false; } } }")]
    [InlineData("bool TokenIsValid() { var valid = false; try { Work(); valid = true; } catch { valid = false; } return valid; }")]
    [InlineData("static bool StoreHasStock() { try { File.ReadAllText(\"a\"); return true; } catch { return false; } }")]
    [InlineData("Task<bool> VerifyAsync() { try { Work(); return Task.FromResult(true); } catch { return Task.FromResult(false); } }")]
    [InlineData("bool CanSell() { try { Work(); } catch { return false; } return true; }")]
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
    [InlineData("foreach (var part in text.Split(',')) { try { number = int.Parse(part); } catch { continue; } }")]
    public Task Reports_a_conversion(string body) => Reports(Method("var text = Console.ReadLine()!;\n" + body));

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
    [InlineData("bool Verifying() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("bool ListIsland() { try { Work(); return true; } catch { return false; } }")]
    [InlineData("string VerifyName() { try { return File.ReadAllText(\"a\"); } catch { return \"\"; } }")]
    [InlineData("int Count(string text) { try { Work(); return int.Parse(text); } catch { Work(); return 0; } }")]
    public Task Leaves_any_other_loss_to_SNTG1001(string member) => Reports("SNTG1001", Members(member));

    [Theory]
    [InlineData("SNTG1003", "bool TrySell() { try { Work(); return true; } catch (IOException) { return false; } }")]
    [InlineData("SNTG1004", "bool TrySell() { try { Work(); return true; } catch (Exception ex) { log.LogWarning(ex, \"m\"); return false; } }")]
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
