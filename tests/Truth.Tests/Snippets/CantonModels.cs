// View models and commands of a theatre's box office.
using System.ComponentModel;
using System.Windows.Input;

internal sealed class CantonModels
{
    private interface IDialogs
    {
        void ShowError(string title, Exception why);
    }

    private sealed class Dialogs(ILogger log) : IDialogs
    {
        public void ShowError(string title, Exception why)
        {
            Console.WriteLine($"{title}: {why.Message}");
            log.LogError(why, "{Title}", title);
        }
    }

    private interface IToasts
    {
        void Show(string text, Exception? why = null);
    }

    private sealed class Toasts : IToasts
    {
        public void Show(string text, Exception? why = null) => Console.WriteLine(why is null ? text : $"{text} ({why.GetType().Name})");
    }

    private class Model : INotifyPropertyChanged
    {
        private string? error;

        public event PropertyChangedEventHandler? PropertyChanged;

        public bool IsBusy { get; set; }

        public string? Error
        {
            get => error;
            set
            {
                error = value;
                PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(Error)));
            }
        }
    }

    private sealed class SeatsModel(IDialogs dialogs) : Model
    {
        public async Task LoadAsync()
        {
            IsBusy = true;
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                dialogs.ShowError("Seats", ex);
            }
            finally
            {
                IsBusy = false;
            }
        }
    }

    [Snippet(In = nameof(SeatsModel))]
    Task A_model_with_dialogs_that_log(ILogger log) => new SeatsModel(new Dialogs(log)).LoadAsync();

    private sealed class PricesModel(IToasts toasts) : Model
    {
        public async Task LoadAsync()
        {
            IsBusy = true;
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                toasts.Show("No prices", ex);
            }
            finally
            {
                IsBusy = false;
            }
        }
    }

    [Snippet(In = nameof(PricesModel))]
    Task A_model_with_toasts() => new PricesModel(new Toasts()).LoadAsync();

    private sealed class CastModel : Model
    {
        public void Load()
        {
            try
            {
                Fail();
                Error = null;
            }
            catch (Exception ex)
            {
                Error = ex.Message;
            }
        }
    }

    [Snippet(In = nameof(CastModel))]
    string? A_model_with_an_error_text()
    {
        var model = new CastModel();
        model.Load();
        return model.Error;
    }

    private sealed class Command(Action run, Action<Exception> onError) : ICommand
    {
        public event EventHandler? CanExecuteChanged;

        public bool CanExecute(object? parameter) => true;

        public void Execute(object? parameter)
        {
            try
            {
                run();
            }
            catch (Exception ex)
            {
                onError(ex);
            }

            CanExecuteChanged?.Invoke(this, EventArgs.Empty);
        }
    }

    [Snippet(In = nameof(Command))]
    void A_command_that_logs(ILogger log) => new Command(() => Fail(), ex => log.LogError(ex, "sell")).Execute(null);

    private sealed class QuietCommand(Action run, Action<Exception> onError)
    {
        public void Execute()
        {
            try
            {
                run();
            }
            catch (Exception ex)
            {
                onError(ex);
            }
        }
    }

    [Snippet(In = nameof(QuietCommand))]
    void A_command_that_shows_it()
    {
        var model = new Model();
        new QuietCommand(() => Fail(), ex => model.Error = ex.Message).Execute();
    }

    private sealed class AsyncCommand(Func<Task> run, ILogger log)
    {
        public async void Execute()
        {
            try
            {
                await run();
            }
            catch (OperationCanceledException)
            {
            }
            /* judged */ catch (Exception ex)
            {
                log.LogError(ex, "command");
            }
        }
    }

    [Snippet(In = nameof(AsyncCommand))]
    async Task An_async_command(ILogger log)
    {
        new AsyncCommand(FailAsync, log).Execute();
        await LateAsync();
    }

    private sealed class Wizard
    {
        public Exception? Failure { get; private set; }

        public bool Next()
        {
            try
            {
                Fail();
                return true;
            }
            catch (Exception ex)
            {
                Failure = ex;
                return false;
            }
        }
    }

    [Snippet(In = nameof(Wizard))]
    void A_wizard_whose_failure_is_logged(ILogger log)
    {
        var wizard = new Wizard();
        if (!wizard.Next()) log.LogError(wizard.Failure, "The wizard stops");
    }

    private sealed class Seats
    {
        private readonly Dictionary<string, string> problems = [];

        public bool HasErrors => problems.Count > 0;

        public IEnumerable<string> Problems => problems.Values;

        public void Check(string seat)
        {
            problems.Remove(seat);
            try
            {
                Fail(new ArgumentException("no such seat", nameof(seat)));
            }
            catch (ArgumentException ex)
            {
                problems[seat] = ex.ParamName + ": " + ex.Message;
            }
        }
    }

    [Snippet(In = nameof(Seats))]
    string Seats_with_problems()
    {
        var seats = new Seats();
        seats.Check("a1");
        return seats.HasErrors ? string.Join("\n", seats.Problems) : "";
    }

    [Snippet]
    async Task A_dispatcher_that_is_given_it(ILogger log)
    {
        var queue = new Queue<Action>();
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            queue.Enqueue(() => log.LogError(ex, "on the screen"));
        }

        while (queue.Count > 0) queue.Dequeue()();
    }

    [Snippet]
    async Task A_dispatcher_that_shows_it()
    {
        var queue = new Queue<Action>();
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            queue.Enqueue(() => Console.WriteLine(ex.Message));
        }

        while (queue.Count > 0) queue.Dequeue()();
    }

    [Snippet]
    bool A_theme_that_is_not_there(ILogger log)
    {
        var theme = "dark";
        try
        {
            Fail<FileNotFoundException>();
        }
        catch (FileNotFoundException) when (theme == "dark")
        {
            theme = "light";
        }

        log.LogInformation("The theme is {Theme}", theme);
        return theme == "dark";
    }

    private static void Safely(Action act, ILogger log, string where = "somewhere")
    {
        try
        {
            act();
        }
        catch (Exception ex)
        {
            Show(ex, where, log);
        }
    }

    private static void Show(Exception ex, string where, ILogger log)
    {
        var text = ex switch
        {
            UnauthorizedAccessException => "You may not do that.",
            IOException { Message: var message } => message,
            _ => "Something went wrong.",
        };
        Console.WriteLine(text);
        log.LogError(ex, "{Where}", where);
    }

    [Snippet(In = nameof(Safely))]
    void A_click_that_is_safe(ILogger log) => Safely(() => Fail(), log, "click");
}
