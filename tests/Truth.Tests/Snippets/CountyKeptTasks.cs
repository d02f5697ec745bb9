// A failed task in a field: an await in another method throws the exception.
internal sealed class CountyKeptTasks
{
    private Task awaited = Task.CompletedTask;
    private Task awaitedHere = Task.CompletedTask;
    private Task waited = Task.CompletedTask;

    private async Task EndAsync() => await awaited;

    private async Task EndHereAsync() => await awaitedHere.ConfigureAwait(false);

    private void End() => waited.Wait();

    [Snippet]
    async Task A_failure_in_a_task_that_another_method_awaits()
    {
        try { Fail(); }
        catch (Exception ex) { awaited = Task.FromException(ex); }

        await EndAsync();
    }

    [Snippet]
    async Task A_failure_in_a_task_that_another_method_awaits_in_its_own_way()
    {
        try { Fail(); }
        catch (Exception ex) { awaitedHere = Task.FromException(ex); }

        await EndHereAsync();
    }

    [Snippet]
    void A_failure_in_a_task_that_another_method_waits_for()
    {
        try { Fail(); }
        catch (Exception ex) { waited = Task.FromException(ex); }

        End();
    }
}
