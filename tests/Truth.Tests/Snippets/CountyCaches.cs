// Caches, stores, gateways and clients.
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Runtime.ExceptionServices;

internal sealed class CountyCaches
{
    private static class Caching
    {
        public sealed class Cache<TKey, TValue>(Func<TKey, TValue> load, ILogger log)
            where TKey : notnull
        {
            private readonly ConcurrentDictionary<TKey, Lazy<TValue>> entries = new();

            public TValue? Get(TKey key)
            {
                var lazy = entries.GetOrAdd(key, k => new Lazy<TValue>(() => load(k)));
                try
                {
                    return lazy.Value;
                }
                catch (Exception ex)
                {
                    entries.TryRemove(key, out _);
                    log.LogError(ex, "Loading {Key} failed", key);
                    return default;
                }
            }
        }
    }

    [Snippet(In = nameof(Caching))]
    int A_cache_that_logs_and_forgets(ILogger log) => new Caching.Cache<string, int>(_ => Fail(), log).Get("a");

    private sealed class StaleCache(ILogger log)
    {
        private string? value = "stale";

        public string Get()
        {
            try
            {
                value = Fail().ToString();
            }
            catch (Exception ex) when (value is not null)
            {
                log.LogWarning(ex, "The stale value is served");
            }

            return value!;
        }
    }

    [Snippet(In = nameof(StaleCache))]
    string A_cache_that_serves_stale_values(ILogger log) => new StaleCache(log).Get();

    private sealed class Memo
    {
        private readonly object gate = new();
        private ExceptionDispatchInfo? fault;
        private int? value;

        public int Get()
        {
            lock (gate)
            {
                if (value is null && fault is null)
                {
                    try
                    {
                        value = Fail();
                    }
                    catch (Exception ex)
                    {
                        fault = ExceptionDispatchInfo.Capture(ex);
                    }
                }
            }

            fault?.Throw();
            return value!.Value;
        }
    }

    [Snippet(In = nameof(Memo))]
    int A_memo_that_keeps_its_fault() => new Memo().Get();

    private sealed class Gateway(ILogger log)
    {
        private static bool IsTransient(Exception ex) => ex switch
        {
            TimeoutException => true,
            HttpRequestException { StatusCode: HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests } => true,
            AggregateException all => all.InnerExceptions.All(IsTransient),
            _ => false,
        };

