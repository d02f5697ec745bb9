// View models, commands, controllers, health checks and validators of a parish office.
using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

internal static class ParishExtensions
{
    extension(Exception why)
    {
        public string OpeningWords => why.Message.Split('\n')[0];

        public bool IsSmall => why is TimeoutException or OperationCanceledException;

        public void Whisper() => Console.WriteLine(why.OpeningWords);

        public T TellAnd<T>(ILogger log, T result)
        {
            log.LogError(why, "and");
            return result;
        }
    }

    public static IServiceCollection AddParish(this IServiceCollection services, Action<Exception> failed) => services.AddSingleton(failed);

    public static async Task<T?> OrDefault<T>(this Task<T> task, ILogger log, LogLevel level = LogLevel.Warning)
    {
        try
        {
            return await task.ConfigureAwait(false);
        }
        catch (Exception why)
        {
            log.Log(level, why, "or default");
            return default;
        }
    }

    public static async Task LetGo(this Task task, Action<Exception>? failed)
    {
        try
        {
            await task;
        }
        catch (Exception why) when (failed is not null)
        {
            failed(why);
        }
    }
}

internal sealed class ParishScreens
{
    private readonly List<string> lines = [];

    private abstract class Screen : INotifyPropertyChanged
    {
        private string? fault;

        public event PropertyChangedEventHandler? PropertyChanged;

        public string? Fault
        {
            get => fault;
            set
            {
                if (fault == value) return;
                fault = value;
                PropertyChanged?.Invoke(this, new(nameof(Fault)));
            }
        }

        public bool IsBusy { get; private set; }

        protected virtual void OnFailed(Exception why) => Fault = why.Message;

        protected async Task Busy(Func<Task> work)
        {
            IsBusy = true;
            try
            {
                await work();
            }
            catch (Exception why)
            {
                OnFailed(why);
            }
            finally
            {
                IsBusy = false;
            }
        }
    }

    private sealed class Calendar(ILogger log) : Screen
    {
        public Task Load() => Busy(FailAsync);

        protected override void OnFailed(Exception why)
        {
            base.OnFailed(why);
            log.LogError(why, "calendar");
        }
    }

    private sealed class Command(Action work, Func<bool>? can = null, Action<Exception>? failed = null)
    {
        public bool Can => can?.Invoke() ?? true;

        public void Run()
        {
            if (!Can) return;
            try
            {
                work();
            }
            catch (Exception why)
            {
                if (failed is null) throw;
                failed(why);
            }
        }
    }

    private sealed class Graves(ILogger log) : ControllerBase
    {
        public IActionResult Get(int id)
        {
            try
            {
                return Ok(Fail(new KeyNotFoundException($"{id}")));
            }
            catch (KeyNotFoundException why)
            {
                return NotFound(new { why.Message, Id = id });
            }
        }

        public ActionResult<int> Put(int id)
        {
            try
            {
                return Fail(new InvalidOperationException($"{id}"));
            }
            catch (InvalidOperationException why)
            {
                log.LogError(why, "put {Id}", id);
                return Problem(detail: why.Message, statusCode: 500);
            }
        }

        public IActionResult Post(int id)
        {
            try
            {
                return Ok(Fail(new ArgumentException($"{id}")));
            }
            catch (ArgumentException why)
            {
                ModelState.AddModelError(why.ParamName ?? "", why.Message);
                return ValidationProblem(ModelState);
            }
        }

        public async Task<IResult> Delete(int id) =>
            await FailAsync().OrDefault(log, LogLevel.Error) == id ? Results.Ok() : Results.NotFound();
    }

