using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Windows.Input;

// Desktop apps: view models, commands, dialogs, events, options with callbacks and delegates in fields.
internal sealed class StrangersDesktop
{
    private interface IDialogs
    {
        void Alert(string title, string text);

        Task<bool> Ask(string question);
    }

    private sealed class ConsoleDialogs : IDialogs
    {
        public void Alert(string title, string text) => Console.WriteLine($"{title}: {text}");

        public Task<bool> Ask(string question) => Task.FromResult(true);
    }

    private abstract class ViewModel : INotifyPropertyChanged
    {
        public event PropertyChangedEventHandler? PropertyChanged;

        protected void Set<T>(ref T field, T value, [CallerMemberName] string name = "")
        {
            field = value;
            PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
        }
    }

    private sealed class CustomersModel : ViewModel
    {
        private string? error;

        public string? Error
        {
            get => error;
            private set => Set(ref error, value);
        }

        public async Task Refresh()
        {
            try
            {
                await FailAsync();
                Error = null;
            }
            catch (Exception ex)
            {
                Error = ex.Message;
            }
        }
    }

    [Snippet(In = nameof(CustomersModel))]
    Task A_model_with_a_text() => new CustomersModel().Refresh();

    private sealed class EditorModel(ILogger log) : ViewModel
    {
        private bool isBroken;

        public bool IsBroken
        {
            get => isBroken;
            set => Set(ref isBroken, value);
        }

