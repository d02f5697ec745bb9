using System.Collections.Concurrent;
using System.Threading.Channels;

// Asynchronous pipelines: sources, streams, envelopes, parallel work and what is left when it is over.
internal sealed class LaterPipes
{
    private readonly ConcurrentQueue<Exception> background = new();
    private readonly List<string> trace = [];
    private Task<string>? connection;

    private sealed record Envelope(string Body)
    {
        public Exception? Error { get; init; }

        public int Stage { get; init; }
    }

    private sealed record LogEntry(LogLevel Level, string Text, Exception? Exception = null);

    private sealed class PipelineException(string message, Exception cause) : Exception(message, cause);

    private sealed class Host
    {
        public Func<Exception, Task>? Faulted { get; set; }

        public async Task RunAsync()
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                if (Faulted is { } faulted) await faulted(ex);
            }
        }
    }

    private static async Task<int> LoadAsync(string part)
    {
        await Task.Yield();
        return Fail(new IOException(part));
    }

    private static async IAsyncEnumerable<int> Numbers()
    {
        await Task.Yield();
        yield return 1;
        yield return Fail(new IOException("stream"));
    }

    private static Envelope Through(Envelope envelope, Func<string, string> stage)
    {
        if (envelope.Error is not null) return envelope;
        try
        {
            return envelope with { Body = stage(envelope.Body), Stage = envelope.Stage + 1 };
        }
        catch (Exception ex)
        {
            return envelope with { Error = ex };
        }
    }

    private async Task<string> ConnectAsync()
    {
        try
        {
            return await (connection ??= OpenAsync());
        }
        catch
        {
            connection = null;
            throw;
        }

        static async Task<string> OpenAsync() => $"{await LoadAsync("connect")}";
    }

    [Snippet]
    async Task<int> Source_is_failed_and_awaited()
    {
        var source = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            source.SetResult(await LoadAsync("a"));
        }
        catch (IOException ex)
        {
            source.SetException(ex);
        }

        return await source.Task;
    }

    [Snippet]
    async Task<bool> Source_is_answered_with_false_and_awaited()
    {
        var source = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            source.TrySetResult(await LoadAsync("a") > 0);
        }
        catch (IOException)
        {
            source.TrySetResult(false);
        }

        return await source.Task;
    }

    [Snippet]
    async Task Entries_are_drained_at_their_own_level(ILogger log)
    {
        var entries = Channel.CreateUnbounded<LogEntry>();
        try
        {
            await entries.Writer.WriteAsync(new LogEntry(LogLevel.Information, "started"));
            await LoadAsync("a");
        }
        catch (IOException ex)
        {
            await entries.Writer.WriteAsync(new LogEntry(LogLevel.Error, "failed", ex));
        }
        finally
        {
            entries.Writer.Complete();
        }

        await foreach (var entry in entries.Reader.ReadAllAsync()) log.Log(entry.Level, entry.Exception, "{Text}", entry.Text);
    }

    [Snippet]
    async Task Parallel_parts_log_their_texts(ILogger log)
    {
        var failed = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(new[] { "a", "b" }, async (part, _) =>
        {
            try
            {
                await LoadAsync(part);
            }
            catch (IOException ex)
            {
                failed[part] = ex.Message;
                log.LogError("{Part} is the failure number {Count}", part, failed.Count);
            }
        });
        trace.AddRange(failed.Keys);
    }

    [Snippet]
    Task<int> Continuation_takes_the_result_with_care(ILogger log) => LoadAsync("a").ContinueWith(
        done =>
        {
            try
            {
                return done.GetAwaiter().GetResult();
            }
            catch (IOException ex)
            {
                log.LogError(ex, "The task is {Status}", done.Status);
                return -1;
            }
        },
        TaskScheduler.Default);

    [Snippet]
    async Task<int> Stream_is_read_by_hand_until_it_breaks(ILogger log)
    {
        var sum = 0;
        await using var numbers = Numbers().GetAsyncEnumerator();
        while (true)
        {
            try
            {
                if (!await numbers.MoveNextAsync()) break;
            }
            catch (IOException ex)
            {
                log.LogWarning(ex, "The stream ends after {Sum}", sum);
                break;
            }

            sum += numbers.Current;
        }

        return sum;
    }

    [Snippet]
    async Task<int> Stream_that_breaks_is_thrown_with_its_sum()
    {
        var sum = 0;
        try
        {
            await foreach (var number in Numbers().ConfigureAwait(false)) sum += number;
        }
        catch (IOException ex) when (sum > 0)
        {
            throw new PipelineException($"The stream broke after {sum}", ex);
        }

        return sum;
    }

    [Snippet]
    async Task Joint_task_is_asked_for_all_its_failures(ILogger log)
    {
        var all = Task.WhenAll(LoadAsync("a"), LoadAsync("b"));
        try
        {
            await all;
        }
        catch (IOException)
        {
            var errors = all.Exception!.InnerExceptions;
            foreach (var error in errors) log.LogError(error, "One of {Count}", errors.Count);
        }
    }

    [Snippet]
    async Task Throttled_parts_put_it_into_a_field()
    {
        using var throttle = new SemaphoreSlim(1);
        await Task.WhenAll(new[] { "a", "b" }.Select(async part =>
        {
            await throttle.WaitAsync();
            try
            {
                await LoadAsync(part);
            }
            catch (IOException ex)
            {
                background.Enqueue(new PipelineException(part, ex));
            }
            finally
            {
                throttle.Release();
            }
        }));
    }

    [Snippet]
    async Task<int> Local_function_says_how_many_succeed()
    {
        var succeeded = 0;
        foreach (var part in new[] { "a", "b" })
        {
            if (await TryAsync(() => LoadAsync(part))) succeeded++;
        }

        return succeeded;

        static async Task<bool> TryAsync(Func<Task> work)
        {
            try
            {
                await work();
                return true;
            }
            catch (Exception ex) when (ex is not (OutOfMemoryException or OperationCanceledException))
            {
                return false;
            }
        }
    }

    [Snippet(In = nameof(ConnectAsync))]
    async Task<string> Connection_is_forgotten_and_it_goes_on() => await ConnectAsync();

    [Snippet]
    string Envelope_with_an_error_goes_past_the_stages_and_is_thrown()
    {
        var envelope = new Envelope("in");
        foreach (var stage in new Func<string, string>[] { body => body + Fail(), body => body.Trim() })
        {
            if (envelope.Error is not null) break;
            try
            {
                envelope = envelope with { Body = stage(envelope.Body), Stage = envelope.Stage + 1 };
            }
            catch (Exception ex)
            {
                envelope = envelope with { Error = ex };
            }
        }

        return envelope is { Error: { } error } ? throw new PipelineException($"Stage {envelope.Stage}", error) : envelope.Body;
    }

    [Snippet(In = nameof(Through))]
    void Envelope_with_an_error_is_logged_at_the_end(ILogger log)
    {
        var envelope = Through(Through(new Envelope("in"), body => body + Fail()), body => body.Trim());
        if (envelope.Error is not null) log.LogError(envelope.Error, "Stopped at {Stage}", envelope.Stage);
    }

    [Snippet]
    async Task<int> First_failure_cancels_the_rest()
    {
        using var stop = new CancellationTokenSource();
        var done = 0;
        foreach (var part in new[] { "a", "b" })
        {
            if (stop.IsCancellationRequested) break;
            try
            {
                done += await LoadAsync(part).WaitAsync(stop.Token);
            }
            catch (IOException)
            {
                await stop.CancelAsync();
            }
        }

        return done;
    }

    [Snippet(In = nameof(Host)), ByDesign("a callback is taken to report")]
    async Task Host_has_a_listener_that_waits_and_warns(ILogger log)
    {
        var host = new Host
        {
            Faulted = async error =>
            {
                await Task.Yield();
                log.LogWarning(error, "The host restarts");
            },
        };
        await host.RunAsync();
    }

    [Snippet]
    void Array_of_failures_by_index_is_logged(ILogger log)
    {
        var errors = new Exception?[2];
        Parallel.For(0, errors.Length, index =>
        {
            try
            {
                Fail(new IOException($"part {index}"));
            }
            catch (IOException ex)
            {
                errors[index] = ex;
            }
        });
        errors.OfType<IOException>().ToList().ForEach(error => log.LogError(error, "{Part}", error.Message));
    }
}
