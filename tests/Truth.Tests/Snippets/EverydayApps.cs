using System.Text.Json;

// Larger pieces of applications: pipelines, buses, caches, breakers, importers, commands.
internal sealed class EverydayApps
{
    private interface IHandler { Task<int> Handle(int request); }

    private sealed class FailingHandler : IHandler { public Task<int> Handle(int request) => FailAsync(); }

    private sealed class LoggingHandler(IHandler inner, ILogger log) : IHandler
    {
        public async Task<int> Handle(int request)
        {
            try { return await inner.Handle(request); }
            catch (Exception ex)
            {
                log.LogError(ex, "request {Request} failed", request);
                throw;
            }
        }
    }

    private sealed class SwallowingHandler(IHandler inner, ILogger log) : IHandler
    {
        public async Task<int> Handle(int request)
        {
            try { return await inner.Handle(request); }
            catch (Exception ex)
            {
                log.LogInformation(ex, "request {Request} failed", request);
                return -1;
            }
        }
    }

    private sealed class TranslatingHandler(IHandler inner) : IHandler
    {
        public async Task<int> Handle(int request)
        {
            try { return await inner.Handle(request); }
            catch (InvalidOperationException ex) { throw new ApplicationException($"request {request}: {ex.Message}"); }
        }
    }

    private sealed class Bus(ILogger log)
    {
        private readonly List<Action<string>> listeners = [];
        public void Listen(Action<string> listener) => listeners.Add(listener);
        public void Publish(string message)
        {
            foreach (var listener in listeners)
            {
                try { listener(message); }
                catch (Exception ex) { log.LogError(ex, "{Listener} failed", listener.Method.Name); }
            }
        }
    }

    private sealed class SafeBus
    {
        private readonly List<Action<string>> listeners = [];
        public void Listen(Action<string> listener) => listeners.Add(listener);
        public int Publish(string message)
        {
            var failed = 0;
            foreach (var listener in listeners)
            {
                try { listener(message); }
                catch { failed++; }
            }

            return failed;
        }
    }

    private sealed class CollectingBus
    {
        private readonly List<Action<string>> listeners = [];
        public void Listen(Action<string> listener) => listeners.Add(listener);
        public void Publish(string message)
        {
            List<Exception>? failures = null;
            foreach (var listener in listeners)
            {
                try { listener(message); }
                catch (Exception ex)
                {
                    failures ??= new List<Exception>();
                    failures.Add(ex);
                }
            }

            if (failures?.Count > 0) throw new AggregateException("publishing failed", failures);
        }
    }

    private sealed class Breaker(ILogger log)
    {
        private int failures;
        private bool open;
        public T? Run<T>(Func<T> work)
        {
            if (open) return default;
            try { return work(); }
            catch (Exception ex)
            {
                if (++failures < 2) throw;
                open = true;
                log.LogError(ex, "open");
                return default;
            }
        }
    }

    private sealed class Cache
    {
        private readonly Dictionary<string, object> entries = [];
        public object? Get(string key, Func<object> load)
        {
            try { return entries.TryGetValue(key, out var entry) ? entry : entries[key] = load(); }
            catch (Exception ex)
            {
                entries[key] = ex;
                return null;
            }
        }
    }

    private sealed class Settings
    {
        public int Port
        {
            get
            {
                try { return Fail(new FormatException("port")); }
                catch (FormatException) { return 8080; }
            }
        }
    }

    private sealed class Importer(ILogger log)
    {
        private readonly List<string> problems = [];
        public int Imported { get; private set; }
        public IReadOnlyList<string> Problems => problems;
        public void Import(IEnumerable<int> rows)
        {
            foreach (var row in rows)
            {
                try { Imported += Fail(); }
                catch (Exception ex) when (ex is FormatException or InvalidOperationException)
                {
                    problems.Add($"row {row}: {ex.Message}");
                }
            }

            if (problems.Count > 0) log.LogWarning("{Count} problems", problems.Count);
        }
    }

    private sealed class Outbox
    {
        public Exception? LastError { get; private set; }
        public int Attempts { get; private set; }
        public bool Send()
        {
            try
            {
                Attempts++;
                Fail();
                return true;
            }
            catch (Exception ex)
            {
                LastError = ex;
                return false;
            }
        }
    }

    private sealed class Command(ILogger log)
    {
        public int Run()
        {
            try { return Fail(); }
            catch (ArgumentException ex)
            {
                Console.Error.WriteLine(ex.Message);
                return 2;
            }
            /* judged */
            catch (Exception ex)
            {
                log.LogCritical(ex, "unhandled");
                Console.Error.WriteLine("see the log");
                return 1;
            }
        }
    }

    private sealed class QuietCommand
    {
        public int Run()
        {
            try { return Fail(); }
            catch (Exception ex)
            {
                Console.ForegroundColor = ConsoleColor.Red;
                Console.Error.WriteLine($"error: {ex.Message}");
                Console.ResetColor();
                return ex is IOException ? 2 : 1;
            }
        }
    }

