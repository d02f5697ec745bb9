using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;
using SentryGen.Rules;

namespace SentryGen.Tests.Rules;

/// <summary>The verdict on each handler, as the report reads it.</summary>
public class SNTG1000Tests
{
    [Theory]
    [InlineData(
        "catch (Exception ex) { SentrySdk.CaptureException(ex); }",
        "'Exception' reaches Sentry through 'CaptureException' at line 20")]
    [InlineData("catch (Exception ex) {\n log.LogError(ex, \"no\"); }", "'Exception' reaches Sentry through 'LogError' at line 21")]
    [InlineData(
        "catch (Exception ex) { if (flag) throw;\n log?.LogError(ex, \"no\"); }",
        "'Exception' reaches Sentry through 'LogError' at line 21")]
    [InlineData("catch (Exception ex) { Own(ex); }", "'Exception' reaches Sentry through 'Own' at line 20")]
    [InlineData("catch (IOException) {\n\n throw; }", "'IOException' goes on: it is thrown at line 22")]
    [InlineData(
        "catch (Exception ex) { throw new InvalidOperationException(\"no\", ex); }",
        "'Exception' goes on: it is thrown at line 20")]
    [InlineData("catch (Exception ex) { return ex; }", "'Exception' goes on: it is returned at line 20")]
    [InlineData("catch (Exception ex) { source.SetException(ex); }", "'Exception' is given to 'SetException' at line 20, which decides")]
    [InlineData("catch (Exception ex) { last = ex; }", "'Exception' is stored at line 20, and other code decides")]
    [InlineData(
        "catch (OperationCanceledException) { }",
        "'OperationCanceledException' is not counted: it stands for a cancellation, or the options ignore it")]
    public async Task Says_why_the_other_rules_are_silent(string clause, string message)
    {
        var verdict = await Verdict("try { Work(); } " + clause);

        Assert.Equal(message, verdict.GetMessage());
        Assert.Null(verdict.Properties[Judged.ReportedBy]);
        Assert.Equal("", verdict.Properties[Judged.Leaks]);
    }

    [Fact]
    public async Task Leaves_out_a_handler_of_a_try_that_cannot_fail()
    {
        var verdict = await Verdict("var number = 1; try { number = 2; } catch (Exception) { number = 3; }");

        Assert.Equal(Judged.Expected, verdict.Properties[Judged.Outcome]);
        Assert.EndsWith("nothing in the try can throw it", verdict.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catch (Exception) { }", Judged.Lost, "SNTG1001")]
    [InlineData("catch (Exception ex) { if (flag) log.LogError(ex, \"no\"); }", Judged.SomePaths, "SNTG1002")]
    [InlineData("catch (FormatException) { Work(); }", Judged.Lost, "SNTG1003")]
    [InlineData("catch (Exception ex) { log.LogDebug(ex, \"no\"); }", Judged.Quiet, "SNTG1004")]
    [InlineData("catch (Exception ex) { log.LogError(ex.Message); }", Judged.TextOnly, "SNTG1005")]
    [InlineData("catch (Exception) { throw new InvalidOperationException(); }", Judged.Replaced, "SNTG1006")]
    [InlineData("catch (Exception ignored) { }", Judged.Documented, "SNTG1007")]
    [InlineData("catch (Exception ex) { // sentrygen: expected\n throw; }", Judged.Reaches, "SNTG1008")]
    public async Task Names_the_rule_that_reports_it(string clause, string outcome, string rule)
    {
        var verdict = await Verdict("try { Work(); } " + clause);

        Assert.Equal((outcome, rule), (verdict.Properties[Judged.Outcome], verdict.Properties[Judged.ReportedBy]));
        Assert.Equal(AllRules.Descriptors.Single(other => other.Id == rule).HelpLinkUri, verdict.Properties[Judged.Help]);
        Assert.Equal(outcome is Judged.Reaches or Judged.Documented, string.IsNullOrEmpty(verdict.Properties[Judged.Fix]));
    }

    [Fact]
    public async Task Tells_the_lines_of_the_handler_and_of_its_leaks()
    {
        var verdict = await Verdict("try { Work(); }\ncatch (Exception ex)\n{\n if (flag) return null;\n if (ex is IOException) throw;\n}");

        Assert.Equal(("21", "25"), (verdict.Properties[Judged.FirstLine], verdict.Properties[Judged.LastLine]));
        Assert.Equal("23 25", verdict.Properties[Judged.Leaks]);
    }

    [Fact]
    public async Task Numbers_the_handlers_of_a_type_in_a_member()
    {
        var verdicts = await Verdicts(
            """
            try { Work(); } catch (IOException) { } catch (Exception) { }
            Action later = () => { try { Work(); } catch (Exception) { } };
            try { Work(); } catch (System.IO.IOException ex) when (flag) { Work(); } catch { }
            """);

        Assert.Equal(
            ["IOException 0", "Exception 0", "Exception 1", "IOException 1", "Exception 2"],
            verdicts.Select(verdict => $"{verdict.Properties[Judged.Type]} {verdict.Properties[Judged.Ordinal]}"));
        Assert.All(verdicts, verdict => Assert.Equal("M:Shop.Run", verdict.Properties[Judged.Symbol]));
    }

    [Fact]
    public async Task Judges_a_function_that_is_handed_an_exception()
    {
        var verdict = await Verdict("_ = Task.Run(Work).ContinueWith(task => Console.WriteLine(task.Exception));");

        Assert.Equal(("Continuation", "SNTG1301"), (verdict.Properties[Judged.Entry], verdict.Properties[Judged.ReportedBy]));
    }

    [Fact]
    public async Task Is_off_by_default() =>
        Assert.Empty(await Found("try { Work(); } catch (Exception) { }", ReportDiagnostic.Default));

    private static async Task<Diagnostic> Verdict(string statements) => Assert.Single(await Verdicts(statements));

    private static async Task<IEnumerable<Diagnostic>> Verdicts(string statements) =>
        (await Found(statements, ReportDiagnostic.Info)).OrderBy(found => found.Location.SourceSpan.Start);

    private static async Task<ImmutableArray<Diagnostic>> Found(string statements, ReportDiagnostic severity)
    {
        var compilation = App.Worker.WithCode(
            $$"""
            using System;
            using System.IO;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Logging;
            using Sentry;

            class Shop(ILogger log, bool flag, TaskCompletionSource source)
            {
                Exception? last;
                static void Main() { }
                void Work() => File.Delete("a");
                void Own(Exception ex) => log.LogError(ex, "own");

                object? Run()
                {
            #line 20
            {{statements}}
                    return last;
                }
            }
            """).CompileWithWarnings();
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        return await compilation
            .WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(Judged.Rule, severity)]))
            .WithAnalyzers(
                [new SNTG1000HandlerJudged(), new CallbackVerdicts()],
                new AnalyzerOptions([], new ProjectProperties(App.Worker.Properties)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
