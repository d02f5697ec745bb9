namespace SentryGen.Tests.Fate;

/// <summary>Code that looks like care for the exception, but carries it nowhere.</summary>
public class Lost : Specification
{
    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("{ }")]
    [InlineData("return;")]
    [InlineData("Work();")]
    [InlineData("flag = false;")]
    [InlineData("_ = ex;")]
    [InlineData("var same = ex;")]
    public Task Reports_when_nothing_is_done_with_it(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("return false;")]
    [InlineData("return null;")]
    [InlineData("return default(int);")]
    [InlineData("return new { Status = 500 };")]
    [InlineData("return ex.Message;")]
    [InlineData("return ex is IOException;")]
    [InlineData("return ex == null;")]
    [InlineData("return $\"{ex}\";")]
    [InlineData("return ex.HResult;")]
    [InlineData("return ex.GetType();")]
    [InlineData("return nameof(ex);")]
    public Task Reports_when_something_else_is_returned(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("_ = ex.Message;")]
    [InlineData("_ = ex.ToString();")]
    [InlineData("_ = $\"failed: {ex}\";")]
    [InlineData("_ = \"failed: \" + ex;")]
    [InlineData("_ = string.Format(\"{0}\", ex);")]
    [InlineData("_ = string.Concat(\"failed: \", ex);")]
    [InlineData("_ = new System.Text.StringBuilder().Append(ex).ToString();")]
    [InlineData("_ = Convert.ToString(ex);")]
    [InlineData("_ = ex.StackTrace?.Split('\\n');")]
    [InlineData("new List<string>().Add(ex.Message);")]
    [InlineData("new List<string>().Add($\"{new { number, ex }}\");")]
    public Task Reports_when_only_text_is_made_of_it(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("Console.WriteLine(ex);")]
    [InlineData("Console.WriteLine(\"{0}\", ex);")]
    [InlineData("Console.WriteLine(ex.Message);")]
    [InlineData("Console.Error.WriteLine(ex);")]
    [InlineData("Console.Error.WriteLine(ex.Message);")]
    [InlineData("Console.Out.Write(ex);")]
    [InlineData("Debug.WriteLine(ex);")]
    [InlineData("Debug.Fail(ex.Message, ex.ToString());")]
    [InlineData("Trace.WriteLine(ex);")]
    [InlineData("Trace.TraceError(ex.ToString());")]
    [InlineData("Trace.TraceError(\"{0}\", ex);")]
    [InlineData("Trace.TraceWarning(ex.Message);")]
    [InlineData("new TraceSource(\"Shop\").TraceEvent(TraceEventType.Error, 1, ex.Message);")]
    [InlineData("EventLog.WriteEntry(\"Shop\", ex.ToString(), EventLogEntryType.Error);")]
    [InlineData("File.AppendAllText(\"errors.txt\", ex.ToString());")]
    public Task Reports_when_it_is_only_written(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("Activity.Current?.AddException(ex);")]
    [InlineData("Activity.Current?.SetStatus(ActivityStatusCode.Error, ex.Message);")]
    [InlineData("Activity.Current?.SetTag(\"error\", ex);")]
    [InlineData("SentrySdk.GetSpan()?.Finish(ex);")]
    [InlineData("SentrySdk.GetSpan()?.Finish(ex, SpanStatus.InternalError);")]
    public Task Reports_when_it_is_only_put_on_a_span(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("new Failure(\"never thrown\");")]
    [InlineData("_ = new Failure(\"never thrown\", ex);")]
    [InlineData("var failure = new Failure(\"never thrown\", ex); Work();")]
    [InlineData("var info = ExceptionDispatchInfo.Capture(ex);")]
    [InlineData("Task.FromException(ex);")]
    [InlineData("_ = ex.GetBaseException();")]
    public Task Reports_when_it_is_wrapped_and_dropped(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("ex.Data[\"number\"] = number;")]
    [InlineData("ex.Data.Add(\"number\", number);")]
    [InlineData("ex.HelpLink = \"https://example.com\";")]
    [InlineData("ArgumentNullException.ThrowIfNull(ex);")]
    [InlineData("Debugger.Break(); GC.KeepAlive(ex);")]
    [InlineData("if (ex.Equals(null)) Work();")]
    public Task Reports_when_it_is_only_looked_at_or_annotated(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("[|Environment.FailFast(\"m\", ex)|];")]
    [InlineData("[|Environment.Exit(1)|];")]
    [InlineData("[|Environment.Exit(1)|]; SentrySdk.CaptureException(ex);")]
    public Task Reports_when_the_process_ends_first(string handler) => Reports("SNTG1001", Handler(handler));

    [Fact]
    public Task Ignores_when_the_process_ends_after_the_report() =>
        Ignores(Handler("SentrySdk.CaptureException(ex); Environment.Exit(1);"));

    [Fact]
    public Task Reports_when_the_report_can_not_be_reached() => Reports("SNTG1001", Handler("return; SentrySdk.CaptureException(ex);"));

    [Fact]
    public Task Reports_when_the_code_that_reports_is_not_compiled() => Reports("SNTG1001",
        """
        try { Work(); }
        catch (Exception ex)
        {
        #if REPORTING
            SentrySdk.CaptureException(ex);
        #endif
        }
        """);

    [Fact]
    public Task Reports_each_handler_of_a_try_by_itself() => Reports(
        """
        try { Work(); }
        {|SNTG1003:catch|} (IOException ex) { Console.WriteLine(ex); }
        catch (TimeoutException) { throw; }
        {|SNTG1001:catch|} { }
        """);
}
