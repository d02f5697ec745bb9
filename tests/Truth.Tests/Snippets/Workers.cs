// A background service in a generic host whose logging has AddSentry.
internal sealed class Workers
{
    [Snippet]
    async Task One_that_throws_it_on(CancellationToken stopping)
    {
        try { await FailAsync(); }
        catch (Exception) { throw; }
    }

    [Snippet]
    async Task One_that_throws_a_wrapper(CancellationToken stopping)
    {
        try { await FailAsync(); }
        catch (Exception ex) { throw new InvalidDataException("bad row", ex); }
    }

    [Snippet]
    async Task One_that_throws_another(CancellationToken stopping)
    {
        try { await FailAsync(); }
        catch (Exception ex) { throw new InvalidDataException(ex.Message); }
    }

    [Snippet]
    async Task One_that_loses_it(CancellationToken stopping)
    {
        try { await FailAsync(); }
        catch (Exception) { await Task.Yield(); }
    }

    [Snippet]
    async Task One_that_logs_it(CancellationToken stopping, ILogger log)
    {
        try { await FailAsync(); }
        catch (Exception ex) { log.LogError(ex, "failed"); }
    }

    [Snippet]
    async Task One_that_logs_it_quietly(CancellationToken stopping, ILogger log)
    {
        try { await FailAsync(); }
        catch (Exception ex) { log.LogWarning(ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    async Task One_that_goes_on_unless_it_is_bad(CancellationToken stopping, int which)
    {
        try { await FailAsync(); }
        catch (Exception)
        {
            if (which == 1) throw;
        }
    }
}
