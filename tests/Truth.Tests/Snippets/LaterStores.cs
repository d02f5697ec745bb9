using System.Collections.Concurrent;

// Repositories, units of work, caches, locks and migrations.
internal sealed class LaterStores
{
    private readonly ConcurrentDictionary<string, CacheEntry> cache = new();
    private readonly List<AuditFailure> unaudited = [];
    private readonly ReaderWriterLockSlim gate = new();
    private readonly SemaphoreSlim distributedLock = new(0, 1);
    private Exception? lastError;
    private bool isCorrupt;

    private sealed record CacheEntry(string? Value, DateTime Until);

    private sealed record AuditFailure(string Action, Exception Cause);

    private class StoreException(string message, Exception? cause = null) : Exception(message, cause);

    private sealed class ConflictException(int id) : StoreException($"{id} was changed by somebody else");

    private sealed class MigrationException(string migration, Exception cause) : StoreException(cause.Message, cause)
    {
        public override string Message => $"{migration}: {base.Message}";
    }

    private sealed class DriverException(int number) : Exception($"driver {number}")
    {
        public int Number => number;
    }

    private sealed class Connection
    {
        public Exception? Fault { get; set; }

        public bool IsBroken => Fault is not null;
    }

    private sealed class UnitOfWork(bool canRollBack = true) : IDisposable
    {
        public List<string> Journal { get; } = [];

        public void Commit() => Fail(new DriverException(1205));

        public void RollBack()
        {
            Journal.Add("rollback");
            if (!canRollBack) throw new StoreException("The transaction has gone");
        }

        public void Dispose() => Journal.Clear();
    }

    private bool Release() => distributedLock.Release() == 0;

    private static string Load(string key) => Fail(new DriverException(key.Length)).ToString();

    [Snippet]
    void Commit_that_fails_is_rolled_back_and_thrown()
    {
        using var work = new UnitOfWork();
        try
        {
            work.Commit();
        }
        catch (DriverException ex) when (ex.Number is 1205 or 1222)
        {
            work.RollBack();
            throw new StoreException("Deadlock", ex);
        }
    }

    [Snippet]
    bool Commit_that_fails_is_rolled_back_and_false(ILogger log)
    {
        var work = new UnitOfWork();
        var committed = false;
        try
        {
            work.Commit();
            committed = true;
        }
        catch (DriverException ex)
        {
            work.RollBack();
            log.LogDebug("Rolled back after {Steps} because of {Number}", work.Journal.Count, ex.Number);
        }
        finally
        {
            work.Dispose();
        }

        return committed;
    }

    [Snippet, ByDesign("calls in the handler are taken to return")]
    void Rollback_that_fails_hides_it()
    {
        using var work = new UnitOfWork(canRollBack: false);
        try
        {
            work.Commit();
        }
        catch (DriverException)
        {
            work.RollBack();
            throw;
        }
    }

    [Snippet(IsRetry = true)]
    int Conflict_is_tried_again_with_a_fresh_version()
    {
        var version = 1;
        while (true)
        {
            try
            {
                return version + Fail(new ConflictException(42));
            }
            catch (ConflictException ex)
            {
                if (version == 3) throw new StoreException($"42 is too busy, last version {version}", ex);
                version++;
            }
        }
    }

    [Snippet]
    string? Cache_remembers_that_there_is_none(ILogger log) => cache.GetOrAdd("rates", key =>
    {
        try
        {
            return new CacheEntry(Load(key), DateTime.MaxValue);
        }
        catch (DriverException ex)
        {
            log.LogWarning(ex, "{Key} is not loaded for a minute", key);
            return new CacheEntry(null, DateTime.UnixEpoch.AddMinutes(1));
        }
    }).Value;

