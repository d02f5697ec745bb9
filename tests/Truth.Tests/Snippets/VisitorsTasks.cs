using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

// Tasks, streams, nested tries and dispatch, as visitors write them.
internal sealed class VisitorsTasks
{
    private static async Task<int> Part(int index)
    {
        await Task.Yield();
        return index == 0 ? Fail() : index;
    }

    [Snippet]
    async Task<int> All_of_them_logged(ILogger log)
    {
        try
        {
            var parts = await Task.WhenAll(Enumerable.Range(0, 3).Select(Part));
            return parts.Sum();
        }
        catch (Exception ex)
        {
            log.LogError(ex, "A part failed");
            return 0;
        }
    }

    [Snippet]
    async Task<int> All_of_them_counted()
    {
        var parts = Enumerable.Range(0, 3).Select(Part).ToArray();
        try
        {
            await Task.WhenAll(parts);
        }
        catch
        {
            return parts.Count(part => part.IsFaulted);
        }

        return 0;
    }

    [Snippet]
    async Task All_of_them_looked_through(ILogger log)
    {
        var parts = Enumerable.Range(0, 3).Select(Part).ToList();
        try
        {
            await Task.WhenAll(parts);
        }
        catch
        {
            foreach (var part in parts.Where(part => part.IsFaulted)) log.LogError(part.Exception, "A part failed");
        }
    }

    private static class Each
    {
        public static async Task<int> Guarded(int index, ILogger log)
        {
            try
            {
                return await Part(index);
            }
            catch (Exception ex)
            {
                log.LogError(ex, "Part {Index} failed", index);
                return 0;
            }
        }
    }

    [Snippet(In = nameof(Each))]
    async Task<int> Each_of_them_guarded(ILogger log) => (await Task.WhenAll(Each.Guarded(0, log), Each.Guarded(1, log))).Sum();

    [Snippet]
    async Task A_time_out_of_its_own(ILogger log)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            Fail(new OperationCanceledException(new CancellationToken(true)));
            await Task.Delay(1, limit.Token);
        }
        catch (OperationCanceledException) when (!limit.IsCancellationRequested)
        {
            log.LogInformation("Timed out");
        }
    }

    private static class Streams
    {
        public static async IAsyncEnumerable<string> Lines(int count, [EnumeratorCancellation] CancellationToken cancel = default)
        {
            for (var index = 0; index < count; index++)
            {
                string? line;
                try
                {
                    line = $"{await Part(index)}";
                }
                catch (Exception)
                {
                    line = null;
                }

                if (line is not null) yield return line;
            }
        }
    }

    [Snippet(In = nameof(Streams))]
    async Task<int> A_stream_that_skips()
    {
        var count = 0;
        await foreach (var line in Streams.Lines(3)) count += line.Length;
        return count;
    }

    private static class Wrapped
    {
        public static async IAsyncEnumerable<string> Lines(int count)
        {
            for (var index = 0; index < count; index++)
            {
                string line;
                try
                {
                    line = $"{await Part(index)}";
                }
                catch (InvalidOperationException ex)
                {
                    throw new InvalidDataException($"Line {index}", ex);
                }

                yield return line;
            }
        }
    }

    [Snippet(In = nameof(Wrapped))]
    async Task<int> A_stream_that_throws()
    {
        var count = 0;
        await foreach (var line in Wrapped.Lines(3)) count += line.Length;
        return count;
    }

    [Snippet]
    void A_dispatch_behind_a_finally()
    {
        ExceptionDispatchInfo? failed = null;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            failed = ExceptionDispatchInfo.Capture(ex);
        }
        finally
        {
            GC.KeepAlive(this);
        }

        failed?.Throw();
    }

    [Snippet]
    async Task A_clean_up_that_is_awaited(ILogger log)
    {
        Exception? first = null;
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            first = ex;
        }

        await Task.Yield();
        if (first is null) return;
        log.LogError(first, "The work failed, it is cleaned up");
    }

    [Snippet]
    async Task<bool> A_clean_up_that_is_known(ILogger log)
    {
        Exception? first = null;
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            first = ex;
        }

        await Task.Yield();
        log.LogInformation("Cleaned up, {Ok}", first is null);
        return first is null;
    }

    [Snippet]
    int A_nested_try_in_the_handler(ILogger log)
    {
        try
        {
            return Fail();
        }
        /* judged */
        catch (Exception ex)
        {
            try
            {
                File.Delete("there-is-no-such-file");
            }
            catch (IOException)
            {
                // The file may be in use.
            }
            finally
            {
                log.LogError(ex, "The work failed");
            }

            return -1;
        }
    }

    [Snippet]
    int A_nested_try_that_is_inside(ILogger log)
    {
        try
        {
            try
            {
                return Fail(new IOException());
            }
            finally
            {
                log.LogDebug("tried");
            }
        }
        catch (IOException ex) when (ex.HResult != 0)
        {
            log.LogDebug(ex, "No file");
            return 0;
        }
    }

    [Snippet]
    async Task Started_and_forgotten()
    {
        await Task.Run(async () =>
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                SentrySdk.AddBreadcrumb($"failed: {ex.Message}", level: BreadcrumbLevel.Error);
            }
        });
    }

    [Snippet]
    async Task Started_and_captured()
    {
        await Task.Run(async () =>
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                SentrySdk.ConfigureScope(scope => scope.SetTag("part", "a"));
                SentrySdk.CaptureException(ex);
            }
        });
    }

    [Snippet]
    async Task<int> A_source_that_fails()
    {
        var source = new TaskCompletionSource<int>();
        ThreadPool.QueueUserWorkItem(state =>
        {
            try
            {
                state.SetResult(Fail());
            }
            catch (Exception ex)
            {
                state.SetException(ex);
            }
        }, source, preferLocal: false);
        return await source.Task;
    }
}
