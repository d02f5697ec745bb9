using System.Runtime.CompilerServices;

// Lambdas handed to functions, local functions, extensions and static classes of the app, as visitors write them.
internal static class VisitorsGuards
{
    public static bool Try(Action action, Action<Exception>? onError = null)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception ex)
        {
            onError?.Invoke(ex);
            return false;
        }
    }

    public static void LogTo(this Exception error, ILogger log, [CallerMemberName] string from = "") => log.LogError(error, "{From}", from);

    public static string Flat(this Exception? error) => error is null ? "" : $"{error.Message} {error.InnerException.Flat()}";

    public static T? Or<T>(this Exception error, T? other) => error is OutOfMemoryException ? throw error : other;
}

internal sealed class VisitorsHelpers
{
    private static class Safe
    {
        public static T Run<T>(Func<T> work, Func<Exception, T> failed)
        {
            try
            {
                return work();
            }
            catch (Exception ex)
            {
                return failed(ex);
            }
        }
    }

    [Snippet(In = nameof(Safe))]
    int A_lambda_that_logs(ILogger log) => Safe.Run(Fail, ex =>
    {
        log.LogError(ex, "It failed");
        return -1;
    });

    private static class Soft
    {
        public static T Run<T>(Func<T> work, Func<Exception, T> failed)
        {
            try
            {
                return work();
            }
            catch (Exception ex)
            {
                return failed(ex);
            }
        }
    }

    [Snippet(In = nameof(Soft))]
    int A_lambda_that_answers() => Soft.Run(Fail, _ => 0) + Soft.Run(() => Fail(new IOException()), static _ => 1);

    private static class Quiet
    {
        public static bool Try(Action action)
        {
            try
            {
                action();
                return true;
            }
            catch (Exception ex)
            {
                Console.Error.WriteLine(ex.Flat());
                return false;
            }
        }
    }

    [Snippet(In = nameof(Quiet))]
    bool A_try_that_prints() => Quiet.Try(() => Fail()) || Quiet.Try(() => Fail(new IOException()));

    [Snippet(In = nameof(Reporting))]
    void A_local_function_with_a_level(ILogger log) => Reporting(log);

    private static void Reporting(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Say(LogLevel.Error, "failed");

            void Say(LogLevel level, string text) => log.Log(level, ex, "{Text}", text);
        }
    }

    [Snippet]
    void A_local_function_with_a_low_level(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Say(ex);
        }

        void Say(Exception error, LogLevel level = LogLevel.Warning) => log.Log(level, error, "failed");
    }

    [Snippet]
    void An_extension_with_a_caller(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            ex.LogTo(log);
        }
    }

    [Snippet(Paths = 2)]
    int An_extension_with_an_answer(int which)
    {
        try
        {
            return Fail(which == 0 ? new OutOfMemoryException() : new IOException());
        }
        catch (Exception ex)
        {
            return ex.Or(5);
        }
    }

    private static class Telemetry
    {
        private static readonly List<Action<Exception>> Sinks = [];

        public static void Add(Action<Exception> sink) => Sinks.Add(sink);

        public static void Track(Exception error)
        {
            foreach (var sink in Sinks) sink(error);
        }
    }

    [Snippet]
    void A_facade_with_sinks()
    {
        Telemetry.Add(ex => SentrySdk.CaptureException(ex));
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Telemetry.Track(ex);
        }
    }

    private static class Metrics
    {
        private static readonly Dictionary<string, int> Counts = [];

        public static void Count(string name, Exception error)
        {
            var key = $"{name}:{error.GetType().Name}";
            Counts[key] = Counts.GetValueOrDefault(key) + 1;
        }
    }

    [Snippet]
    void A_facade_that_counts()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Metrics.Count("work", ex);
        }
    }

    private static class Errors
    {
        public static bool IsTransient(Exception error) => error is TimeoutException or IOException;

        public static Exception Wrap(Exception error, string text) =>
            IsTransient(error) ? new TimeoutException(text, error) : new InvalidOperationException(text, error);
    }

    [Snippet(Paths = 2)]
    void A_helper_that_wraps(int which)
    {
        try
        {
            Fail(which == 0 ? new IOException() : new FormatException());
        }
        catch (Exception ex)
        {
            throw Errors.Wrap(ex, "work failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_helper_that_decides(int which, ILogger log)
    {
        try
        {
            Fail(which == 0 ? new IOException() : new FormatException());
        }
        catch (Exception ex)
        {
            if (Errors.IsTransient(ex)) return;
            log.LogError(ex, "work failed");
            throw;
        }
    }

    private sealed class Problems(ILogger log)
    {
        private readonly Dictionary<Type, Action<Exception>> handlers = new()
        {
            [typeof(IOException)] = ex => log.LogError(ex, "disk"),
            [typeof(FormatException)] = ex => log.LogError(ex, "format"),
        };

        public void Handle(Exception error)
        {
            if (handlers.TryGetValue(error.GetType(), out var handler)) handler(error);
            else throw new InvalidOperationException("unknown", error);
        }
    }

    [Snippet(Paths = 3)]
    void A_table_of_handlers(int which, ILogger log)
    {
        var problems = new Problems(log);
        try
        {
            Fail(which switch { 0 => new IOException(), 1 => new FormatException(), _ => new TimeoutException() });
        }
        catch (Exception ex)
        {
            problems.Handle(ex);
        }
    }

    private static class Codes
    {
        public static int Of(Exception error) => error switch
        {
            FileNotFoundException => 2,
            UnauthorizedAccessException => 13,
            AggregateException { InnerExceptions: [var only] } => Of(only),
            _ => 1,
        };
    }

    [Snippet]
    int An_exit_code()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            Environment.ExitCode = 0;
            return Codes.Of(ex);
        }
    }

    [Snippet]
    void An_action_that_is_built_first(ILogger log)
    {
        Action<Exception> report = ex => log.LogError(ex, "failed");
        report += ex => Console.WriteLine(ex.Message);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            report(ex);
        }
    }

    [Snippet]
    bool A_guard_with_a_method_group()
    {
        Action<Exception> report = Console.WriteLine;
        try
        {
            return Fail() > 0;
        }
        catch (Exception ex)
        {
            report(ex);
            return false;
        }
    }
}
