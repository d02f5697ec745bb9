// File sync, parsers and importers.
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Xml;

internal sealed class PlainFiles
{
    private sealed record SyncReport(int Copied, int Skipped, IReadOnlyList<SyncFailure> Failures);

    private sealed record SyncFailure(string Path, Exception Reason);

    [Snippet]
    SyncReport A_sync_that_reports_failures()
    {
        var failures = new List<SyncFailure>();
        var copied = 0;
        foreach (var path in new[] { "a.txt" })
        {
            try
            {
                copied += Fail<IOException>();
            }
            catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
            {
                failures.Add(new SyncFailure(path, ex));
            }
        }

        return new SyncReport(copied, 0, failures);
    }

    [Snippet]
    SyncReport A_sync_that_reports_numbers()
    {
        var failures = new List<SyncFailure>();
        var (copied, skipped) = (0, 0);
        foreach (var path in new[] { "a.txt" })
        {
            try
            {
                copied += Fail<IOException>();
            }
            catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
            {
                skipped += path.Length + failures.Count;
            }
        }

        return new SyncReport(copied, skipped, []);
    }

    private sealed class ParseException : Exception
    {
        public ParseException(string message, int line)
            : base($"{message} (line {line})") => Line = line;

        public ParseException(string message, int line, Exception inner)
            : base($"{message} (line {line})", inner) => Line = line;

        public int Line { get; }
    }

    [Snippet]
    void A_parser_that_keeps_the_line_and_the_cause()
    {
        var line = 0;
        try
        {
            line++;
            Fail<FormatException>();
        }
        catch (FormatException ex)
        {
            throw new ParseException(ex.Message, line, ex);
        }
    }

    [Snippet]
    void A_parser_that_keeps_the_line()
    {
        var line = 0;
        try
        {
            line++;
            Fail<FormatException>();
        }
        catch (FormatException ex)
        {
            throw new ParseException(ex.Message, line);
        }
    }

    [Snippet]
    void A_parser_that_puts_it_in_the_data_of_another()
    {
        try
        {
            Fail<XmlException>();
        }
        catch (XmlException ex)
        {
            var error = new InvalidDataException("bad feed") { Data = { ["inner"] = ex.ToString(), ["line"] = ex.LineNumber } };
            throw error;
        }
    }

    static bool TryParse(string text, out decimal value, out Exception? error)
    {
        try
        {
            value = Fail() + decimal.Parse(text, CultureInfo.InvariantCulture);
            error = null;
            return true;
        }
        catch (Exception ex)
        {
            value = 0;
            error = ex;
            return false;
        }
    }

    [Snippet(In = nameof(TryParse))]
    Exception? A_try_method_with_an_error() => TryParse("1", out _, out var error) ? null : error;

    static bool TryRead(string text, out decimal value)
    {
        value = default;
        try
        {
            value = Fail() + decimal.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException) { return false; }
        /* judged */ catch (InvalidOperationException) { return false; }
        return true;
    }

    [Snippet(In = nameof(TryRead))]
    bool A_try_method_without_an_error() => TryRead("1", out _);

    [Snippet]
    void A_copy_that_retries_when_the_file_is_locked()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                Fail<IOException>();
                return;
            }
            catch (IOException) when (tries < 0)
            {
                Thread.Sleep(1);
            }
            /* judged */ catch (IOException ex)
            {
                ExceptionDispatchInfo.Throw(ex);
            }
        }
    }

    [Snippet]
    void A_deletion_that_does_not_matter(ILogger log)
    {
        try
        {
            Fail<UnauthorizedAccessException>();
        }
        catch (Exception ex)
        {
            log.LogDebug(ex, "Could not delete the temporary file");
        }
    }

    [Snippet]
    string A_report_with_each_failure_as_text()
    {
        var text = new StringBuilder();
        for (var row = 0; row < 1; row++)
        {
            try
            {
                text.Append(Fail());
            }
            catch (Exception ex)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"row {row}: {ex}");
            }
        }

        return text.ToString();
    }

    [Snippet]
    void A_first_failure_wins()
    {
        ExceptionDispatchInfo? first = null;
        foreach (var step in new Action[] { () => Fail(), () => Console.WriteLine() })
        {
            try
            {
                step();
            }
            catch (Exception ex)
            {
                first ??= ExceptionDispatchInfo.Capture(ex);
            }
        }

        first?.Throw();
    }

    int Watch()
    {
        var watcher = new Watcher();
        watcher.Error += (_, args) => SentrySdk.CaptureException(args.GetException());
        return watcher.Poll();
    }

    private sealed class Watcher
    {
        public event ErrorEventHandler? Error;

        public int Poll()
        {
            try
            {
                return Fail();
            }
            /* judged */ catch (Exception ex)
            {
                Error?.Invoke(this, new ErrorEventArgs(ex));
                return 0;
            }
        }
    }

    [Snippet(In = nameof(Watcher))]
    int A_watcher_that_raises_an_error_event() => Watch();
}
