// Results, flags, options and callbacks of closed methods, and what those who call them do.
internal sealed class VisitorsSiblings
{
    private sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);

    private sealed record Error(string Text, Exception? Cause = null);

    private static class Config
    {
        public static bool TryLoad(string path, out string text, out string problem)
        {
            try
            {
                text = $"{path}{Fail(new IOException(path))}";
                problem = "";
                return true;
            }
            catch (IOException ex)
            {
                (text, problem) = ("", ex.Message);
                return false;
            }
        }
    }

    [Snippet(In = nameof(Config))]
    string An_out_text_that_is_thrown() =>
        Config.TryLoad("a", out var text, out var problem) ? text : throw new StoreException(problem);

    private static class Loader
    {
        public static Exception? Load(string path)
        {
            try
            {
                Fail(new IOException(path));
                return null;
            }
            catch (IOException ex)
            {
                return ex;
            }
        }
    }

    [Snippet(In = nameof(Loader)), ByDesign("of several callers one takes it")]
    void A_returned_exception_that_is_logged_by_one_of_two(ILogger log)
    {
        var isQuiet = Loader.Load("a") is not null;
        if (Loader.Load("b") is { } error && isQuiet) log.LogError(error, "b");
    }

    private static class Step
    {
        public static Exception? Run(int number)
        {
            try
            {
                Fail(new IOException($"{number}"));
                return null;
            }
            catch (IOException ex)
            {
                return ex;
            }
        }
    }

    [Snippet(In = nameof(Step))]
    int A_returned_exception_that_is_counted()
    {
        var failed = 0;
        for (var number = 0; number < 3; number++)
            if (Step.Run(number) != null) failed++;
        return failed;
    }

    private static class Part
    {
        public static Exception? Run(int number)
        {
            try
            {
                Fail(new IOException($"{number}"));
                return null;
            }
            catch (IOException ex)
            {
                return ex;
            }
        }
    }

    [Snippet(In = nameof(Part))]
    void A_returned_exception_that_is_collected()
    {
        var errors = Enumerable.Range(0, 2).Select(Part.Run).OfType<Exception>().ToList();
        if (errors.Count > 0) throw new AggregateException(errors);
    }

    private static class Job
    {
        public static Error? Run(int number)
        {
            try
            {
                Fail(new IOException($"{number}"));
                return null;
            }
            catch (IOException ex)
            {
                return new Error($"job {number}", ex);
            }
        }
    }

    [Snippet(In = nameof(Job))]
    void A_returned_error_that_is_collected_and_logged(ILogger log)
    {
        var errors = new List<Error>();
        for (var number = 0; number < 2; number++)
        {
            if (Job.Run(number) is { } error) errors.Add(error);
        }

        foreach (var error in errors) log.LogError(error.Cause, "{Text}", error.Text);
    }

    private static class Task2
    {
        public static Error? Run(int number)
        {
            try
            {
                Fail(new IOException($"{number}"));
                return null;
            }
            catch (IOException ex)
            {
                return new Error($"job {number}", ex);
            }
        }
    }

    [Snippet(In = nameof(Task2))]
    string A_returned_error_that_is_collected_and_shown()
    {
        var errors = new List<Error>();
        for (var number = 0; number < 2; number++)
        {
            var error = Task2.Run(number);
            if (error is not null) errors.Add(error);
        }

        return string.Join(", ", errors.Select(error => error.Text));
    }

    private static class Sync
    {
        public static async Task<Error?> Run()
        {
            try
            {
                await FailAsync();
                return null;
            }
            catch (Exception ex)
            {
                return new Error("sync", ex);
            }
        }
    }

    [Snippet(In = nameof(Sync))]
    async Task A_returned_error_of_several_tasks(ILogger log)
    {
        var errors = await Task.WhenAll(Sync.Run(), Sync.Run());
        foreach (var error in errors) if (error is { Cause: { } cause }) log.LogError(cause, "sync");
    }

    private static class Store
    {
        public static async Task<Error?> Save()
        {
            try
            {
                await FailAsync();
                return null;
            }
            catch (Exception ex)
            {
                return new Error("save", ex);
            }
        }
    }

    [Snippet(In = nameof(Store))]
    async Task A_returned_error_of_a_task_that_is_stored_first(ILogger log)
    {
        var saving = Store.Save();
        await Task.Yield();
        var error = await saving.ConfigureAwait(false);
        if (error?.Cause is null) return;
        log.LogError(error.Cause, "save");
    }

    private static class Chain
    {
        public static Error? Last { get; private set; }

        public static Error? First()
        {
            try
            {
                Fail();
                return null;
            }
            catch (Exception ex)
            {
                return new Error("first", ex);
            }
        }

        public static Error? Second() => First() ?? new Error("none");

        public static bool Third() => (Last = Second()) is null;
    }

    [Snippet(In = nameof(Chain))]
    void A_returned_error_through_three_hands(ILogger log)
    {
        if (!Chain.Third()) log.LogError(Chain.Last?.Cause, "chain");
    }

    private sealed class Mapper(ILogger log)
    {
        public int Map()
        {
            var result = Try();
            return Finish(result);
        }

        private (int Value, Exception? Error) Try()
        {
            try
            {
                return (Fail(), null);
            }
            catch (Exception ex)
            {
                return (0, ex);
            }
        }

        private int Finish((int Value, Exception? Error) result)
        {
            if (result.Error != null) log.LogError(result.Error, "map");
            return result.Value;
        }
    }

    [Snippet(In = nameof(Mapper))]
    int A_tuple_that_a_second_helper_logs(ILogger log) => new Mapper(log).Map();

    private sealed class Quiet
    {
        public int Map() => Finish(Try());

        private static (int Value, Exception? Error) Try()
        {
            try
            {
                return (Fail(), null);
            }
            catch (Exception ex)
            {
                return (0, ex);
            }
        }

        private static int Finish((int Value, Exception? Error) result) => result.Error is null ? result.Value : -1;
    }

    [Snippet(In = nameof(Quiet))]
    int A_tuple_that_a_second_helper_asks() => new Quiet().Map();

    private sealed class Screen
    {
        private string status = "";

        public string Status => status;

        public void Show()
        {
            if (!Read()) status = "not read";
        }

        private static bool Read()
        {
            try
            {
                return Fail() > 0;
            }
            catch (Exception)
            {
                return false;
            }
        }
    }

    [Snippet(In = nameof(Screen))]
    string A_no_that_is_shown()
    {
        var screen = new Screen();
        screen.Show();
        return screen.Status;
    }

    private sealed class Sender(ILogger log)
    {
        public void Send()
        {
            if (!Connect("a")) log.LogError("{Host} can't be reached", "a");
        }

        private static bool Connect(string host)
        {
            try
            {
                return Fail() > host.Length;
            }
            catch (Exception)
            {
                return false;
            }
        }
    }

    [Snippet(In = nameof(Sender))]
    void A_no_that_is_logged(ILogger log) => new Sender(log).Send();

    private sealed class Rates(ILogger log)
    {
        public decimal Rate()
        {
            var rate = Fetch();
            if (rate == null) throw new StoreException("no rate");
            log.LogDebug("Rate {Rate}", rate);
            return rate.Value;
        }

        private static decimal? Fetch()
        {
            try
            {
                return Fail();
            }
            catch (Exception)
            {
                return null;
            }
        }
    }

    [Snippet(In = nameof(Rates))]
    decimal A_null_that_is_thrown(ILogger log) => new Rates(log).Rate();

    [Snippet(Paths = 2)]
    string A_conflict_that_is_told_otherwise(int which, ILogger log)
    {
        try
        {
            return $"{Fail(which == 0 ? new StoreException("conflict") : new IOException("disk"))}";
        }
        catch (Exception ex)
        {
            return ex switch
            {
                StoreException { Message: "conflict" } => "again",
                IOException io => Told(io),
                _ => throw ex,
            };
        }

        string Told(Exception error)
        {
            log.LogError(error, "The store failed");
            return "later";
        }
    }
}
