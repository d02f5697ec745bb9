namespace SentryGen.Tests;

/// <summary>
/// Cases in the tests of other analyzers (ErrorProne.NET, .NET analyzers, Sonar, Roslynator, Meziantou, Philips, detekt, Palantir, ruff),
/// in our words and with our verdict: does it reach Sentry? Cases that belong together share a number.
/// </summary>
public class PeersTests : Specification
{
    private const string Nothing = "nothing";

    /// <summary>More than one diagnostic, or one on a certain handler: the code is marked.</summary>
    private const string Marked = "what is marked";

    private static readonly (int Case, string Verdict, string Method, string Members, string Types)[] Table =
    [
        (1, "SNTG1001", "try { Work(); } catch { }", "", ""),
        (2, "SNTG1001", "var errors = new List<string>(); try { Work(); } catch (Exception ex) { errors.Add($\"{new { number, ex }}\"); }",
            "", ""),
        (3, "SNTG1003", "try { Work(); } catch (Exception ex) when (ex is IOException) { }", "", ""),
        (4, Nothing, "try { Work(); } catch (Exception ex) { return ex; }", "", ""),
        (5, "SNTG1002", "try { Work(); } catch (Exception ex) { if (ex is ArgumentException) return ex; [|}|]", "", ""),
        (6, "SNTG1001", "try { Work(); } catch (Exception) { Console.WriteLine(42); }", "", ""),
        (7, "SNTG1002", "try { Work(); } catch (Exception) { if (number == 42) [|return;|] throw; }", "", ""),
        (8, "SNTG1002", "try { Work(); } catch (Exception) { if (flag) throw; [|}|]", "", ""),
        (9, Nothing, "try { Work(); } catch (Exception) { Work(); throw; }", "", ""),
        (10, "SNTG1001", "try { Work(); } catch (Exception ex) { Console.WriteLine(ex.Message); }", "", ""),
        (11, "SNTG1001", "try { Work(); } catch (Exception ex) { tell(\"failed: \" + ex.ToString()); }", "Action<string> tell = null!;",
            ""),
        (12, "SNTG1001", "try { Work(); } catch (Exception ex) { Observe(); void Observe() => Console.WriteLine(ex); }", "", ""),
        (13, "SNTG1001", "try { Work(); } catch (Exception ex) { Observe(ex); }",
            "static void Observe(Exception error) => Console.WriteLine(error);", ""),
        (14, "SNTG1001", "try { Work(); } catch (Exception ex) { Console.WriteLine($\"failed: {ex}\"); }", "", ""),
        (15, "SNTG1003", "try { Work(); } catch (ArgumentException) { Work(); }", "", ""),
        (16, Nothing, "try { Work(); } catch (Exception ex) { var same = ex; log.LogError(same, \"m\"); }", "", ""),
        (17, Nothing, "try { Work(); } catch (Exception ex) { log.LogError(ex!, \"m\"); }", "", ""),
        (17, Nothing, "try { Work(); } catch (Exception ex) { log.LogError((Exception)(object)ex, \"m\"); }", "", ""),
        (17, Nothing, "try { Work(); } catch (Exception ex) { log.LogError((ex), \"m\"); }", "", ""),
        (17, Nothing, "try { Work(); } catch (Exception ex) { log.LogError(ex switch { IOException io => io, _ => ex }, \"m\"); }", "", ""),
        (17, "SNTG1001", "try { Work(); } catch (Exception ex) { _ = ex?.Message; }", "", ""),
        (18, "SNTG1002", "try { Work(); } catch (Exception ex) { if (flag) log.LogError(ex, \"m\"); }", "", ""),
        (19, "SNTG1001", "try { Work(); } catch (Exception ex) { Action tell = () => log.LogError(ex, \"m\"); }", "", ""),
        (20, "SNTG1001", "try { Work(); } catch when (flag) { }", "", ""),
        (21, "SNTG1001", "try { Work(); } catch (Exception ex) { Console.WriteLine(new { ex.Message }); }", "", ""),
        (21, "SNTG1005", "try { Work(); } catch (Exception ex) { log.LogError(ex.Message); }", "", ""),
        (22, "SNTG1003", "try { Work(); } catch (ArgumentException ex) { Console.WriteLine(ex.Message); }", "", ""),
        (24, Marked, "try { Work(); } {|SNTG1003:catch|} (IOException) { } {|SNTG1001:catch|} { }", "", ""),
        (24, "SNTG1009", "", "int Value { get { try { return Environment.TickCount; } [|catch|] { return 0; } } }", ""),
        (25, Nothing, "try { Work(); } catch { throw; }", "", ""),
        (26, "SNTG1006", "try { Work(); } catch { throw new NotImplementedException(); }", "", ""),
        (27, Marked, "try { Work(); } catch (IOException) { throw; } {|SNTG1001:catch|} { }", "", ""),
        (28, "SNTG1001", "try { Work(); } catch (Exception ex) { }", "", ""),
        (28, "SNTG1001", "try { Work(); } catch (SystemException ex) { }", "", ""),
        (29, Nothing, "try { Work(); } catch (Exception ex) { throw ex; }", "", ""),
        (30, Nothing, "try { Work(); } catch (Exception ex) { throw new AggregateException(ex); }", "", ""),
        (31, "SNTG1001", "try { Work(); } catch when (true) { }", "", ""),
        (31, "SNTG1001", "try { Work(); } catch (Exception) when (true) { }", "", ""),
        (32, "SNTG1001", "try { Work(); } catch (Exception ex) when (true) { }", "", ""),
        (33, "SNTG1001", "Action act = () => { try { Work(); } [|catch|] { } };", "", ""),
        (34, Nothing, "try { Work(); } catch (OperationCanceledException) { /* stopped */ }", "", ""),
        (36, "SNTG1002", "try { Work(); } catch (Exception) { if (flag) throw; Work(); }", "", ""),
        (37, "SNTG1001", "try { Work(); } catch (Exception ex) { _ = new Action(() => throw ex); }", "", ""),
        (38, Nothing, "try { Work(); } catch (Exception ex) { log.LogError(ex, \"m\"); }", "", ""),
        (39, "SNTG1001", "", "Func<int> value = () => { try { Work(); } [|catch|] { } return 0; };", ""),
        (40, Nothing, "try { Work(); } catch (Exception ex) when (Map(ex, out var mapped)) { throw mapped; }",
            "static bool Map(Exception from, out Exception to) { to = new Failure(\"m\", from); return true; }", ""),
        (41, "SNTG1006", "try { Work(); } catch (Exception ex) { ex = new Failure(\"m\"); throw ex; }", "", ""),
        (42, Marked, "try { Work(); } catch (Exception outer) { try { Work(); } {|SNTG1006:catch|} (Exception) { throw outer; } throw; }",
            "", ""),
        (43, Nothing, "try { Work(); } catch (Exception outer) { try { Work(); } catch (Exception inner) { throw inner; } throw outer; }",
            "", ""),
        (44, "SNTG1007", "try { Work(); } catch (Exception) { /* closed anyway */ }", "", ""),
        (45, "SNTG1003", "try { Work(); } catch (ArgumentException) { Console.WriteLine(\"failed\"); }", "", ""),
        (46, "SNTG1001", "try { Work(); } catch (Exception) { }", "", ""),
        (47, "SNTG1003", "try { Work(); } catch (Exception ex) when (ex is ArgumentException) { }", "", ""),
        (48, "SNTG1007", "try { Work(); } catch { // closed anyway\n }", "", ""),
        (49, "SNTG1001", "try { Work(); } catch (Exception ex) {\n#if REPORTING\nthrow;\n#endif\n}", "", ""),
        (50, "SNTG1001", "try { Work(); }\ncatch\n{\n}", "", ""),
        (51, "SNTG1003", "try { Work(); } catch (Exception ex) when (ex is FileNotFoundException || ex is IOException) { Work(); }", "",
            ""),
        (52, "SNTG1003",
            "try { Work(); } catch (Exception ex) { if (ex is ArgumentException || ex is IOException) { Work(); } else { throw; } }", "",
            ""),
        (53, "SNTG1006", "try { Work(); } catch (Exception) { throw new Exception(); }", "", ""),
        (54, "SNTG1001", "try { Work(); } catch (Exception) { new Exception(); }", "", ""),
        (55, "SNTG1001", "", "public static async Task Run(ILogger log) { try { await WorkAsync(); } catch (Exception) { } }", ""),
        (56, "SNTG1001", "", "async void Handle() { try { await WorkAsync(); } catch (Exception ex) { } }", ""),
        (57, "SNTG1001", "try { Work(); } catch (Exception ex) when (ex is not FileNotFoundException) { }", "", ""),
        (58, "SNTG1003", "try { Work(); } catch (Exception ex) when (ex is FileNotFoundException { Message.Length: 42 }) { }", "", ""),
        (59, "SNTG1004", "try { Work(); } catch (Exception ex) { log.LogWarning(new EventId(1), ex, \"m\"); }", "", ""),
        (60, "SNTG1004", "try { Work(); } catch (Exception ex) { log.LogWarning(ex, \"m\"); if (flag) log.LogInformation(\"n\"); }", "",
            ""),
        (61, "SNTG1005", "try { Work(); } catch (Exception ex) { log.LogError(\"a\"); log.LogCritical(\"b\"); }", "", ""),
        (62, "SNTG1001", "try { Work(); } catch (Exception ex) { Work(); }", "", ""),
        (63, "SNTG1001", "try { Work(); } catch (Exception ex) { Tell(); }", "void Tell() => log.LogInformation(\"m\");", ""),
        (64, "SNTG1005", "try { Work(); } catch (Exception) { Call(() => log.LogCritical(\"m\")); }",
            "static void Call(Action act) => act();", ""),
        (64, Nothing, "try { Work(); } catch (Exception ex) { Call(() => log.LogCritical(ex, \"m\")); }",
            "static void Call(Action act) => act();", ""),
        (65, Marked,
            "try { Work(); } {|SNTG1002:catch|} (Exception ex) { try { Work(); } {|SNTG1005:catch|} (Exception) { log.LogError(ex, \"m\"); } }",
            "", ""),
        (66, Nothing,
            "try { Work(); } catch (Exception wrong) { try { Work(); } catch (Exception right) { log.LogCritical(wrong, \"m\"); log.LogCritical(right, \"m\"); } throw; }",
            "", ""),
        (67, "SNTG1004", "try { Work(); } catch (Exception ex) { var other = ex; log.LogWarning(other, \"m\"); }", "", ""),
        (68, "SNTG1004", "try { Work(); } catch (Exception ex) when (ex is IOException io) { log.LogWarning(io, \"m\"); }", "", ""),
        (68, Nothing, "try { Work(); } catch (Exception ex) when (ex is IOException io) { log.LogError(io, \"m\"); }", "", ""),
        (69, "SNTG1005", "try { Work(); } catch { log.LogCritical(\"m\"); }", "", ""),
        (70, Nothing, "try { Work(); } catch (Exception ex) { if (true) log.LogError(ex, \"m\"); }", "", ""),
        (70, "SNTG1002",
            "try { Work(); } catch (Exception ex) { switch (number) { case 1: log.LogError(ex, \"m\"); break; case 2: break; } }", "", ""),
        (71, "SNTG1001", "try { Work(); } catch (Exception ex) { new Own().Error(ex, \"m\"); }", "",
            "class Own { public void Error(Exception error, string text) => Console.WriteLine(text + error); }"),
        (71, Nothing, "try { Work(); } catch (Exception ex) { reporter.Report(ex); }", "IReporter reporter = null!;", ""),
        (72, "SNTG1005", "try { Work(); } catch (Exception ex) { log.LogError(ex.StackTrace); log.LogError(ex.Message); }", "", ""),
        (73, "SNTG1002", "try { Work(); } catch (Exception ex) { log.LogError(ex?.InnerException, \"m\"); }", "", ""),
        (76, Nothing, "try { Work(); } catch (Exception ex) { log.LogError(ex, \"m\"); throw; }", "", ""),
        (77, Nothing, "try { Work(); } catch (Exception ex) { log.LogError(ex, \"m\"); throw new Exception(); }", "", ""),
        (78, Nothing, "try { Work(); } catch (Exception) { log.LogError(new Failure(\"another\"), \"m\"); throw; }", "", ""),
        (79, Nothing, "try { Work(); } catch (Exception) { log.LogError((Exception?)null, \"m\"); throw; }", "", ""),
        (80, Nothing, "try { Work(); } catch (Exception ex) { Fail(ex); }",
            "void Fail(Exception error) { log.LogWarning(error, \"m\"); throw error; }", ""),
        (81, "SNTG1005", "try { Work(); } catch (Exception ex) { Action fail = () => throw ex; log.LogError(\"m\"); }", "", ""),
        (81, Nothing, "try { Work(); } catch (Exception ex) { Action tell = () => log.LogError(ex, \"m\"); throw; }", "", ""),
        (82, "SNTG1002", "try { Work(); } catch (Exception ex) { if (flag) { log.LogError(ex, \"m\"); throw; } }", "", ""),
        (82, Nothing, "try { Work(); } catch (Exception ex) { if (flag) log.LogError(ex, \"m\"); throw; }", "", ""),
        (82, Nothing, "try { Work(); } catch (Exception ex) { if (flag) log.LogError(ex, \"m\"); else throw; }", "", ""),
        (82, Nothing, "try { Work(); } catch (Exception ex) { log.LogError(ex, \"m\"); if (flag) throw; }", "", ""),
        (82, Nothing,
            "try { Work(); } catch (Exception ex) { _ = flag ? throw ex : 1; throw new Failure(\"m\", ex); log.LogError(\"never\"); }", "",
            ""),
        (83, "SNTG1001", "try { await WorkAsync(); } catch (Exception) { }", "", ""),
        (84, "SNTG1001", "try { Work(); } catch (Exception ex) { Trace.WriteLine(ex); Debug.WriteLine(ex); }", "", ""),
        (85, Nothing, "try { Work(); } catch (Exception ex) { Trace.WriteLine(\"a\"); log.LogError(ex, \"m\"); Trace.WriteLine(\"b\"); }",
            "", ""),
        (86, "SNTG1001", "try { Work(); } catch (Exception ex) { NullLogger.Instance.LogError(ex, \"m\"); }", "", ""),
        (87, "SNTG1001", "try { Work(); } catch (Exception ex) { void Tell() => log.LogError(ex, \"m\"); }", "", ""),
        (87, "SNTG1001", "try { Work(); } catch (Exception ex) { Action tell = delegate { log.LogError(ex, \"m\"); }; }", "", ""),
        (88, "SNTG1001", "try { Work(); } catch (Exception ex) { return; log.LogError(ex, \"m\"); }", "", ""),
        (89, "SNTG1002", "try { Work(); } catch (Exception ex) { if (number == 42) log.LogError(ex, \"m\"); }", "", ""),
        (90, "SNTG1001", "try { Work(); } catch (Exception) { log.LogMetric(\"failures\", 1); }", "",
            "static class Metrics { public static void LogMetric(this ILogger log, string name, double value) { } }"),
        (91, "SNTG1001", "try { Work(); } catch (Exception) { _ = log.IsEnabled(LogLevel.Error); }", "", ""),
        (92, Marked,
            "try { Work(); } {|SNTG1001:catch|} (Exception) { try { Work(); } catch (Exception inner) { log.LogError(inner, \"m\"); } }",
            "", ""),
        (93, "SNTG1005", "try { Work(); } catch (Exception) { Tell(log); }", "static void Tell(ILogger log) => log.LogError(\"m\");", ""),
        (94, "SNTG1004", "try { Work(); } catch (Exception ex) { log.Log(LogLevel.Warning, ex, \"m\"); }", "", ""),
        (94, Nothing, "try { Work(); } catch (Exception ex) { log.Log(LogLevel.Error, ex, \"m\"); }", "", ""),
        (94, Nothing, "try { Work(); } catch (Exception ex) { log.Log((LogLevel)number, ex, \"m\"); }", "", ""),
        (95, Nothing, "try { Work(); } catch (Exception ex) when (True(() => log.LogError(ex, \"m\"))) { }",
            "static bool True(Action act) { act(); return true; }", ""),
        (95, Nothing,
            "try { Work(); } catch (Exception ex) when (Told(ex)) { } bool Told(Exception error) { log.LogError(error, \"m\"); return true; }",
            "", ""),
        (96, "SNTG1001", "ILogger local = typed; try { Work(); } catch (Exception) { }", "", ""),
        (97, "SNTG1004",
            "try { Work(); } catch (Exception ex) { ((ILogger)typed).Log(LogLevel.Warning, default, \"m\", ex, (state, error) => state); }",
            "", ""),
        (98, "SNTG1001", "try { Work(); } catch (Exception) { Log.Say(\"goodbye\"); }", "",
            "static class Log { public static void Say(string text) { } }"),
        (99, Nothing, "try { Work(); } catch (Exception ex) { throw new AggregateException(\"m\", ex); }", "", ""),
        (100, "SNTG1001", "try { Work(); } catch (Exception ex) { Trace.TraceInformation(ex.Message); }", "", ""),
        (101, Nothing, "try { Work(); } catch (Exception ex) { if (flag) return Result.Failure(ex); return new Result(ex); }", "",
            "record Result(Exception? Error) { public static Result Failure(Exception error) => new(error); }"),
        (102, "SNTG1002", "try { Work(); } catch (Exception ex) { if (flag) log.LogError(ex, \"m\"); else Work(); }", "", ""),
        (103, "SNTG1005", "try { Work(); } catch (Exception ex) { log.LogError(\"{Error}\", ex); }", "", ""),
        (103, Nothing, "try { Work(); } catch (Exception ex) { log4.Error(\"m\", ex); }", "", ""),
        (105, Marked, "try { Work(); } {|SNTG1001:catch|} (Exception) { try { throw; } {|SNTG1009:catch|} { } }", "", ""),
        (105, "SNTG1001", "try { Work(); } catch (Exception ex) { void Fail() => throw ex; }", "", ""),
        (106, "SNTG1006", "try { Work(); } catch (Exception ex) { throw new ArgumentException(ex.Message); }", "", ""),
        (106, "SNTG1006", "try { Work(); } catch (Exception ex) { var text = ex.Message; throw new ArgumentException(text); }", "", ""),
        (106, "SNTG1006",
            "try { Work(); } catch (Exception ex) { if (flag) throw new ArgumentException(ex.Message); throw new ArgumentException(\"m\", ex); }",
            "", ""),
        (106, Nothing, "try { Work(); } catch (Exception ex) { throw ex.Transformed(); }", "",
            "static class Errors { public static Exception Transformed(this Exception error) => new Failure(\"m\", error); }"),
        (107, "SNTG1006", "try { Work(); } catch (Exception ex) { throw new Failure(\"\"); }", "", ""),
        (107, "SNTG1006", "try { Work(); } catch (Exception ex) { throw new Bare(\"\"); }", "",
            "class Bare(string text) : Exception(text);"),
        (108, Nothing, "try { Work(); } catch (IOException) { throw; } catch (Exception) { throw; }", "", ""),
        (109, Nothing, "try { Work(); } catch (Exception ex) when (Told(ex)) { throw; }",
            "static bool Told(Exception error) { Console.WriteLine(error); return true; }", ""),
        (120, Nothing, "", "async void Handle() { await WorkAsync(); throw new Failure(\"m\"); }", ""),
        (121, "SNTG1001", "try { Work(); } catch { new Exception(); }", "", ""),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Cases => Table.Select(row =>
        new TheoryDataRow<string, string, string,
            string>(row.Verdict, row.Method, row.Members,
                row.Types)
        { TestDisplayName = $"{row.Case}: {row.Verdict} for {row.Method}{row.Members}" });

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Decides(string verdict, string method, string members, string types)
    {
        var snippet = Method(method).And($"partial class Shop {{ {members} }}\n{types}");
        return verdict switch
        {
            Nothing => Ignores(snippet),
            Marked => Reports(snippet),
            _ => Reports(verdict, snippet),
        };
    }

    /// <summary>
    /// The cases that no other analyzer gets all right: an analyzer that always warns fails them, and so does one that any log call
    /// silences.
    /// </summary>
    [Fact]
    public async Task Is_right_in_the_22_cases_that_tell_analyzers_apart()
    {
        int[] lost = [12, 13, 18, 19, 36, 59, 82, 86, 87, 88, 89, 93];
        int[] arrives = [16, 38, 66, 76, 77, 78, 79, 80, 95, 109];
        var wrong = new List<string>();
        foreach (var (number, verdict, method, members, types) in Table)
        {
            if (!lost.Contains(number) && !arrives.Contains(number)) continue;
            var found = await Analysis.Run(Method(method).And($"partial class Shop {{ {members} }}\n{types}"));
            if (found.IsEmpty != (verdict == Nothing)) wrong.Add($"{number}: {method} is {(found.IsEmpty ? "silent" : found[0])}");
        }

        Assert.Equal(22, Table.Select(row => row.Case).Intersect([.. lost, .. arrives]).Count());
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
