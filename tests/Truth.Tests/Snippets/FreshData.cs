using System.Data;
using System.Data.Common;

// Repositories, transactions, units of work, outboxes.
internal sealed class FreshData
{
    private readonly List<OutboxMessage> outbox = [];
    private int conflicts;

    private sealed class StoreException(string text, Exception? cause = null) : DbException(text, cause);

    private sealed class ConcurrencyException(string text, Exception? cause) : Exception(text, cause)
    {
        public ConcurrencyException(string text)
            : this(text, null)
        {
        }
    }

    private sealed class Transaction(ILogger? log = null) : IDisposable
    {
        private bool isDone;
        public void Commit()
        {
            isDone = true;
            Fail(new StoreException("commit"));
        }

        public void Rollback() => isDone = true;

        public void Rollback(Exception why)
        {
            isDone = true;
            log?.LogError(why, "rolled back");
        }

        public void Dispose()
        {
            if (!isDone) Rollback();
        }
    }

    private sealed class OutboxMessage(string body)
    {
        public string Body => body;
        public int Attempts { get; private set; }
        public string? Error { get; private set; }
        public DateTime? FailedAt { get; private set; }
        public void MarkFailed(Exception why)
        {
            Attempts++;
            Error = why.ToString();
            FailedAt = DateTime.UtcNow;
        }
    }

    private sealed record SaveResult(bool Saved, string? Reason = null)
    {
        public static readonly SaveResult Conflict = new(false, "conflict");
        public static SaveResult FromException(Exception why) => new(false, why.Message);
    }

    private static void Save(string what) => Fail(new StoreException(what));

    private static async Task SaveAsync(string what, CancellationToken stop = default)
    {
        await Task.Delay(1, stop);
        Save(what);
    }

    [Snippet]
    void A_rollback_and_a_rethrow()
    {
        using var transaction = new Transaction();
        try
        {
            Save("order");
            transaction.Commit();
        }
        catch
        {
            transaction.Rollback();
            throw;
        }
    }

    [Snippet]
    void A_rollback_and_no_more()
    {
        using var transaction = new Transaction();
        try
        {
            Save("order");
            transaction.Commit();
        }
        catch (Exception) { transaction.Rollback(); }
    }

    [Snippet]
    void A_rollback_that_is_given_it(ILogger log)
    {
        using var transaction = new Transaction(log);
        try
        {
            Save("order");
            transaction.Commit();
        }
        catch (Exception ex) { transaction.Rollback(ex); }
    }

    [Snippet]
    bool A_rollback_and_false(ILogger log)
    {
        using var transaction = new Transaction();
        try
        {
            Save("order");
            transaction.Commit();
            return true;
        }
        catch (DbException ex)
        {
            log.LogError("Could not save: {Error}", ex.Message);
            transaction.Rollback();
            return false;
        }
    }

    [Snippet]
    void A_conflict_becomes_another()
    {
        try { Save("order"); }
        catch (StoreException ex) when (ex.Message == "order") { throw new ConcurrencyException("somebody else was faster", ex); }
    }

    [Snippet]
    void A_conflict_becomes_another_without_it()
    {
        try { Save("order"); }
        catch (StoreException) { throw new ConcurrencyException("somebody else was faster"); }
    }

    [Snippet]
    SaveResult A_conflict_is_a_result()
    {
        try
        {
            Save("order");
            return new(true);
        }
        catch (StoreException) { return SaveResult.Conflict; }
    }

    [Snippet]
    SaveResult A_result_made_of_it()
    {
        try
        {
            Save("order");
            return new(true);
        }
        catch (Exception ex) { return SaveResult.FromException(ex); }
    }

    [Snippet]
    SaveResult A_result_made_of_it_and_a_log(ILogger log)
    {
        try
        {
            Save("order");
            return new(true);
        }
        catch (Exception ex)
        {
            log.LogError(ex, "order");
            return SaveResult.FromException(ex);
        }
    }

    [Snippet(IsRetry = true)]
    async Task A_conflict_is_tried_again()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await SaveAsync("order");
                break;
            }
            catch (StoreException) when (attempt < 2) { conflicts++; }
        }
    }

    [Snippet]
    async Task<bool> A_conflict_is_tried_again_and_given_up(ILogger log)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            try
            {
                await SaveAsync("order");
                return true;
            }
            catch (StoreException ex)
            {
                conflicts++;
                log.LogDebug(ex, "conflict {Attempt}", attempt);
            }
        }

        log.LogWarning("gave up after {Conflicts}", conflicts);
        return false;
    }

    [Snippet]
    async Task An_outbox_message_is_marked()
    {
        var message = new OutboxMessage("order");
        outbox.Add(message);
        try { await SaveAsync(message.Body); }
        catch (Exception ex) { message.MarkFailed(ex); }
    }

    [Snippet]
    async Task An_outbox_message_is_marked_and_logged(ILogger log)
    {
        var message = new OutboxMessage("order");
        outbox.Add(message);
        for (var round = 0; round < 2; round++)
        {
            try { await SaveAsync(message.Body); }
            catch (Exception ex)
            {
                message.MarkFailed(ex);
                if (message.Attempts > 1) log.LogError(ex, "dead letter");
            }
        }
    }

    [Snippet]
    async Task Every_message_of_the_outbox_is_logged(ILogger log)
    {
        outbox.AddRange([new("a"), new("b")]);
        foreach (var message in outbox)
        {
            try { await SaveAsync(message.Body); }
            catch (Exception ex)
            {
                log.LogError(ex, "message {Body}", message.Body);
                message.MarkFailed(ex);
            }
        }
    }

    [Snippet]
    void A_connection_that_is_closed_in_any_case()
    {
        var state = ConnectionState.Open;
        try { Save("order"); }
        catch (StoreException ex) { throw new DataException("The order was not saved.", ex); }
        finally { state = ConnectionState.Closed; }
        Console.WriteLine(state);
    }

    [Snippet]
    int A_scalar_or_minus_one()
    {
        try
        {
            Save("count");
            return 1;
        }
        catch (DbException) { return -1; }
    }

    [Snippet]
    int? A_scalar_or_null(ILogger log)
    {
        try
        {
            Save("count");
            return 1;
        }
        catch (DbException ex)
        {
            log.LogCritical(ex, "the store is down");
            return null;
        }
    }

    [Snippet(Paths = 2)]
    void A_migration_that_may_be_skipped(int which, ILogger log)
    {
        try { Fail(new StoreException(which == 0 ? "table exists" : "no rights")); }
        catch (StoreException ex)
        {
            if (ex.Message.Contains("exists"))
            {
                log.LogInformation("already there");
                return;
            }

            throw;
        }
    }

    [Snippet]
    void A_seed_that_may_fail(ILogger log)
    {
        try { Save("seed"); }
        catch (Exception ex) { log.LogError(ex, "An error occurred while seeding the database."); }
    }

    [Snippet]
    void A_seed_that_must_not_fail(ILogger log)
    {
        try { Save("seed"); }
        catch (Exception ex)
        {
            log.LogError(ex.Message);
            throw;
        }
    }

    [Snippet]
    void A_commit_of_each_and_a_list_of_the_bad()
    {
        var bad = new List<(string Name, Exception Why)>();
        foreach (var name in new[] { "a", "b" })
        {
            using var transaction = new Transaction();
            try { transaction.Commit(); }
            catch (Exception ex)
            {
                transaction.Rollback();
                bad.Add((name, ex));
            }
        }

        if (bad is not []) throw new AggregateException(bad.ConvertAll(one => one.Why));
    }
}
