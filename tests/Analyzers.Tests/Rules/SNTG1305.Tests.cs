using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Rules;

public class SNTG1305Tests() : RuleSpecification("SNTG1305")
{
    private const string Held = "var all = Task.WhenAll(" + Copies + "); try { await all.ConfigureAwait(false); } catch (Exception ex) ";

    private const string Plain = "try { await Task.WhenAll(" + Copies + "); } catch (Exception ex) ";

    private const string Copies = "Task.Run(() => File.Delete(\"a\")), File.WriteAllTextAsync(\"a\", \"b\")";

    [Theory]
    [InlineData(Held + "{ log.LogError({|SNTG1305:ex|}, \"m\"); }")]
    [InlineData(Held + "{ SentrySdk.CaptureException({|SNTG1305:ex|}); }")]
    [InlineData(
        "var all = Task.WhenAll(new[] { 1, 2 }.Select(n => Task.Run(() => File.Delete(\"a\" + n)))); "
            + "try { await all.ConfigureAwait(false); } catch (Exception ex) { log.LogError({|SNTG1305:ex|}, \"m\"); }")]
    [InlineData(Plain + "{ log.LogError({|SNTG1305:ex|}, \"m\"); }")]
    public Task Reports_a_report_of_one_exception(string code) => ReportsAsMarked(code);

    [Theory]
    [InlineData(Held + "{ log.LogError(all.Exception ?? ex, \"m\"); }")]
    [InlineData(Held + "{ SentrySdk.CaptureException(all.Exception ?? ex); }")]
    [InlineData("var all = Task.WhenAll(WorkAsync(), WorkAsync()); "
        + "try { await all.ConfigureAwait(false); } catch (Exception ex) { log.LogError(ex, \"m\"); }")]
    [InlineData("try { await Task.WhenAll(File.WriteAllTextAsync(\"a\", \"b\"), Task.Delay(1)); } "
        + "catch (Exception ex) { log.LogError(ex, \"m\"); }")]
    [InlineData("var a = Task.Run(() => File.Delete(\"a\")); var b = Task.Run(() => File.Delete(\"b\")); "
        + "try { await Task.WhenAll(a, b); } catch (Exception ex) { log.LogError(a.Exception ?? ex, \"m\"); "
        + "log.LogError(b.Exception ?? ex, \"m\"); }")]
    [InlineData("try { Task.WaitAll(" + Copies + "); } catch (Exception ex) { log.LogError(ex, \"m\"); }")]
    [InlineData("try { await Task.Run(() => File.Delete(\"a\")); } catch (Exception ex) { log.LogError(ex, \"m\"); }")]
    public Task Ignores_what_reports_all_of_them(string code) => Ignores(code);

    [Theory]
    [InlineData(Held + "{ log.LogError(ex, \"m\"); }", DiagnosticSeverity.Warning)]
    [InlineData(Plain + "{ log.LogError(ex, \"m\"); }", DiagnosticSeverity.Info)]
    public async Task Warns_if_the_joint_task_is_at_hand(string code, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await new RuleTest(code).Find()).Severity);

    [Fact]
    public Task Says_where_they_are() => ReportsAtMarks(
        Held + "{ log.LogError([|ex|], \"m\"); }",
        "If several of these tasks fail, Sentry gets the exception of one: 'all.Exception' has all of them");
}
