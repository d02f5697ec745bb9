// Command line tools, file watchers, parsers and plug-ins.
using System.Reflection;
using System.Text;

internal sealed class CountyTools
{
    private sealed class UsageException(string text, int exitCode = 64) : Exception(text)
    {
        public int ExitCode => exitCode;
    }

    [Snippet(Paths = 2)]
    int A_main_with_exit_codes(ILogger log, int which)
    {
        try
        {
            return Fail(which == 0 ? new UsageException("no file") : new IOException("disk"));
        }
        catch (Exception ex)
        {
            var code = ex is UsageException usage ? usage.ExitCode : 1;
            log.LogCritical(ex, "Exit with {Code}", code);
            return code;
        }
    }

    [Snippet(Paths = 2)]
    int A_main_that_prints_usage(ILogger log, int which)
    {
        try
        {
            return Fail(which == 0 ? new UsageException("no file") : new IOException("disk"));
        }
        catch (Exception ex)
        {
            if (ex is UsageException usage)
            {
                Console.Error.WriteLine(usage.Message);
                return usage.ExitCode;
            }

            log.LogCritical(ex, "Unexpected");
            return 1;
        }
    }

    [Snippet]
    int A_main_with_a_finally(ILogger log)
    {
        var exitCode = 0;
        Exception? crash = null;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            crash = ex;
            exitCode = 1;
        }
        finally
        {
            if (crash is not null) log.LogCritical(crash, "Crash");
            Console.Out.Flush();
        }

        return exitCode;
    }

    [Snippet]
    int A_main_whose_exit_code_decides(ILogger log)
    {
        var exitCode = 0;
        Exception? crash = null;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            crash = ex;
            exitCode = 3;
        }

        if (exitCode == 3) log.LogCritical(crash, "Crash");
        return exitCode;
    }

    [Snippet]
    int A_main_whose_exit_code_is_another(ILogger log)
    {
        var exitCode = 0;
        Exception? crash = null;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            crash = ex;
            exitCode = 3;
        }

        if (exitCode == 4) log.LogCritical(crash, "Crash");
        return exitCode;
    }

    private sealed class PluginHost(ILogger log)
    {
        private readonly Dictionary<string, Func<object>> factories = new(StringComparer.OrdinalIgnoreCase)
        {
            ["a"] = () => Fail(new BadImageFormatException("a")),
            ["b"] = () => new object(),
        };

        public List<object> LoadAll()
        {
            var loaded = new List<object>();
            foreach (var (name, create) in factories)
            {
                object? plugin = null;
                try
                {
                    plugin = create();
                }
                catch (Exception ex) when (ex is BadImageFormatException or FileLoadException or TargetInvocationException)
                {
                    log.LogError(ex is TargetInvocationException { InnerException: { } inner } ? inner : ex, "{Plugin}", name);
                }

                if (plugin is null) continue;
                loaded.Add(plugin);
            }

            return loaded;
        }
    }

    [Snippet(In = nameof(PluginHost))]
    int Plugins_that_are_skipped_with_a_log(ILogger log) => new PluginHost(log).LoadAll().Count;

    [Snippet]
    int Types_of_an_assembly_that_is_half_loaded(ILogger log)
    {
        Type?[] types;
        try
        {
            Fail(new ReflectionTypeLoadException([typeof(string), null], [new TypeLoadException("x"), null]));
            types = [];
        }
        catch (ReflectionTypeLoadException ex)
        {
            foreach (var loader in ex.LoaderExceptions.OfType<Exception>()) log.LogWarning(loader, "loader");
            log.LogError(ex, "half loaded");
            types = ex.Types;
        }

        return types.OfType<Type>().Count();
    }

    private sealed class Watcher(ILogger log)
    {
        private int isRunning;
        private readonly List<Exception> pending = [];

        public void OnChanged(object? sender, FileSystemEventArgs e)
        {
            if (Interlocked.Exchange(ref isRunning, 1) == 1) return;
            try
            {
                Fail(new IOException(e.Name));
            }
            catch (IOException ex)
            {
                lock (pending)
                {
                    pending.Add(ex);
                }
            }
            finally
            {
                Interlocked.Exchange(ref isRunning, 0);
            }
        }

        public void Report()
        {
            Exception[] errors;
            lock (pending)
            {
                errors = [.. pending];
                pending.Clear();
            }

            foreach (var error in errors) log.LogError(error, "watch");
        }
    }

    [Snippet(In = nameof(Watcher))]
    void A_watcher_that_reports_later(ILogger log)
    {
        var watcher = new Watcher(log);
        watcher.OnChanged(null, new FileSystemEventArgs(WatcherChangeTypes.Changed, ".", "a.txt"));
        watcher.Report();
    }

    private sealed class Lexer(string text)
    {
        private readonly List<SyntaxError> errors = [];

        public sealed class SyntaxError(string message, int at, Exception? cause = null) : Exception(message, cause)
        {
            public int At => at;
        }

        public IReadOnlyList<SyntaxError> Errors => errors;

        public int Next(int at)
        {
            try
            {
                return checked(text[at] + Fail(new OverflowException("number")));
            }
            catch (OverflowException ex)
            {
                errors.Add(new SyntaxError("number is too large", at, ex));
                return 0;
            }
        }
    }

    [Snippet(In = nameof(Lexer))]
    int A_lexer_whose_first_error_is_thrown()
    {
        var lexer = new Lexer("99");
        var value = lexer.Next(0);
        return lexer.Errors is [var first, ..] ? throw first : value;
    }

    [Snippet]
    void A_temporary_file_that_is_deleted(ILogger log)
    {
        var path = Path.Combine(Path.GetTempPath(), "sentrygen-none");
        try
        {
            try
            {
                Fail(new IOException("write"));
            }
            finally
            {
                File.Delete(path);
            }
        }
        catch (IOException ex)
        {
            log.LogError(ex, "{Path} is not written", path);
        }
    }

    [Snippet]
    void A_clean_up_that_throws_another()
    {
        try
        {
            Fail(new IOException("write"));
        }
        catch (IOException)
        {
            throw new InvalidOperationException("not written");
        }
    }

    [Snippet]
    string A_crash_report_in_a_file(ILogger log)
    {
        try
        {
            return Fail().ToString();
        }
        catch (Exception ex)
        {
            var report = new StringBuilder().AppendLine(ex.ToString()).AppendLine(Environment.OSVersion.ToString());
            using var file = new StringWriter();
            file.Write(report);
            log.LogInformation("A crash report of {Length} is written", file.ToString().Length);
            return "";
        }
    }

    private static int Depth(Exception? ex) => ex is null ? 0 : 1 + Depth(ex.InnerException);

    private static void Print(Exception ex, ILogger log, int level = 0)
    {
        log.LogError(ex, "{Level}", level);
        if (ex.InnerException is { } inner && level < 5) Print(inner, log, level + 1);
    }

    [Snippet]
    int A_recursive_printer(ILogger log)
    {
        try { return Fail(); }
        catch (Exception ex)
        {
            Print(ex, log);
            return Depth(ex);
        }
    }
}
