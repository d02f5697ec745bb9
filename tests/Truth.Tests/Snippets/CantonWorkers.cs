// Workers, queues and timers of a radio station.
using System.Collections.Concurrent;
using System.Threading.Channels;

internal sealed class CantonWorkers
{
    private sealed record Track(int Id, int Attempt);

    private sealed class Playout(ILogger log)
    {
        public event Action<Exception>? Stalled;

        public event EventHandler<ErrorEventArgs>? Failed;

        public void Play()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Stalled?.Invoke(ex);
            }
        }

        public void Record()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Failed?.Invoke(this, new ErrorEventArgs(ex));
                log.LogTrace("stopped");
            }
        }
    }

    [Snippet(In = nameof(Playout.Play))]
    void An_event_that_a_logger_listens_to(ILogger log)
    {
        var playout = new Playout(log);
        playout.Stalled += ex => log.LogError(ex, "stalled");
        playout.Play();
    }

    [Snippet(In = nameof(Playout.Record))]
    void An_event_whose_listener_writes_it_out(ILogger log)
    {
        var playout = new Playout(log);
        playout.Failed += OnFailed;
        playout.Record();
    }

    private static void OnFailed(object? sender, ErrorEventArgs e) => Console.WriteLine(e.GetException().Message);

    [Snippet]
    async Task A_loop_that_logs_and_goes_on(CancellationToken stopping, ILogger log)
    {
        for (var round = 0; round < 2 && !stopping.IsCancellationRequested; round++)
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                log.LogError(ex, "Round {Round}", round);
            }
        }
    }

    [Snippet]
    async Task A_loop_that_goes_on(CancellationToken stopping, ILogger log)
    {
        for (var round = 0; round < 2 && !stopping.IsCancellationRequested; round++)
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                log.LogWarning("Round {Round} failed, next one in a moment", round);
            }
        }
    }

    [Snippet]
    async Task A_worker_that_ends_with_its_failure(CancellationToken stopping, ILogger log)
    {
        Exception? failure = null;
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            failure = ex;
        }
        finally
        {
            log.LogInformation("The desk is closed ({Stopped})", stopping.IsCancellationRequested);
        }

        if (failure is not null) log.LogCritical(failure, "The worker ended");
    }

    [Snippet]
    async Task A_channel_that_is_completed_with_it(ILogger log)
    {
        var channel = Channel.CreateBounded<int>(4);
        try
        {
            await channel.Writer.WriteAsync(await FailAsync());
            channel.Writer.Complete();
        }
        catch (Exception ex)
        {
            channel.Writer.Complete(ex);
        }

        await foreach (var item in channel.Reader.ReadAllAsync()) log.LogInformation("{Item}", item);
    }

    [Snippet]
    async Task A_channel_that_is_completed(ILogger log)
    {
        var channel = Channel.CreateBounded<int>(4);
        try
        {
            await channel.Writer.WriteAsync(await FailAsync());
        }
        catch (Exception)
        {
            channel.Writer.TryComplete();
        }

        await foreach (var item in channel.Reader.ReadAllAsync()) log.LogInformation("{Item}", item);
    }

    [Snippet]
    Task A_task_source_that_is_given_it()
    {
        var source = new TaskCompletionSource();
        try
        {
            Fail();
            source.SetResult();
        }
        catch (Exception ex)
        {
            source.TrySetException(ex);
        }

        return source.Task;
    }

    [Snippet]
    Task A_task_source_that_is_canceled()
    {
        var source = new TaskCompletionSource<int>();
        try
        {
            source.SetResult(Fail());
        }
        catch (Exception)
        {
            source.TrySetResult(0);
        }

        return source.Task;
    }

    private readonly ConcurrentQueue<Track> again = new();

    private bool Handle(Track track, ILogger log)
    {
        try
        {
            return Fail() == track.Id;
        }
        catch (Exception ex) when (track.Attempt < 3)
        {
            again.Enqueue(track with { Attempt = track.Attempt + 1 });
            log.LogInformation(ex, "Track {Id} is tried again", track.Id);
            return false;
        }
    }

    [Snippet(In = nameof(Handle))]
    bool A_track_that_is_queued_again(ILogger log) => Handle(new Track(1, 0), log);

    private sealed class DeadTracks
    {
        private readonly ConcurrentQueue<(Track Track, Exception Why)> dead = new();

        public void Bury(Track track, Exception why) => dead.Enqueue((track, why));

        public int Report(ILogger log)
        {
            var count = 0;
            while (dead.TryDequeue(out var item))
            {
                log.LogError(item.Why, "Track {Id} is dead", item.Track.Id);
                count++;
            }

            return count;
        }
    }

    [Snippet]
    int Dead_tracks_that_are_reported_in_a_loop(ILogger log)
    {
        var dead = new DeadTracks();
        foreach (var id in new[] { 1, 2 })
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                dead.Bury(new Track(id, 3), ex);
            }
        }

        return dead.Report(log);
    }

    [Snippet]
    int A_parallel_loop_that_keeps_them()
    {
        var failures = new ConcurrentQueue<Exception>();
        Parallel.ForEach(new[] { 1, 2 }, _ =>
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                failures.Enqueue(ex);
            }
        });
        if (!failures.IsEmpty) throw new AggregateException("Some tracks failed", failures);
        return 0;
    }

    [Snippet]
    string A_parallel_loop_that_keeps_texts()
    {
        var failures = new ConcurrentDictionary<int, string>();
        Parallel.For(0, 2, track =>
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                failures.TryAdd(track, ex.Message);
            }
        });
        return string.Join(", ", failures.Values);
    }

    private sealed class Ticker(Func<Task> tick, Action<Exception>? onError)
    {
        public async Task TickAsync()
        {
            try
            {
                await tick();
            }
            catch (Exception ex)
            {
                if (onError is null) throw;
                onError(ex);
            }
        }
    }

    [Snippet(In = nameof(Ticker), Paths = 2)]
    Task A_ticker_that_throws_without_a_callback(ILogger log, int which) =>
        which == 0 ? new Ticker(FailAsync, null).TickAsync() : new Ticker(FailAsync, ex => log.LogError(ex, "tick")).TickAsync();

    private sealed class Sampler(Func<Task> sample)
    {
        private int failures;

        public async Task<bool> SampleAsync(ILogger log)
        {
            try
            {
                await sample();
                failures = 0;
                return true;
            }
            catch (Exception ex)
            {
                if (++failures > 3) log.LogError(ex, "Sampling failed {Times} times", failures);
                return false;
            }
        }
    }

    [Snippet(In = nameof(Sampler), Paths = 2)]
    async Task A_sampler_that_complains_after_a_while(ILogger log, int which)
    {
        var sampler = new Sampler(FailAsync);
        for (var i = 0; i < (which == 0 ? 1 : 5); i++) await sampler.SampleAsync(log);
    }

    [Snippet]
    async Task A_continuation_that_logs(ILogger log)
    {
        var source = new TaskCompletionSource<int>();
        var done = source.Task.ContinueWith(t => log.LogError(t.Exception, "jingle"), TaskContinuationOptions.OnlyOnFaulted);
        try
        {
            source.SetResult(await FailAsync());
        }
        catch (Exception ex)
        {
            source.SetException(ex);
        }

        await done;
    }
}
