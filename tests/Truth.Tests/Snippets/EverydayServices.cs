// Services, repositories and controllers as applications have them.
internal sealed class EverydayServices
{
    private sealed record Order(int Id, string Customer);

    private sealed class Repository
    {
        public Order? Find(int id) => id < 0 ? null : new Order(Fail(), "c");
        public bool TryLoad(int id, out Order? order, out Exception? error)
        {
            order = null;
            error = null;
            try { order = new Order(Fail(), "c"); return true; }
            catch (Exception ex) { error = ex; return false; }
        }
    }

    private abstract class Job(ILogger log)
    {
        protected ILogger Log => log;
        protected virtual void OnError(Exception exception) => log.LogError(exception, "job failed");
        protected void Note(string text, Exception exception) => log.LogInformation(exception, "{Text}", text);
        protected abstract void Execute();
        public void Run()
        {
            try { Execute(); }
            catch (Exception ex) { OnError(ex); }
        }
    }

    private sealed class DayJob(ILogger log) : Job(log)
    {
        protected override void Execute() => Fail();
    }

    private sealed class NightJob(ILogger log) : Job(log)
    {
        protected override void Execute() => Fail();
        protected override void OnError(Exception exception) => Log.LogDebug(exception, "night job failed");
    }

    private sealed class DirectJob(ILogger log) : Job(log)
    {
        protected override void Execute() => Fail();
        protected override void OnError(Exception exception) { }
        public void Go()
        {
            try { Execute(); }
            catch (Exception ex) { base.OnError(ex); }
        }
    }

    private sealed class NotedJob(ILogger log) : Job(log)
    {
        protected override void Execute() => Fail();
        public void Go()
        {
            try { Execute(); }
            catch (Exception ex) { Note("night", ex); }
        }
    }

    private sealed class OwnJob(ILogger log) : Job(log)
    {
        protected override void Execute() => Fail();
        protected override void OnError(Exception exception) => Log.LogDebug(exception, "own job failed");
        public void Go()
        {
            try { Execute(); }
            catch (Exception ex) { OnError(ex); }
        }
    }

    private readonly Repository repository = new();
    private readonly Dictionary<int, Order> cache = [];
    private int failures;
    private string? lastError;
    private Exception? lastFailure;
    private bool healthy = true;

    [Snippet]
    Order? A_lookup_that_answers_null(ILogger log)
    {
        try { return repository.Find(1); }
        catch (InvalidOperationException) { return null; }
    }

    [Snippet]
    Order A_lookup_with_a_default(ILogger log)
    {
        try { return repository.Find(1) ?? new Order(0, "nobody"); }
        catch (Exception ex)
        {
            log.LogWarning("order not loaded: {Reason}", ex.Message);
            return new Order(0, "nobody");
        }
    }

    [Snippet(Paths = 2)]
    Order? A_stale_value_or_the_failure(int which)
    {
        if (which == 1) cache[7] = new Order(7, "c");
        try { return repository.Find(7); }
        catch (Exception)
        {
            if (cache.TryGetValue(7, out var stale)) return stale;
            throw;
        }
    }

    [Snippet]
    void A_counter_of_failures()
    {
        try { repository.Find(1); }
        catch (Exception) { Interlocked.Increment(ref failures); }
    }

    [Snippet]
    void A_field_for_its_message()
    {
        try { repository.Find(1); }
        catch (Exception ex) { lastError = ex.Message; }
    }

    [Snippet]
    void A_field_for_itself()
    {
        try { repository.Find(1); }
        catch (Exception ex) { lastFailure = ex; }
    }

    [Snippet]
    void A_flag_that_says_unhealthy()
    {
        try { repository.Find(1); }
        catch (Exception) { healthy = false; }
    }

    [Snippet]
    string What_the_user_sees()
    {
        try { repository.Find(1); return healthy ? "ok" : lastError ?? "bad"; }
        catch (Exception ex) when (ex is not OutOfMemoryException) { return $"Something went wrong: {ex.Message}"; }
    }

    [Snippet]
    (bool Ok, string? Error) A_tuple_with_its_text()
    {
        try { repository.Find(1); return (true, null); }
        catch (Exception ex) { return (false, ex.ToString()); }
    }

    [Snippet]
    (bool Ok, Exception? Error) A_tuple_with_itself()
    {
        try { repository.Find(1); return (true, null); }
        catch (Exception ex) { return (false, ex); }
    }

    [Snippet(In = nameof(Repository))]
    void An_out_parameter_that_the_caller_gets(ILogger log)
    {
        if (!repository.TryLoad(1, out _, out var error)) log.LogError(error, "not loaded");
    }

    [Snippet(In = nameof(Job), Paths = 2)]
    void A_base_class_with_a_virtual_hook(int which, ILogger log) => (which == 0 ? new DayJob(log) : (Job)new NightJob(log)).Run();

    [Snippet(In = nameof(DirectJob))]
    void The_hook_of_the_base_class_called_as_base(ILogger log) => new DirectJob(log).Go();

    [Snippet(In = nameof(NotedJob))]
    void A_protected_method_that_notes_it(ILogger log) => new NotedJob(log).Go();

    [Snippet(In = nameof(OwnJob))]
    void The_override_of_a_sealed_class(ILogger log) => new OwnJob(log).Go();

    [Snippet(Paths = 2)]
    int A_status_code_that_decides(int which, ILogger log)
    {
        try { return repository.Find(1)!.Id; }
        catch (Exception ex)
        {
            var status = which == 0 ? 500 : 404;
            if (status >= 500) log.LogError(ex, "failed with {Status}", status);
            else log.LogWarning(ex, "failed with {Status}", status);
            return status;
        }
    }

    [Snippet(Paths = 2)]
    int Known_failures_are_mapped(int which, ILogger log)
    {
        try { return Fail(which == 0 ? new KeyNotFoundException() : new IOException("disk")); }
        catch (Exception ex)
        {
            switch (ex)
            {
                case KeyNotFoundException: return 404;
                case TimeoutException: return 504;
                default:
                    log.LogError(ex, "unexpected");
                    return 500;
            }
        }
    }

    [Snippet(Paths = 2)]
    int Known_failures_are_mapped_by_an_expression(int which)
    {
        try { return Fail(which == 0 ? new KeyNotFoundException() : new IOException("disk")); }
        catch (Exception ex)
        {
            return ex switch
            {
                KeyNotFoundException => 404,
                _ => Unknown(ex),
            };
        }

        static int Unknown(Exception why)
        {
            SentrySdk.CaptureException(why);
            return 500;
        }
    }

    [Snippet]
    int A_whole_number_or_zero()
    {
        try { return Fail(new FormatException("x")); }
        /* judged */ catch (FormatException) { return 0; }
        catch (OverflowException ex) /* not ours */ { throw new InvalidDataException("too big", ex); }
    }
}
