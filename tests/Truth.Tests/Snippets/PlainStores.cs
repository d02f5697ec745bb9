// Repositories, transactions and caches of data.
using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Extensions.Caching.Memory;

internal sealed class PlainStores
{
    private sealed class Transaction : IDisposable
    {
        public bool IsRolledBack { get; private set; }

        public void Commit()
        {
        }

        public void Rollback() => IsRolledBack = true;

        public void Dispose()
        {
        }
    }

    [Snippet]
    void A_transaction_that_is_rolled_back_and_thrown()
    {
        using var transaction = new Transaction();
        try
        {
            Fail<DataException>();
            transaction.Commit();
        }
        catch
        {
            transaction.Rollback();
            throw;
        }
    }

    [Snippet]
    bool A_transaction_that_is_rolled_back_and_false()
    {
        using var transaction = new Transaction();
        try
        {
            Fail<DataException>();
            transaction.Commit();
            return true;
        }
        catch (DataException)
        {
            transaction.Rollback();
            return false;
        }
    }

    private sealed class ConcurrencyException(string entity, Exception? inner) : DataException($"{entity} was changed", inner);

    private static Exception Translate(DataException e) => e switch
    {
        DuplicateNameException => new ConcurrencyException("name", e),
        ConstraintException c => new InvalidOperationException("constraint", c),
        _ => e,
    };

    [Snippet]
    void An_exception_that_is_translated()
    {
        try
        {
            Fail<DuplicateNameException>();
        }
        catch (DataException e)
        {
            throw Translate(e);
        }
    }

    private static Exception Flatten(DataException e) => e switch
    {
        DuplicateNameException => new ConcurrencyException("name", null),
        ConstraintException => new InvalidOperationException("constraint"),
        _ => new InvalidOperationException(e.Message),
    };

    [Snippet]
    void An_exception_that_is_translated_to_a_text()
    {
        try
        {
            Fail<DuplicateNameException>();
        }
        catch (DataException e)
        {
            throw Flatten(e);
        }
    }

    private sealed class Repository(ILogger log)
    {
        public T? Find<T>(Func<T> read)
            where T : class
        {
            try
            {
                return read();
            }
            catch (Exception e)
            {
                Failed(nameof(Find), e);
                return null;
            }
        }

        private void Failed(string operation, Exception e) =>
            log.LogError(e, "{Operation} of {Type} failed", operation, nameof(Repository));
    }

    [Snippet(In = nameof(Repository))]
    void A_repository_with_a_private_method_that_logs(ILogger log) => new Repository(log).Find(() => $"{Fail()}");

    private sealed class QuietRepository(ILogger log)
    {
        public T? Find<T>(Func<T> read)
            where T : class
        {
            try
            {
                return read();
            }
            catch (Exception e)
            {
                Failed(nameof(Find), e);
                return null;
            }
        }

        private void Failed(string operation, Exception e) =>
            log.LogError("{Operation} of {Type} failed: {Why}", operation, nameof(Repository), e.Message);
    }

    [Snippet(In = nameof(QuietRepository))]
    void A_repository_with_a_private_method_that_logs_a_text(ILogger log) => new QuietRepository(log).Find(() => $"{Fail()}");

    [Snippet]
    int? A_cache_that_keeps_the_old_value(ILogger log)
    {
        using var cache = new MemoryCache(new MemoryCacheOptions());
        cache.Set("rate", 3);
        try
        {
            cache.Set("rate", Fail());
        }
        catch (Exception e)
        {
            log.LogWarning("Keeping the old rate: {Message}", e.GetBaseException().Message);
        }

        return cache.Get<int>("rate");
    }

    private static readonly ConcurrentDictionary<string, Lazy<Task<int>>> Pending = new();

    [Snippet]
    async Task<int> A_cache_of_tasks_that_evicts_what_failed()
    {
        var lazy = Pending.GetOrAdd("k", _ => new Lazy<Task<int>>(() => FailAsync()));
        try
        {
            return await lazy.Value;
        }
        catch (Exception)
        {
            Pending.TryRemove("k", out _);
            throw;
        }
    }

    [Snippet]
    async Task<int> A_cache_of_tasks_that_evicts_and_forgets()
    {
        var lazy = Pending.GetOrAdd("q", _ => new Lazy<Task<int>>(() => FailAsync()));
        try
        {
            return await lazy.Value;
        }
        catch (Exception)
        {
            return Pending.TryRemove("q", out _) ? 0 : 1;
        }
    }

    private readonly Dictionary<int, TaskCompletionSource<string>> calls = [];

    [Snippet]
    async Task A_call_that_fails_with_it()
    {
        calls[1] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            calls[1].SetResult($"{await FailAsync()}");
        }
        catch (Exception e)
        {
            if (calls.Remove(1, out var call)) call.TrySetException(e);
            else throw;
            await call.Task;
        }
    }

    [Snippet]
    async Task<bool> A_call_that_is_cancelled()
    {
        var call = new TaskCompletionSource<string>();
        try
        {
            call.SetResult($"{await FailAsync()}");
        }
        catch (Exception)
        {
            call.TrySetCanceled();
        }

        return call.Task.IsCanceled;
    }

    [Snippet]
    void A_connection_that_is_closed_in_finally_and_a_filter()
    {
        var state = ConnectionState.Open;
        try
        {
            Fail<TimeoutException>();
        }
        catch (Exception e) when (Note(e))
        {
        }
        finally
        {
            state = ConnectionState.Closed;
        }

        Console.WriteLine(state);

        static bool Note(Exception e)
        {
            SentrySdk.CaptureException(e);
            return true;
        }
    }

    [Snippet]
    void A_filter_that_only_writes()
    {
        try
        {
            Fail<TimeoutException>();
        }
        catch (Exception e) when (Note(e))
        {
        }

        static bool Note(Exception e)
        {
            Console.Error.WriteLine(e);
            return true;
        }
    }
}
