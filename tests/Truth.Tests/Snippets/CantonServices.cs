// Services and stores of a clinic.
using System.Data;
using System.Text.Json;

internal sealed class CantonServices
{
    private sealed record Visit(int Id, string Patient);

    private sealed class VisitFailure(string text, Exception? cause = null) : Exception(text, cause);

    private sealed class Result<T>
    {
        private Result(T? value, string? error, Exception? cause) => (Value, Error, Cause) = (value, error, cause);

        public T? Value { get; }

        public string? Error { get; }

        public Exception? Cause { get; }

        public bool IsOk => Error is null;

        public static Result<T> Ok(T value) => new(value, null, null);

        public static Result<T> Fail(string error) => new(default, error, null);

        public static Result<T> Fail(Exception cause) => new(default, cause.Message, cause);
    }

    private static Result<Visit> Find(int id)
    {
        try
        {
            return Result<Visit>.Ok(new Visit(Fail(), "a"));
        }
        catch (InvalidOperationException ex)
        {
            return Result<Visit>.Fail(ex);
        }
    }

    [Snippet(In = nameof(Find))]
    string A_visit_that_is_found_or_logged(ILogger log)
    {
        var found = Find(3);
        if (found.IsOk) return found.Value!.Patient;
        log.LogError(found.Cause, "Visit {Id} was not found", 3);
        return "";
    }

    private static Result<Visit> Load(int id)
    {
        try
        {
            return Result<Visit>.Ok(new Visit(Fail(), "a"));
        }
        catch (InvalidOperationException ex)
        {
            return Result<Visit>.Fail(ex.Message);
        }
    }

    [Snippet(In = nameof(Load))]
    string A_visit_of_which_the_text_is_kept(ILogger log)
    {
        var found = Load(3);
        if (found.IsOk) return found.Value!.Patient;
        log.LogError("Visit {Id} was not found: {Error}", 3, found.Error);
        return "";
    }

    private static Result<Visit> Read(int id)
    {
        try
        {
            return Result<Visit>.Ok(new Visit(Fail(), "a"));
        }
        catch (InvalidOperationException ex)
        {
            return Result<Visit>.Fail(ex);
        }
    }

    [Snippet(In = nameof(Read))]
    string A_visit_that_is_thrown_by_its_caller()
    {
        var found = Read(3);
        return found is { IsOk: true, Value: { } visit } ? visit.Patient : throw new VisitFailure("no visit", found.Cause);
    }

    private static bool TryBook(int slot, out VisitFailure? failure)
    {
        failure = null;
        try
        {
            Fail();
            return true;
        }
        catch (Exception ex)
        {
            failure = new VisitFailure($"slot {slot}", ex);
            return false;
        }
    }

    [Snippet(In = nameof(TryBook))]
    void A_booking_whose_failure_is_thrown()
    {
        if (!TryBook(3, out var failure)) throw failure!;
    }

    private static bool TryMove(int slot, out VisitFailure? failure)
    {
        failure = null;
        try
        {
            Fail();
            return true;
        }
        catch (Exception ex)
        {
            failure = new VisitFailure($"slot {slot}: {ex.Message}");
            return false;
        }
    }

    [Snippet(In = nameof(TryMove))]
    void A_move_whose_failure_knows_no_cause()
    {
        if (!TryMove(3, out var failure)) throw failure!;
    }

    [Snippet]
    void A_transaction_that_is_rolled_back_and_rethrown(ILogger log)
    {
        var rolledBack = false;
        try
        {
            Fail<DataException>();
        }
        catch
        {
            rolledBack = true;
            log.LogWarning("rolled back: {State}", rolledBack);
            throw;
        }
    }

    [Snippet]
    bool A_transaction_that_is_rolled_back(ILogger log)
    {
        var state = "open";
        try
        {
            Fail<DataException>();
            state = "committed";
        }
        catch (DataException)
        {
            state = "rolled back";
        }

        log.LogInformation("The transaction is {State}", state);
        return state == "committed";
    }

    private sealed class VisitStore(ILogger log)
    {
        private readonly Dictionary<int, Visit> cache = [];

        public Visit? Get(int id)
        {
            if (cache.TryGetValue(id, out var hit)) return hit;
            try
            {
                return cache[id] = new Visit(Fail(), "a");
            }
            catch (Exception ex) when (Note(ex, id))
            {
                return null;
            }
        }

