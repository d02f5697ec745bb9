using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

// Results, options, eithers, pairs and validations, and what their callers do with them.
internal sealed class LaterOutcomes
{
    private readonly List<string> shown = [];

    private sealed record Error(string Code, string Text, Exception? Cause = null)
    {
        public static Error Unexpected(Exception error) => new("unexpected", error.Message);

        public static Error Caused(string code, Exception cause) => new(code, cause.Message, cause);
    }

    private readonly record struct Result<T>(T? Value, Error? Error)
    {
        [MemberNotNullWhen(false, nameof(Error))]
        public bool IsOk => Error is null;

        public static implicit operator Result<T>(T value) => new(value, null);

        public static implicit operator Result<T>(Error error) => new(default, error);

        public static implicit operator Result<T>(Exception error) => new(default, Error.Caused("exception", error));

        public Result<TNext> Bind<TNext>(Func<T, Result<TNext>> next) => IsOk ? next(Value!) : Error;

        public T Unwrap() => IsOk ? Value! : throw new InvalidOperationException(Error.Code, Error.Cause);
    }

    private abstract record Either<TLeft, TRight>
    {
        public abstract TOut Match<TOut>(Func<TLeft, TOut> left, Func<TRight, TOut> right);
    }

    private sealed record Left<TLeft, TRight>(TLeft Value) : Either<TLeft, TRight>
    {
        public override TOut Match<TOut>(Func<TLeft, TOut> left, Func<TRight, TOut> right) => left(Value);
    }

    private sealed record Right<TLeft, TRight>(TRight Value) : Either<TLeft, TRight>
    {
        public override TOut Match<TOut>(Func<TLeft, TOut> left, Func<TRight, TOut> right) => right(Value);
    }

    private sealed class OneOf<T0, T1>
    {
        private readonly T0? first;
        private readonly T1? second;
        private readonly int index;

        public OneOf(T0 value) => (first, index) = (value, 0);

        public OneOf(T1 value) => (second, index) = (value, 1);

        public void Switch(Action<T0> one, Action<T1> two)
        {
            if (index == 0) one(first!);
            else two(second!);
        }
    }

    private readonly struct Option<T>
    {
        private readonly T[]? items;

        private Option(T[] items) => this.items = items;

        public static Option<T> None => default;

        public static Option<T> Some(T value) => new([value]);

        public T Or(T other) => items is [var one] ? one : other;
    }

    private sealed class ValidationException(IReadOnlyList<Error> errors) : Exception($"{errors.Count} errors")
    {
        public IReadOnlyList<Error> Errors => errors;
    }

    private static int Work() => Fail(new IOException("work"));

    private static (bool Ok, Exception? Error) Try(Action action)
    {
        try
        {
            action();
            return (true, null);
        }
        catch (Exception ex)
        {
            return (false, ex);
        }
    }

    private static bool TryCount(out int count, [NotNullWhen(false)] out Exception? error)
    {
        count = 0;
        error = null;
        try
        {
            count = Work();
        }
        catch (IOException ex)
        {
            error = ex;
        }

        return error is null;
    }

    private static async Task<Result<int>> CountAsync()
    {
        try
        {
            return await FailAsync();
        }
        catch (Exception ex)
        {
            return Error.Caused("count", ex);
        }
    }

    private static Result<string> Describe(int count) => count > 0 ? $"{count}" : new Error("empty", "nothing there");

    [Snippet]
    Result<int> Exception_turns_into_a_result_by_itself()
    {
        try
        {
            return Work();
        }
        catch (IOException ex)
        {
            return ex;
        }
    }

    [Snippet]
    Result<int> Factory_of_errors_drops_the_cause()
    {
        try
        {
            return Work();
        }
        catch (IOException ex)
        {
            return Error.Unexpected(ex);
        }
    }

    [Snippet]
    int Either_is_matched_and_the_left_is_logged(ILogger log)
    {
        Either<Exception, int> outcome;
        try
        {
            outcome = new Right<Exception, int>(Work());
        }
        catch (IOException ex)
        {
            outcome = new Left<Exception, int>(ex);
        }

        return outcome.Match(
            left =>
            {
                log.LogError(left, "work");
                return -1;
            },
            right => right);
    }

    [Snippet]
    string Either_is_matched_and_the_left_is_a_text()
    {
        Either<Exception, int> outcome;
        try
        {
            outcome = new Right<Exception, int>(Work());
        }
        catch (IOException ex)
        {
            outcome = new Left<Exception, int>(ex);
        }

        return outcome.Match(left => left.Message, right => $"{right}");
    }

