using System.Diagnostics.CodeAnalysis;

// Types of an application that carry a failure: results, builders, records, guards, base classes.
internal sealed partial class FreshObjects
{
    private readonly struct Result<T>
    {
        private Result(T? value, Exception? error) => (Value, Error) = (value, error);
        public T? Value { get; }
        public Exception? Error { get; }
        public bool IsSuccess => Error is null;
        public static Result<T> Success(T value) => new(value, null);
        public static Result<T> Failure(Exception error) => new(default, error);
        public TOut Match<TOut>(Func<T, TOut> good, Func<Exception, TOut> bad) => Error is { } error ? bad(error) : good(Value!);
        public T OrThrow() => Error is null ? Value! : throw new ResultException(Error);
        public T? OrDefault() => Value;
    }

    private sealed class ResultException(Exception cause) : Exception("no result", cause);

    private sealed record Step(string Name, Exception? Error = null, string? Note = null);

    private sealed class ErrorReport
    {
        private Exception? why;
        private string text = "";
        private LogLevel level = LogLevel.Error;

        public static ErrorReport For(string text) => new() { text = text };

        public ErrorReport Because(Exception reason)
        {
            why = reason;
            return this;
        }

        public ErrorReport At(LogLevel other)
        {
            level = other;
            return this;
        }

        public void Send(ILogger log) => log.Log(level, why, "{Text}", text);
        public override string ToString() => $"{text}: {why?.Message}";
    }

    private abstract class Handler(ILogger log)
    {
        protected ILogger Log => log;
        public void Execute()
        {
            try { Work(); }
            catch (Exception ex)
            {
                if (!OnError(ex)) throw;
            }
        }

        protected virtual void Work() => Fail(new IOException("work"));
        protected virtual bool OnError(Exception why) => false;
    }

    private sealed class LoudHandler(ILogger log) : Handler(log)
    {
        protected override bool OnError(Exception why)
        {
            Log.LogError(why, "handler");
            return true;
        }
    }

    private abstract class Screen(ILogger log)
    {
        protected virtual void Show(Exception why) => log.LogError(why, "screen");
        public void Load()
        {
            try { Fail(new IOException("load")); }
            catch (Exception ex) { Show(ex); }
        }
    }

    private sealed class OrderScreen(ILogger log) : Screen(log)
    {
        public List<string> Lines { get; } = [];
        protected override void Show(Exception why)
        {
            Lines.Add(why.Message);
            base.Show(why);
        }
    }

    private static class Guard
    {
        [DoesNotReturn]
        public static void Throw(string text, Exception why) => throw new ResultException(new InvalidOperationException(text, why));

        [DoesNotReturn]
        public static void Throw(string text) => throw new InvalidOperationException(text);

        public static Exception Wrap(Exception why) => why as ResultException ?? new ResultException(why);

        public static Exception NotFound(string name) => new KeyNotFoundException($"{name} is not there");
    }

    private static int Work() => Fail(new IOException("work"));

    partial void OnFailed(Exception why);

    partial void OnBroken(Exception why);

    partial void OnBroken(Exception why) => SentrySdk.CaptureException(why);

    [Snippet]
    Result<int> A_failure_that_is_returned()
    {
        try { return Result<int>.Success(Work()); }
        catch (Exception ex) { return Result<int>.Failure(ex); }
    }

    [Snippet]
    int A_failure_that_is_thrown_by_the_result()
    {
        Result<int> result;
        try { result = Result<int>.Success(Work()); }
        catch (Exception ex) { result = Result<int>.Failure(ex); }
        return result.OrThrow();
    }

    [Snippet]
    int A_failure_of_which_the_default_is_taken()
    {
        Result<int> result;
        try { result = Result<int>.Success(Work()); }
        catch (Exception ex) { result = Result<int>.Failure(ex); }
        return result.OrDefault();
    }

    [Snippet]
    int A_failure_that_is_matched_and_logged(ILogger log)
    {
        Result<int> result;
        try { result = Result<int>.Success(Work()); }
        catch (Exception ex) { result = Result<int>.Failure(ex); }
        return result.Match(good => good, bad =>
        {
            log.LogError(bad, "work");
            return 0;
        });
    }

    [Snippet]
    string A_failure_that_is_matched_to_its_text()
    {
        Result<int> result;
        try { result = Result<int>.Success(Work()); }
        catch (Exception ex) { result = Result<int>.Failure(ex); }
        return result.Match(good => $"{good}", bad => bad.Message);
    }

