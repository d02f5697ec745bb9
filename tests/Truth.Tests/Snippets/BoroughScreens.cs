// Screens, commands, middleware and wrappers of a small borough.
internal sealed class BoroughScreens
{
    private readonly List<string> shown = [];
    private string status = "";

    private sealed class Screen(Action<string> show, ILogger? log = null)
    {
        public bool IsBusy { get; private set; }

        public string? Error { get; private set; }

        public void Load()
        {
            IsBusy = true;
            try
            {
                Fail();
            }
            catch (Exception why)
            {
                Error = why.Message;
                show(Error);
                log?.LogError(why, "screen");
            }
            finally
            {
                IsBusy = false;
            }
        }
    }

    [Snippet(In = nameof(Screen))]
    void A_screen_that_logs(ILogger log) => new Screen(shown.Add, log).Load();

    private sealed class QuietScreen(Action<string> show)
    {
        public void Load()
        {
            try
            {
                Fail();
            }
            catch (Exception why)
            {
                show(why.Message);
            }
        }
    }

    [Snippet(In = nameof(QuietScreen))]
    void A_screen_that_shows() => new QuietScreen(shown.Add).Load();

    private delegate void Handler(Exception why, string place);

    private static Handler Told(ILogger log, bool isFatal) => isFatal
        ? (why, place) => log.LogCritical(why, "{Place}", place)
        : (why, place) => log.LogError(why, "{Place}", place);

    [Snippet]
    void A_handler_that_is_made(ILogger log)
    {
        var handle = Told(log, isFatal: false);
        try { Fail(); }
        catch (Exception why) { handle(why, "screen"); }
    }

    private static void Run(Action work, Action<Exception> failed)
    {
        try { work(); }
        catch (Exception why) { failed(why); }
    }

    [Snippet(In = nameof(Run))]
    void A_run_with_a_report() => Run(() => Fail(), why => SentrySdk.CaptureException(why));

    private static T Or<T>(Func<T> work, T fallback)
    {
        try { return work(); }
        catch (Exception) { return fallback; }
    }

    [Snippet(In = nameof(Or))]
    void A_value_or_another() => shown.Add($"{Or(() => Fail(), 3)}");

    private static T Wrapped<T>(string what, Func<T> work)
    {
        try { return work(); }
        catch (Exception why) { throw new InvalidOperationException($"{what} failed: {why.Message}", why); }
    }

    [Snippet(In = nameof(Wrapped))]
    void A_wrapped_value() => shown.Add($"{Wrapped("bench", () => Fail())}");

    private static T Blurred<T>(string what, Func<T> work)
    {
        try { return work(); }
        catch (Exception why) { throw new InvalidOperationException($"{what} failed: {why.Message}"); }
    }

    [Snippet(In = nameof(Blurred))]
    void A_blurred_value() => shown.Add($"{Blurred("bench", () => Fail())}");

    [Snippet]
    void A_status_line()
    {
        try { Fail(); }
        catch (Exception why) { status = $"failed: {why.Message}"; }
    }

    public string Status => status;

    [Snippet]
    void A_dialog_that_asks(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            if (Ask($"Send a report of {why.Message}?")) log.LogError(why, "asked");
        }

