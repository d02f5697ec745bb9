// Results, options and monads; LINQ chains; generic and extension methods.
file static class Extensions
{
    public static void Forget(this Task task, Action<Exception>? onError = null) =>
        task.ContinueWith(
            t => onError?.Invoke(t.Exception!),
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously).Wait();

    public static Exception Innermost(this Exception e)
    {
        while (e.InnerException is { } inner) e = inner;
        return e;
    }

    public static string Describe(this Exception e) => string.Join(" < ", Causes(e).Select(x => x.Message));

    public static IEnumerable<Exception> Causes(this Exception? e)
    {
        for (; e is not null; e = e.InnerException) yield return e;
    }
}

file static class Defaults
{
    public static T? OrDefault<T>(this Func<T> function)
    {
        try
        {
            return function();
        }
        catch (Exception)
        {
            return default;
        }
    }
}

file static class Safely
{
    public static IEnumerable<TOut> SelectSafely<TIn, TOut>(
        this IEnumerable<TIn> source, Func<TIn, TOut> map, Action<TIn, Exception> failed)
    {
        foreach (var item in source)
        {
            TOut result;
            try
            {
                result = map(item);
            }
            catch (Exception e)
            {
                failed(item, e);
                continue;
            }

            yield return result;
        }
    }
}

internal sealed class PlainResults
{
    private readonly struct Result<T>
    {
        private Result(T? value, Exception? error) => (Value, Error) = (value, error);

        public T? Value { get; }

        public Exception? Error { get; }

        public static implicit operator Result<T>(T value) => new(value, null);

        public static implicit operator Result<T>(Exception error) => new(default, error);

        public TOut Match<TOut>(Func<T, TOut> some, Func<Exception, TOut> none) => Error is null ? some(Value!) : none(Error);
    }

    private static class Try
    {
        public static Result<T> Run<T>(Func<T> function)
        {
            try
            {
                return function();
            }
            catch (Exception e)
            {
                return e;
            }
        }

    }

    private static class TryText
    {
        public static (T? Value, string? Error) Text<T>(Func<T> function)
        {
            try
            {
                return (function(), null);
            }
            catch (Exception e)
            {
                return (default, e.Message);
            }
        }
    }

    [Snippet(In = nameof(Try))]
    Result<int> A_result_by_an_implicit_conversion() => Try.Run(() => Fail());

    [Snippet(In = nameof(TryText))]
    (int, string?) A_pair_with_a_text() => TryText.Text(() => Fail());

    [Snippet(In = nameof(Defaults))]
    int An_extension_that_returns_a_default()
    {
        Func<int> function = () => Fail();
        return function.OrDefault();
    }

    [Snippet(In = nameof(Safely))]
    List<int> An_extension_that_tells_a_callback(ILogger log) =>
        new[] { 1, 2 }.SelectSafely(i => i == 1 ? Fail() : i, (i, e) => log.LogError(e, "item {Item}", i)).ToList();

    [Snippet]
    void The_innermost_cause_by_an_extension()
    {
        try { Fail(new InvalidOperationException("out", new IOException("in"))); }
        catch (Exception e) { SentrySdk.CaptureException(e.Innermost()); }
    }

    [Snippet]
    void A_description_by_an_extension()
    {
        try { Fail(); }
        catch (Exception e) { Console.WriteLine(e.Describe()); }
    }

    [Snippet]
    void A_query_for_the_first_cause(ILogger log)
    {
        try { Fail(new InvalidOperationException("out", new IOException("in"))); }
        catch (Exception e)
        {
            var cause = e.Causes().OfType<IOException>().FirstOrDefault();
            log.LogError(cause ?? e, "io");
        }
    }

    [Snippet(Paths = 2)]
    void A_query_for_a_first_cause_that_may_lack(int which, ILogger log)
    {
        try { Fail(new InvalidOperationException("out", which == 0 ? null : new IOException("in"))); }
        catch (Exception e)
        {
            if (e.Causes().OfType<IOException>().FirstOrDefault() is { } io) log.LogError(io, "io");
        }
    }

    [Snippet]
    void All_flattened(ILogger log)
    {
        try
        {
            Task.WhenAll(FailAsync(), FailAsync()).Wait();
        }
        catch (AggregateException all)
        {
            foreach (var e in all.Flatten().InnerExceptions) log.LogError(e, "one of {Count}", all.InnerExceptions.Count);
        }
    }

    [Snippet(Paths = 2)]
    void All_handled_as_cancelled(int which)
    {
        try
        {
            Task.Run(() => Fail(which == 0 ? new InvalidOperationException("boom") : new FormatException("boom"))).Wait();
        }
        catch (AggregateException all)
        {
            all.Handle(e => e is OperationCanceledException or InvalidOperationException);
        }
    }

    [Snippet]
    void All_handled_with_a_log(ILogger log)
    {
        try
        {
            FailAsync().Wait();
        }
        catch (AggregateException all)
        {
            all.Handle(e =>
            {
                log.LogError(e, "handled");
                return true;
            });
        }
    }

    [Snippet]
    void A_fire_and_forget_in_a_catch()
    {
        try { Fail(); }
        catch (Exception e) { Task.FromException(e).Forget(x => SentrySdk.CaptureException(x)); }
    }

    [Snippet]
    Exception?[] A_query_whose_selector_returns_it() =>
        new[] { 1 }.Select(i =>
        {
            try
            {
                Fail();
                return null;
            }
            catch (Exception e)
            {
                return e;
            }
        }).ToArray();

    [Snippet]
    int A_query_whose_predicate_is_false() =>
        new[] { 1 }.Count(i =>
        {
            try
            {
                return Fail() > i;
            }
            catch (Exception)
            {
                return false;
            }
        });

    [Snippet]
    Task<int> A_task_from_it()
    {
        try
        {
            return Task.FromResult(Fail());
        }
        catch (Exception e)
        {
            return Task.FromException<int>(e);
        }
    }

    [Snippet]
    Task<int?> A_task_of_null()
    {
        try
        {
            return Task.FromResult<int?>(Fail());
        }
        catch (Exception)
        {
            return Task.FromResult<int?>(null);
        }
    }

    [Snippet]
    string A_match_over_a_result()
    {
        Result<int> result;
        try
        {
            result = Fail();
        }
        catch (Exception e)
        {
            result = e;
        }

        return result.Match(value => $"{value}", error => SentrySdk.CaptureException(error).ToString());
    }

    [Snippet]
    string A_match_over_a_result_for_the_screen()
    {
        Result<int> result;
        try
        {
            result = Fail();
        }
        catch (Exception e)
        {
            result = e;
        }

        return result.Match(value => $"{value}", error => $"Sorry: {error.Message}");
    }
}
