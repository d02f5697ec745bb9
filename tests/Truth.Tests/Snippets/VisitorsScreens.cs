using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

// View models, commands, notifications, audits and answers of the web, as visitors write them.
internal sealed class VisitorsScreens
{
    private abstract class ViewModel : INotifyPropertyChanged
    {
        public event PropertyChangedEventHandler? PropertyChanged;

        protected void Set<T>(ref T field, T value, string name)
        {
            if (EqualityComparer<T>.Default.Equals(field, value)) return;
            field = value;
            PropertyChanged?.Invoke(this, new(name));
        }
    }

    private sealed class CustomerViewModel(Func<Task<int>> load) : ViewModel
    {
        private string? error;
        private bool busy;

        public string? Error { get => error; set => Set(ref error, value, nameof(Error)); }

        public bool IsBusy { get => busy; set => Set(ref busy, value, nameof(IsBusy)); }

        public async Task Load()
        {
            IsBusy = true;
            try
            {
                await load();
            }
            catch (Exception ex)
            {
                Error = ex.Message;
            }
            finally
            {
                IsBusy = false;
            }
        }
    }

    [Snippet(In = nameof(CustomerViewModel))]
    async Task<string?> A_view_model_with_a_text()
    {
        var model = new CustomerViewModel(FailAsync);
        await model.Load();
        return model.Error;
    }

    private interface IDialogs
    {
        Task Show(string title, string text);

        Task ShowError(Exception error);
    }

    private sealed class Dialogs(ILogger log) : IDialogs
    {
        public Task Show(string title, string text)
        {
            Console.WriteLine($"{title}: {text}");
            return Task.CompletedTask;
        }

        public Task ShowError(Exception error)
        {
            log.LogError(error, "Shown to the user");
            return Show("Error", error.Message);
        }
    }

