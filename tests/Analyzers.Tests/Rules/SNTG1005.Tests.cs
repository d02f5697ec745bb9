using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Rules;

public class SNTG1005Tests() : RuleSpecification("SNTG1005")
{
    [Theory]
    [InlineData("log.LogError(ex.Message);", "LogError")]
    [InlineData("serilog.Fatal(\"m\");", "Fatal")]
    [InlineData("SentrySdk.CaptureMessage(\"m\");", "CaptureMessage")]
    public Task Reports_the_call_that_should_be_given_the_exception(string handler, string call) => Reports(
        Handler(handler),
            $"'Exception' reaches Sentry as text at best: '{call}' is not given the exception, so an event has neither its type nor its stack trace");

    [Theory]
    [InlineData("catch { log.LogError(\"m\"); }")]
    [InlineData("catch (IOException) { log.LogError(\"m\"); }")]
    [InlineData("catch (Exception ex) when (ex is IOException) { log.LogError(ex.Message); }")]
    [InlineData("catch (Exception ex) { log.LogWarning(ex, \"quiet\"); log.LogError(\"loud\"); }")]
    [InlineData("catch (Exception ex) { if (flag) log.LogError(\"a\"); else SentrySdk.CaptureMessage(ex.Message); }")]
    [InlineData("catch { log.LogDebug(Task.CompletedTask.Exception, \"quiet\"); log.LogError(\"loud\"); }")]
    public Task Reports_whatever_was_caught(string clause) => Reports("try { Work(); } " + clause);

    [Theory]
    [InlineData("catch (IOException)", DiagnosticSeverity.Info)]
    [InlineData("catch (FileNotFoundException ex) when (ex.FileName is null)", DiagnosticSeverity.Info)]
    [InlineData("catch (FormatException)", DiagnosticSeverity.Info)]
    [InlineData("catch (InvalidOperationException)", DiagnosticSeverity.Warning)]
    [InlineData("catch (Exception)", DiagnosticSeverity.Warning)]
    public async Task Reports_a_type_whose_text_says_all_as_a_hint(string clause, DiagnosticSeverity severity)
    {
        var found = Assert.Single(await Analysis.Run(Method($"try {{ Work(); }} {clause} {{ log.LogError(\"m\"); }}")));
        Assert.Equal(("SNTG1005", severity), (found.Id, found.Severity));
    }

    [Fact]
    public Task Ignores_when_the_exception_is_passed_too() => Ignores(Handler("log.LogError(\"m\"); log.LogError(ex, \"m\");"));

    [Fact]
    public Task Reports_as_lost_what_is_logged_as_text_without_an_integration() =>
        Reports("SNTG1001", Handler("log.LogError(\"m\");").Under("sentrygen_logging_integration = off"));

    [Fact]
    public Task Ignores_when_the_log_is_given_the_exception_of_the_awaited_task() => Ignores(Members(
        "async Task Method() { var task = Task.Run(() => Work()); try { await task; } catch { log.LogError(task.Exception, \"m\"); } }"));
}
