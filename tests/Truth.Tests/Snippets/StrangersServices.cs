using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;

// Services of everyday: interfaces from a container, decorators, generics, extension methods, records and streams.
internal sealed class StrangersServices
{
    public interface ITracker
    {
        void Track(Exception exception, IReadOnlyDictionary<string, string>? tags = null);
    }

    private interface IErrorPolicy
    {
        bool ShouldReport(Exception exception);
    }

    private interface IRepository<TKey, TItem>
    {
        Task<TItem> Load(TKey key);
    }

    private interface IClock
    {
        DateTime Now { get; }
    }

    private interface INotices
    {
        void Publish(Notice notice);
    }

    private sealed class DomainException(string message, Exception? inner = null) : Exception(message, inner);

    private sealed class SentryTracker : ITracker
    {
        public void Track(Exception exception, IReadOnlyDictionary<string, string>? tags = null) =>
            SentrySdk.CaptureException(exception, scope =>
            {
                foreach (var (key, value) in tags ?? ImmutableDictionary<string, string>.Empty) scope.SetTag(key, value);
            });
    }

    private sealed class ConsoleAudit : IAudit
    {
        public void Note(Exception exception) => Console.WriteLine(exception.Message);
    }

    private interface IAudit
    {
        void Note(Exception exception);
    }

    private sealed class Booking(ITracker tracker)
    {
        public bool Book(string room)
        {
            try
            {
                return Fail() == room.Length;
            }
            catch (Exception ex)
            {
                tracker.Track(ex, new Dictionary<string, string> { ["room"] = room });
                return false;
            }
        }
    }

    [Snippet(In = nameof(Booking))]
    bool A_tracker_from_a_container()
    {
        using var services = new ServiceCollection()
            .AddSingleton<ITracker, SentryTracker>().AddTransient<Booking>().BuildServiceProvider();
        return services.GetRequiredService<Booking>().Book("blue");
    }

    private sealed class Cancelling(IAudit audit)
    {
        public bool Cancel(string room)
        {
            try
            {
                return Fail() == room.Length;
            }
            catch (Exception ex)
            {
                audit.Note(ex);
                return false;
            }
        }
    }