    private sealed class OrderViewModel(IDialogs dialogs)
    {
        public async Task Save()
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                await dialogs.ShowError(ex);
            }
        }
    }

    [Snippet(In = nameof(OrderViewModel))]
    Task A_dialog_with_it(ILogger log) => new OrderViewModel(new Dialogs(log)).Save();

    private sealed class StockViewModel(IDialogs dialogs)
    {
        public async Task Save()
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                await dialogs.Show("Not saved", ex.Message);
            }
        }
    }

    [Snippet(In = nameof(StockViewModel))]
    Task A_dialog_with_a_text(ILogger log) => new StockViewModel(new Dialogs(log)).Save();

    private sealed class Command(Func<Task> execute, Action<Exception> failed)
    {
        private bool running;

        public bool CanExecute => !running;

        public async void Execute()
        {
            running = true;
            try
            {
                await execute();
            }
            catch (Exception ex)
            {
                failed(ex);
            }
            finally
            {
                running = false;
            }
        }
    }

    [Snippet(In = nameof(Command))]
    async Task A_command_with_a_callback()
    {
        new Command(FailAsync, ex => SentrySdk.CaptureException(ex)).Execute();
        await LateAsync();
    }

    private sealed record AuditEntry(string Action, bool Succeeded, string? Remark);

    private sealed class AuditTrail
    {
        private readonly List<AuditEntry> entries = [];

        public IReadOnlyList<AuditEntry> Entries => entries;

        public void Write(string action, Exception? error = null) => entries.Add(new(action, error is null, error?.Message));
    }

    [Snippet]
    int An_audit_with_a_remark()
    {
        var audit = new AuditTrail();
        try
        {
            Fail();
            audit.Write("pay");
        }
        catch (Exception ex)
        {
            audit.Write("pay", ex);
        }

        return audit.Entries.Count;
    }

    private sealed record Notification(string Title, Exception? Error = null);

    private sealed class Notifier
    {
        public event Action<Notification>? Sent;

        public void Send(Notification notification) => Sent?.Invoke(notification);
    }

    [Snippet]
    void A_notification_with_it(ILogger log)
    {
        var notifier = new Notifier();
        notifier.Sent += notification => log.LogError(notification.Error, "{Title}", notification.Title);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            notifier.Send(new("failed", ex));
        }
    }

    [Snippet]
    void A_notification_with_a_title(ILogger log)
    {
        var notifier = new Notifier();
        notifier.Sent += notification => log.LogInformation("{Title}", notification.Title);
        try
        {
            Fail();
        }
        catch (Exception)
        {
            notifier.Send(new("failed"));
        }
    }

    private static class Problems
    {
        public static ProblemDetails Of(Exception error) => error switch
        {
            KeyNotFoundException => new() { Status = 404, Title = "Not found" },
            ArgumentException { ParamName: var name } => new() { Status = 400, Title = $"Wrong {name}" },
            _ => new() { Status = 500, Title = "Error", Detail = error.Message },
        };
    }

    [Snippet]
    void An_endpoint_with_problem_details(IApplicationBuilder app) => app.Run(async context =>
    {
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            var problem = Problems.Of(ex);
            context.Response.StatusCode = problem.Status ?? 500;
            await context.Response.WriteAsync(problem.Title ?? "");
        }
    });

    [Snippet(Paths = 2)]
    void An_endpoint_with_problem_details_and_a_log(IApplicationBuilder app, ILogger log) => app.Run(async context =>
    {
        try
        {
            await Task.Yield();
            Fail(Which(context) == 0 ? new KeyNotFoundException() : new IOException());
        }
        catch (Exception ex)
        {
            var problem = Problems.Of(ex);
            if (problem is { Status: 500 }) log.LogError(ex, "{Path} failed", context.Request.Path);
            context.Response.StatusCode = 500;
            await context.Response.WriteAsync(problem.Title ?? "");
        }
    });

    [Snippet]
    void A_middleware_that_logs(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception ex)
            {
                log.LogError(ex, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
                if (context.Response.HasStarted) throw;
                context.Response.Clear();
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        });
        app.Run(_ => FailAsync());
    }

    [Snippet]
    void A_middleware_that_answers(IApplicationBuilder app)
    {
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            try
            {
                await next(context);
            }
            catch (InvalidOperationException ex)
            {
                context.Items["error"] = ex.Message;
                await Results.Problem(ex.Message, statusCode: 409).ExecuteAsync(context);
            }
        });
        app.Run(_ => FailAsync());
    }

    private abstract class Controller : ControllerBase
    {
        protected IActionResult Failed(Exception error) => new ObjectResult(Problems.Of(error));
    }

    private sealed class Orders(ILogger log) : Controller
    {
        public async Task<IActionResult> Get(int id)
        {
            try
            {
                return Ok(await FailAsync() + id);
            }
            catch (Exception ex)
            {
                log.LogError(ex, "Get of {Id} failed", id);
                return Failed(ex);
            }
        }
    }

    [Snippet(In = nameof(Orders))]
    Task A_controller_that_logs(ILogger log) => new Orders(log).Get(5);

    private sealed class Stocks : Controller
    {
        public async Task<IActionResult> Get(int id)
        {
            try
            {
                return Ok(await FailAsync() + id);
            }
            catch (Exception ex)
            {
                return Failed(ex);
            }
        }
    }

    [Snippet(In = nameof(Stocks))]
    Task A_controller_that_answers() => new Stocks().Get(5);

    private sealed class Loader
    {
        public event RunWorkerCompletedEventHandler? Completed;

        public void Load()
        {
            try
            {
                Completed?.Invoke(this, new(Fail(), null, cancelled: false));
            }
            catch (Exception ex)
            {
                Completed?.Invoke(this, new(null, ex, cancelled: false));
            }
        }
    }

    [Snippet(In = nameof(Loader))]
    void A_loader_that_completes(ILogger log)
    {
        var loader = new Loader();
        loader.Completed += (_, done) =>
        {
            if (done.Error is { } error) log.LogError(error, "Not loaded");
        };
        loader.Load();
    }

    private sealed class Screen
    {
        public string Status { get; private set => field = value.Trim(); } = "";

        public void Refresh()
        {
            try
            {
                Status = $"{Fail()} items";
            }
            catch (Exception ex)
            {
                Status = $"Error: {ex.Message} ";
            }
        }
    }

    [Snippet(In = nameof(Screen))]
    string A_screen_with_a_status()
    {
        var screen = new Screen();
        screen.Refresh();
        return screen.Status;
    }
}
