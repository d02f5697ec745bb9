// Filters, and what a try can throw, of a ski lift.
using System.Net.Sockets;

internal sealed class CantonFilters
{
    private static bool IsStop(Exception ex) => ex is OperationCanceledException or ObjectDisposedException { ObjectName: "never" };

    private static bool IsCanceled(Exception ex) => ex is TaskCanceledException || ex is OperationCanceledException;

    [Snippet]
    [ByDesign("cancellation is expected, not lost")]
    void A_filter_for_cancellation()
    {
        try
        {
            Fail(new TaskCanceledException());
        }
        catch (Exception ex) when (IsCanceled(ex))
        {
        }
    }

    private static class Failures
    {
        public static bool IsTransient(Exception ex) => ex is SocketException or TimeoutException;

        public static bool IsFatal(Exception ex) => !IsTransient(ex);
    }

    [Snippet]
    void A_filter_for_transient_ones()
    {
        try
        {
            Fail<TimeoutException>();
        }
        catch (Exception ex) when (Failures.IsTransient(ex))
        {
        }
    }

    [Snippet]
    void A_filter_for_fatal_ones(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex) when (Failures.IsFatal(ex))
        {
            log.LogError(ex, "lift");
            throw;
        }
    }

    [Snippet]
    async Task A_timeout_of_a_request(ILogger log)
    {
        using var stop = new CancellationTokenSource();
        try
        {
            await Task.Yield();
            Fail(new TaskCanceledException("timeout", new TimeoutException()));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            log.LogWarning("The lift did not answer");
        }
    }

    [Snippet]
    async Task A_timeout_by_its_cause()
    {
        try
        {
            await Task.Yield();
            Fail(new TaskCanceledException("timeout", new TimeoutException()));
        }
        catch (TaskCanceledException ex) when (ex.InnerException is TimeoutException)
        {
            Console.WriteLine("timeout");
        }
    }

    [Snippet]
    async Task A_timeout_that_is_thrown()
    {
        using var stop = new CancellationTokenSource();
        try
        {
            await Task.Yield();
            Fail(new TaskCanceledException("timeout", new TimeoutException()));
        }
        catch (OperationCanceledException ex) when (!stop.Token.IsCancellationRequested)
        {
            throw new TimeoutException("The lift did not answer", ex);
        }
    }

    [Snippet]
    async Task A_filter_that_lets_cancellation_go_on(CancellationToken stopping, ILogger log)
    {
        try
        {
            await FailAsync();
        }
        catch (Exception ex) when (!(ex is OperationCanceledException && stopping.IsCancellationRequested))
        {
            log.LogError(ex, "lift");
        }
    }

    [Snippet]
    void A_filter_with_a_flag(ILogger log, int which)
    {
        var strict = which == 1;
        try
        {
            Fail();
        }
        catch (Exception ex) when (!strict)
        {
            log.LogWarning(ex, "lift");
        }
    }

    private static bool Logs(ILogger log, Exception ex)
    {
        log.LogError(ex, "lift");
        return false;
    }

    [Snippet]
    void A_filter_that_logs_and_declines(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex) when (Logs(log, ex))
        {
            Console.WriteLine("never");
        }
    }

    [Snippet]
    void A_filter_that_is_never_true()
    {
        try
        {
            Fail();
        }
        catch (Exception) when (false)
        {
            Console.WriteLine("never");
        }
    }

    [Snippet]
    bool A_filter_by_a_property()
    {
        try
        {
            Fail(new SocketException((int)SocketError.ConnectionRefused));
            return true;
        }
        catch (SocketException ex) when (ex.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return false;
        }
    }

    [Snippet]
    bool Two_filters(ILogger log)
    {
        try
        {
            Fail(new SocketException((int)SocketError.TimedOut));
            return true;
        }
        catch (SocketException ex) when (ex.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return false;
        }
        /* judged */ catch (SocketException ex) when (ex.SocketErrorCode is SocketError.TimedOut or SocketError.HostDown)
        {
            log.LogError(ex, "lift");
            return false;
        }
    }

    [Snippet(Paths = 2)]
    bool A_filter_behind_the_brace(ILogger log, int which)
    {
        try
        {
            Fail(which == 0 ? new IOException("a") : new TimeoutException());
            return true;
        }
        catch (Exception ex)
        {
            if (ex is not IOException) throw;
            log.LogError(ex, "lift");
            return false;
        }
    }

    [Snippet(Paths = 2)]
    bool A_filter_behind_the_brace_that_loses(int which)
    {
        try
        {
            Fail(which == 0 ? new IOException("a") : new TimeoutException());
            return true;
        }
        catch (Exception ex)
        {
            if (ex is not IOException) throw;
            return false;
        }
    }

    [Snippet]
    [ByDesign("cancellation is expected, not lost")]
    async Task A_delay_that_is_canceled()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        try
        {
            Fail(new OperationCanceledException(stop.Token));
        }
        catch (OperationCanceledException ex) when (ex.CancellationToken == stop.Token || IsStop(ex))
        {
        }
    }

    private static async Task Slow()
    {
        await Task.Yield();
        Fail<TimeoutException>();
    }

    [Snippet]
    async Task A_time_limit()
    {
        try
        {
            await Slow().WaitAsync(TimeSpan.FromMinutes(1));
        }
        catch (TimeoutException)
        {
            Console.WriteLine("too slow");
        }
    }

    [Snippet]
    async Task A_time_limit_that_is_logged(ILogger log)
    {
        try
        {
            await Slow().WaitAsync(TimeSpan.FromMinutes(1));
        }
        catch (TimeoutException ex)
        {
            log.LogError(ex, "too slow");
        }
    }
}
