// View models, commands, dialogs and progress.
using System.ComponentModel;
using System.Runtime.CompilerServices;

internal sealed class CountyScreens
{
    private abstract class ViewModel : INotifyPropertyChanged
    {
        public event PropertyChangedEventHandler? PropertyChanged;

        protected bool Set<T>(ref T field, T value, [CallerMemberName] string? name = null)
        {
            if (EqualityComparer<T>.Default.Equals(field, value)) return false;
            field = value;
            PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
            return true;
        }
    }

    private sealed class OrdersViewModel(ILogger log) : ViewModel
    {
        private bool isBusy;
        private string? error;

        public bool IsBusy { get => isBusy; set => Set(ref isBusy, value); }

        public string? Error { get => error; set => Set(ref error, value); }

        public async Task LoadAsync()
        {
            IsBusy = true;
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                Error = "Orders could not be loaded";
                log.LogError(ex, "{Error}", Error);
            }
            finally
            {
                IsBusy = false;
            }
        }
    }

    [Snippet(In = nameof(OrdersViewModel))]
    Task Orders_with_a_message_and_a_log(ILogger log) => new OrdersViewModel(log).LoadAsync();

    private sealed class CustomersViewModel : ViewModel
    {
        private string? error;

        public string? Error { get => error; set => Set(ref error, value); }

        public async Task LoadAsync()
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                Error = ex.Message;
            }
        }
    }

    [Snippet(In = nameof(CustomersViewModel))]
    async Task<string?> Customers_with_a_message_only()
    {
        var model = new CustomersViewModel();
        await model.LoadAsync();
        return model.Error;
    }

    private sealed class RelayCommand(Func<Task> execute, Action<Exception>? onException = null)
    {
        public async Task Run()
        {
            try
            {
                await execute();
            }
            catch (Exception ex) when (onException is not null)
            {
                onException(ex);
            }
        }
    }

    [Snippet(In = nameof(RelayCommand))]
    Task A_command_with_a_handler(ILogger log) => new RelayCommand(() => FailAsync(), ex => log.LogError(ex, "command")).Run();

    [Snippet(In = nameof(RelayCommand))]
    Task A_command_without_a_handler() => new RelayCommand(() => FailAsync()).Run();

    private sealed class AsyncCommand(Func<Task> execute, Action<Exception>? onException = null)
    {
        public async Task Run()
        {
            try
            {
                await execute();
            }
            catch (Exception ex)
            {
                if (onException == null) throw;
                onException(ex);
            }
        }
    }

    [Snippet(In = nameof(AsyncCommand))]
    Task A_command_that_throws_without_a_handler() => new AsyncCommand(() => FailAsync()).Run();

    private interface IDialogs
    {
        Task<bool> Ask(string title, string text);
        Task Show(Exception why, string title);
    }

    private sealed class Dialogs(ILogger log) : IDialogs
    {
        public List<string> Shown { get; } = [];

        public Task<bool> Ask(string title, string text)
        {
            Shown.Add(title + text);
            return Task.FromResult(false);
        }

        public Task Show(Exception why, string title)
        {
            log.LogError(why, "{Title}", title);
            Shown.Add(why.Message);
            return Task.CompletedTask;
        }
    }

    private sealed class Editor(IDialogs dialogs)
    {
        public async Task Save()
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                await dialogs.Show(ex, "Not saved");
            }
        }
    }

    [Snippet(In = nameof(Editor))]
    Task A_dialog_that_logs_what_it_shows(ILogger log) => new Editor(new Dialogs(log)).Save();

    private sealed class Closer(IDialogs dialogs)
    {
        public async Task<bool> Close()
        {
            try
            {
                await FailAsync();
                return true;
            }
            catch (Exception ex)
            {
                return await dialogs.Ask("Close without saving?", ex.Message);
            }
        }
    }

    [Snippet(In = nameof(Closer))]
    Task<bool> A_dialog_that_asks_with_the_text(ILogger log) => new Closer(new Dialogs(log)).Close();

    private readonly record struct Step(string Name, bool Done, Exception? Failure = null);

    [Snippet]
    void A_progress_whose_failed_step_is_reported()
    {
        var step = new Step("copy", false);
        try
        {
            Fail();
            step = step with { Done = true };
        }
        catch (Exception ex)
        {
            step = step with { Failure = ex };
        }

        if (!step.Done && step.Failure is { } failure) SentrySdk.CaptureException(failure);
    }

    [Snippet]
    void A_progress_whose_step_is_reset_before_it_is_reported()
    {
        var step = new Step("copy", false);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            step = step with { Failure = ex };
        }

        step = new Step("clean", true);
        if (step.Failure is { } failure) SentrySdk.CaptureException(failure);
    }

    [Snippet]
    void A_progress_with_a_local_function(ILogger log)
    {
        var done = 0;
        foreach (var name in new[] { "copy", "clean" }) Try(name);
        log.LogInformation("{Done} done", done);

        void Try(string name)
        {
            try
            {
                Fail();
                done++;
            }
            catch (Exception ex)
            {
                Complain(ex, name);
            }
        }

        void Complain(Exception ex, string name) => log.LogError(ex, "{Name} failed", name);
    }

    private sealed class Navigation(ILogger log)
    {
        public event EventHandler<NavigationFailed>? Failed;

        public sealed class NavigationFailed(Exception exception) : EventArgs
        {
            public Exception Exception => exception;
            public bool Handled { get; set; }
        }

        public void Go()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                var args = new NavigationFailed(ex);
                Failed?.Invoke(this, args);
                if (!args.Handled) log.LogError(ex, "Navigation failed");
            }
        }
    }

    [Snippet(In = nameof(Navigation))]
    void A_navigation_that_nobody_handles(ILogger log) => new Navigation(log).Go();

    [Snippet(In = nameof(Navigation))]
    void A_navigation_that_is_handled_with_a_capture(ILogger log)
    {
        var navigation = new Navigation(log);
        navigation.Failed += (_, args) =>
        {
            SentrySdk.CaptureException(args.Exception);
            args.Handled = true;
        };
        navigation.Go();
    }

    [Snippet]
    string A_title_that_is_optional(ILogger log)
    {
        string? title = null;
        try
        {
            title = Fail().ToString();
        }
        catch (Exception ex) when (LogAndSwallow(ex))
        {
        }

        return title ?? "untitled";

        bool LogAndSwallow(Exception ex)
        {
            log.LogError(ex, "No title");
            return true;
        }
    }

    [Snippet]
    string A_title_whose_log_is_turned_off(ILogger log)
    {
        var isVerbose = false;
        try
        {
            return Fail().ToString();
        }
        catch (Exception ex)
        {
            if (isVerbose) log.LogError(ex, "No title");
            return "untitled";
        }
    }

    private sealed class Plugin
    {
        public required string Name { get; init; }
        public Exception? LoadError { get; private set; }
        public bool IsLoaded => LoadError is null;

        public void Load()
        {
            try
            {
                Fail(new TypeLoadException(Name));
            }
            catch (TypeLoadException ex)
            {
                LoadError = ex;
            }
        }
    }

    [Snippet(In = nameof(Plugin))]
    int Plugins_whose_errors_are_collected(ILogger log)
    {
        var plugins = new List<Plugin> { new() { Name = "spell" }, new() { Name = "export" } };
        plugins.ForEach(plugin => plugin.Load());
        foreach (var plugin in plugins.Where(plugin => !plugin.IsLoaded))
            log.LogError(plugin.LoadError, "{Plugin} is not loaded", plugin.Name);
        return plugins.Count(plugin => plugin.IsLoaded);
    }

    private sealed class Theme
    {
        public required string Name { get; init; }
        public Exception? LoadError { get; private set; }
        public bool IsLoaded => LoadError is null;

        public void Load()
        {
            try
            {
                Fail(new TypeLoadException(Name));
            }
            catch (TypeLoadException ex)
            {
                LoadError = ex;
            }
        }
    }

    [Snippet(In = nameof(Theme)), ByDesign("a field is taken to be read by somebody who reports")]
    int Themes_whose_errors_are_only_counted(ILogger log)
    {
        var themes = new List<Theme> { new() { Name = "dark" }, new() { Name = "light" } };
        themes.ForEach(theme => theme.Load());
        log.LogError("{Count} themes are not loaded", themes.Count(theme => !theme.IsLoaded));
        return themes.Count(theme => theme.IsLoaded);
    }
}
