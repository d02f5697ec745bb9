// Filters and finally that throw, known receivers, awaited tasks.
internal sealed class BellsAndTasks
{
    private readonly Bell mute = new();
    private readonly Bell loud = new LoudBell();
    private event Action<Exception>? Failed;

    private class Bell { public virtual void Ring(Exception why) => Console.WriteLine(why.Message); }

    private sealed class LoudBell : Bell
    {
        public static LoudBell Instance { get; } = new();
        public override void Ring(Exception why) => SentrySdk.CaptureException(why);
        public void Ring(string text) => Console.WriteLine(text);
    }

    private sealed class Gong : Bell
    {
        public static readonly Bell Instance = new Gong();
        public override void Ring(Exception why) => Console.WriteLine("gong");
    }

    [Snippet]
    void A_filter_that_throws()
    {
        try { Fail(); }
        catch (Exception ex) when (Known(ex)) { }

        static bool Known(Exception why) => throw new NotSupportedException(why.Message);
    }

    [Snippet]
    void A_filter_that_throws_for_some()
    {
        try { Fail(new TimeoutException()); }
        catch (Exception ex) when (Known(ex)) { }

        static bool Known(Exception why) => why is TimeoutException ? true : throw new NotSupportedException();
    }

    [Snippet(Paths = 2)]
    void A_finally_that_throws_for_some(int which)
    {
        try { Fail(); }
        catch (Exception) { throw; }
        finally { if (which == 0) throw new IOException("finally"); }
    }

    [Snippet(Paths = 2)]
    void A_finally_that_throws_behind_a_report(int which, ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex, "failed"); throw; }
        finally { if (which == 0) throw new IOException("finally"); }
    }

    [Snippet]
    void A_known_bell_that_is_silent()
    {
        var bell = new Bell();
        try { Fail(); }
        catch (Exception ex) { bell.Ring(ex); }
    }

    [Snippet]
    void A_known_bell_that_is_loud()
    {
        Bell bell = new LoudBell();
        try { Fail(); }
        catch (Exception ex) { bell.Ring(ex); }
    }

    [Snippet(Paths = 2)]
    void A_bell_of_two(int which)
    {
        Bell bell = which == 0 ? new LoudBell() : new Bell();
        try { Fail(); }
        catch (Exception ex) { bell.Ring(ex); }
    }

    [Snippet]
    void A_bell_from_a_factory()
    {
        var bell = Make();
        try { Fail(); }
        catch (Exception ex) { bell.Ring(ex); }

        static Bell Make() => new LoudBell();
    }

    [Snippet]
    void A_bell_in_a_readonly_field()
    {
        try { Fail(); }
        catch (Exception ex) { mute.Ring(ex); }
    }

    [Snippet]
    void A_bell_in_a_readonly_field_that_is_loud()
    {
        try { Fail(); }
        catch (Exception ex) { loud.Ring(ex); }
    }

    [Snippet]
    void A_singleton_that_is_loud()
    {
        try { Fail(); }
        catch (Exception ex) { LoudBell.Instance.Ring(ex); }
    }

    [Snippet]
    void A_singleton_that_is_silent()
    {
        try { Fail(); }
        catch (Exception ex) { Gong.Instance.Ring(ex); }
    }

    [Snippet]
    void A_bell_that_is_made_in_the_handler()
    {
        try { Fail(); }
        catch (Exception ex) { new LoudBell().Ring(ex); }
    }

    [Snippet]
    void A_bell_with_a_quiet_overload()
    {
        try { Fail(); }
        catch (Exception ex) { new LoudBell().Ring(ex.Message); }
    }

    [Snippet]
    void A_hub_that_is_disabled()
    {
        try { Fail(); }
        catch (Exception ex) { Sentry.Extensibility.DisabledHub.Instance.CaptureException(ex); }
    }

    [Snippet]
    void A_hub_of_the_adapter()
    {
        try { Fail(); }
        catch (Exception ex) { Sentry.Extensibility.HubAdapter.Instance.CaptureException(ex); }
    }

    [Snippet]
    void A_hub_in_a_local_that_is_disabled()
    {
        IHub hub = Sentry.Extensibility.DisabledHub.Instance;
        try { Fail(); }
        catch (Exception ex) { hub.CaptureException(ex); }
    }

    [Snippet]
    async Task A_task_that_was_awaited(ILogger log)
    {
        var loading = FailAsync();
        try { await loading; }
        catch (Exception) { log.LogError(loading.Exception, "loading"); }
    }

    [Snippet]
    async Task A_task_that_was_awaited_without_context(ILogger log)
    {
        var loading = FailAsync();
        try { await loading.ConfigureAwait(false); }
        catch { log.LogError(loading.Exception!.InnerException, "loading"); }
    }

    [Snippet]
    async Task A_task_of_which_the_status_is_logged(ILogger log)
    {
        var loading = FailAsync();
        try { await loading; }
        catch { log.LogError("{Status}", loading.Status); }
    }

    [Snippet]
    Task A_task_that_is_returned_again()
    {
        var loading = FailAsync();
        try { loading.Wait(); }
        catch (AggregateException) { }
        return loading;
    }

    [Snippet]
    async Task A_task_that_is_awaited_again()
    {
        var loading = FailAsync();
        try { await loading; }
        catch (InvalidOperationException) { await Task.Delay(1); await loading; }
    }

    [Snippet]
    async Task A_task_that_is_asked_whether_it_faulted(ILogger log)
    {
        var loading = FailAsync();
        try { await loading; }
        catch { }
        if (loading.IsFaulted) log.LogError(loading.Exception, "loading");
    }

    [Snippet]
    async Task A_task_of_which_the_exception_is_there(ILogger log)
    {
        var loading = FailAsync();
        try { await loading; }
        catch { }
        if (loading.Exception is { } why) log.LogError(why, "loading");
    }

    [Snippet]
    async Task Another_task(ILogger log)
    {
        var other = Task.CompletedTask;
        try { await FailAsync(); }
        catch { log.LogError(other.Exception, "loading"); }
    }

    [Snippet]
    async Task A_task_in_an_array(ILogger log)
    {
        Task[] all = [FailAsync(), Task.CompletedTask];
        try { await Task.WhenAll(all); }
        catch { log.LogError(all[0].Exception, "first"); }
    }

    [Snippet]
    async Task Any_of_the_tasks(ILogger log)
    {
        var loading = FailAsync();
        try { await await Task.WhenAny(loading); }
        catch (Exception ex) { log.LogError(ex, "any"); }
    }

    [Snippet]
    async Task A_task_that_is_suppressed()
    {
        Task loading = FailAsync();
        try { await loading; }
        catch (Exception) { await loading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); }
    }

    [Snippet]
    void A_wait_for_all(ILogger log)
    {
        var all = new[] { FailAsync() };
        try { Task.WaitAll(all); }
        catch (AggregateException) { foreach (var task in all) log.LogError(task.Exception, "loading"); }
    }

    [Snippet]
    void An_unlocked_copy_of_the_event(ILogger log)
    {
        Failed += why => log.LogError(why, "failed");
        try { Fail(); }
        catch (Exception ex)
        {
            var listeners = Failed;
            if (listeners != null) listeners(ex);
        }
    }
}