        bool Ask(string text)
        {
            shown.Add(text);
            return false;
        }
    }

    [Snippet(Paths = 2)]
    void A_message_by_its_type(int which)
    {
        string text;
        try
        {
            Fail(which == 0 ? new TimeoutException() : new InvalidOperationException());
            text = "fine";
        }
        catch (Exception why)
        {
            text = why switch
            {
                TimeoutException => "late",
                IOException { Message: var message } => message,
                _ => throw new InvalidDataException("unknown", why),
            };
        }

        shown.Add(text);
    }

    [Snippet(Paths = 2)]
    void A_message_of_two(int which, ILogger log)
    {
        try
        {
            Fail(which == 0 ? new TimeoutException() : new InvalidOperationException());
        }
        catch (Exception why)
        {
            switch (why)
            {
                case TimeoutException:
                    shown.Add("late");
                    break;
                default:
                    log.LogError(why, "unknown");
                    break;
            }
        }
    }

    [Snippet]
    async Task A_command_that_is_fired(ILogger log)
    {
        await Fire(async () =>
        {
            await Task.Yield();
            Fail();
        });

        async Task Fire(Func<Task> command)
        {
            try
            {
                await command().ConfigureAwait(false);
            }
            catch (Exception why)
            {
                Report(why);
            }
        }

        void Report(Exception why) => log.LogError(why, "command");
    }

    private sealed class Pipe(ILogger log)
    {
        private readonly List<Func<Exception, bool>> filters = [];

        public Pipe Use(Func<Exception, bool> filter)
        {
            filters.Add(filter);
            return this;
        }

        public void Run()
        {
            try
            {
                Fail();
            }
            catch (Exception why)
            {
                if (filters.Exists(filter => filter(why))) return;
                log.LogError(why, "pipe");
            }
        }
    }

    [Snippet(In = nameof(Pipe)), Undecided("a list of filters that nobody fills")]
    void A_pipe_without_filters(ILogger log) => new Pipe(log).Run();

    private sealed class Scope(ILogger log, string name) : IDisposable
    {
        private Exception? fault;

        public void Failed(Exception why) => fault = why;

        public void Dispose()
        {
            if (fault is null) log.LogInformation("{Name} is done", name);
            else log.LogError(fault, "{Name} failed", name);
        }
    }

    [Snippet]
    void A_scope_that_logs_its_fault(ILogger log)
    {
        using var scope = new Scope(log, "park");
        try { Fail(); }
        catch (Exception why) { scope.Failed(why); }
    }

    [Snippet]
    void A_scope_that_is_not_told(ILogger log)
    {
        using var scope = new Scope(log, "park");
        try { Fail(); }
        catch (Exception) { shown.Add("park"); }
    }

    private sealed record Problem(int Status, string Title)
    {
        public IDictionary<string, object?> Extensions { get; } = new Dictionary<string, object?>();
    }

    private static Problem Mapped(Exception why)
    {
        var problem = why switch
        {
            KeyNotFoundException => new Problem(404, "missing"),
            ArgumentException => new Problem(400, "bad"),
            _ => new Problem(500, "broken"),
        };
        problem.Extensions["detail"] = why.Message;
        return problem;
    }

    [Snippet]
    void A_problem_that_is_shown()
    {
        try { Fail(); }
        catch (Exception why)
        {
            var problem = Mapped(why);
            shown.Add($"{problem.Status} {problem.Title}");
        }
    }

    [Snippet(Paths = 2)]
    void A_problem_that_is_logged_if_bad(int which, ILogger log)
    {
        try { Fail(which == 0 ? new InvalidOperationException() : new ArgumentException("bench")); }
        catch (Exception why)
        {
            var problem = Mapped(why);
            if (problem.Status >= 500) log.LogError(why, "{Title}", problem.Title);
            shown.Add(problem.Title);
        }
    }

    [Snippet]
    void A_tag_and_a_capture()
    {
        try { Fail(); }
        catch (Exception why)
        {
            SentrySdk.ConfigureScope(scope => scope.SetTag("screen", "map"));
            why.Data["screen"] = "map";
            SentrySdk.CaptureException(why);
        }
    }

    [Snippet]
    void A_crumb_only()
    {
        try { Fail(); }
        catch (Exception why) { SentrySdk.AddBreadcrumb($"map: {why.Message}", "screen", level: BreadcrumbLevel.Error); }
    }

    [Snippet]
    int A_default_by_ternary(ILogger log)
    {
        int? found;
        try { found = Fail(); }
        catch (Exception why)
        {
            found = null;
            log.LogError(why, "map");
        }

        return found ?? 0;
    }

    [Snippet]
    void A_fault_that_is_unwrapped()
    {
        try { Task.Run(() => Fail()).Wait(); }
        catch (AggregateException why) when (why.InnerException is { } inner)
        {
            throw new InvalidOperationException("map", inner);
        }
    }

    [Snippet]
    void A_fault_of_which_the_root_is_captured()
    {
        try { Fail(new InvalidOperationException("map", new IOException("disk"))); }
        catch (Exception why) { SentrySdk.CaptureException(why.GetBaseException()); }
    }
}
