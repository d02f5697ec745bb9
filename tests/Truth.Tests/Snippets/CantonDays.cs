// Everyday code of a post office.
using System.Collections.Concurrent;
using System.Net.Http;
using System.Text.Json;

internal sealed class CantonDays
{
    private sealed record Parcel(int Id, string To);

    private sealed class PostException(string text, Exception? inner = null) : Exception(text, inner);

    private sealed class Delivery
    {
        public bool Delivered { get; set; }

        public string? Reason { get; set; }

        public Exception? Exception { get; set; }
    }

    private static Delivery Deliver(Parcel parcel)
    {
        var delivery = new Delivery();
        try
        {
            Fail();
            delivery.Delivered = true;
        }
        catch (Exception ex)
        {
            delivery.Reason = ex.Message;
            delivery.Exception = ex;
        }

        return delivery;
    }

    [Snippet(In = nameof(Deliver))]
    void A_delivery_that_is_logged(ILogger log)
    {
        var delivery = Deliver(new(1, "a"));
        if (!delivery.Delivered) log.LogError(delivery.Exception, "Not delivered: {Reason}", delivery.Reason);
    }

    private static Delivery Return(Parcel parcel)
    {
        var delivery = new Delivery();
        try
        {
            Fail();
            delivery.Delivered = true;
        }
        catch (Exception ex)
        {
            delivery.Delivered = false;
            delivery.Reason = ex.Message;
        }

        return delivery;
    }

    [Snippet(In = nameof(Return))]
    string A_return_of_which_the_reason_is_shown() => Return(new(1, "a")).Reason ?? "";

    private interface INotifier
    {
        void Error(string text, Exception? why = null);
    }

    private sealed class LogNotifier(ILogger log) : INotifier
    {
        public void Error(string text, Exception? why = null) => log.LogError(why, "{Text}", text);
    }

    private sealed class Counter(INotifier notifier)
    {
        public bool Sell(int stamps)
        {
            try
            {
                return Fail() == stamps;
            }
            catch (Exception ex)
            {
                notifier.Error("No stamps", ex);
                return false;
            }
        }

        public bool Weigh(Parcel parcel)
        {
            try
            {
                return Fail() == parcel.Id;
            }
            catch (Exception ex)
            {
                notifier.Error("No weight: " + ex.Message);
                return false;
            }
        }
    }

    [Snippet(In = nameof(Counter.Sell))]
    bool A_counter_that_notifies(ILogger log) => new Counter(new LogNotifier(log)).Sell(3);

    [Snippet(In = nameof(Counter.Weigh))]
    bool A_counter_that_notifies_with_text(ILogger log) => new Counter(new LogNotifier(log)).Weigh(new(1, "a"));

    private sealed class Sorter : IAsyncDisposable
    {
        private readonly List<Exception> jams = [];

        public void Sort(int id)
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                jams.Add(new PostException("Jam at " + id, ex));
            }
        }

        public ValueTask DisposeAsync() => jams.Count > 0 ? throw new AggregateException(jams) : default;
    }

    [Snippet(In = nameof(Sorter))]
    async Task A_sorter_that_throws_at_its_end()
    {
        await using var sorter = new Sorter();
        sorter.Sort(1);
    }

    [Snippet]
    async Task All_parcels_at_once(ILogger log)
    {
        var tasks = new[] { 1, 2 }.Select(async id =>
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                log.LogError(ex, "Parcel {Id}", id);
            }
        });
        await Task.WhenAll(tasks);
    }

    [Snippet]
    async Task<int> All_parcels_at_once_of_which_the_good_count()
    {
        var tasks = new[] { 1, 2 }.Select(async id =>
        {
            try
            {
                return await FailAsync() == id;
            }
            catch (Exception)
            {
                return false;
            }
        });
        return (await Task.WhenAll(tasks)).Count(good => good);
    }

    [Snippet]
    async Task<Exception?[]> All_parcels_with_their_failures()
    {
        var tasks = new[] { 1, 2 }.Select(async id =>
        {
            try
            {
                await FailAsync();
                return null;
            }
            catch (Exception ex)
            {
                return ex;
            }
        });
        return await Task.WhenAll(tasks);
    }

    [Snippet]
    async Task A_semaphore_around_a_call(ILogger log)
    {
        using var gate = new SemaphoreSlim(1, 1);
        await gate.WaitAsync();
        try
        {
            await FailAsync();
        }
        catch (HttpRequestException ex)
        {
            log.LogWarning(ex, "retry later");
        }
        /* judged */ catch (Exception ex)
        {
            throw new PostException("The gate failed", ex);
        }
        finally
        {
            gate.Release();
        }
    }

    private readonly ConcurrentDictionary<string, Lazy<int>> rates = new();

    [Snippet]
    int A_rate_that_is_taken_out_of_the_cache(ILogger log)
    {
        try
        {
            return rates.GetOrAdd("eu", _ => new Lazy<int>(() => Fail())).Value;
        }
        catch (Exception)
        {
            rates.TryRemove("eu", out _);
            throw;
        }
    }

    [Snippet]
    int A_rate_with_a_default(ILogger log)
    {
        try
        {
            return rates.GetOrAdd("us", _ => new Lazy<int>(() => Fail())).Value;
        }
        catch (Exception ex)
        {
            rates.TryRemove("us", out _);
            log.LogInformation("No rate: {Error}", ex.Message);
            return 7;
        }
    }

    private sealed class Settings
    {
        public bool ThrowOnError { get; init; }

        public bool LogErrors { get; init; } = true;
    }

    private static void Handle(Exception ex, Settings settings, ILogger log)
    {
        if (settings.LogErrors) log.LogError(ex, "post");
        if (settings.ThrowOnError) throw new PostException("post", ex);
    }

    [Snippet]
    void Settings_by_default(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Handle(ex, new Settings(), log);
        }
    }

    [Snippet]
    void Settings_that_are_quiet(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Handle(ex, new Settings { LogErrors = false }, log);
        }
    }

    [Snippet]
    void Settings_that_throw(ILogger log)
    {
        var settings = new Settings { LogErrors = false, ThrowOnError = true };
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Handle(ex, settings, log);
        }
    }

    [Snippet]
    (bool Ok, Exception? Error) A_pair_of_it()
    {
        try
        {
            return (Fail() > 0, null);
        }
        catch (Exception ex)
        {
            return (false, ex);
        }
    }

    [Snippet]
    (bool Ok, string? Error) A_pair_of_its_text()
    {
        try
        {
            return (Fail() > 0, null);
        }
        catch (Exception ex)
        {
            return (false, ex.Message);
        }
    }

    [Snippet]
    Parcel? A_parcel_that_is_null_on_failure(ILogger log)
    {
        Parcel? parcel = null;
        try
        {
            Fail<JsonException>();
            parcel = new(1, "a");
        }
        catch (JsonException e)
        {
            log.LogDebug(e, "no parcel");
        }

        return parcel;
    }

    [Snippet]
    void A_parcel_whose_failure_is_rethrown_with_its_stack()
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                failure = ex;
            }
        });
        SnippetThread(thread);
        if (failure is not null) throw new PostException("thread", failure);
    }

    private static void SnippetThread(Thread thread)
    {
        thread.Start();
        thread.Join();
    }

    private event EventHandler<Exception>? Lost;

    private void OnLost(Exception ex) => Lost?.Invoke(this, ex);

    [Snippet]
    void An_event_by_an_on_method(ILogger log)
    {
        Lost += (_, ex) => log.LogError(ex, "lost");
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            OnLost(ex);
        }
    }
}
