namespace SentryGen.Tests.Fate;

/// <summary>A local that lives longer than the handler is followed to its use.</summary>
public class Outliving : Specification
{
    private static Snippet Kept(string after, string handler = "kept = ex;") => Method(
        $$"""
        Exception? kept = null;
        try { Work(); } catch (Exception ex) { {{handler}} }
        {{after}}
        """);

    [Theory]
    [InlineData("if (kept != null) throw kept;")]
    [InlineData("if (kept is not null) throw new Failure(\"m\", kept);")]
    [InlineData("if (kept is { } error) SentrySdk.CaptureException(error);")]
    [InlineData("if (kept != null) { Work(); log.LogError(kept, \"m\"); }")]
    [InlineData("log.LogError(kept, \"m\");")]
    [InlineData("if (kept == null) return; SentrySdk.CaptureException(kept);")]
    [InlineData("return kept;")]
    [InlineData("return (kept == null, kept);")]
    [InlineData("var (ok, error) = (kept == null, kept); if (!ok) throw error!;")]
    public Task Ignores_when_it_arrives_after_the_handler(string after) => Ignores(Kept(after));

    [Theory]
    [InlineData("")]
    [InlineData("Work();")]
    [InlineData("if (kept != null) Work();")]
    [InlineData("return kept == null;")]
    [InlineData("return kept is null ? 0 : 1;")]
    [InlineData("if (kept != null) Console.WriteLine(kept.Message);")]
    [InlineData("kept = null; if (kept != null) throw kept;")]
    public Task Reports_when_it_is_lost_after_the_handler(string after) => Reports("SNTG1001", Kept(after));

    [Fact]
    public Task Reports_when_it_is_only_told_quietly_after_the_handler() =>
        Reports("SNTG1004", Kept("if (kept != null) log.LogWarning(kept, \"m\");"));

    [Fact]
    public Task Ignores_when_a_dispatch_info_is_thrown_later() => Ignores(
        """
        ExceptionDispatchInfo? info = null;
        try { Work(); } catch (Exception ex) { info = ExceptionDispatchInfo.Capture(ex); }
        Work();
        info?.Throw();
        """);

    [Theory]
    [InlineData("if (errors.Count > 0) throw new AggregateException(errors);")]
    [InlineData("if (errors.Any()) SentrySdk.CaptureException(new AggregateException(errors));")]
    [InlineData("foreach (var error in errors) SentrySdk.CaptureException(error);")]
    [InlineData("errors.ForEach(error => SentrySdk.CaptureException(error));")]
    [InlineData("return errors;")]
    [InlineData("return errors.Select(error => new Failure(\"m\", error)).ToArray();")]
    public Task Ignores_when_a_collection_of_them_arrives(string after) => Ignores(
        $$"""
        var errors = new List<Exception>();
        foreach (var item in new[] { 1, 2 }) { try { Work(); } catch (Exception ex) { errors.Add(ex); } }
        {{after}}
        """);

    [Theory]
    [InlineData("")]
    [InlineData("return errors.Count;")]
    [InlineData("if (errors.Count > 0) Work();")]
    [InlineData("if (errors.Count > 0) throw new Failure($\"{errors.Count} failed\");")]
    [InlineData("return errors.Select(error => error.Message).ToList();")]
    public Task Reports_when_a_collection_of_them_is_lost(string after) => Reports("SNTG1001",
        $$"""
        var errors = new List<Exception>();
        foreach (var item in new[] { 1, 2 }) { try { Work(); } catch (Exception ex) { errors.Add(ex); } }
        {{after}}
        """);

    [Fact]
    public Task Ignores_when_the_last_failure_of_a_retry_loop_is_thrown() => Ignores(
        """
        Exception? last = null;
        for (var i = 0; i < 3; i++)
        {
            try { Work(); return; } catch (Exception ex) { last = ex; }
        }

        throw last!;
        """);

    [Fact]
    public Task Ignores_when_the_finally_reports_it() => Ignores(
        """
        Exception? kept = null;
        try { Work(); } catch (Exception ex) { kept = ex; }
        finally { if (kept != null) SentrySdk.CaptureException(kept); }
        """);

    [Fact]
    public Task Ignores_when_a_function_of_the_method_reports_it() => Ignores(
        """
        Exception? kept = null;
        try { Work(); } catch (Exception ex) { kept = ex; }
        Tell();
        void Tell() { if (kept != null) SentrySdk.CaptureException(kept); }
        """);

    [Fact]
    public Task Reports_when_only_the_variable_of_another_handler_arrives() => Reports(
        """
        Exception? first = null, second = null;
        try { Work(); } catch (Exception ex) { first = ex; }
        try { Work(); } {|SNTG1001:catch|} (Exception ex) { second = ex; }
        if (first != null) throw first;
        return second == null;
        """);

    [Fact]
    public Task Ignores_when_a_parameter_is_reused_and_thrown() => Ignores(Members(
        "void Method(Exception? error) { try { Work(); } catch (Exception ex) { error = ex; } if (error != null) throw error; }"));
}
