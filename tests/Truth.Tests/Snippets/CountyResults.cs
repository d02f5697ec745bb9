// Result types, options, outcomes and helpers that pass them on.
using System.Diagnostics.CodeAnalysis;

internal static class CountyResultExtensions
{
    public static CountyResults.Outcome<TOut> Then<TIn, TOut>(this CountyResults.Outcome<TIn> outcome, Func<TIn, TOut> next) =>
        outcome.IsOk ? new CountyResults.Outcome<TOut>(next(outcome.Value)) : new CountyResults.Outcome<TOut>(outcome.Error);

    public static T OrThrow<T>(this CountyResults.Outcome<T> outcome) =>
        outcome.IsOk ? outcome.Value : throw new InvalidOperationException("no value", outcome.Error);

    public static T OrDefault<T>(this CountyResults.Outcome<T> outcome, T fallback) => outcome.IsOk ? outcome.Value : fallback;

    public static CountyResults.Outcome<T> OnError<T>(this CountyResults.Outcome<T> outcome, Action<Exception> action)
    {
        if (!outcome.IsOk) action(outcome.Error);
        return outcome;
    }

    public static void LogFailureTo(this Exception ex, ILogger log, string what) => log.LogError(ex, "{What} failed", what);

    public static void LogQuietly(this Exception ex, ILogger log, string what) => log.LogInformation(ex, "{What} failed", what);
}

internal sealed class CountyResults
{
    internal readonly struct Outcome<T>
    {
        public Outcome(T value) => Value = value;

        public Outcome(Exception error)
        {
            Error = error;
            Value = default;
        }

        public T? Value { get; }

        public Exception? Error { get; }

        [MemberNotNullWhen(true, nameof(Value)), MemberNotNullWhen(false, nameof(Error))]
        public bool IsOk => Error is null;
    }

    private static class Running
    {
        public static Outcome<T> Of<T>(Func<T> work)
        {
            try
            {
                return new Outcome<T>(work());
            }
            catch (Exception ex)
            {
                return new Outcome<T>(ex);
            }
        }
    }

    [Snippet(In = nameof(Running))]
    int An_outcome_that_is_thrown_at_its_end() => Running.Of(() => Fail()).Then(x => x + 1).OrThrow();

    private static class Measuring
    {
        public static Outcome<T> Of<T>(Func<T> work)
        {
            try
            {
                return new Outcome<T>(work());
            }
            catch (Exception ex)
            {
                return new Outcome<T>(ex);
            }
        }
    }

    [Snippet(In = nameof(Measuring))]
    int An_outcome_with_a_default() => Measuring.Of(() => Fail()).Then(x => x + 1).OrDefault(-1);

    private static class Weighing
    {
        public static Outcome<T> Of<T>(Func<T> work)
        {
            try
            {
                return new Outcome<T>(work());
            }
            catch (Exception ex)
            {
                return new Outcome<T>(ex);
            }
        }
    }

    [Snippet(In = nameof(Weighing))]
    int An_outcome_that_is_logged_before_the_default(ILogger log) =>
        Weighing.Of(() => Fail()).OnError(ex => ex.LogFailureTo(log, "weighing")).OrDefault(-1);

    private abstract record Result
    {
        public sealed record Ok(int Value) : Result;

        public sealed record Failed(Exception Error) : Result;

        public sealed record Missing(string Key) : Result;

        public T Match<T>(Func<int, T> ok, Func<Exception, T> failed, Func<string, T> missing) => this switch
        {
            Ok(var value) => ok(value),
            Failed(var error) => failed(error),
            Missing(var key) => missing(key),
            _ => throw new InvalidOperationException(),
        };
    }

    private static Result Find(string key)
    {
        try
        {
            return key.Length == 0 ? new Result.Missing(key) : new Result.Ok(Fail());
        }
        catch (Exception ex)
        {
            return new Result.Failed(ex);
        }
    }

    [Snippet(In = nameof(Find))]
    int A_union_that_is_matched_with_a_log(ILogger log) => Find("a").Match(
        value => value,
        error =>
        {
            log.LogError(error, "Find failed");
            return -1;
        },
        _ => 0);

    private static Result Seek(string key)
    {
        try
        {
            return key.Length == 0 ? new Result.Missing(key) : new Result.Ok(Fail());
        }
        catch (Exception ex)
        {
            return new Result.Failed(ex);
        }
    }