    [Snippet(In = nameof(Try))]
    void Pair_of_a_helper_is_taken_apart_and_logged(ILogger log)
    {
        var (ok, error) = Try(() => Work());
        if (!ok) log.LogError(error, "work");
    }

    [Snippet]
    int Pair_of_a_lambda_whose_second_is_discarded()
    {
        Func<(int Count, Exception? Error)> count = () =>
        {
            try
            {
                return (Work(), null);
            }
            catch (IOException ex)
            {
                return (0, ex);
            }
        };
        var (number, _) = count();
        return number;
    }

    [Snippet]
    int Option_is_none()
    {
        Option<int> count;
        try
        {
            count = Option<int>.Some(Work());
        }
        catch (IOException)
        {
            count = Option<int>.None;
        }

        return count.Or(-1);
    }

    [Snippet]
    void One_of_two_is_switched_and_thrown()
    {
        OneOf<int, Error> outcome;
        try
        {
            outcome = new(Work());
        }
        catch (IOException ex)
        {
            outcome = new(Error.Caused("work", ex));
        }

        outcome.Switch(
            count => shown.Add($"{count}"),
            error => throw new InvalidOperationException(error.Code, error.Cause));
    }

    [Snippet]
    string Result_is_bound_and_unwrapped()
    {
        Result<int> count;
        try
        {
            count = Work();
        }
        catch (IOException ex)
        {
            count = Error.Caused("work", ex);
        }

        return count.Bind(Describe).Unwrap();
    }

    [Snippet]
    string Result_is_bound_and_shown()
    {
        Result<int> count;
        try
        {
            count = Work();
        }
        catch (IOException ex)
        {
            count = Error.Caused("work", ex);
        }

        var text = count.Bind(Describe);
        return text.IsOk ? text.Value ?? "" : $"{text.Error.Code}: {text.Error.Text}";
    }

    [Snippet]
    void Validation_has_the_causes_in_a_property()
    {
        List<Error> errors = [];
        foreach (var field in new[] { "name", "price" })
        {
            try
            {
                Fail(new FormatException(field));
            }
            catch (FormatException ex)
            {
                errors.Add(Error.Unexpected(ex) with { Code = field });
            }
        }

        if (errors is not []) throw new ValidationException(errors);
    }

    [Snippet(In = nameof(TryCount))]
    int Out_error_is_thrown_as_the_cause()
    {
        if (!TryCount(out var count, out var error)) throw new InvalidOperationException("No count", error);
        return count;
    }

    [Snippet(In = nameof(CountAsync))]
    async Task<int> Result_of_a_task_is_logged(ILogger log)
    {
        var result = await CountAsync();
        if (!result.IsOk) log.LogError(result.Error.Cause, "{Code}", result.Error.Code);
        return result.Value;
    }

    [Snippet(Paths = 2), Undecided("an object made of a cause that may be missing")]
    Result<int> Error_has_the_type_and_the_place(int which)
    {
        try
        {
            return Fail(new IOException("work", which == 0 ? null : new TimeoutException()));
        }
        catch (Exception ex) when (ex is IOException or TimeoutException)
        {
            return new Error(ex.GetType().FullName ?? "?", ex.StackTrace ?? "", ex.InnerException);
        }
    }

    [Snippet]
    int Error_property_is_matched_and_thrown_with_its_stack()
    {
        var result = new Result<int>(0, null);
        try
        {
            result = Work();
        }
        catch (IOException ex)
        {
            result = result with { Error = new Error("work", "It did not work", ex) };
        }

        if (result is { Error.Cause: { } cause }) ExceptionDispatchInfo.Throw(cause);
        return result.Value;
    }

    [Snippet(Paths = 2)]
    string? Status_says_whether_it_is_told(int which, ILogger log)
    {
        (int Status, Exception? Error) reply;
        try
        {
            reply = (200 + Fail(which == 0 ? new KeyNotFoundException() : new IOException()), null);
        }
        catch (Exception ex)
        {
            reply = (ex is KeyNotFoundException ? 404 : 500, ex);
        }

        switch (reply)
        {
            case (>= 500, { } error):
                log.LogError(error, "failed");
                return "failed";
            case (404, _):
                return null;
            default:
                return "good";
        }
    }
}
