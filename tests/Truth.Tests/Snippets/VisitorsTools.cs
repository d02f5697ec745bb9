using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Text;

// Tools on files, processes and the console, validators, plug-ins and disposers, as visitors write them.
internal static class VisitorsMembers
{
    extension(Exception error)
    {
        public string Line => $"{error.GetType().Name}: {error.Message}";

        public void Print(TextWriter to) => to.WriteLine(error.Line);

        public bool Capture(string area)
        {
            SentrySdk.CaptureException(error, scope => scope.SetTag("area", area));
            return true;
        }
    }
}

internal sealed class VisitorsTools
{
    private static class Program
    {
        public static int Main(string[] arguments)
        {
            try
            {
                return Fail() + arguments.Length;
            }
            catch (Exception ex)
            {
                Console.Error.WriteLine("fatal: " + ex.Message);
                return 1;
            }
        }
    }

    [Snippet(In = nameof(Program))]
    int A_program_with_a_code() => Program.Main([]);

    private static class Guarded
    {
        public static async Task<int> Main()
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception ex)
            {
                SentrySdk.CaptureException(ex);
                await SentrySdk.FlushAsync(TimeSpan.FromSeconds(2));
                return 1;
            }
        }
    }

    [Snippet(In = nameof(Guarded))]
    Task<int> A_program_that_flushes() => Guarded.Main();

    [Snippet]
    void An_extension_member_that_captures()
    {
        try
        {
            Fail();
        }
        catch (Exception ex) when (ex.Capture("tools"))
        {
            Console.WriteLine(ex.Line);
        }
    }

    [Snippet]
    void An_extension_member_that_prints()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            ex.Print(Console.Error);
        }
    }

    private sealed class Copier(ILogger log)
    {
        public int Copied { get; private set; }

        public void Copy(IEnumerable<string> files)
        {
            foreach (var file in files)
            {
                try
                {
                    Fail(new IOException(file));
                    Copied++;
                }
                catch (IOException ex) when (ex is FileNotFoundException or DirectoryNotFoundException)
                {
                    log.LogDebug("{File} is gone", file);
                }
                /* judged */
                catch (IOException ex)
                {
                    log.Log(LogLevel.Error, ex, "{File} is not copied", file);
                }
            }
        }
    }

    [Snippet(In = nameof(Copier))]
    int A_copier_that_logs(ILogger log)
    {
        var copier = new Copier(log);
        copier.Copy(["a", "b"]);
        return copier.Copied;
    }

    [Snippet]
    string A_report_that_is_built()
    {
        var report = new StringBuilder();
        foreach (var name in new[] { "a", "b" })
        {
            report.Append(name).Append(": ");
            try
            {
                report.Append(Fail());
            }
            catch (Exception ex)
            {
                report.AppendLine(ex.Message);
            }
        }

        return report.ToString();
    }

    private sealed class ValidationException(IReadOnlyList<string> errors) : Exception(string.Join("; ", errors))
    {
        public IReadOnlyList<string> Errors => errors;
    }

    [Snippet]
    void A_validation_that_throws_texts()
    {
        var errors = new List<string>();
        foreach (var text in new[] { "1x", "2x" })
        {
            try
            {
                Fail(new FormatException(text));
            }
            catch (FormatException ex)
            {
                errors.Add(ex.Message);
            }
        }

        if (errors.Count > 0) throw new ValidationException(errors);
    }

    private interface IPlugin
    {
        string Name { get; }

        void Start();
    }

    private sealed class BadPlugin : IPlugin
    {
        public string Name => "bad";

        public void Start() => Fail();
    }

    private sealed class Host(ILogger log)
    {
        private readonly ObservableCollection<IPlugin> started = [];

        public int Start(params ReadOnlySpan<IPlugin> plugins)
        {
            foreach (var plugin in plugins)
            {
                try
                {
                    plugin.Start();
                    started.Add(plugin);
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    log.LogError(new EventId(7), e, "Plug-in {Name} is left out", plugin.Name);
                }
            }

            return started.Count;
        }
    }

    [Snippet(In = nameof(Host))]
    int A_host_of_plug_ins(ILogger log) => new Host(log).Start(new BadPlugin());

    private static class Disposers
    {
        public static void All(IEnumerable<IDisposable> items, ILogger log)
        {
            Exception? last = null;
            foreach (var item in items)
            {
                try
                {
                    item.Dispose();
                }
                catch (Exception ex)
                {
                    last = ex;
                }
            }

            if (last != null) log.LogError(last, "Not all are disposed");
        }
    }

    private sealed class Bad : IDisposable
    {
        public void Dispose() => Fail();
    }

    [Snippet(In = nameof(Disposers))]
    void A_disposer_that_logs(ILogger log) => Disposers.All([new Bad()], log);

    private sealed class Owner : IDisposable
    {
        private readonly Bad owned = new();

        public void Dispose()
        {
            try
            {
                owned.Dispose();
            }
            catch (Exception ex)
            {
                Debug.Fail(ex.Message);
            }
            finally
            {
                GC.SuppressFinalize(this);
            }
        }
    }

    [Snippet(In = nameof(Owner))]
    void An_owner_that_disposes()
    {
        Trace.Listeners.Clear();
        using var owner = new Owner();
    }

    [Snippet]
    string A_process_that_is_not_there()
    {
        try
        {
            Fail(new Win32Exception(2));
            using var process = Process.Start("there-is-no-such-tool");
            return process.ProcessName;
        }
        catch (Win32Exception ex) when (ex.NativeErrorCode == 2)
        {
            return "git is not installed";
        }
    }

    private sealed class Win32Exception(int code) : Exception
    {
        public int NativeErrorCode => code;
    }

    [Snippet(Paths = 2)]
    void An_expected_failure_of_two(int which, ILogger log)
    {
        var expected = false;
        try
        {
            Fail(which == 0 ? new TimeoutException() : new IOException());
        }
        catch (Exception ex)
        {
            expected = ex is TimeoutException;
            if (!expected) log.LogError(ex, "The tool failed");
        }

        if (expected) Console.WriteLine("try again");
    }

    [Snippet]
    void A_failure_with_details()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            ex.Data["file"] = "a";
            ex.Data.Add("line", 5);
            throw;
        }
    }

    private sealed class Progress(IProgress<string> progress)
    {
        public int Run()
        {
            try
            {
                progress.Report("start");
                return Fail();
            }
            catch (Exception ex)
            {
                progress.Report($"failed: {ex.Message}");
                return -1;
            }
        }
    }

    [Snippet(In = nameof(Progress))]
    int A_progress_with_a_text() => new Progress(new Progress<string>(Console.WriteLine)).Run();

    [Snippet]
    void A_failure_that_ends_the_tool(ILogger log)
    {
        var code = 0;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            code = ex switch { IOException => 2, { InnerException: not null } => 3, _ => 1 };
            log.LogCritical(ex, "Ends with {Code}", code);
        }

        if (code != 0) Console.WriteLine(code);
    }
}
