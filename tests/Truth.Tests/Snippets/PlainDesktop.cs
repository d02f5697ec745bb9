// View models, commands and dialogs of desktop apps.
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Windows.Input;

internal sealed class PlainDesktop
{
    internal abstract class ViewModel : INotifyPropertyChanged
    {
        private string? error;

        public event PropertyChangedEventHandler? PropertyChanged;

        public string? Error
        {
            get => error;
            set
            {
                error = value;
                OnPropertyChanged();
            }
        }

        protected void OnPropertyChanged([CallerMemberName] string? name = null) =>
            PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));

        protected virtual void HandleError(Exception e) => Error = e.Message;
    }

    internal sealed class EditorViewModel : ViewModel
    {
        public void Save()
        {
            try
            {
                Fail();
            }
            catch (Exception e)
            {
                HandleError(e);
            }
        }
    }

    [Snippet(In = nameof(EditorViewModel))]
    void A_view_model_that_shows_its_message() => new EditorViewModel().Save();

    internal sealed class PrinterViewModel(ILogger log) : ViewModel
    {
        public void Print()
        {
            try
            {
                Fail();
            }
            catch (Exception e)
            {
                HandleError(e);
            }
        }

        protected override void HandleError(Exception e)
        {
            base.HandleError(e);
            log.LogError(e, "print");
        }
    }

    [Snippet(In = nameof(PrinterViewModel))]
    void A_view_model_whose_override_logs(ILogger log) => new PrinterViewModel(log).Print();

    internal interface IDialogs
    {
        Task<bool> Confirm(string title, string text);

        Task ShowError(string title, Exception e);
    }

    private sealed class Dialogs : IDialogs
    {
        public Task<bool> Confirm(string title, string text) => Task.FromResult(text.Length > title.Length);

        public Task ShowError(string title, Exception e)
        {
            Console.WriteLine(title + ": " + e.Message);
            return Task.CompletedTask;
        }
    }

    private readonly IDialogs dialogs = new Dialogs();

    [Snippet]
    async Task A_dialog_with_it()
    {
        try
        {
            await FailAsync();
        }
        catch (Exception e)
        {
            await dialogs.ShowError("Sorry", e);
        }
    }

    [Snippet(Paths = 2)]
    async Task A_dialog_that_asks_whether_to_go_on(int which)
    {
        try
        {
            await FailAsync();
        }
        catch (Exception e)
        {
            if (!await dialogs.Confirm("Go on?", which == 0 ? e.Message + ", and more" : "")) throw;
        }
    }

    internal sealed class RelayCommand(Action execute, Action<Exception>? onError = null) : ICommand
    {
        public event EventHandler? CanExecuteChanged { add { } remove { } }

        public bool CanExecute(object? parameter) => true;

        public void Execute(object? parameter)
        {
            try
            {
                execute();
            }
            catch (Exception e) when (onError is not null)
            {
                onError(e);
            }
        }
    }

    [Snippet(In = nameof(RelayCommand))]
    void A_command_with_an_error_callback() => new RelayCommand(() => Fail(), e => SentrySdk.CaptureException(e)).Execute(null);

    internal sealed class AsyncCommand(Func<Task> execute, Action<string>? onError = null)
    {
        public bool IsBusy { get; private set; }

        public async Task ExecuteAsync()
        {
            if (IsBusy) return;
            IsBusy = true;
            try
            {
                await execute();
            }
            catch (Exception e)
            {
                onError?.Invoke(e.Message);
            }
            finally
            {
                IsBusy = false;
            }
        }
    }

    [Snippet(In = nameof(AsyncCommand))]
    Task A_command_with_a_callback_for_text() => new AsyncCommand(FailAsync, Console.WriteLine).ExecuteAsync();

    private ObservableCollection<string> messages = [];

    private ObservableCollection<Exception> problems = [];

    [Snippet]
    void A_list_on_the_screen_gets_the_text()
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            messages.Insert(0, $"{DateTime.Now:t} {e.Message}");
        }
    }

    [Snippet]
    void A_list_on_the_screen_gets_it()
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            problems.Insert(0, e);
        }
    }

    private object? selected;

    [Snippet]
    void Loading_that_falls_back_to_an_empty_document(ILogger log)
    {
        selected = LoadOrDefault() ?? new object();

        object? LoadOrDefault()
        {
            try
            {
                return Fail();
            }
            catch (IOException e)
            {
                log.LogError(e, "open");
                return null;
            }
            /* judged */ catch (InvalidOperationException)
            {
                return null;
            }
        }
    }

    [Snippet]
    async Task A_dispatcher_that_takes_a_function()
    {
        try
        {
            await FailAsync();
        }
        catch (Exception e)
        {
            Dispatch(() => SentrySdk.CaptureException(e));
        }

        static void Dispatch(Action action) => action();
    }

    [Snippet]
    async Task A_dispatcher_that_shows_a_text()
    {
        var status = "";
        try
        {
            await FailAsync();
        }
        catch (Exception e)
        {
            Dispatch(() => status = e.Message);
        }

        Console.WriteLine(status);

        static void Dispatch(Action action) => action();
    }
}