    [Snippet(In = nameof(Seek))]
    int A_union_that_is_matched_without_a_log() => Seek("a").Match(value => value, _ => -1, _ => 0);

    private static Result Pick(string key)
    {
        try
        {
            return new Result.Ok(Fail());
        }
        catch (Exception ex)
        {
            return new Result.Failed(ex);
        }
    }

    [Snippet(In = nameof(Pick))]
    void A_union_that_is_switched_over(ILogger log)
    {
        switch (Pick("a"))
        {
            case Result.Ok { Value: > 0 } ok:
                log.LogInformation("{Value}", ok.Value);
                break;
            case Result.Failed { Error: var error }:
                log.LogError(error, "pick");
                break;
            default:
                log.LogInformation("nothing");
                break;
        }
    }

    private static async Task<(bool Ok, Exception? Error)> TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            return (true, null);
        }
        catch (Exception ex)
        {
            return (false, ex);
        }
    }

    [Snippet(In = nameof(TryAsync))]
    async Task A_tuple_whose_error_is_reported()
    {
        var (ok, error) = await TryAsync(() => FailAsync());
        if (!ok) SentrySdk.CaptureException(error!);
    }

    private static async Task<(bool Ok, Exception? Error)> AttemptAsync(Func<Task> work)
    {
        try
        {
            await work();
            return (true, null);
        }
        catch (Exception ex)
        {
            return (false, ex);
        }
    }

    [Snippet(In = nameof(AttemptAsync))]
    async Task<bool> A_tuple_whose_error_is_ignored() => (await AttemptAsync(() => FailAsync())).Ok;

    private sealed class OperationResult
    {
        private readonly List<string> messages = [];

        public bool Success { get; private set; } = true;

        public Exception? Exception { get; private set; }

        public IEnumerable<string> Messages => messages;

        public OperationResult Fail(Exception exception, string? message = null)
        {
            Success = false;
            Exception = exception;
            messages.Add(message ?? exception.Message);
            return this;
        }

        public void ThrowIfFailed()
        {
            if (!Success) throw new InvalidOperationException(string.Join(", ", Messages), Exception);
        }
    }

    [Snippet]
    void An_operation_that_throws_if_it_failed()
    {
        var result = new OperationResult();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            result.Fail(ex, "copy");
        }

        result.ThrowIfFailed();
    }

    [Snippet]
    string An_operation_whose_messages_are_joined()
    {
        var result = new OperationResult();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            result.Fail(ex, "copy");
        }

        return string.Join(", ", result.Messages);
    }

    [Snippet]
    void An_operation_that_fails_with_another_exception(ILogger log)
    {
        var result = new OperationResult();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            result.Fail(new InvalidOperationException("copy: " + ex.Message));
        }

        if (!result.Success) log.LogError(result.Exception, "copy");
    }

    [Snippet]
    void An_extension_that_logs(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { ex.LogFailureTo(log, "work"); }
    }

    [Snippet]
    void An_extension_that_logs_a_level_too_low(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { ex.LogQuietly(log, "work"); }
    }

    [Snippet]
    void An_extension_on_the_innermost(ILogger log)
    {
        try { Fail(new InvalidOperationException("outer", new TimeoutException("inner"))); }
        catch (Exception ex) { ex.GetBaseException().LogFailureTo(log, "work"); }
    }

    [Snippet(Paths = 2)]
    void A_wrapper_that_is_taken_off(ILogger log, int which)
    {
        try
        {
            Fail(which == 0 ? new AggregateException(new TimeoutException("a"), new IOException("b")) : new IOException("c"));
        }
        catch (Exception ex)
        {
            var errors = ex is AggregateException all ? all.Flatten().InnerExceptions.ToArray() : [ex];
            foreach (var error in errors) log.LogError(error, "work");
        }
    }

    private static Exception Unwrap(Exception ex)
    {
        while (ex is System.Reflection.TargetInvocationException && ex.InnerException is not null) ex = ex.InnerException;
        return ex;
    }

    [Snippet]
    void A_wrapper_that_is_taken_off_in_a_loop()
    {
        try { Fail(new System.Reflection.TargetInvocationException(new IOException("inner"))); }
        catch (Exception ex) { SentrySdk.CaptureException(Unwrap(ex)); }
    }
}
