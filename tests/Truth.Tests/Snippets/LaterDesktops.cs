using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

// Desktop and command line tools: view models, watchers, settings, dialogs and exit codes.
internal sealed class LaterDesktops
{
    private readonly Action<Exception> report = static error => SentrySdk.CaptureException(error);
    private readonly Action<Exception> ignore = static _ => { };
    private readonly ITelemetry telemetry = new SentryTelemetry();
    private readonly List<string> recent = ["a.doc", "b.doc"];
    private readonly MainViewModel main = new();

    private interface ITelemetry
    {
        void Track(string what);

        void TrackError(Exception error, [CallerMemberName] string where = "");
    }

    private sealed class SentryTelemetry : ITelemetry
    {
        public void Track(string what) => SentrySdk.AddBreadcrumb(what);

        public void TrackError(Exception error, string where) =>
            SentrySdk.CaptureException(error, scope => scope.SetTag("where", where));
    }

    private sealed class MainViewModel
    {
        private int busy;

        public string? ErrorText { get; set; }

        public bool IsBusy => busy > 0;

        public IDisposable Busy()
        {
            busy++;
            return new Idle(this);
        }

        private sealed class Idle(MainViewModel owner) : IDisposable
        {
            public void Dispose() => owner.busy--;
        }
    }

    private sealed class StartupException(string step, Exception cause) : Exception($"Start-up stopped at '{step}'", cause);

    private sealed record StartupStep(string Name, Action Run, bool IsOptional);

    private static void Open(string file) => Fail(new UnauthorizedAccessException(file));

    private static int Crash(Exception error, int code)
    {
        SentrySdk.CaptureException(error);
        return code;
    }

    private static bool Confirm(string question) => question.Length > 0;

    [Snippet]
    async Task Save_command_shows_the_error_text()
    {
        using (main.Busy())
        {
            try
            {
                await FailAsync();
                main.ErrorText = null;
            }
            catch (Exception ex)
            {
                main.ErrorText = ex is UnauthorizedAccessException ? "You may not save here." : ex.Message;
            }
        }
    }

    [Snippet]
    void Open_command_tracks_by_the_telemetry_of_the_app()
    {
        telemetry.Track("open");
        try
        {
            Open("a.doc");
        }
        catch (UnauthorizedAccessException ex)
        {
            main.ErrorText = "You may not open this.";
            telemetry.TrackError(ex);
        }
    }

    [Snippet]
    void Close_command_tracks_the_name_only()
    {
        try
        {
            Open("a.doc");
        }
        catch (UnauthorizedAccessException ex)
        {
            telemetry.Track($"close: {ex.GetType().Name} while busy: {main.IsBusy}");
        }
    }

    [Snippet(Paths = 2)]
    int Exit_code_by_the_type_of_the_failure(int which)
    {
        try
        {
            return Fail(which == 0 ? new FileNotFoundException("in.txt") : new InvalidOperationException("bug"));
        }
        catch (Exception ex)
        {
            return ex switch
            {
                FileNotFoundException => 2,
                UnauthorizedAccessException => 5,
                _ => Crash(ex, 70),
            };
        }
    }

    [Snippet]
    int Verbose_flag_prints_more_of_it()
    {
        var verbose = recent.Contains("--verbose");
        try
        {
            Open("a.doc");
            return 0;
        }
        catch (Exception ex)
        {
            Console.Error.WriteLine(verbose ? ex.ToString() : $"error: {ex.Message}");
            return 1;
        }
    }

    [Snippet]
    int Watcher_puts_a_locked_file_back()
    {
        var pending = new Queue<(string File, int Attempt)>([("a.doc", 1)]);
        var done = 0;
        while (pending.TryDequeue(out var change))
        {
            try
            {
                if (change.Attempt == 1) Fail(new IOException($"{change.File} is in use"));
                done++;
            }
            catch (IOException)
            {
                pending.Enqueue(change with { Attempt = change.Attempt + 1 });
            }
        }

        return done;
    }

    [Snippet]
    string Settings_and_their_backup_are_both_broken()
    {
        Exception? broken = null;
        try
        {
            Fail(new InvalidDataException("settings.json"));
        }
        /* judged */
        catch (InvalidDataException ex)
        {
            broken = ex;
        }

        try
        {
            return File.ReadAllText("/nowhere/settings.json.bak");
        }
        catch (IOException backup)
        {
            Exception[] causes = broken is null ? [backup] : [broken, backup];
            throw new AggregateException("No settings", causes);
        }
    }

    [Snippet]
    void Undo_logs_the_root_of_it(ILogger log)
    {
        try
        {
            Fail(new InvalidOperationException("undo", new IOException("journal")));
        }
        catch (InvalidOperationException ex)
        {
            var root = ex.GetBaseException();
            main.ErrorText = root.Message;
            log.LogError(root, "Undo failed");
        }
    }

    [Snippet]
    int Recent_files_that_can_not_be_opened_are_removed() => recent.RemoveAll(file =>
    {
        try
        {
            Open(file);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    });

    [Snippet]
    void Update_check_hands_it_to_the_lambda_of_a_field()
    {
        try
        {
            Open("update");
        }
        catch (UnauthorizedAccessException ex)
        {
            main.ErrorText = "No update today";
            report(ex);
        }
    }

    [Snippet]
    void Thumbnail_hands_it_to_a_lambda_that_ignores_it()
    {
        try
        {
            Open("thumbnail");
        }
        catch (UnauthorizedAccessException ex)
        {
            ignore(ex);
        }
    }

    [Snippet(IsRetry = true)]
    bool Clipboard_is_tried_three_times(ILogger log)
    {
        const int Attempts = 3;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                Fail(new ExternalException("clipboard", unchecked((int)0x800401D0)));
                return true;
            }
            catch (ExternalException ex)
            {
                if (attempt == Attempts - 1) log.LogError(ex, "Clipboard is not free");
                Thread.Sleep(0);
            }
        }

        return false;
    }

    [Snippet]
    void Drop_asks_the_user_in_the_filter()
    {
        try
        {
            Open("dropped.doc");
        }
        catch (UnauthorizedAccessException ex) when (Confirm($"{ex.Message} is read-only. Open a copy?"))
        {
            recent.Add("copy of dropped.doc");
        }
    }

    [Snippet]
    void Printing_on_a_thread_throws_on_the_caller()
    {
        ExceptionDispatchInfo? failure = null;
        var spooler = new Thread(() =>
        {
            try
            {
                Open("printer");
            }
            catch (Exception ex)
            {
                failure = ExceptionDispatchInfo.Capture(ex);
            }
        })
        { IsBackground = true };
        spooler.Start();
        if (spooler.Join(Timeout.Infinite)) failure?.Throw();
    }

    [Snippet]
    void Crash_report_is_one_critical_text(ILogger log)
    {
        try
        {
            Open("main window");
        }
        catch (Exception ex)
        {
            using var text = new StringWriter();
            text.WriteLine("Version {0}", "1.4");
            for (var cause = ex; cause is not null; cause = cause.InnerException) text.WriteLine(cause.StackTrace);
            log.LogCritical("Crashed: {Report}", text.ToString());
        }
    }

    [Snippet(Paths = 2)]
    void Startup_goes_on_without_an_optional_step(int which, ILogger log)
    {
        StartupStep[] steps = [new("fonts", () => Open("fonts"), IsOptional: which == 0)];
        foreach (var step in steps)
        {
            try
            {
                step.Run();
            }
            catch (Exception ex)
            {
                if (!step.IsOptional) throw new StartupException(step.Name, ex);
                log.LogWarning(ex, "{Step} is left out", step.Name);
            }
        }
    }
}
