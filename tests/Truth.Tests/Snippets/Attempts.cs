// Several attempts, and code that can only be cancelled.
internal sealed class Attempts
{
    private const int Max = 3;

    [Snippet(IsRetry = true)]
    int The_last_attempt_throws()
    {
        var attempt = 0;
        while (true)
        {
            try { return Fail(); }
            catch (Exception)
            {
                attempt++;
                if (attempt >= Max) throw;
            }
        }
    }

    [Snippet(IsRetry = true)]
    int The_filter_lets_the_last_attempt_go()
    {
        for (var attempt = 1; ; attempt++)
        {
            try { return Fail(); }
            catch (Exception) when (attempt < Max) { Thread.Sleep(1); }
        }
    }

    [Snippet(IsRetry = true)]
    int The_last_attempt_is_reported(ILogger log)
    {
        for (var attempt = 0; attempt < Max; attempt++)
        {
            try { return Fail(); }
            catch (Exception ex)
            {
                if (attempt == Max - 1) log.LogError(ex, "gave up");
            }
        }

        return 0;
    }

    [Snippet(IsRetry = true)]
    async Task<int> Attempts_with_a_delay()
    {
        var left = Max;
        while (true)
        {
            try { return await FailAsync(); }
            catch (InvalidOperationException) when (--left > 0) { await Task.Delay(1); }
        }
    }

    [Snippet(IsRetry = true)]
    int A_warning_at_each_attempt_and_a_throw_at_the_last(ILogger log)
    {
        for (var attempt = 1; ; attempt++)
        {
            try { return Fail(); }
            catch (Exception ex)
            {
                if (attempt == Max) throw;
                log.LogWarning(ex, "attempt {Attempt}", attempt);
            }
        }
    }

    [Snippet]
    int No_attempt_is_reported()
    {
        for (var attempt = 0; attempt < Max; attempt++)
        {
            try { return Fail(); }
            catch (Exception) { Thread.Sleep(1); }
        }

        return 0;
    }

    [Snippet(Paths = 2)]
    void A_batch_is_no_series_of_attempts(int which)
    {
        for (var item = 0; item < 1; item++)
        {
            try { Fail(); }
            catch (Exception)
            {
                if (which > item) throw;
            }
        }
    }

    [Snippet(IsRetry = true)]
    int The_loop_goes_on_until_it_is_done()
    {
        var isDone = false;
        var attempts = 0;
        while (!isDone)
        {
            try
            {
                Fail();
                isDone = true;
            }
            catch (Exception) when (++attempts < Max)
            {
                Thread.Sleep(1);
            }
        }

        return attempts;
    }

    [Snippet(IsRetry = true)]
    void The_last_attempt_gives_up_after_a_while()
    {
        var until = DateTime.UtcNow.AddMilliseconds(20);
        while (true)
        {
            try
            {
                Fail();
                break;
            }
            catch (Exception ex)
            {
                if (DateTime.UtcNow > until) throw new TimeoutException("gave up", ex);
                Thread.Sleep(5);
            }
        }
    }

    [Snippet]
    async Task A_request_that_took_too_long()
    {
        using var stop = new CancellationTokenSource();
        try { Fail(new TaskCanceledException("slow", new TimeoutException())); }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested) { await Task.Yield(); }
    }

    [Snippet]
    void A_request_that_took_too_long_by_its_token(CancellationToken token)
    {
        try { Fail(new TaskCanceledException("slow", new TimeoutException())); }
        catch (TaskCanceledException ex) when (!token.IsCancellationRequested) { Console.WriteLine(ex.Message); }
    }

    [Snippet]
    void A_request_that_took_too_long_by_its_cause()
    {
        try { Fail(new TaskCanceledException("slow", new TimeoutException())); }
        catch (TaskCanceledException ex) when (ex.InnerException is TimeoutException) { Console.WriteLine(ex.Message); }
    }

    [Snippet]
    void A_request_that_took_too_long_and_is_thrown(CancellationToken token)
    {
        try { Fail(new TaskCanceledException("slow", new TimeoutException())); }
        catch (OperationCanceledException ex) when (!token.IsCancellationRequested) { throw new TimeoutException("slow", ex); }
    }

    [Snippet]
    object? An_optional_service_that_handles_it()
    {
        var services = new Services();
        try { return Fail(); }
        catch (Exception ex)
        {
            var result = services.GetService<IReporter>()?.Take(ex);
            if (result is null) throw;
            return result;
        }
    }

    [Snippet]
    object? A_service_that_handles_it()
    {
        var services = new Services();
        try { return Fail(); }
        catch (Exception ex)
        {
            var result = services.GetService<IReporter>()!.Take(ex);
            if (result is null) throw;
            return result;
        }
    }
}

internal sealed class Services
{
    public T? GetService<T>() => (T?)(object)new Reporter();
}

internal static class Reporting
{
    public static object? Take(this IReporter reporter, Exception exception)
    {
        reporter.Report(exception);
        return reporter;
    }
}