        private bool Note(Exception ex, int id)
        {
            log.LogError(ex, "Visit {Id}", id);
            return true;
        }
    }

    [Snippet(In = nameof(VisitStore))]
    bool A_store_that_notes_it_in_the_filter(ILogger log) => new VisitStore(log).Get(2) is null;

    private sealed class BillStore(ILogger log)
    {
        private bool IsTransient(Exception ex)
        {
            log.LogDebug(ex, "Is it transient?");
            return ex is InvalidOperationException;
        }

        public int Save(int bill)
        {
            try
            {
                return Fail() + bill;
            }
            catch (Exception ex) when (IsTransient(ex))
            {
                return -1;
            }
        }
    }

    [Snippet(In = nameof(BillStore))]
    int A_store_that_asks_whether_it_is_transient(ILogger log) => new BillStore(log).Save(2);

    private abstract class Service(ILogger log)
    {
        protected T Guard<T>(string what, Func<T> work, T fallback)
        {
            try
            {
                return work();
            }
            catch (Exception ex)
            {
                OnError(what, ex);
                return fallback;
            }
        }

        protected virtual void OnError(string what, Exception ex) => log.LogError(ex, "{What} failed", what);
    }

    private sealed class LabService(ILogger log) : Service(log)
    {
        public int Sample(int id) => Guard("sample", () => Fail() + id, -1);
    }

    [Snippet(In = nameof(Service))]
    int A_base_class_that_guards(ILogger log) => new LabService(log).Sample(3);

    private abstract class Ward(ILogger log)
    {
        protected ILogger Log => log;

        public int Run(int bed)
        {
            try
            {
                return Fail() + bed;
            }
            catch (Exception ex)
            {
                OnError(ex);
                return -1;
            }
        }

        protected abstract void OnError(Exception ex);
    }

    private sealed class LoudWard(ILogger log) : Ward(log)
    {
        protected override void OnError(Exception ex) => Log.LogCritical(ex, "ward");
    }

    private sealed class QuietWard(ILogger log) : Ward(log)
    {
        private string last = "";

        protected override void OnError(Exception ex)
        {
            last = ex.Message;
            Log.LogInformation("{Last}", last);
        }
    }

    [Snippet(In = nameof(Ward), Paths = 2)]
    int A_base_class_with_a_quiet_child(ILogger log, int which) => (which == 0 ? (Ward)new LoudWard(log) : new QuietWard(log)).Run(1);

    [Snippet]
    int A_lock_that_is_let_go(ILogger log)
    {
        var gate = new SemaphoreSlim(1);
        gate.Wait();
        try
        {
            return Fail();
        }
        catch (TimeoutException)
        {
            return 0;
        }
        /* judged */ catch (Exception ex)
        {
            log.LogError(ex, "The lab is busy");
            return -1;
        }
        finally
        {
            gate.Release();
        }
    }

    [Snippet]
    Visit? A_document_with_a_default()
    {
        try
        {
            Fail<JsonException>();
            return JsonSerializer.Deserialize<Visit>("{}");
        }
        catch (JsonException)
        {
            return new Visit(0, "unknown");
        }
    }

    [Snippet]
    Task<int> A_faulted_task_of_it()
    {
        try
        {
            return Task.FromResult(Fail());
        }
        catch (Exception ex)
        {
            return Task.FromException<int>(ex);
        }
    }

    [Snippet]
    Task<int> A_task_of_a_default()
    {
        try
        {
            return Task.FromResult(Fail());
        }
        catch (Exception)
        {
            return Task.FromResult(-1);
        }
    }

    private sealed class Outbox
    {
        private readonly List<(string To, Exception Why)> pending = [];

        public void Defer(string to, Exception why) => pending.Add((to, why));

        public void Flush(ILogger log)
        {
            foreach (var (to, why) in pending) log.LogError(why, "Letter to {To}", to);
            pending.Clear();
        }

        public void Forget() => pending.Clear();
    }

    [Snippet]
    void An_outbox_that_is_flushed(ILogger log)
    {
        var outbox = new Outbox();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            outbox.Defer("a", ex);
        }
        finally
        {
            outbox.Flush(log);
        }
    }

    [Snippet]
    void An_outbox_that_is_forgotten()
    {
        var outbox = new Outbox();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            outbox.Defer("a", ex);
        }

        outbox.Forget();
    }
}
