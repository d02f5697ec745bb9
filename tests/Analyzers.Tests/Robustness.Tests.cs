using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests;

/// <summary>Code that does not compile, code of unusual size, and any order of analysis.</summary>
public class RobustnessTests : Specification
{
    private static readonly string[] Sources =
    [
        "class A : ShopBase { void M() { try { Work(); } catch (Exception ex) when (ex is IOException { HResult: > 1 } io) { log.LogWarning(io, \"m\"); } finally { Work(); } } }",
        "class A : ShopBase { async Task M() { try { await WorkAsync(); } catch { await WorkAsync(); if (flag) throw; } } }",
        "class A : ShopBase { object M(Exception[] all) { try { foreach (var e in all) throw e; return all; } catch (AggregateException ex) { return ex.InnerExceptions.Select(x => x.Message).ToList(); } } }",
        "class A : ShopBase { int P { get { try { return 1; } catch (Exception ex) { SentrySdk.CaptureException(ex); return 0; } } set => Tell(() => { try { Work(); } catch { } }); } void Tell(Action a) => a(); }",
        "class A : ShopBase { IEnumerable<int> M() { try { Work(); } catch (IOException) { } yield return number switch { 1 => 2, _ => throw new Failure(\"m\") }; } }",
        "class A : ShopBase { void M() { for (;;) { try { Work(); break; } catch (Exception ex) { if (number > 3) throw new Failure(ex.Message); continue; } } } }",
        "class A<T> : ShopBase where T : Exception, new() { void M() { try { throw new T(); } catch (T ex) { Keep(ex); void Keep(T e) => Further(e); } } static void Further(Exception e) { goto end; end: return; } }",
        "class A : ShopBase { Func<int> f = () => { try { return 1; } catch (Exception ex) { Console.WriteLine($\"{ex}\"); return 0; } }; (int, string) t = (1, \"x\"); }",
        "partial class A : ShopBase { [LoggerMessage(1, LogLevel.Error, \"m\")] partial void Told(Exception ex); void M() { try { Work(); } catch (Exception ex) { Told(ex); } } partial void Told(Exception ex) { } }",
        "class A : ShopBase { void M() { using var s = Scope(); lock (log) { try { Work(); } catch (Exception e) when (e.InnerException is { } i && (i = e) != null) { (var a, var b) = (e, 1); throw a; } } } }",
        "record A(int N) { public static A operator +(A a, A b) { try { return a with { N = checked(a.N + b.N) }; } catch (OverflowException) { return a; } catch when (b is null) { throw; } } }",
        "class A : ShopBase { unsafe void M(int* p) { try { *p = stackalloc int[3] is { } s ? s[0] : 1; } catch (Exception ex) { ExceptionDispatchInfo.Capture(ex).Throw(); } } }",
        "class A(ILogger l, bool loud = true) : ShopBase { readonly bool isLoud = loud; LogLevel Level { get; } = loud ? LogLevel.Error : LogLevel.Debug; A() : this(null!, false) { } void M() { var a = new A { }; try { Work(); } catch (Exception ex) { if (isLoud && loud) l.Log(a.Level, ex, \"m\"); } } }",
        "struct B(bool loud, LogLevel level = LogLevel.Error) { public bool Loud = loud; public LogLevel Level => Loud ? level : LogLevel.Debug; public B(int n) : this(n > 1) { } } class A : ShopBase { void M() { B b = new(), c = default, d = new(true) { Loud = false }; b = new B(3); try { Work(); c.Loud = true; } catch (Exception ex) when (d.Loud) { if (!c.Loud) log.Log(b.Level, ex, \"m\"); } } }",
        "record B(string Name, bool Loud = false) { public LogLevel Level => Loud ? LogLevel.Error : LogLevel.Debug; } record C(string Name) : B(Name, true) { public C() : this(\"x\") { } } class A : ShopBase { void M() { var b = new B(\"a\"); try { Work(); b = b with { Loud = true }; } catch (Exception ex) { b = new C() with { Name = ex.Message }; log.Log(b.Level, ex, \"m\"); } if (!b.Loud) throw new Failure(b.Name); } }",
        "record struct B(LogLevel Level, bool Loud = true, int Count = 0) { public B(int n) : this(LogLevel.Error, n > 0) { } } class A : ShopBase { void M() { B b = new(), c = new(2), d = default(B) with { Level = LogLevel.Error }; try { Work(); } catch (Exception ex) { d.Count++; (b, c) = (c, b); if (d.Count > 0 && b.Loud) log.Log(c.Level, ex, \"m\"); } } }",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Analyses_mutilated_code_without_a_crash(int seed)
    {
        var random = new Random(seed);
        // One compilation holds many mutants, each in a namespace of its own: a crash names the file.
        var mutants = Sources.SelectMany(source => Enumerable.Range(0, 5).Select(_ => Mutilated(source, random))).ToList();
        var files = mutants.Select((mutant, index) => Unit($"namespace Mutant{index} {{\n{mutant}\n}}") with { IsBroken = true }).ToArray();
        Assert.Equal(80, files.Length);
        await Analysis.Run(files);
    }

    [Fact]
    public async Task Reports_the_same_with_and_without_concurrency()
    {
        var snippet = Unit(string.Join('\n', Enumerable.Range(0, 20).Select(number => $$"""
            partial class Shop : ShopBase { void M{{number}}() { try { Work(); } catch (Exception ex) { Down{{number}}(ex, {{number}}); } }
              void Down{{number}}(Exception error, int n) { if (n > 0) Down{{(number + 1) % 20}}(error, n - 1); else if (flag) log.LogError(error, "m"); } }
            """)));
        string Told(IEnumerable<Diagnostic> found) =>
            string.Join('\n',
                found.Select(diagnostic => $"{diagnostic} {string.Join(' ', diagnostic.AdditionalLocations)}")
                    .Order(StringComparer.Ordinal));

        var expected = Told(await new RuleTest(snippet) { IsConcurrent = false }.Find());
        Assert.Equal(20, expected.Split('\n').Length);
        for (var run = 0; run < 5; run++) Assert.Equal(expected, Told(await Analysis.Run(snippet)));
    }

    [Theory]
    [InlineData("var told = ex.Demystify(); log.LogError(told, \"m\");")]
    [InlineData("ex.TellTheShop();")]
    [InlineData("await ex.TellTheShopAsync().ConfigureAwait(false);")]
    [InlineData("throw ex.Unwrapped();")]
    public Task Ignores_an_exception_that_a_method_is_called_on_which_is_not_there_yet(string body) =>
        Ignores(Handler(body) with { IsBroken = true });

    [Fact]
    public Task Reports_what_such_a_method_makes_if_it_is_logged_quietly() =>
        Reports("SNTG1004", Handler("log.LogWarning(ex.Demystify(), \"m\");") with { IsBroken = true });

    [Fact]
    public Task Reports_in_a_method_of_3000_statements() => Reports("SNTG1002", Handler(
        string.Concat(Enumerable.Range(0, 1500).Select(n => $"if (number == {n}) {{ Work(); }} number += {n};\n")) + "if (flag) throw;"));

    [Fact]
    public Task Reports_beside_an_expression_2500_deep() =>
        Reports("SNTG1001", Handler("number = " + string.Concat(Enumerable.Repeat("1 + ", 2500)) + "number;"));

    [Theory]
    [InlineData("var timer = new System.Timers.Timer(); timer.Elapsed += (_, told) => File.WriteAllText(\"a\", $\"{SUM}\");")]
    [InlineData("builder.WebHost.UseSentry(options => options.MaxBreadcrumbs = SUM);")]
    [InlineData("builder.Services.Configure<Sentry.SentryOptions>(options => options.SetBeforeSend(told => SUM > 0 ? told : null));")]
    [InlineData("try { Console.Out.Flush(); } catch (Exception ex) { Console.WriteLine(SUM); }")]
    [InlineData("Task.Run(() => Console.WriteLine(SUM)).ContinueWith(task => SUM);")]
    public async Task Analyses_a_sum_of_8000_numbers(string code)
    {
        var sum = string.Concat(Enumerable.Repeat("args.Length + ", 8000)) + "1";
        var steps = code.Replace("SUM", sum, StringComparison.Ordinal);
        var app = $"var builder = WebApplication.CreateBuilder(args);\n{steps}\nbuilder.Build().Run();";
        await Analysis.Run(Unit(app).In(Project.Web));
    }

    [Fact]
    public Task Reports_beside_a_chain_of_500_calls() =>
        Reports("SNTG1001",
            Handler("_ = new System.Text.StringBuilder()" + string.Concat(Enumerable.Repeat(".Append(ex.Message)", 500)) + ";"));

    [Fact]
    public Task Reports_at_the_end_of_500_ifs() =>
        Reports("SNTG1001", Handler(string.Concat(Enumerable.Range(0, 500).Select(n => $"if (number == {n}) Work(); else ")) + "Work();"));

    [Fact]
    public Task Reports_a_handler_in_100_handlers() => Reports("SNTG1002", Handler("if (flag) throw;")
        .And("partial class Shop { void Deep() { "
            + string.Concat(Enumerable.Repeat("try { Work(); } catch { ", 100))
            + "throw;"
            + string.Concat(Enumerable.Repeat(" throw; }", 100))
            + " } }"));

    [Theory]
    [InlineData("Console.WriteLine(error);", "SNTG1001")]
    [InlineData("if (flag) SentrySdk.CaptureException(error);", "SNTG1002")]
    public Task Reports_through_a_cycle_of_500_methods(string end, string id) => Reports(id, Handler("M0(ex);").And(
        "partial class Shop {" + string.Concat(Enumerable.Range(0, 500).Select(n =>
            $"void M{n}(Exception error) {{ if (number == {n}) M{(n + 1) % 500}(error); "
                + $"else {{ {(n == 499 ? end : $"M{(n + 1) % 500}(error);")} }} }}\n"))
            + "}"));

    [Fact]
    public Task Ignores_what_a_chain_of_500_methods_reports() => Ignores(Handler("M0(ex);").And(
        "partial class Shop {" + string.Concat(Enumerable.Range(0, 500).Select(n =>
            $"void M{n}(Exception error) {{ {(n == 499 ? "SentrySdk.CaptureException(error);" : $"M{n + 1}(error);")} }}\n")) + "}"));

    // Each of them calls the next one five times: the calls add up to fifty million.
    [Fact]
    public Task Analyses_local_functions_that_call_each_other() => Ignores(Handler(
        "F0();"
            + string.Concat(Enumerable.Range(0, 11).Select(n =>
                $"void F{n}() {{ {string.Concat(Enumerable.Repeat($"F{n + 1}();", 5))} }}\n"))
            + "void F11() { }"));

    // Each throw goes to the clause around it, and each clause throws twice.
    [Fact]
    public async Task Analyses_60_handlers_that_throw_in_each_other()
    {
        const string Level = "try { if (flag) throw new Failure(\"a\"); throw new Failure(\"b\"); } catch (Failure) { ";
        var nested = string.Concat(Enumerable.Repeat(Level, 60));
        var found = await Analysis.Run(Handler($"{nested} throw; {new string('}', 60)}"));
        Assert.Equal(60, found.Count(diagnostic => diagnostic.Id == "SNTG1006"));
    }

    // Each exit goes through the finally, which has a try with a finally of its own.
    [Fact]
    public async Task Analyses_40_finally_blocks_in_each_other()
    {
        const string Level = "try { if (flag) throw new Failure(\"a\"); if (number > 1) throw new Failure(\"b\"); } finally { ";
        var nested = string.Concat(Enumerable.Repeat(Level, 40));
        var found = await Analysis.Run(Handler($"{nested} Work(); {new string('}', 40)}"));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
    }

    // Not a program, but it stands there while one types.
    [Fact]
    public async Task Analyses_constructors_that_call_each_other_in_a_circle()
    {
        var broken = Handler("throw new Torn(ex);").And(
            "class Torn : Exception { public Torn(Exception e) : this(e, 1) { } public Torn(Exception e, int n) : this(e) { } }");
        await Analysis.Run(broken with { IsBroken = true });
    }

    // A brace too many makes functions of the top level out of methods: other classes see them, but no graph of theirs does.
    [Theory]
    [InlineData("struct Mood(bool isLoud) { public bool IsLoud { get; } = isLoud; }")]
    [InlineData("class Mood(bool isLoud) { public bool IsLoud { get; } = isLoud; public Mood() { } }")]
    [InlineData("class Mood(bool isLoud) { bool IsLoud = isLoud; public Mood() { IsLoud = isLoud; } }")]
    public Task Analyses_an_object_that_is_made_without_what_its_fields_are_given(string type) => Analysis.Run(
        Unit($$"""
            {{type}}
            class A : ShopBase { void M() { try { Work(); } catch (Exception ex) { var mood = new Mood(); if (mood.IsLoud) log.LogError(ex, "m"); } } }
            """) with { IsBroken = true });

    [Fact]
    public async Task Analyses_a_call_of_a_function_of_the_top_level()
    {
        var broken = Unit("Told(new Exception());\nvoid Told(Exception error) => Console.WriteLine(error);\nclass A { void M() { try { M(); } catch (Exception ex) { Told(ex); } } }");
        await Analysis.Run(broken.In(Project.Console) with { IsBroken = true });
    }

    // Deletes, doubles or swaps a few tokens.
    private static string Mutilated(string source, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(source, Project.Library.ParseOptions)
            .GetRoot()
            .DescendantTokens()
            .Select(token => token.ToFullString())
            .ToList();
        for (var cut = random.Next(1, 4); cut > 0; cut--)
        {
            var at = random.Next(tokens.Count - 1);
            switch (random.Next(3))
            {
                case 0: tokens.RemoveAt(at); break;
                case 1: tokens.Insert(at, tokens[at]); break;
                default: (tokens[at], tokens[at + 1]) = (tokens[at + 1], tokens[at]); break;
            }
        }

        return string.Concat(tokens);
    }
}
