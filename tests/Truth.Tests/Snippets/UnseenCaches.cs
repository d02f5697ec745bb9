using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Text.Json;

// A cache before slow sources: entries, fallbacks, refreshes, and failures that are remembered.
internal sealed class UnseenCaches
{
    private static readonly Action<ILogger, string, Exception?> EntryLost =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, nameof(EntryLost)), "Entry {Key} is lost");

    private static readonly Action<ILogger, string, Exception?> EntryStale =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(2, nameof(EntryStale)), "Entry {Key} is stale");

    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> inFlight = new();
    private readonly Dictionary<string, CacheEntry> negative = [];
    private Exception? lastError;
    private Exception? lastRefreshError;
    private DateTime disabledUntil;

    private interface ICache
    {
        string Get(string key);
    }

    private sealed record CacheEntry(string? Value, Type? ErrorType);

    private sealed class CacheException(string message, Exception inner) : Exception(message, inner);

    private sealed class StoreUnavailableException(string node) : Exception($"{node} is unavailable");

    private sealed class Entry<T>
    {
        private readonly T? value;
        private readonly ExceptionDispatchInfo? failure;

        private Entry(T? value, ExceptionDispatchInfo? failure) => (this.value, this.failure) = (value, failure);

        public bool IsFaulted => failure is not null;

        public static Entry<T> Of(T value) => new(value, null);

        public static Entry<T> Of(Exception exception) => new(default, ExceptionDispatchInfo.Capture(exception));

        public T Unwrap()
        {
            failure?.Throw();
            return value!;
        }
    }

    private sealed class Remote : ICache
    {
        public string Get(string key) => Load(key);
    }

    private sealed class LoggingCache(ICache inner, ILogger log) : ICache
    {
        public string Get(string key)
        {
            try
            {
                return inner.Get(key);
            }
            catch (Exception ex)
            {
                log.LogDebug(ex, "Get {Key} failed", key);
                throw;
            }
        }
    }

    private sealed class SafeCache(ICache inner, Action<string, Exception>? onError = null) : ICache
    {
        public string Get(string key)
        {
            try
            {
                return inner.Get(key);
            }
            catch (Exception ex)
            {
                onError?.Invoke(key, ex);
                return "";
            }
        }
    }

    private static string Load(string key) => Fail(new StoreUnavailableException(key)).ToString(null, null);

    private static async Task<string> LoadAsync(string key)
    {
        await Task.Yield();
        return Load(key);
    }

    private static string? Fallback(string key) => key.StartsWith("known", StringComparison.Ordinal) ? "fallback" : null;

    private static bool LogAndIgnore(ILogger log, Exception exception)
    {
        log.LogError(exception, "Ignored");
        return true;
    }

    private static bool TryGet<T>(ILogger log, string key, [NotNullWhen(true)] out T? value)
        where T : class
    {
        try
        {
            value = (T)(object)Load(key);
            return true;
        }
        catch (Exception ex)
        {
            log.LogError(ex, "{Key} was not read", key);
            value = null;
            return false;
        }
    }

    [Snippet]
    string An_entry_that_is_unwrapped()
    {
        Entry<string> entry;
        try
        {
            entry = Entry<string>.Of(Load("a"));
        }
        catch (Exception ex)
        {
            entry = Entry<string>.Of(ex);
        }

        return entry.Unwrap();
    }

    [Snippet]
    bool An_entry_that_is_only_asked()
    {
        Entry<string> entry;
        try
        {
            entry = Entry<string>.Of(Load("a"));
        }
        catch (Exception ex)
        {
            entry = Entry<string>.Of(ex);
        }

        return entry.IsFaulted;
    }

    [Snippet]
    async Task<string> A_lazy_task_that_is_faulted()
    {
        var lazy = new Lazy<Task<string>>(() =>
        {
            try
            {
                return Task.FromResult(Load("a"));
            }
            catch (Exception ex)
            {
                return Task.FromException<string>(ex);
            }
        });
        return await lazy.Value;
    }

    [Snippet]
    async Task<string> A_lazy_task_with_a_default()
    {
        var lazy = new Lazy<Task<string>>(async () =>
        {
            try
            {
                return await LoadAsync("a");
            }
            catch (StoreUnavailableException)
            {
                return string.Empty;
            }
        });
        return await lazy.Value;
    }

    [Snippet]
    void A_negative_entry_knows_the_type()
    {
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            negative["a"] = new CacheEntry(null, ex.GetType());
        }
    }

    [Snippet]
    async Task A_flight_that_is_shared()
    {
        var pending = inFlight.GetOrAdd("a", _ => new TaskCompletionSource<string>());
        try
        {
            pending.SetResult(await LoadAsync("a"));
        }
        catch (Exception ex)
        {
            pending.TrySetException(ex);
            inFlight.TryRemove("a", out _);
            throw;
        }
    }

    [Snippet]
    async Task<string?> A_flight_that_is_removed()
    {
        inFlight["a"] = new TaskCompletionSource<string>();
        try
        {
            return await LoadAsync("a");
        }
        catch (Exception)
        {
            if (inFlight.TryRemove("a", out var removed)) removed.TrySetResult("");
            return null;
        }
    }

    [Snippet]
    string? A_filter_that_logs_and_takes_it(ILogger log)
    {
        try
        {
            return Fail(new JsonException("bad entry")).ToString(null, null);
        }
        catch (JsonException ex) when (LogAndIgnore(log, ex))
        {
            return null;
        }
    }

    [Snippet]
    string Sources_in_turn_and_all_failures()
    {
        var errors = new List<Exception>();
        foreach (var source in new[] { "memory", "disk", "remote" })
        {
            try
            {
                return Load(source);
            }
            catch (Exception ex)
            {
                errors.Add(ex);
            }
        }

        throw errors.Count == 1 ? errors[0] : new AggregateException(errors);
    }

    [Snippet(IsRetry = true)]
    string Sources_in_turn_and_the_last_failure()
    {
        Exception last = null!;
        foreach (var source in new[] { "memory", "disk", "remote" })
        {
            try
            {
                return Load(source);
            }
            catch (StoreUnavailableException ex)
            {
                last = ex;
            }
        }

        throw new CacheException("no source has it", last);
    }

    [Snippet]
    string A_store_that_is_disabled_for_a_while()
    {
        if (DateTime.UtcNow < disabledUntil) return "";
        try
        {
            return Load("a");
        }
        catch (StoreUnavailableException)
        {
            disabledUntil = DateTime.UtcNow.AddSeconds(30);
            return "";
        }
    }

    [Snippet(In = nameof(LoggingCache))]
    string A_decorator_that_logs_and_throws(ILogger log) => new LoggingCache(new Remote(), log).Get("a");

    [Snippet(In = nameof(SafeCache))]
    string A_decorator_with_a_quiet_callback(ILogger log) =>
        new SafeCache(new Remote(), (key, error) => log.LogDebug(error, "{Key}", key)).Get("a");

    [Snippet]
    void The_last_error_is_exchanged()
    {
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            Interlocked.Exchange(ref lastError, ex);
        }
    }

    [Snippet]
    void The_last_error_is_written()
    {
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            Volatile.Write(ref lastRefreshError, new CacheException("refresh", ex));
        }
    }

    [Snippet]
    void The_first_of_some_is_thrown()
    {
        Exception? first = null;
        var worker = new Thread(() =>
        {
            try
            {
                Load("a");
            }
            catch (Exception ex)
            {
                Interlocked.CompareExchange(ref first, ex, null);
            }
        });
        worker.Start();
        worker.Join();
        if (first is not null) ExceptionDispatchInfo.Throw(first);
    }

    [Snippet]
    string A_memory_of_failures()
    {
        var failures = new Dictionary<string, Exception>();
        Remember("a");
        return Recall("a");

        void Remember(string key)
        {
            try
            {
                Load(key);
            }
            catch (Exception ex)
            {
                failures[key] = ex;
            }
        }

        string Recall(string key) => failures.TryGetValue(key, out var known) ? throw new CacheException(key, known) : key;
    }

    [Snippet]
    void An_entry_that_is_invalidated()
    {
        var isFailed = false;
        try
        {
            Load("a");
        }
        catch
        {
            isFailed = true;
            throw;
        }
        finally
        {
            if (isFailed) negative.Remove("a");
        }
    }

    [Snippet]
    async Task A_refresh_ahead(ILogger log)
    {
        var refresh = Task.Run(async () =>
        {
            try
            {
                await LoadAsync("a");
            }
            catch (Exception ex)
            {
                log.LogWarning("Refresh failed: {Reason}", ex.Message);
            }
        });
        await refresh;
    }

    [Snippet(Paths = 2)]
    void One_failure_is_taken_out_of_many(int which)
    {
        try
        {
            var inner = Enumerable.Range(0, which + 1).Select(node => new StoreUnavailableException($"node{node}"));
            Fail(new AggregateException(inner));
        }
        catch (AggregateException ex)
        {
            if (ex is { InnerExceptions: { Count: 1 } only }) throw new CacheException("one node", only[0]);
            throw new CacheException("many nodes", ex);
        }
    }

    [Snippet]
    void Each_of_many_is_logged(ILogger log)
    {
        try
        {
            Fail(new AggregateException(new AggregateException(new StoreUnavailableException("a"), new StoreUnavailableException("b"))));
        }
        catch (AggregateException ex)
        {
            foreach (var inner in ex.Flatten().InnerExceptions) log.LogError(inner, "A node failed");
        }
    }

    [Snippet(Paths = 2)]
    void Missing_keys_are_handled(int which)
    {
        try
        {
            Fail(new AggregateException(which == 0 ? new KeyNotFoundException() : new StoreUnavailableException("a")));
        }
        catch (AggregateException ex)
        {
            ex.Flatten().Handle(inner => inner is KeyNotFoundException);
        }
    }

    [Snippet(Paths = 2)]
    string An_optional_entry_is_less_loud(int which, ILogger log)
    {
        var isOptional = which == 0;
        var level = isOptional ? LogLevel.Information : LogLevel.Error;
        try
        {
            return Load("a");
        }
        catch (Exception ex)
        {
            log.Log(level, ex, "Entry {Key} is missing", "a");
            return "";
        }
    }

    [Snippet(Paths = 2)]
    string A_fallback_or_the_failure(int which)
    {
        var key = which == 0 ? "known" : "unknown";
        try
        {
            return Load(key);
        }
        catch (StoreUnavailableException ex)
        {
            return Fallback(key) ?? throw new CacheException($"no fallback for {key}", ex);
        }
    }

    [Snippet(In = nameof(TryGet))]
    string Try_get_that_logs(ILogger log) => TryGet<string>(log, "a", out var value) ? value : "none";

    [Snippet]
    void A_defined_message_of_level_error(ILogger log)
    {
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            EntryLost(log, "a", ex);
        }
    }

    [Snippet]
    void A_defined_message_of_level_warning(ILogger log)
    {
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            EntryStale(log, "a", ex);
        }
    }

    [Snippet]
    int Warm_up_is_best_effort()
    {
        var warm = 0;
        var keys = new Queue<string>(["a", "b", "c"]);
        while (keys.TryDequeue(out var key))
        {
            try
            {
                Load(key);
                warm++;
            }
            catch (Exception ex) when (ex is StoreUnavailableException { Message.Length: > 0 } or JsonException)
            {
                keys.TrimExcess();
            }
        }

        return warm;
    }

    [Snippet]
    async Task<int> Warm_up_counts_what_failed()
    {
        var results = await Task.WhenAll(new[] { "a", "b" }.Select(async key =>
        {
            try
            {
                return (Value: await LoadAsync(key), Error: default(Exception));
            }
            catch (Exception ex)
            {
                return (Value: null, Error: ex);
            }
        }));
        return results.Count(result => result.Error is not null);
    }

    [Snippet(Paths = 2)]
    async Task<string?> A_deadline_for_the_source(int which, ILogger log)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var limit = which == 0 ? TimeSpan.FromHours(1) : TimeSpan.Zero;
        try
        {
            return await LoadAsync("a");
        }
        catch (Exception ex)
        {
            var isLate = watch.Elapsed > limit;
            if (!isLate) return null;
            log.LogError(ex, "Late by {Time}", watch.Elapsed - limit);
            return null;
        }
    }
}