    [Snippet]
    void A_failure_that_is_asked_and_logged(ILogger log)
    {
        var result = Result<int>.Success(0);
        try { result = Result<int>.Success(Work()); }
        catch (Exception ex) { result = Result<int>.Failure(ex); }
        if (!result.IsSuccess) log.LogError(result.Error, "work");
    }

    [Snippet]
    void A_failure_that_is_asked_and_warned_of(ILogger log)
    {
        var result = Result<int>.Success(0);
        try { result = Result<int>.Success(Work()); }
        catch (Exception ex) { result = Result<int>.Failure(ex); }
        if (!result.IsSuccess) log.LogWarning(result.Error, "work");
    }

    [Snippet]
    Step A_record_with_it()
    {
        var step = new Step("work");
        try { Work(); }
        catch (Exception ex) { step = step with { Error = ex }; }
        return step;
    }

    [Snippet]
    Step A_record_with_its_text()
    {
        var step = new Step("work");
        try { Work(); }
        catch (Exception ex) { step = step with { Note = ex.Message }; }
        return step;
    }

    [Snippet]
    string A_record_with_it_of_which_the_name_is_returned()
    {
        var step = new Step("work");
        try { Work(); }
        catch (Exception ex) { step = step with { Error = ex }; }
        return step.Name;
    }

    [Snippet]
    void A_report_that_is_built_and_sent(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { ErrorReport.For("work").Because(ex).Send(log); }
    }

    [Snippet]
    void A_report_that_is_built_and_sent_low(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { ErrorReport.For("work").At(LogLevel.Information).Because(ex).Send(log); }
    }

    [Snippet]
    void A_report_that_is_built_and_printed()
    {
        try { Work(); }
        catch (Exception ex) { Console.WriteLine(ErrorReport.For("work").Because(ex)); }
    }

    [Snippet]
    void A_report_that_is_built_and_not_sent()
    {
        try { Work(); }
        catch (Exception ex) { ErrorReport.For("work").Because(ex); }
    }

    [Snippet(In = nameof(Handler))]
    void A_handler_whose_override_reports(ILogger log) => new LoudHandler(log).Execute();

    [Snippet(In = nameof(Screen))]
    void A_screen_whose_override_calls_the_base(ILogger log) => new OrderScreen(log).Load();

    [Snippet]
    int A_guard_that_throws_with_it()
    {
        try { return Work(); }
        catch (Exception ex) { Guard.Throw("work", ex); }
        return 0;
    }

    [Snippet]
    int A_guard_that_throws_without_it()
    {
        try { return Work(); }
        catch (Exception) { Guard.Throw("work"); }
        return 0;
    }

    [Snippet]
    int A_guard_that_wraps_it()
    {
        try { return Work(); }
        catch (Exception ex) { throw Guard.Wrap(ex); }
    }

    [Snippet]
    int A_guard_that_makes_another()
    {
        try { return Work(); }
        catch (IOException) { throw Guard.NotFound("work"); }
    }

    [Snippet]
    void A_hook_that_nobody_implements()
    {
        try { Work(); }
        catch (Exception ex) { OnFailed(ex); }
    }

    [Snippet]
    void A_hook_that_is_implemented()
    {
        try { Work(); }
        catch (Exception ex) { OnBroken(ex); }
    }

    [Snippet]
    (int Value, Exception? Error) A_tuple_with_it()
    {
        try { return (Work(), null); }
        catch (Exception ex) { return (0, ex); }
    }

    [Snippet]
    (int Value, string? Error) A_tuple_with_its_text()
    {
        try { return (Work(), null); }
        catch (Exception ex) { return (0, ex.Message); }
    }

    [Snippet]
    void A_tuple_that_is_taken_apart(ILogger log)
    {
        (int Value, Exception? Error) outcome;
        try { outcome = (Work(), null); }
        catch (Exception ex) { outcome = (0, ex); }
        var (value, error) = outcome;
        if (error is null) Console.WriteLine(value);
        else log.LogError(error, "work");
    }

    [Snippet]
    void A_tuple_of_which_the_value_is_printed()
    {
        (int Value, Exception? Error) outcome;
        try { outcome = (Work(), null); }
        catch (Exception ex) { outcome = (0, ex); }
        var (value, _) = outcome;
        Console.WriteLine(value);
    }
}