    private sealed class Roof(ILogger log) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken stop = default)
        {
            try
            {
                Fail();
                return Task.FromResult(HealthCheckResult.Healthy());
            }
            catch (Exception why)
            {
                log.LogError(why, "roof");
                return Task.FromResult(HealthCheckResult.Unhealthy("roof", why));
            }
        }
    }

    private sealed record Fault(string Field, string Text, Exception? Why = null);

    private sealed class Checks
    {
        private readonly List<(string Field, Action Check)> all = [];

        public Checks With(string field, Action check)
        {
            all.Add((field, check));
            return this;
        }

        public IReadOnlyList<Fault> RunAll()
        {
            var faults = new List<Fault>();
            foreach (var (field, check) in all)
            {
                try
                {
                    check();
                }
                catch (ArgumentException why)
                {
                    faults.Add(new(field, why.Message));
                }
            }

            return faults;
        }

        public IEnumerable<Fault> Lazily()
        {
            foreach (var (field, check) in all)
            {
                Fault? fault = null;
                try
                {
                    check();
                }
                catch (ArgumentException why)
                {
                    fault = new(field, why.Message, why);
                }

                if (fault is not null) yield return fault;
            }
        }
    }

    private static IResult Map(Exception why) => why switch
    {
        ArgumentException => Results.BadRequest(why.Message),
        KeyNotFoundException => Results.NotFound(),
        _ => Results.Problem(why.Message),
    };

    [Snippet(In = nameof(Screen))]
    async Task A_screen_that_logs_in_its_override(ILogger log) => await new Calendar(log).Load();

    [Snippet(In = nameof(Command))]
    void A_command_with_an_answer(ILogger log) => new Command(() => Fail(), failed: why => log.LogError(why, "command")).Run();

    [Snippet(In = nameof(Graves.Get))]
    string? A_controller_that_finds_nothing(ILogger log) => new Graves(log).Get(1).ToString();

    [Snippet(In = nameof(Graves.Put))]
    string? A_controller_with_a_problem(ILogger log) => new Graves(log).Put(1).ToString();

    [Snippet(In = nameof(Graves.Post))]
    string? A_controller_with_a_model_error(ILogger log)
    {
        try
        {
            return new Graves(log).Post(1).ToString();
        }
        finally
        {
            lines.Add("post");
        }
    }

    [Snippet(In = nameof(Roof))]
    async Task A_check_that_logs_and_is_unhealthy(ILogger log) => await new Roof(log).CheckHealthAsync(new());

    [Snippet(In = nameof(Checks.RunAll))]
    int Checks_with_their_texts() => new Checks().With("name", () => Fail(new ArgumentException("name"))).RunAll().Count;

    [Snippet(In = nameof(Checks.Lazily))]
    void Checks_that_yield_their_faults(ILogger log)
    {
        foreach (var fault in new Checks().With("name", () => Fail(new ArgumentException("name"))).Lazily())
            log.LogError(fault.Why, "{Field}", fault.Field);
    }

    [Snippet(In = nameof(ParishExtensions.OrDefault))]
    async Task<string?> A_controller_with_a_default(ILogger log) => (await new Graves(log).Delete(1)).ToString();

    [Snippet]
    string? A_map_to_results()
    {
        try { return $"{Fail()}"; }
        catch (Exception why) { return Map(why).ToString(); }
    }

    [Snippet]
    void Whispered_by_an_extension()
    {
        try { Fail(); }
        catch (Exception why) { why.Whisper(); }
    }

    [Snippet]
    int Told_by_an_extension_with_a_result(ILogger log)
    {
        try { return Fail(); }
        catch (Exception why) { return why.TellAnd(log, -1); }
    }

    [Snippet(Paths = 2)]
    int Told_if_it_is_not_small(int which, ILogger log)
    {
        try { return Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception why) { return why.IsSmall ? 0 : why.TellAnd(log, 1); }
    }

    [Snippet]
    int Small_ones_go_on(ILogger log)
    {
        try { return Fail(); }
        catch (Exception why) when (why is { IsSmall: false }) { return why.TellAnd(log, 1); }
    }

    [Snippet(In = nameof(ParishExtensions.LetGo))]
    async Task Forgotten_with_an_answer(ILogger log)
    {
        _ = FailAsync().LetGo(why => log.LogError(why, "forgotten"));
        await LateAsync();
    }

    [Snippet]
    void An_option_that_is_not_valid()
    {
        try { Fail(new OptionsValidationException("roof", typeof(string), ["too low"])); }
        catch (OptionsValidationException why) { lines.AddRange(why.Failures); }
    }

    [Snippet]
    bool A_model_state_with_its_text()
    {
        var state = new ModelStateDictionary();
        try { Fail(new FormatException()); }
        catch (FormatException why) { state.TryAddModelError("day", why.Message); }
        return state.IsValid;
    }

    [Snippet]
    void A_service_that_is_asked_for(ILogger log)
    {
        using var services = new ServiceCollection().AddParish(why => log.LogError(why, "parish")).BuildServiceProvider();
        try { Fail(); }
        catch (Exception why) { services.GetRequiredService<Action<Exception>>()(why); }
    }
}