    [Snippet(In = nameof(Cancelling))]
    bool An_audit_from_a_container()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IAudit, ConsoleAudit>().AddTransient<Cancelling>().BuildServiceProvider();
        return services.GetRequiredService<Cancelling>().Cancel("blue");
    }

    private sealed class ExpectedPolicy : IErrorPolicy
    {
        public bool ShouldReport(Exception exception) => exception is not DomainException;
    }

    private sealed class Pricing(IErrorPolicy policy, ILogger log)
    {
        public int? Price(Func<int> rule)
        {
            try
            {
                return rule();
            }
            catch (Exception ex)
            {
                if (policy.ShouldReport(ex)) log.LogError(ex, "A rule failed");
                return null;
            }
        }
    }

    [Snippet(In = nameof(Pricing), Paths = 2)]
    int? A_policy_that_decides(int which, ILogger log) =>
        new Pricing(new ExpectedPolicy(), log).Price(() => Fail(which == 0 ? new DomainException("no") : new IOException()));

    private sealed class UserRepository : IRepository<int, string>
    {
        public async Task<string> Load(int key) => $"{key}{await FailAsync()}";
    }

    private static class Decorated
    {
        public sealed class LoggedRepository<TKey, TItem>(IRepository<TKey, TItem> inner, ILogger log) : IRepository<TKey, TItem>
            where TKey : notnull
        {
            public async Task<TItem> Load(TKey key)
            {
                try
                {
                    return await inner.Load(key);
                }
                catch (Exception ex)
                {
                    log.LogDebug(ex, "{Item} {Key} can't be loaded", typeof(TItem).Name, key);
                    throw;
                }
            }
        }
    }

    [Snippet(In = nameof(Decorated))]
    Task<string> A_decorator_that_throws_on(ILogger log) => new Decorated.LoggedRepository<int, string>(new UserRepository(), log).Load(1);

    private static class Defaulting
    {
        public sealed class DefaultingRepository<TKey, TItem>(IRepository<TKey, TItem> inner, Func<TKey, TItem> fallback)
            : IRepository<TKey, TItem>
        {
            public async Task<TItem> Load(TKey key)
            {
                try
                {
                    return await inner.Load(key).ConfigureAwait(false);
                }
                catch (Exception)
                {
                    return fallback(key);
                }
            }
        }
    }

    [Snippet(In = nameof(Defaulting))]
    Task<string> A_decorator_with_a_default() =>
        new Defaulting.DefaultingRepository<int, string>(new UserRepository(), key => $"user {key}").Load(1);

    [Snippet]
    int An_extension_that_tracks(ILogger log)
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            return ex.TrackAs(log, "booking").Or(0);
        }
    }

    [Snippet]
    int An_extension_that_shortens()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            Console.WriteLine(ex.Short());
            return -1;
        }
    }

    [Snippet(In = nameof(StrangersExtensions))]
    int An_extension_on_functions(ILogger log) => ((Func<int>)Fail).OrDefault(log);

    private sealed class Cart
    {
        private readonly List<Exception> problems = [];

        public IReadOnlyList<Exception> Problems => problems;

        public Cart Add(Func<int> item)
        {
            try
            {
                item();
            }
            catch (DomainException ex)
            {
                problems.Add(ex);
            }

            return this;
        }
    }

    [Snippet(In = nameof(Cart))]
    void A_cart_with_problems(ILogger log)
    {
        var cart = new Cart().Add(() => Fail(new DomainException("a"))).Add(() => Fail(new DomainException("b")));
        foreach (var problem in cart.Problems) log.LogError(problem, "A problem of the cart");
    }

    private sealed class Wishlist
    {
        private readonly List<DomainException> problems = [];

        public string Summary => problems is [] ? "fine" : $"{problems.Count} problems, first: {problems[0].Message}";

        public Wishlist Add(Func<int> item)
        {
            try
            {
                item();
            }
            catch (DomainException ex)
            {
                problems.Add(ex);
            }

            return this;
        }
    }

    [Snippet(In = nameof(Wishlist))]
    string A_list_of_wishes_with_a_summary() => new Wishlist().Add(() => Fail(new DomainException("a"))).Summary;

    private sealed record Notice(string Title)
    {
        public Exception? Cause { get; init; }
    }

    private sealed class LoggedNotices(ILogger log) : INotices
    {
        public void Publish(Notice notice)
        {
            if (notice.Cause is not { } cause) return;
            log.LogError(cause, "{Title}", notice.Title);
        }
    }

    [Snippet]
    void A_notice_with_its_cause(ILogger log)
    {
        INotices notices = new LoggedNotices(log);
        var notice = new Notice("Booking");
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            notices.Publish(notice with { Cause = ex });
        }
    }

    [Snippet]
    void A_notice_with_a_title(ILogger log)
    {
        INotices notices = new LoggedNotices(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            notices.Publish(new Notice($"Booking: {ex.Message}"));
        }
    }

    private static async IAsyncEnumerable<Notice> Notices(int count, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var index = 0; index < count; index++)
        {
            Notice notice;
            try
            {
                await Task.Delay(0, cancel);
                notice = new($"{Fail()}");
            }
            catch (Exception ex)
            {
                notice = new("failed") { Cause = ex };
            }

            yield return notice;
        }
    }

    [Snippet(In = nameof(Notices))]
    async Task A_stream_of_notices(ILogger log)
    {
        await foreach (var notice in Notices(2)) log.LogError(notice.Cause, "{Title}", notice.Title);
    }

    private static async IAsyncEnumerable<Notice> Titles(int count)
    {
        for (var index = 0; index < count; index++)
        {
            var notice = new Notice($"{index}");
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                notice = notice with { Title = "failed", Cause = ex };
            }

            yield return notice;
        }
    }

    [Snippet(In = nameof(Titles))]
    async Task<int> A_stream_of_titles()
    {
        var length = 0;
        await foreach (var notice in Titles(2)) length += notice.Title.Length;
        return length;
    }

    private sealed class Pump(Channel<Exception> failures)
    {
        public async Task Run()
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                await failures.Writer.WriteAsync(ex);
            }
            finally
            {
                failures.Writer.Complete();
            }
        }
    }

    [Snippet(In = nameof(Pump))]
    async Task A_channel_of_failures(ILogger log)
    {
        var failures = Channel.CreateUnbounded<Exception>();
        await new Pump(failures).Run();
        await foreach (var failure in failures.Reader.ReadAllAsync()) log.LogError(failure, "The pump failed");
    }

    private sealed class Waiter
    {
        private readonly TaskCompletionSource<int> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<int> Done => done.Task;

        public void Start(Func<int> work)
        {
            try
            {
                done.TrySetResult(work());
            }
            catch (Exception ex)
            {
                done.TrySetException(ex);
            }
        }
    }

    [Snippet(In = nameof(Waiter))]
    Task<int> A_source_of_a_task()
    {
        var waiter = new Waiter();
        waiter.Start(Fail);
        return waiter.Done;
    }

    private sealed class Canceller
    {
        private readonly TaskCompletionSource<int> done = new();

        public Task<int> Done => done.Task;

        public void Start(Func<int> work)
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception)
            {
                done.SetCanceled();
            }
        }
    }

    [Snippet(In = nameof(Canceller))]
    bool A_source_that_is_cancelled()
    {
        var canceller = new Canceller();
        canceller.Start(Fail);
        return canceller.Done.IsCanceled;
    }

    private static class Steps
    {
        public abstract class Step<T>(ILogger log)
        {
            protected ILogger Log => log;

            public T? Run(T? fallback = default)
            {
                try
                {
                    return Work();
                }
                catch (Exception ex) when (OnError(ex))
                {
                    return fallback;
                }
            }

            protected abstract T Work();

            protected virtual bool OnError(Exception exception)
            {
                log.LogError(exception, "{Step} failed", GetType().Name);
                return true;
            }
        }
    }

    private sealed class CountStep(ILogger log) : Steps.Step<int>(log)
    {
        protected override int Work() => Fail();
    }

    [Snippet(In = nameof(Steps))]
    int A_step_with_a_virtual_method(ILogger log) => new CountStep(log).Run(3);

    private static class Maybes
    {
        public readonly struct Maybe<T>(T value, bool has)
        {
            public bool Has => has;

            public T Or(T other) => has ? value : other;

            public static Maybe<T> Of(Func<T> get)
            {
                try
                {
                    return new(get(), true);
                }
                catch (Exception)
                {
                    return default;
                }
            }
        }
    }

    [Snippet(In = nameof(Maybes))]
    int A_value_that_may_be() => Maybes.Maybe<int>.Of(Fail).Or(4);

    private static class Tries
    {
        public readonly struct Try<T>
        {
            private readonly Func<T> value;

            private Try(Func<T> value) => this.value = value;

            public T Value => value();

            public static Try<T> Of(Func<T> get)
            {
                try
                {
                    var got = get();
                    return new(() => got);
                }
                catch (Exception ex)
                {
                    return new(() => throw ex);
                }
            }
        }
    }

    [Snippet(In = nameof(Tries))]
    int A_value_that_throws_later() => Tries.Try<int>.Of(Fail).Value;

    private sealed class Profile(ILogger<Profile> log)
    {
        public JsonElement? Parse(string text)
        {
            try
            {
                Fail(new JsonException(text));
                return JsonDocument.Parse(text).RootElement;
            }
            catch (JsonException ex)
            {
                log.LogError(ex, "No profile");
                return null;
            }
        }
    }

    [Snippet(In = nameof(Profile))]
    bool A_typed_logger(ILogger log)
    {
        using var services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(Typed<>)).AddSingleton(log).AddSingleton<Profile>().BuildServiceProvider();
        return services.GetRequiredService<Profile>().Parse("{") is null;
    }

    private sealed class Typed<T>(ILogger inner) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            inner.Log(logLevel, eventId, state, exception, formatter);
    }

    private sealed class Upkeep(ILogger log)
    {
        public Dictionary<Type, int> Counts { get; } = [];

        public void Do(Action action)
        {
            try
            {
                action();
            }
            catch (Exception ex)
            {
                Counts[ex.GetType()] = Counts.GetValueOrDefault(ex.GetType()) + 1;
                if (Counts[ex.GetType()] == 1) log.LogError(ex, "A new kind of failure");
            }
        }
    }

    [Snippet(In = nameof(Upkeep))]
    void Only_the_first_of_a_kind(ILogger log)
    {
        var upkeep = new Upkeep(log);
        for (var round = 0; round < 3; round++) upkeep.Do(() => Fail());
    }

    private sealed class Sampler(Func<double> random)
    {
        public void Send(Action action)
        {
            try
            {
                action();
            }
            catch (Exception ex)
            {
                if (random() < 0.1) SentrySdk.CaptureException(ex);
            }
        }
    }

    [Snippet(In = nameof(Sampler), Paths = 2)]
    void One_of_ten(int which) => new Sampler(() => which).Send(() => Fail());

    private static async Task<T?> Guard<T>(Func<Task<T>> work, ILogger log, LogLevel level = LogLevel.Error)
    {
        try
        {
            return await work();
        }
        catch (Exception ex)
        {
            log.Log(level, ex, "{Type} was not made", typeof(T));
            return default;
        }
    }

    [Snippet(In = nameof(Guard))]
    Task<int> A_guard_with_its_level(ILogger log) => Guard(FailAsync, log);

    private static async Task<T?> Shield<T>(Func<Task<T>> work, ILogger log, LogLevel level)
    {
        try
        {
            return await work();
        }
        catch (Exception ex)
        {
            log.Log(level, ex, "{Type} was not made", typeof(T));
            return default;
        }
    }

    [Snippet(In = nameof(Shield))]
    Task<int> A_guard_with_a_lower_level(ILogger log) => Shield(FailAsync, log, LogLevel.Warning);

    private sealed class Composite(params IAudit[] audits) : IAudit
    {
        public void Note(Exception exception) => Array.ForEach(audits, audit => audit.Note(exception));
    }

    private sealed class LogAudit(ILogger log) : IAudit
    {
        public void Note(Exception exception) => log.LogError(exception, "Noted");
    }

    [Snippet]
    void A_composite_of_audits(ILogger log)
    {
        IAudit audit = new Composite(new ConsoleAudit(), new LogAudit(log));
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            audit.Note(ex);
        }
    }

    private sealed class Session(IClock clock)
    {
        private (DateTime At, Exception Error)? last;

        public void Use(Action action)
        {
            if (last is { } known && clock.Now - known.At < TimeSpan.FromMinutes(1)) throw new DomainException("wait", known.Error);
            try
            {
                action();
            }
            catch (Exception ex)
            {
                last = (clock.Now, ex);
                throw new DomainException($"failed at {last.Value.At:t}");
            }
        }
    }

    private sealed class SystemClock : IClock
    {
        public DateTime Now => DateTime.UtcNow;
    }

    [Snippet(In = nameof(Session)), ByDesign("a field is taken to be read by somebody who reports")]
    void A_session_that_throws_anew() => new Session(new SystemClock()).Use(() => Fail());

    private sealed class Invitations(IServiceProvider services)
    {
        public int Send(IEnumerable<string> guests)
        {
            var sent = 0;
            foreach (var guest in guests)
            {
                try
                {
                    sent += Fail(new TimeoutException(guest));
                }
                catch (Exception ex) when (ex is TimeoutException or IOException)
                {
                    services.GetService<ITracker>()?.Track(ex);
                }
            }

            return sent;
        }
    }

    [Snippet(In = nameof(Invitations))]
    int A_tracker_that_is_looked_up()
    {
        using var services = new ServiceCollection().AddSingleton<ITracker>(new SentryTracker()).BuildServiceProvider();
        return new Invitations(services).Send(["ann", "bob"]);
    }

    private sealed class Inventory(ITracker? tracker = null)
    {
        private readonly ITracker tracker = tracker ?? new NoTracker();

        public int Count()
        {
            try
            {
                return Fail();
            }
            catch (Exception ex)
            {
                tracker.Track(ex);
                return 0;
            }
        }
    }

    private sealed class NoTracker : ITracker
    {
        public void Track(Exception exception, IReadOnlyDictionary<string, string>? tags = null)
        {
        }
    }

    [Snippet(In = nameof(Inventory))]
    int A_tracker_that_does_nothing() => new Inventory().Count();

    [Snippet(Paths = 2)]
    void A_tracker_for_some_and_a_throw_for_others(int which)
    {
        ITracker tracker = new SentryTracker();
        try
        {
            Fail(which == 0 ? new DomainException("limit") : new IOException());
        }
        catch (Exception ex)
        {
            if (ex is not DomainException) throw new DomainException("The service failed", ex);
            tracker.Track(ex);
        }
    }
}

internal static class StrangersExtensions
{
    public static Maybe TrackAs(this Exception exception, ILogger log, string area)
    {
        log.LogError(exception, "{Area} failed", area);
        return new Maybe(null);
    }

    public static string Short(this Exception exception) => $"{exception.GetType().Name}: {exception.Message.Split('\n')[0]}";

    public static T? OrDefault<T>(this Func<T> get, ILogger log)
    {
        try
        {
            return get();
        }
        catch (Exception ex)
        {
            log.LogError(ex, "No {Type}", typeof(T));
            return default;
        }
    }

    internal readonly record struct Maybe(int? Value)
    {
        public int Or(int other) => Value ?? other;
    }
}
