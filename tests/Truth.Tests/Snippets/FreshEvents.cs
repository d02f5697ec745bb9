using System.ComponentModel;

// Events, callbacks, observers, mediators and view models.
internal sealed class FreshEvents
{
    private readonly List<IObserver<string>> observers = [];
    private string status = "";
    private bool isBusy;
    private Exception? lastError;

    public event EventHandler<FailedEventArgs>? Failed;

    public event PropertyChangedEventHandler? PropertyChanged;

    private sealed class Bus
    {
        private readonly Dictionary<Type, List<Action<object>>> handlers = [];
        public void Subscribe<T>(Action<T> handler)
        {
            if (!handlers.TryGetValue(typeof(T), out var list)) handlers[typeof(T)] = list = [];
            list.Add(message => handler((T)message));
        }

        public void Publish<T>(T message)
            where T : notnull
        {
            if (!handlers.TryGetValue(typeof(T), out var list)) return;
            foreach (var handler in list) handler(message);
        }
    }

    private sealed record SyncFailed(string Name, Exception Why);

    private sealed record SyncEnded(string Name, bool Good);

    public sealed class FailedEventArgs(Exception why) : EventArgs
    {
        public Exception Why => why;
        public bool Handled { get; set; }
    }

    private sealed class Dialogs
    {
        public List<string> Shown { get; } = [];
        public void Error(string title, string text) => Shown.Add($"{title}: {text}");
        public void Error(Exception why) => Error(why.GetType().Name, why.Message);
    }

    private sealed class Command(Action work, Action<Exception>? onError = null)
    {
        public void Execute()
        {
            try { work(); }
            catch (Exception ex) when (onError is not null) { onError(ex); }
        }
    }

    private sealed class Progress(Action<Exception> tell) : IProgress<Exception>
    {
        public void Report(Exception value) => tell(value);
    }

    private string Status
    {
        get => status;
        set
        {
            status = value;
            PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(Status)));
        }
    }

    private static void Sync() => Fail(new IOException("sync"));

    [Snippet]
    void A_status_line()
    {
        isBusy = true;
        try { Sync(); }
        catch (Exception ex) { Status = $"Failed: {ex.Message}"; }
        finally { isBusy = false; }
    }

    [Snippet]
    void A_status_line_and_an_error(ILogger log)
    {
        isBusy = true;
        try { Sync(); }
        catch (Exception ex)
        {
            Status = $"Failed: {ex.Message}";
            log.LogError(ex, "sync");
        }
        finally { isBusy = false; }
    }

    [Snippet]
    void A_dialog()
    {
        var dialogs = new Dialogs();
        try { Sync(); }
        catch (Exception ex) { dialogs.Error("Sync", ex.Message); }
    }

    [Snippet]
    void A_dialog_that_is_given_it()
    {
        var dialogs = new Dialogs();
        try { Sync(); }
        catch (Exception ex) { dialogs.Error(ex); }
    }

    [Snippet]
    void A_dialog_and_a_rethrow()
    {
        var dialogs = new Dialogs();
        try { Sync(); }
        catch (Exception ex)
        {
            dialogs.Error(ex);
            throw;
        }
    }

    [Snippet]
    void A_message_on_a_bus_with_a_listener(ILogger log)
    {
        var bus = new Bus();
        bus.Subscribe<SyncFailed>(failed => log.LogError(failed.Why, "{Name}", failed.Name));
        try { Sync(); }
        catch (Exception ex) { bus.Publish(new SyncFailed("orders", ex)); }
    }

    [Snippet]
    void A_message_on_a_bus_that_knows_nothing_of_it(ILogger log)
    {
        var bus = new Bus();
        bus.Subscribe<SyncEnded>(ended => log.LogInformation("{Name}: {Good}", ended.Name, ended.Good));
        try { Sync(); }
        catch (Exception) { bus.Publish(new SyncEnded("orders", false)); }
    }

    [Snippet, Undecided("an event aggregator of the app that has no listener on one way")]
    void A_message_on_a_bus_to_nobody()
    {
        var bus = new Bus();
        try { Sync(); }
        catch (Exception ex) { bus.Publish(new SyncFailed("orders", ex)); }
    }

    [Snippet]
    void An_event_that_may_be_handled_or_it_goes_on()
    {
        try { Sync(); }
        catch (Exception ex)
        {
            var args = new FailedEventArgs(ex);
            Failed?.Invoke(this, args);
            if (!args.Handled) throw;
        }
    }

    [Snippet]
    void An_event_with_a_listener_that_reports()
    {
        Failed += (_, args) => SentrySdk.CaptureException(args.Why);
        try { Sync(); }
        catch (Exception ex) { Failed?.Invoke(this, new FailedEventArgs(ex)); }
    }

    [Snippet]
    void Every_observer_gets_it()
    {
        observers.Add(new Observer());
        try { Sync(); }
        catch (Exception ex)
        {
            foreach (var observer in observers) observer.OnError(ex);
        }
    }

    private sealed class Observer : IObserver<string>
    {
        public void OnCompleted() { }
        public void OnError(Exception error) => SentrySdk.CaptureException(error);
        public void OnNext(string value) { }
    }

    [Snippet]
    void Every_observer_is_told_that_it_is_over()
    {
        observers.Add(new Observer());
        try { Sync(); }
        catch (Exception)
        {
            foreach (var observer in observers) observer.OnCompleted();
        }
    }

    [Snippet(In = nameof(Command))]
    void A_command_with_an_error_handler(ILogger log) => new Command(Sync, why => log.LogError(why, "command")).Execute();

    [Snippet]
    void A_callback_that_reports(ILogger log)
    {
        Action<Exception> onError = why => log.LogError(why, "callback");
        try { Sync(); }
        catch (Exception ex) { onError(ex); }
    }

    [Snippet]
    void A_callback_that_shows()
    {
        Action<Exception> onError = why => Status = why.Message;
        try { Sync(); }
        catch (Exception ex) { onError(ex); }
    }

    [Snippet]
    void A_progress_that_reports(ILogger log)
    {
        var progress = new Progress(why => log.LogError(why, "progress"));
        try { Sync(); }
        catch (Exception ex) { progress.Report(ex); }
    }

    [Snippet]
    void A_field_for_the_last_error()
    {
        try
        {
            Sync();
            lastError = null;
        }
        catch (Exception ex) { lastError = ex; }
    }

    [Snippet]
    void A_property_changed_by_a_flag()
    {
        try { Sync(); }
        catch (Exception)
        {
            isBusy = false;
            Status = "Failed";
        }
    }

    [Snippet(Paths = 2)]
    async Task An_async_command_that_waits_for_the_user(int which)
    {
        var answer = new TaskCompletionSource<bool>();
        try { Sync(); }
        catch (Exception ex)
        {
            Status = ex.Message;
            answer.SetResult(which == 0);
            if (!await answer.Task) throw;
        }
    }

    [Snippet]
    void A_context_gets_it(ILogger log)
    {
        var context = new Context();
        try { Sync(); }
        catch (Exception ex) { context.Post(state => log.LogError((Exception)state!, "posted"), ex); }
    }

    [Snippet]
    void A_context_gets_its_text(ILogger log)
    {
        var context = new Context();
        try { Sync(); }
        catch (Exception ex) { context.Post(state => log.LogError("posted: {Text}", state), ex.Message); }
    }

    private sealed class Context : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => d(state);
    }
}