        public void Save()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                IsBroken = true;
                log.LogError(ex, "Nothing was saved");
            }
        }
    }

    [Snippet(In = nameof(EditorModel))]
    void A_model_that_logs(ILogger log) => new EditorModel(log).Save();

    private sealed class PrintModel(IDialogs dialogs)
    {
        public void Print()
        {
            try
            {
                Fail(new IOException("printer"));
            }
            catch (Exception ex)
            {
                dialogs.Alert("Printing", $"It did not work.\n{ex.Message}");
            }
        }
    }

    [Snippet(In = nameof(PrintModel))]
    void A_dialog_with_its_message() => new PrintModel(new ConsoleDialogs()).Print();

    private sealed class RelayCommand(Action execute, Action<Exception>? onError = null) : ICommand
    {
        public event EventHandler? CanExecuteChanged
        {
            add { }
            remove { }
        }

        public bool CanExecute(object? parameter) => true;

        public void Execute(object? parameter)
        {
            try
            {
                execute();
            }
            catch (Exception ex)
            {
                if (onError is null) throw;
                onError(ex);
            }
        }
    }

    [Snippet(In = nameof(RelayCommand))]
    void A_command_with_a_handler(ILogger log) =>
        new RelayCommand(() => Fail(), ex => log.LogError(ex, "The command failed")).Execute(null);

    private sealed class AsyncCommand(Func<Task> execute, Func<Exception, Task> handle)
    {
        public async void Execute(object? parameter, TaskCompletionSource done)
        {
            try
            {
                await execute();
            }
            catch (Exception ex)
            {
                await handle(ex);
            }
            finally
            {
                done.SetResult();
            }
        }
    }

    [Snippet(In = nameof(AsyncCommand))]
    Task A_command_with_a_dialog()
    {
        IDialogs dialogs = new ConsoleDialogs();
        var done = new TaskCompletionSource();
        new AsyncCommand(FailAsync, ex => dialogs.Ask($"{ex.Message} Again?")).Execute(null, done);
        return done.Task;
    }

    private sealed class ErrorsEventArgs(Exception error, bool isFatal) : EventArgs
    {
        public Exception Error => error;

        public bool IsFatal => isFatal;
    }

    private sealed class Downloader
    {
        public event EventHandler<ErrorsEventArgs>? Failed;

        public void Start()
        {
            try
            {
                Fail(new TimeoutException());
            }
            catch (TimeoutException ex)
            {
                OnFailed(new ErrorsEventArgs(ex, isFatal: false));
            }
        }

        private void OnFailed(ErrorsEventArgs e) => Failed?.Invoke(this, e);
    }

    [Snippet(In = nameof(Downloader))]
    void An_event_with_its_own_arguments(ILogger log)
    {
        var downloader = new Downloader();
        downloader.Failed += (sender, e) => log.LogError(e.Error, "{Sender} failed", sender);
        downloader.Start();
    }

    private sealed class Uploader
    {
        public event EventHandler<ErrorsEventArgs>? Failed;

        public void Start()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Failed?.Invoke(this, new(ex, isFatal: true));
            }
        }
    }

    [Snippet(In = nameof(Uploader))]
    void An_event_of_which_the_message_is_logged(ILogger log)
    {
        var uploader = new Uploader();
        uploader.Failed += (_, e) => log.LogCritical("{Fatal}: {Message}", e.IsFatal, e.Error.Message);
        uploader.Start();
    }

    private sealed class Scanner
    {
        public event Action<Exception>? Error;

        public void Scan()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Error?.Invoke(ex);
            }
        }
    }

    [Snippet(In = nameof(Scanner))]
    void An_event_without_a_handler() => new Scanner().Scan();

    private sealed class ExportOptions
    {
        public string Folder { get; set; } = ".";

        public Action<Exception>? OnError { get; set; }

        public bool IgnoreErrors { get; init; }
    }

    private static void Export(ExportOptions options)
    {
        try
        {
            Fail(new DirectoryNotFoundException(options.Folder));
        }
        catch (IOException ex)
        {
            options.OnError?.Invoke(ex);
        }
    }

    [Snippet(In = nameof(Export))]
    void Options_with_a_callback(ILogger log) => Export(new ExportOptions { OnError = ex => log.LogError(ex, "No export") });

    private static void Convert(ExportOptions options)
    {
        try
        {
            Fail();
        }
        catch (Exception) when (options.IgnoreErrors)
        {
            Console.WriteLine(options.Folder);
        }
    }

    [Snippet(In = nameof(Convert))]
    void Options_that_ignore_errors() => Convert(new ExportOptions { IgnoreErrors = true });

    private sealed class Shell(ILogger log)
    {
        private readonly Action<string, Exception> report = (area, ex) => log.LogError(ex, "{Area} is broken", area);

        public void Open(string file)
        {
            try
            {
                Fail(new FileNotFoundException(file));
            }
            catch (FileNotFoundException ex)
            {
                report("open", ex);
            }
        }
    }

    [Snippet(In = nameof(Shell))]
    void A_delegate_in_a_field(ILogger log) => new Shell(log).Open("a.txt");

    private sealed class SilentShell
    {
        private static readonly Action<Exception> Trace = static ex => System.Diagnostics.Debug.WriteLine(ex);

        private readonly Func<string, string> format = text => text.Trim();

        public string? Open(string file)
        {
            try
            {
                return format($"{Fail(new FileNotFoundException(file))}");
            }
            catch (FileNotFoundException ex)
            {
                Trace(ex);
                return null;
            }
        }
    }

    [Snippet(In = nameof(SilentShell))]
    bool A_delegate_in_a_static_field() => new SilentShell().Open("b.txt") is null;

    private sealed class LogModel
    {
        public ObservableCollection<string> Lines { get; } = [];

        public void Append(Func<string> line)
        {
            try
            {
                Lines.Add(line());
            }
            catch (Exception ex)
            {
                Lines.Insert(0, $"[{DateTime.Now:t}] {ex}");
            }
        }
    }

    [Snippet(In = nameof(LogModel))]
    void A_list_of_lines() => new LogModel().Append(() => $"{Fail()}");

    private sealed class ErrorList
    {
        private readonly ObservableCollection<Exception> errors = [];

        public ErrorList(ILogger log) => errors.CollectionChanged += (_, change) =>
        {
            foreach (Exception error in change.NewItems!) log.LogError(error, "Shown to the user");
        };

        public void Run(Action action)
        {
            try
            {
                action();
            }
            catch (Exception ex)
            {
                errors.Add(ex);
            }
        }
    }

    [Snippet(In = nameof(ErrorList))]
    void A_list_that_is_observed(ILogger log) => new ErrorList(log).Run(() => Fail());

    [Snippet(Paths = 2)]
    async Task A_question_to_the_user(int which)
    {
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            var send = which == 1 && await new ConsoleDialogs().Ask("Send a report?");
            if (send) SentrySdk.CaptureException(ex);
        }
    }

    private sealed class SettingsModel
    {
        private int size = 12;

        public string Size
        {
            get => $"{size}";
            set
            {
                try
                {
                    size = value.Length + Fail(new FormatException(value));
                }
                catch (Exception ex) when (ex is FormatException or OverflowException)
                {
                    size = 12;
                }
            }
        }
    }

    [Snippet(In = nameof(SettingsModel))]
    string A_setter_that_falls_back() => new SettingsModel { Size = "big" }.Size;

    private sealed class Validation : IDataErrorInfo
    {
        private readonly Dictionary<string, Exception> failures = [];

        public string Error => string.Join("\n", failures.Values.Select(failure => failure.Message));

        public string this[string columnName] => failures.TryGetValue(columnName, out var failure) ? failure.Message : "";

        public void Check(string column)
        {
            try
            {
                Fail(new ArgumentException(column));
            }
            catch (ArgumentException ex)
            {
                failures[column] = ex;
            }
        }
    }

    [Snippet(In = nameof(Validation))]
    string A_validation_with_messages()
    {
        var validation = new Validation();
        validation.Check("age");
        return validation.Error + validation["age"];
    }

    private static void OnUi(Action action, ILogger? log = null, [CallerMemberName] string caller = "")
    {
        try
        {
            action();
        }
        catch (Exception ex)
        {
            log?.LogError(ex, "{Caller} failed", caller);
            if (log is null) throw;
        }
    }

    [Snippet(In = nameof(OnUi))]
    void An_action_on_the_thread_of_the_window(ILogger log) => OnUi(() => Fail(), log);

    private sealed class Navigator
    {
        private readonly Stack<string> pages = new();

        public Exception? LastError { get; private set; }

        public bool Go(string page)
        {
            LastError = null;
            try
            {
                pages.Push($"{page}{Fail()}");
                return true;
            }
            catch (Exception ex)
            {
                LastError = ex;
                return false;
            }
        }
    }

    [Snippet(In = nameof(Navigator))]
    void A_property_that_is_logged(ILogger log)
    {
        var navigator = new Navigator();
        if (!navigator.Go("home")) log.LogError(navigator.LastError, "No page");
    }

    private sealed class Router
    {
        public string? LastError { get; private set; }

        public bool Go(string page)
        {
            try
            {
                return Fail() > page.Length;
            }
            catch (Exception ex)
            {
                LastError = ex.ToString();
                return false;
            }
        }
    }

    [Snippet(In = nameof(Router))]
    void A_property_of_text_that_is_logged(ILogger log)
    {
        var router = new Router();
        if (!router.Go("home")) log.LogError("No page: {Reason}", router.LastError);
    }

    private sealed class Plot(ILogger log)
    {
        public Action<Exception> Handler { get; set; } = ex => log.LogError(ex, "Nothing is drawn");

        public void Draw()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Handler(ex);
            }
        }
    }

    [Snippet(In = nameof(Plot))]
    void A_handler_that_is_not_replaced(ILogger log) => new Plot(log).Draw();

    private sealed class Chart(ILogger log)
    {
        public Action<Exception> Handler { get; set; } = ex => log.LogError(ex, "Nothing is drawn");

        public void Draw()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Handler(ex);
            }
        }
    }

    [Snippet(In = nameof(Chart)), Undecided("a property with a default that each object replaces")]
    void A_handler_that_is_replaced(ILogger log) => new Chart(log) { Handler = _ => Console.Beep() }.Draw();

    private abstract class Screen
    {
        public void Show()
        {
            try
            {
                Render();
            }
            catch (Exception ex)
            {
                Failed(ex);
            }
        }

        protected abstract void Render();

        protected virtual void Failed(Exception exception)
        {
        }
    }

    private sealed class StartScreen : Screen
    {
        protected override void Render() => Fail();
    }

    [Snippet(In = nameof(Screen))]
    void A_screen_without_an_override() => new StartScreen().Show();

    private abstract class Page
    {
        public void Show()
        {
            try
            {
                Render();
            }
            catch (Exception ex) when (Handle(ex))
            {
                Console.WriteLine("sorry");
            }
        }

        protected abstract void Render();

        protected abstract bool Handle(Exception exception);
    }

    private sealed class StartPage(ILogger log) : Page
    {
        protected override void Render() => Fail();

        protected override bool Handle(Exception exception)
        {
            log.LogError(exception, "{Page} is not shown", nameof(StartPage));
            return true;
        }
    }

    [Snippet(In = nameof(Page))]
    void A_page_with_an_override(ILogger log) => new StartPage(log).Show();

    [Snippet]
    async Task A_dialog_after_the_event()
    {
        IDialogs dialogs = new ConsoleDialogs();
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            var id = SentrySdk.CaptureException(ex);
            dialogs.Alert("Error", $"We have been told of it. Number: {id}");
        }
    }

    [Snippet]
    async Task A_dialog_with_feedback()
    {
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureMessage("The user saw: " + ex.Message, SentryLevel.Error);
        }
    }

    private sealed class Clipboard
    {
        public string? Paste(int tries)
        {
            while (true)
            {
                try
                {
                    return $"{Fail(new ExternalLockException())}";
                }
                catch (ExternalLockException) when (tries-- > 0)
                {
                    Thread.Sleep(1);
                }
                /* judged */
                catch (ExternalLockException ex)
                {
                    throw new InvalidOperationException("The clipboard is in use", ex);
                }
            }
        }
    }

    private sealed class ExternalLockException : Exception;

    [Snippet(In = nameof(Clipboard), IsRetry = true)]
    string? A_clipboard_in_use() => new Clipboard().Paste(2);

    private sealed class ThemeLoader(IReadOnlyDictionary<string, Func<int>> themes)
    {
        public int Load(string name, Action<string>? warn = null)
        {
            try
            {
                return themes[name]();
            }
            catch (Exception ex) when (ex is not KeyNotFoundException)
            {
                warn?.Invoke($"{name}: {ex.Message}");
                return themes["default"]();
            }
        }
    }

    [Snippet(In = nameof(ThemeLoader))]
    int A_theme_that_is_replaced() =>
        new ThemeLoader(new Dictionary<string, Func<int>> { ["dark"] = Fail, ["default"] = () => 1 }).Load("dark");

    [Snippet]
    void An_extension_with_a_sink(ILogger log)
    {
        StrangersErrors.Sink = (exception, where) => log.LogError(exception, "{Where}", where);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            ex.Show("start");
        }
    }

    private sealed class DropTarget(ILogger log)
    {
        private readonly List<string> accepted = [];

        public int Drop(params string[] files)
        {
            var rejected = new List<(string File, Exception Reason)>();
            foreach (var file in files)
            {
                try
                {
                    accepted.Add($"{Fail(new IOException(file))}");
                }
                catch (IOException ex)
                {
                    rejected.Add((file, ex));
                }
            }

            foreach (var (file, reason) in rejected) log.LogWarning(reason, "{File} was rejected", file);
            return accepted.Count;
        }
    }

    [Snippet(In = nameof(DropTarget))]
    int A_target_that_rejects(ILogger log) => new DropTarget(log).Drop("a", "b");
}

internal static class StrangersErrors
{
    public static Action<Exception, string>? Sink { get; set; }

    public static void Show(this Exception exception, string where) => Sink?.Invoke(exception, where);
}