    [Snippet]
    string Cache_serves_the_old_value_and_captures()
    {
        cache["rates"] = new CacheEntry("1.08", DateTime.UnixEpoch);
        var stale = cache["rates"];
        try
        {
            return stale.Until > DateTime.UtcNow ? stale.Value! : Load("rates");
        }
        catch (Exception ex) when (stale is { Value: { Length: > 0 } old })
        {
            SentrySdk.CaptureException(new StoreException($"{old} is served from {stale.Until:O}", ex));
            return old;
        }
    }

    [Snippet]
    void Lock_is_released_in_the_filter(ILogger log)
    {
        try
        {
            Load("lease");
        }
        catch (DriverException ex) when (Release())
        {
            log.LogError(ex, "Failed while the lock was held");
        }
    }

    [Snippet]
    bool Last_error_is_exchanged()
    {
        try
        {
            return Load("ping").Length > 0;
        }
        catch (DriverException ex)
        {
            return Interlocked.Exchange(ref lastError, ex) is null && distributedLock.CurrentCount > 0;
        }
    }

    [Snippet]
    bool Index_is_corrupt_under_a_write_lock()
    {
        gate.EnterWriteLock();
        try
        {
            Load("index");
        }
        catch (DriverException)
        {
            Volatile.Write(ref isCorrupt, true);
        }
        finally
        {
            gate.ExitWriteLock();
        }

        return !Volatile.Read(ref isCorrupt);
    }

    [Snippet]
    int Pool_keeps_what_is_not_broken()
    {
        var pool = new Stack<Connection>();
        foreach (var connection in new[] { new Connection(), new Connection() })
        {
            try
            {
                Load("select 1");
            }
            catch (DriverException ex)
            {
                connection.Fault = ex;
            }

            if (!connection.IsBroken) pool.Push(connection);
        }

        return pool.Count;
    }

    [Snippet]
    int Bulk_insert_falls_back_to_single_rows(ILogger log)
    {
        string[] rows = ["a", "b"];
        var inserted = 0;
        try
        {
            inserted = Fail(new DriverException(8152));
        }
        catch (DriverException ex) when (ex.Number == 8152)
        {
            log.LogInformation(ex, "Bulk insert failed, {Count} rows go one by one", rows.Length);
            foreach (var row in rows) inserted += row.Length;
        }

        return inserted;
    }

    [Snippet]
    void Migration_says_in_its_message_which_it_was()
    {
        foreach (var migration in (string[])["001_init", "002_orders"])
        {
            try
            {
                Load(migration);
            }
            catch (DriverException ex)
            {
                throw new MigrationException(migration, ex);
            }
        }
    }

    [Snippet]
    void Audit_that_fails_is_kept_for_later()
    {
        try
        {
            Load("audit");
        }
        catch (Exception ex)
        {
            lock (unaudited) unaudited.Add(new AuditFailure("login", ex));
        }
    }

    [Snippet]
    void Savepoint_is_dropped_and_the_outer_handler_logs(ILogger log)
    {
        using var work = new UnitOfWork();
        try
        {
            try
            {
                work.Commit();
            }
            /* judged */
            catch (DriverException)
            {
                work.Journal.Add("savepoint dropped");
                throw;
            }
        }
        catch (Exception ex)
        {
            work.RollBack();
            log.LogError(ex, "Transaction was given up");
        }
    }

    [Snippet, ByDesign("what is thrown into an outer clause is told there")]
    int Store_exception_ends_in_the_outer_handler()
    {
        try
        {
            try
            {
                return Load("orders").Length;
            }
            /* judged */
            catch (DriverException ex)
            {
                throw new StoreException("Orders can't be loaded", ex);
            }
        }
        catch (StoreException)
        {
            return -1;
        }
    }

    [Snippet(Paths = 2)]
    void Known_numbers_get_a_text_of_their_own(int which)
    {
        var texts = new Dictionary<int, string> { [2627] = "There is one already", [547] = "It is in use" };
        try
        {
            Fail(new DriverException(which == 0 ? 2627 : 4060));
        }
        catch (DriverException ex)
        {
            if (texts.TryGetValue(ex.Number, out var text)) throw new StoreException(text);
            throw;
        }
    }
}