        public async Task<int> Call()
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await FailAsync();
                }
                catch (Exception ex) when (attempt < 3 && IsTransient(ex))
                {
                    log.LogWarning(ex, "Attempt {Attempt}", attempt);
                    await Task.Delay(1);
                }
            }
        }
    }

    [Snippet(In = nameof(Gateway), IsRetry = true)]
    Task<int> A_gateway_that_retries_what_is_transient(ILogger log) => new Gateway(log).Call();

    [Snippet(IsRetry = true)]
    async Task<int> A_client_that_tries_thrice_and_throws(ILogger log)
    {
        var attempts = 0;
        while (true)
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception ex)
            {
                attempts++;
                if (attempts >= 3) throw;
                log.LogInformation("Attempt {Attempt}: {Message}", attempts, ex.Message);
            }
        }
    }

    [Snippet(IsRetry = true), Undecided("a limit that the condition of the loop rules out")]
    async Task<int> A_client_that_tries_thrice_and_gives_up(ILogger log)
    {
        var attempts = 0;
        while (attempts < 3)
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception ex)
            {
                attempts++;
                if (attempts > 3) throw;
                log.LogInformation("Attempt {Attempt}: {Message}", attempts, ex.Message);
            }
        }

        return -1;
    }

    [Snippet(IsRetry = true)]
    async Task<int> A_client_that_remembers_the_last_failure(ILogger log)
    {
        ExceptionDispatchInfo? last = null;
        foreach (var delay in new[] { 0, 1, 2 })
        {
            if (delay > 0) await Task.Delay(delay);
            try
            {
                return await FailAsync();
            }
            catch (Exception ex)
            {
                last = ExceptionDispatchInfo.Capture(ex);
                log.LogDebug(ex, "Again in {Delay}", delay);
            }
        }

        last!.Throw();
        return 0;
    }

    [Snippet(IsRetry = true)]
    async Task<bool> A_client_with_a_goto(ILogger log)
    {
        var left = 2;
    again:
        try
        {
            await FailAsync();
            return true;
        }
        catch (Exception ex)
        {
            if (--left > 0) goto again;
            log.LogError(ex, "Gave up");
            return false;
        }
    }

    private sealed class Connection : IDisposable
    {
        public bool IsBroken { get; set; }
        public Exception? Reason { get; set; }
        public void Dispose() => GC.SuppressFinalize(this);
    }

    [Snippet]
    void A_connection_whose_reason_is_logged(ILogger log)
    {
        using var connection = new Connection();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            connection.IsBroken = true;
            connection.Reason = ex;
        }

        if (connection is { IsBroken: true, Reason: { } reason }) log.LogError(reason, "Connection is broken");
    }

    [Snippet]
    void A_connection_whose_reason_is_left(ILogger log)
    {
        using var connection = new Connection();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            connection.Reason = ex;
        }

        if (connection.IsBroken) log.LogError(connection.Reason, "Connection is broken");
    }

    private static readonly HashSet<string> Reported = [];

    [Snippet(Paths = 2)]
    void A_store_that_reports_each_message_once(ILogger log)
    {
        try
        {
            Fail(new IOException("once"));
        }
        catch (IOException ex)
        {
            bool isNew;
            lock (Reported) isNew = Reported.Add(ex.Message);
            if (isNew) log.LogError(ex, "Store");
            else log.LogDebug("Store, again");
        }
    }

    [Snippet]
    async Task A_store_that_falls_back_to_the_second(ILogger log)
    {
        Func<Task>[] stores = [() => FailAsync(), () => Task.CompletedTask];
        foreach (var store in stores)
        {
            try
            {
                await store();
                break;
            }
            catch (Exception ex)
            {
                log.LogError(ex, "Store is away");
            }
        }
    }

    [Snippet]
    async Task A_store_whose_both_failures_count(ILogger log)
    {
        var primary = FailAsync();
        var secondary = FailAsync();
        var both = Task.WhenAll(primary, secondary);
        try
        {
            await both;
        }
        catch
        {
            foreach (var inner in both.Exception!.Flatten().InnerExceptions) log.LogError(inner, "store");
        }
    }

    [Snippet]
    async Task A_store_whose_failures_are_counted(ILogger log)
    {
        var primary = FailAsync();
        var both = Task.WhenAll(primary, Task.FromResult(1));
        try
        {
            await both;
        }
        catch
        {
            log.LogError("{Count} stores failed", both.Exception!.InnerExceptions.Count);
        }
    }

    [Snippet]
    async Task A_token_that_ends_the_wait_by_design(ILogger log)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        try
        {
            Fail();
            await Task.Delay(1000, source.Token);
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            log.LogDebug("cancelled");
        }
        /* judged */ catch (Exception ex)
        {
            log.LogError(ex, "wait");
        }
    }

    [Snippet(Paths = 2)]
    HttpStatusCode A_status_by_what_failed(ILogger log, int which)
    {
        try
        {
            Fail(which == 0 ? new UnauthorizedAccessException("user") : new NotSupportedException("verb"));
            return HttpStatusCode.OK;
        }
        catch (Exception ex)
        {
            var (status, level) = ex switch
            {
                UnauthorizedAccessException => (HttpStatusCode.Forbidden, LogLevel.Error),
                NotSupportedException => (HttpStatusCode.MethodNotAllowed, LogLevel.Critical),
                _ => (HttpStatusCode.InternalServerError, LogLevel.Error),
            };
            log.Log(level, ex, "Answered {Status}", status);
            return status;
        }
    }

    [Snippet(Paths = 2)]
    HttpStatusCode A_status_by_what_failed_of_which_one_is_low(ILogger log, int which)
    {
        try
        {
            Fail(which == 0 ? new UnauthorizedAccessException("user") : new NotSupportedException("verb"));
            return HttpStatusCode.OK;
        }
        catch (Exception ex)
        {
            var (status, level) = ex switch
            {
                UnauthorizedAccessException => (HttpStatusCode.Forbidden, LogLevel.Information),
                NotSupportedException => (HttpStatusCode.MethodNotAllowed, LogLevel.Critical),
                _ => (HttpStatusCode.InternalServerError, LogLevel.Error),
            };
            log.Log(level, ex, "Answered {Status}", status);
            return status;
        }
    }
}