    private sealed class Converter : System.Text.Json.Serialization.JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            try { return Fail(); }
            catch (InvalidOperationException ex) { throw new JsonException("not a number", ex); }
        }

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
    }

    [Snippet(In = nameof(LoggingHandler))]
    Task<int> A_decorator_that_logs_and_throws_on(ILogger log) => new LoggingHandler(new FailingHandler(), log).Handle(1);

    [Snippet(In = nameof(SwallowingHandler))]
    Task<int> A_decorator_that_swallows(ILogger log) => new SwallowingHandler(new FailingHandler(), log).Handle(1);

    [Snippet(In = nameof(TranslatingHandler))]
    Task<int> A_decorator_that_translates() => new TranslatingHandler(new FailingHandler()).Handle(1);

    [Snippet(In = nameof(Bus))]
    void A_bus_that_isolates_its_listeners(ILogger log)
    {
        var bus = new Bus(log);
        bus.Listen(_ => Fail());
        bus.Publish("m");
    }

    [Snippet(In = nameof(SafeBus))]
    int A_bus_that_counts_its_failures()
    {
        var bus = new SafeBus();
        bus.Listen(_ => Fail());
        return bus.Publish("m");
    }

    [Snippet(In = nameof(CollectingBus))]
    void A_bus_that_throws_what_it_collected()
    {
        var bus = new CollectingBus();
        bus.Listen(_ => Fail());
        bus.Listen(_ => Fail(new IOException()));
        bus.Publish("m");
    }

    [Snippet(In = nameof(Breaker), Paths = 2)]
    void A_breaker_that_opens(int which, ILogger log)
    {
        var breaker = new Breaker(log);
        for (var i = 0; i < which; i++)
        {
            try { breaker.Run(() => Fail(new IOException())); }
            catch (IOException ex) { Handed(ex); }
        }

        breaker.Run(() => Fail());
    }

    [Snippet(In = nameof(Cache))]
    object A_cache_that_keeps_failures()
    {
        var cache = new Cache();
        cache.Get("a", () => Fail());
        return cache;
    }

    [Snippet(In = nameof(Settings))]
    int A_setting_with_a_default() => new Settings().Port;

    [Snippet(In = nameof(Importer))]
    int An_importer_with_problems(ILogger log)
    {
        var importer = new Importer(log);
        importer.Import([1, 2]);
        return importer.Problems.Count + importer.Imported;
    }

    [Snippet(In = nameof(Outbox))]
    object An_outbox_with_a_last_error()
    {
        var outbox = new Outbox();
        while (!outbox.Send() && outbox.Attempts < 1) Thread.Sleep(1);
        return outbox;
    }

    [Snippet(In = nameof(Command))]
    int A_command_that_logs(ILogger log) => new Command(log).Run();

    [Snippet(In = nameof(QuietCommand))]
    int A_command_that_prints() => new QuietCommand().Run();

    [Snippet(In = nameof(Converter))]
    int A_converter_that_wraps() => JsonSerializer.Deserialize<int>("1", new JsonSerializerOptions { Converters = { new Converter() } });

    [Snippet]
    void A_timer_whose_callback_swallows()
    {
        using var done = new ManualResetEventSlim();
        using var timer = new Timer(_ =>
        {
            try { Fail(); }
            catch (Exception ex) { Console.WriteLine(ex); }
            finally { done.Set(); }
        });
        timer.Change(0, Timeout.Infinite);
        done.Wait();
    }

    [Snippet]
    string? A_try_with_two_exclusions()
    {
        try { Fail(); return ""; }
        catch (Exception ex) when (ex is not OutOfMemoryException and not StackOverflowException) { return default; }
    }

    [Snippet]
    async Task A_unit_of_work_that_rolls_back(ILogger log)
    {
        var open = true;
        try { await FailAsync(); }
        catch
        {
            open = false;
            throw;
        }
        finally { log.LogDebug("open: {Open}", open); }
    }

    [Snippet]
    async Task A_unit_of_work_that_rolls_back_and_returns(ILogger log)
    {
        var open = true;
        try { await FailAsync(); }
        catch { open = false; }
        finally { log.LogDebug("open: {Open}", open); }
    }

    [Snippet]
    async Task A_cleanup_that_must_not_fail(ILogger log)
    {
        await Task.Yield();
        try { Fail(new IOException("locked")); }
        /* judged */
        catch (IOException ex) { log.LogDebug(ex, "temp file not deleted"); }
        catch (UnauthorizedAccessException ex) { log.LogDebug(ex, "temp file not deleted"); }
    }

    [Snippet]
    void A_static_logger_of_the_class(ILogger log)
    {
        Logs.Current = log;
        try { Fail(); }
        catch (Exception ex) { Logs.Current?.LogError(ex, "failed"); }
    }

    private static class Logs { public static ILogger? Current { get; set; } }
}
