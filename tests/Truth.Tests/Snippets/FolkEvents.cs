// Events, buses, observers, callbacks and hooks of an app.
using System.Collections.Concurrent;
using System.Reactive.Linq;
using System.Reactive.Subjects;

internal sealed class FolkEvents
{
    private sealed class Bus
    {
        private readonly ConcurrentDictionary<Type, ConcurrentBag<Delegate>> map = new();

        public void On<T>(Action<T> handler) => map.GetOrAdd(typeof(T), _ => []).Add(handler);

        public void Send<T>(T message)
        {
            if (map.TryGetValue(typeof(T), out var handlers))
                foreach (var handler in handlers.OfType<Action<T>>()) handler(message);
        }
    }

    private sealed record Crashed(Exception Exception);

    private sealed record Noted(string Text);

    [Snippet]
    void A_bus_with_a_reporter()
    {
        var bus = new Bus();
        bus.On<Crashed>(c => SentrySdk.CaptureException(c.Exception));
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            bus.Send(new Crashed(e));
        }
    }

    [Snippet]
    void A_bus_with_a_note()
    {
        var bus = new Bus();
        bus.On<Noted>(n => Console.WriteLine(n.Text));
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            bus.Send(new Noted(e.Message));
        }
    }

    private sealed class Hub
    {
        private readonly List<Action<Exception>> listeners = [];

        public IDisposable Subscribe(Action<Exception> listener)
        {
            listeners.Add(listener);
            return new Subscription(() => listeners.Remove(listener));
        }

        public void Publish(Exception e)
        {
            foreach (var listener in listeners.ToArray()) listener(e);
        }

        private sealed class Subscription(Action end) : IDisposable
        {
            public void Dispose() => end();
        }
    }

    private readonly Hub hub = new();

    [Snippet]
    void A_hub_with_a_subscription()
    {
        using var subscription = hub.Subscribe(e => SentrySdk.CaptureException(e));
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            hub.Publish(e);
        }
    }

    [Snippet]
    void A_subject_with_an_observer()
    {
        using var subject = new Subject<int>();
        subject.Subscribe(_ => { }, e => SentrySdk.CaptureException(e));
        try
        {
            subject.OnNext(Fail());
        }
        catch (Exception e)
        {
            subject.OnError(e);
        }
    }

    [Snippet]
    void A_subject_that_is_completed()
    {
        using var subject = new Subject<int>();
        subject.Subscribe(_ => { }, e => SentrySdk.CaptureException(e));
        try
        {
            subject.OnNext(Fail());
        }
        catch (Exception)
        {
            subject.OnCompleted();
        }
    }

    private sealed class Uploader
    {
        public event EventHandler<UploadFailedEventArgs>? Failed;

        public event EventHandler? Done;

        public void Upload()
        {
            try
            {
                Fail();
                Done?.Invoke(this, EventArgs.Empty);
            }
            catch (Exception e)
            {
                OnFailed(new UploadFailedEventArgs(e, 2));
            }
        }

        private void OnFailed(UploadFailedEventArgs args) => Failed?.Invoke(this, args);
    }

    private sealed class UploadFailedEventArgs(Exception error, int attempt) : EventArgs
    {
        public Exception Error { get; } = error;

        public int Attempt { get; } = attempt;
    }

    [Snippet(In = nameof(Uploader))]
    void An_uploader_whose_event_is_logged(ILogger log)
    {
        var uploader = new Uploader();
        uploader.Failed += (_, args) => log.LogError(args.Error, "attempt {Attempt}", args.Attempt);
        uploader.Upload();
    }

    private sealed class Downloader
    {
        public event EventHandler<string>? Failed;

        public void Download()
        {
            try
            {
                Fail();
            }
            catch (Exception e)
            {
                Failed?.Invoke(this, e.Message);
            }
        }
    }

    [Snippet(In = nameof(Downloader))]
    void A_downloader_whose_event_has_a_text(ILogger log)
    {
        var downloader = new Downloader();
        downloader.Failed += (_, text) => log.LogWarning("{Text}", text);
        downloader.Download();
    }

    private sealed class Recorder
    {
        public event EventHandler<UploadFailedEventArgs>? Failed;

        public void Record()
        {
            try
            {
                Fail();
            }
            catch (Exception e)
            {
                Failed?.Invoke(this, new UploadFailedEventArgs(e, 1));
            }
        }
    }

    [Snippet(In = nameof(Recorder))]
    void A_recorder_whose_listener_warns(ILogger log)
    {
        var recorder = new Recorder();
        recorder.Failed += (_, args) => log.LogWarning(args.Error, "attempt {Attempt}", args.Attempt);
        recorder.Record();
    }

    private static void Guard(Action action, Action<Exception> onError)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            onError(e);
        }
    }

    [Snippet(In = nameof(Guard))]
    void A_guard_that_is_given_a_log(ILogger log) => Guard(() => Fail(), e => log.LogError(e, "guarded"));

    private static void Shield(Action action, Action<Exception>? onError = null)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            onError?.Invoke(e);
        }
    }

    [Snippet(In = nameof(Shield))]
    void A_shield_that_is_given_nothing() => Shield(() => Fail());

    private static async Task AttemptIt(Func<Task> action, Func<Exception, Task<bool>> decide)
    {
        try
        {
            await action();
        }
        catch (Exception e)
        {
            if (!await decide(e)) throw;
        }
    }

    [Snippet(In = nameof(AttemptIt))]
    Task An_attempt_whose_decision_logs(ILogger log) => AttemptIt(FailAsync, e =>
    {
        log.LogError(e, "decided");
        return Task.FromResult(true);
    });

    private static T Fallback<T>(Func<T> first, Func<Exception, T> other)
    {
        try
        {
            return first();
        }
        catch (Exception e)
        {
            return other(e);
        }
    }

    [Snippet(In = nameof(Fallback))]
    int A_fallback_that_ignores_it() => Fallback(() => Fail(), _ => 0);

    private sealed class Dispatcher
    {
        private readonly Dictionary<string, Func<string, Task>> commands = new(StringComparer.OrdinalIgnoreCase);

        private Func<string, Exception, Task> onError = (_, _) => Task.CompletedTask;

        public Dispatcher Map(string name, Func<string, Task> command)
        {
            commands[name] = command;
            return this;
        }

        public Dispatcher OnError(Func<string, Exception, Task> handler)
        {
            onError = handler;
            return this;
        }

        public async Task Run(string name)
        {
            try
            {
                await commands[name](name);
            }
            catch (Exception e)
            {
                await onError(name, e);
            }
        }
    }

    [Snippet(In = nameof(Dispatcher))]
    Task A_dispatcher_with_an_error_handler(ILogger log) => new Dispatcher()
        .Map("ping", _ => FailAsync())
        .OnError((name, e) =>
        {
            log.LogError(e, "{Name}", name);
            return Task.CompletedTask;
        })
        .Run("ping");

    private sealed class Notifier
    {
        private readonly List<IObserverOf> observers = [];

        public void Add(IObserverOf observer) => observers.Add(observer);

        public void Tell(Exception e) => observers.ForEach(o => o.OnError(e));
    }

    private interface IObserverOf
    {
        void OnError(Exception e);
    }

    private sealed class Screen : IObserverOf
    {
        public void OnError(Exception e) => Console.WriteLine(e.Message);
    }

    private sealed class Sender(ILogger log) : IObserverOf
    {
        public void OnError(Exception e) => log.LogCritical(e, "observed");
    }

    [Snippet]
    void A_notifier_with_two_observers(ILogger log)
    {
        var notifier = new Notifier();
        notifier.Add(new Screen());
        notifier.Add(new Sender(log));
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            notifier.Tell(e);
        }
    }

    private static event UnhandledExceptionEventHandler? Unhandled;

    [Snippet]
    void A_static_event_with_a_listener()
    {
        UnhandledExceptionEventHandler listener = (_, args) => SentrySdk.CaptureException((Exception)args.ExceptionObject);
        Unhandled += listener;
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            Unhandled?.Invoke(this, new UnhandledExceptionEventArgs(e, false));
        }
        finally
        {
            Unhandled -= listener;
        }
    }

    private readonly Progress<string> progress = new();

    [Snippet]
    void A_progress_with_a_text()
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            ((IProgress<string>)progress).Report(e.Message);
        }
    }
}
