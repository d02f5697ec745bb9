using System.Runtime.CompilerServices;

// Async methods, iterators, async streams.
internal sealed class Asyncs
{
    private static async Task ReportAsync(Exception exception)
    {
        await Task.Yield();
        SentrySdk.CaptureException(exception);
    }

    private static async Task ReportSomeAsync(Exception exception, int which)
    {
        await Task.Yield();
        if (which == 0) SentrySdk.CaptureException(exception);
    }

    private static async ValueTask PrintAsync(Exception exception) => await Console.Out.WriteLineAsync(exception.Message);

    private static Task ReportAsTask(Exception exception)
    {
        SentrySdk.CaptureException(exception);
        return Task.CompletedTask;
    }

    [Snippet]
    async Task Reported()
    {
        try { await FailAsync(); }
        catch (Exception ex) { SentrySdk.CaptureException(ex); }
    }

    [Snippet]
    async Task Lost()
    {
        try { await FailAsync(); }
        catch (Exception) { await Task.Yield(); }
    }

    [Snippet]
    async Task Thrown_on()
    {
        try { await FailAsync(); }
        catch (Exception)
        {
            await Task.Yield();
            throw;
        }
    }

    [Snippet]
    async Task Reported_after_an_await(ILogger log)
    {
        try { await FailAsync(); }
        catch (Exception ex)
        {
            await Task.Yield();
            log.LogError(ex, "failed");
        }
    }

    [Snippet]
    async Task Reported_by_a_helper()
    {
        try { await FailAsync(); }
        catch (Exception ex) { await ReportAsync(ex); }
    }

    [Snippet]
    async Task Reported_by_a_helper_without_context()
    {
        try { await FailAsync().ConfigureAwait(false); }
        catch (Exception ex) { await ReportAsync(ex).ConfigureAwait(false); }
    }

    [Snippet]
    void Reported_by_a_helper_that_is_waited_for()
    {
        try { Fail(); }
        catch (Exception ex) { ReportAsync(ex).GetAwaiter().GetResult(); }
    }

    [Snippet]
    async Task Reported_by_a_helper_that_is_no_async_method()
    {
        try { await FailAsync(); }
        catch (Exception ex) { await ReportAsTask(ex); }
    }

    [Snippet(Paths = 2)]
    async Task Reported_by_a_helper_on_some_paths(int which)
    {
        try { await FailAsync(); }
        catch (Exception ex) { await ReportSomeAsync(ex, which); }
    }

    [Snippet]
    async Task Printed_by_a_helper()
    {
        try { await FailAsync(); }
        catch (Exception ex) { await PrintAsync(ex); }
    }

    [Snippet]
    async ValueTask<int> A_value_task_that_loses_it()
    {
        try { return await FailAsync(); }
        catch (Exception) { return -1; }
    }

    [Snippet]
    async Task A_failed_task_that_is_awaited()
    {
        try { await FailAsync(); }
        catch (Exception ex) { await Task.FromException(ex); }
    }

    [Snippet]
    async Task<int> A_failed_task_with_a_result_that_is_awaited()
    {
        try { return await FailAsync(); }
        catch (Exception ex) { return await Task.FromException<int>(ex); }
    }

    [Snippet]
    void A_failed_task_that_is_dropped()
    {
        try { Fail(); }
        catch (Exception ex) { _ = Task.FromException(ex); }
    }

    [Snippet]
    async void An_async_void_method_that_loses_it()
    {
        try { Fail(); }
        catch (Exception) { }
    }

    [Snippet]
    async Task A_task_that_is_watched()
    {
        var task = FailAsync();
        try { await task; }
        catch (Exception) { Console.WriteLine(task.Exception?.Message); }
    }

    [Snippet]
    async Task The_exception_of_the_awaited_task_is_logged(ILogger log)
    {
        var task = FailAsync();
        try { await task; }
        catch (Exception) { log.LogError(task.Exception, "failed"); }
    }

    [Snippet]
    async Task The_exception_of_the_awaited_task_is_logged_quietly_beside_a_text(ILogger log)
    {
        var task = FailAsync();
        try { await task; }
        catch (Exception)
        {
            log.LogDebug(task.Exception, "failed");
            log.LogError("failed");
        }
    }

    [Snippet(Paths = 2)]
    async Task The_exception_of_the_awaited_task_is_logged_on_some_paths(ILogger log, int which)
    {
        var task = FailAsync();
        try { await task; }
        catch (Exception)
        {
            if (which == 0) log.LogError(task.Exception, "failed");
        }
    }

    [Snippet]
    async Task Several_tasks()
    {
        try { await Task.WhenAll(FailAsync(), Task.CompletedTask); }
        catch (Exception ex) { SentrySdk.CaptureException(ex); }
    }

    [Snippet]
    void A_task_that_is_waited_for()
    {
        try { FailAsync().Wait(); }
        catch (AggregateException ex) { SentrySdk.CaptureException(ex.InnerException!); }
    }

    [Snippet]
    async Task A_local_that_outlives_the_handler_and_an_await()
    {
        Exception? error = null;
        try { await FailAsync(); }
        catch (Exception ex) { error = ex; }
        await Task.Yield();
        if (error != null) await ReportAsync(error);
    }

    [Snippet]
    IEnumerable<int> An_iterator_that_loses_it()
    {
        var value = -1;
        try { value = Fail(); }
        catch (Exception) { }
        yield return value;
    }

    [Snippet]
    IEnumerable<int> An_iterator_that_reports_it()
    {
        var value = -1;
        try { value = Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(ex); }
        yield return value;
    }

    [Snippet]
    IEnumerable<object> An_iterator_that_yields_it()
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        if (error is not null) yield return error;
    }

    [Snippet]
    IEnumerable<int> An_iterator_that_throws_it_on()
    {
        yield return 1;
        try { Fail(); }
        catch (Exception ex) { throw new InvalidDataException("bad row", ex); }
    }

    [Snippet]
    void A_caller_of_an_iterator()
    {
        try
        {
            foreach (var value in Values()) Console.WriteLine(value);
        }
        catch (Exception) { }

        static IEnumerable<int> Values()
        {
            yield return 1;
            yield return Fail();
        }
    }

    [Snippet]
    async IAsyncEnumerable<object> An_async_stream_that_loses_it([EnumeratorCancellation] CancellationToken cancel = default)
    {
        yield return 1;
        try { await FailAsync(); }
        catch (Exception) { }
    }

    [Snippet]
    async Task A_caller_of_an_async_stream()
    {
        try
        {
            await foreach (var value in Values()) Console.WriteLine(value);
        }
        catch (Exception ex) { SentrySdk.CaptureException(ex); }

        static async IAsyncEnumerable<int> Values()
        {
            yield return await FailAsync();
        }
    }

    [Snippet]
    async Task An_async_local_function()
    {
        try { await FailAsync(); }
        catch (Exception ex) { await TellAsync(ex); }

        static async Task TellAsync(Exception exception)
        {
            await Task.Yield();
            SentrySdk.CaptureException(exception);
        }
    }

    [Snippet]
    async Task An_async_handler_with_a_filter()
    {
        try { await FailAsync(); }
        catch (Exception ex) when (ex.Message.Length > 0) { await ReportAsync(ex); }
    }
}
