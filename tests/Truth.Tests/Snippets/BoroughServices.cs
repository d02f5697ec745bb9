// Services and repositories of a small borough: permits, bins, parks and a library.
using System.Net.Http;

internal sealed class BoroughServices
{
    private readonly List<string> shown = [];
    private readonly Dictionary<int, string> permits = [];

    private sealed class Result<T>
    {
        private Result(T? value, string? error, Exception? cause) => (Value, Error, Cause) = (value, error, cause);

        public T? Value { get; }

        public string? Error { get; }

        public Exception? Cause { get; }

        public bool IsSuccess => Error is null;

        public static Result<T> Ok(T value) => new(value, null, null);

        public static Result<T> Fail(string error, Exception? cause = null) => new(default, error, cause);

        public T OrThrow() => IsSuccess ? Value! : throw new InvalidOperationException(Error, Cause);
    }

    private sealed class PermitException(string message, int number, Exception? cause = null) : Exception(message, cause)
    {
        public int Number => number;
    }

    private interface INotifier
    {
        Task NotifyAsync(string subject, Exception? cause);
    }

    private sealed class MailNotifier(ILogger log) : INotifier
    {
        public Task NotifyAsync(string subject, Exception? cause)
        {
            if (cause is null) log.LogInformation("{Subject}", subject);
            else log.LogError(cause, "{Subject}", subject);
            return Task.CompletedTask;
        }
    }

    private sealed class Repository(ILogger log)
    {
        private readonly Dictionary<int, string> cache = [];

        public bool IsLenient { get; init; }

        public string? Find(int number)
        {
            try
            {
                return $"{Fail(new KeyNotFoundException($"{number}"))}";
            }
            catch (KeyNotFoundException why)
            {
                if (IsLenient) return null;
                throw new PermitException("no permit", number, why);
            }
        }

        public void Save(int number, string text)
        {
            try
            {
                cache[number] = text;
                Fail(new IOException("disk"));
            }
            catch (IOException why)
            {
                cache.Remove(number);
                log.LogError(why, "permit {Number} is not saved", number);
                throw;
            }
        }

        public IEnumerable<string> All()
        {
            var found = new List<string>();
            foreach (var number in new[] { 1, 2 })
            {
                try
                {
                    found.Add($"{Fail(new FormatException($"{number}"))}");
                }
                catch (FormatException)
                {
                    found.Add("?");
                }
            }

            return found;
        }
    }

    [Snippet(In = nameof(Repository.Find)), Undecided("a flag of the object that no creator sets")]
    string? A_permit_that_is_not_found(ILogger log) => new Repository(log).Find(3);

    [Snippet(In = nameof(Repository.Save))]
    void A_permit_that_is_not_saved(ILogger log) => new Repository(log).Save(3, "bench");

    [Snippet(In = nameof(Repository.All))]
    void Permits_that_are_marks(ILogger log) => shown.AddRange(new Repository(log).All());

    [Snippet]
    async Task A_notice_with_a_cause(ILogger log)
    {
        INotifier notifier = new MailNotifier(log);
        try { Fail(); }
        catch (Exception why) { await notifier.NotifyAsync("bins", why); }
    }

    [Snippet]
    async Task A_notice_without_a_cause(ILogger log)
    {
        INotifier notifier = new MailNotifier(log);
        try { Fail(); }
        catch (Exception) { await notifier.NotifyAsync("bins", null); }
    }

    private static Result<int> Bins()
    {
        try { return Result<int>.Ok(Fail()); }
        catch (Exception why) { return Result<int>.Fail("bins", why); }
    }

    [Snippet(In = nameof(Bins))]
    int Bins_or_throw() => Bins().OrThrow();

    private static Result<int> Parks()
    {
        try { return Result<int>.Ok(Fail()); }
        catch (Exception why) { return Result<int>.Fail(why.Message); }
    }

    [Snippet(In = nameof(Parks))]
    void Parks_with_a_text_for_the_screen()
    {
        var parks = Parks();
        shown.Add(parks.IsSuccess ? $"{parks.Value}" : parks.Error!);
    }

    private static Result<int> Books()
    {
        try { return Result<int>.Ok(Fail()); }
        catch (Exception why) { return Result<int>.Fail(why.Message, why); }
    }

    [Snippet(In = nameof(Books))]
    void Books_whose_cause_is_logged(ILogger log)
    {
        var books = Books();
        if (!books.IsSuccess) log.LogError(books.Cause, "{Error}", books.Error);
    }

    [Snippet(In = nameof(TryAdd))]
    bool A_permit_by_try_pattern() => TryAdd(1, out _);

    private bool TryAdd(int number, out string? error)
    {
        error = null;
        try
        {
            permits.Add(number, $"{Fail()}");
            return true;
        }
        catch (Exception why)
        {
            error = why.Message;
            return false;
        }
    }

    private static bool TryOpen(out Exception? fault)
    {
        fault = null;
        try
        {
            Fail();
            return true;
        }
        catch (Exception why)
        {
            fault = why;
            return false;
        }
    }

    [Snippet(In = nameof(TryOpen))]
    void A_try_pattern_whose_fault_is_logged(ILogger log)
    {
        if (!TryOpen(out var fault)) log.LogCritical(fault, "the library is closed");
    }

    [Snippet]
    void A_conflict_that_is_known()
    {
        try
        {
            Fail(new PermitException("taken", 409));
        }
        catch (PermitException why) when (why.Number == 409)
        {
            shown.Add("taken");
        }
    }

    [Snippet]
    void A_fallback_to_the_cache(ILogger log)
    {
        string text;
        try
        {
            text = $"{Fail(new HttpRequestException("library"))}";
        }
        catch (HttpRequestException why)
        {
            log.LogWarning(why, "the library does not answer; the cache is used");
            text = permits.GetValueOrDefault(1, "");
        }

        shown.Add(text);
    }

    [Snippet]
    void A_transaction_that_is_rolled_back()
    {
        var steps = new Stack<Action>();
        try
        {
            steps.Push(() => shown.Add("undo"));
            Fail();
        }
        catch
        {
            while (steps.TryPop(out var undo)) undo();
            throw;
        }
    }

    [Snippet]
    void A_transaction_that_ends_quietly()
    {
        var isDone = false;
        try
        {
            Fail();
            isDone = true;
        }
        catch (Exception why)
        {
            shown.Add(why.GetType().Name);
        }
        finally
        {
            shown.Add(isDone ? "done" : "undone");
        }
    }

    private sealed class Audit(ILogger log)
    {
        private readonly Queue<(string What, Exception Why)> waiting = [];

        public void Note(string what, Exception why) => waiting.Enqueue((what, why));

        public void Flush()
        {
            while (waiting.Count > 0)
            {
                var (what, why) = waiting.Dequeue();
                log.LogError(why, "{What}", what);
            }
        }
    }

    [Snippet]
    void An_audit_that_is_flushed(ILogger log)
    {
        var audit = new Audit(log);
        try { Fail(); }
        catch (Exception why) { audit.Note("park", why); }
        audit.Flush();
    }

    [Snippet]
    void A_guard_with_a_rethrow(ILogger log)
    {
        Guarded("bench", () => Fail());

        void Guarded(string what, Action work)
        {
            try
            {
                work();
            }
            catch (Exception why) when (why is not OperationCanceledException)
            {
                log.LogDebug(why, "{What}", what);
                throw new PermitException(what, 1, why);
            }
        }
    }
}
