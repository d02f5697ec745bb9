// Tools of the command line, of an archive.
using System.Diagnostics;
using System.Globalization;

internal sealed class CantonTools
{
    private sealed class UsageException(string text) : Exception(text);

    private enum Exit
    {
        Ok = 0,
        Usage = 64,
        Software = 70,
    }

    private static Exit Start(Action verb, ILogger log)
    {
        try
        {
            verb();
            return Exit.Ok;
        }
        catch (UsageException ex)
        {
            Console.Error.WriteLine(ex.Message);
            return Exit.Usage;
        }
        /* judged */ catch (Exception ex)
        {
            log.LogCritical(ex, "archive");
            return Exit.Software;
        }
    }

    [Snippet(In = nameof(Start))]
    int A_tool_that_logs_its_end(ILogger log) => (int)Start(() => Fail(), log);

    private static int Run(Action verb, bool isVerbose)
    {
        try
        {
            verb();
            return 0;
        }
        catch (Exception ex)
        {
            Console.Error.WriteLine(isVerbose ? ex.ToString() : ex.Message);
            return ex.HResult == 0 ? 1 : ex.HResult;
        }
    }

    [Snippet(In = nameof(Run))]
    int A_tool_that_prints_its_end() => Run(() => Fail(), isVerbose: true);

    private static int Invoke(Action verb)
    {
        try
        {
            verb();
            return 0;
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex, scope => scope.SetTag("verb", "pack"));
            SentrySdk.Flush(TimeSpan.FromSeconds(2));
            return 1;
        }
    }

    [Snippet(In = nameof(Invoke))]
    int A_tool_that_captures_its_end() => Invoke(() => Fail());

    [Snippet]
    int A_tool_that_leaves_a_message()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureMessage("archive failed: " + ex.Message, SentryLevel.Error);
            return 1;
        }
    }

    [Snippet]
    int A_tool_that_leaves_a_breadcrumb()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            SentrySdk.AddBreadcrumb("archive failed", "tool", data: new Dictionary<string, string> { ["text"] = ex.Message });
            return 1;
        }
    }

    [Snippet]
    int A_tool_with_an_event_of_its_own()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            var sent = new SentryEvent(ex) { Level = SentryLevel.Fatal, Logger = "archive" };
            sent.SetExtra("at", DateTime.UtcNow);
            SentrySdk.CaptureEvent(sent);
            return 1;
        }
    }

    [Snippet]
    int A_tool_with_an_event_that_knows_the_text()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            var sent = new SentryEvent { Level = SentryLevel.Fatal, Message = ex.Message };
            SentrySdk.CaptureEvent(sent);
            return 1;
        }
    }

    [Snippet]
    int A_span_that_is_finished_with_it()
    {
        var span = SentrySdk.StartTransaction("archive", "pack");
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            span.Finish(ex, SpanStatus.InternalError);
            return 1;
        }
    }

    [Snippet]
    int An_option_with_a_default()
    {
        try
        {
            return int.Parse("x" + Fail(new FormatException("x")), CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return 3;
        }
        finally
        {
            Debug.WriteLine("option");
        }
    }

    [Snippet]
    int An_option_that_is_usage()
    {
        try
        {
            return int.Parse("x" + Fail(new FormatException("x")), CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw new UsageException("--jobs must be a number");
        }
    }

    [Snippet]
    void A_process_that_ends()
    {
        var code = 0;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            code = 1;
            Trace.TraceError("{0}", ex);
        }

        Environment.ExitCode = code == 1 ? 0 : code;
    }

    private static void WriteError(Exception? ex, int indent = 0)
    {
        if (ex is null) return;
        Console.Error.WriteLine(new string(' ', indent) + ex.Message);
        WriteError(ex.InnerException, indent + 2);
    }

    [Snippet]
    int A_tree_of_causes_that_is_printed()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            WriteError(ex);
            return 1;
        }
    }

    private static void LogError(Exception? ex, ILogger log, int depth = 0)
    {
        if (ex is null || depth > 5) return;
        log.LogError(ex, "depth {Depth}", depth);
        LogError(ex.InnerException, log, depth + 1);
    }

    [Snippet]
    int A_tree_of_causes_that_is_logged(ILogger log)
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            LogError(ex, log);
            return 1;
        }
    }

    [Snippet(Paths = 2)]
    int A_verb_that_may_be_told_to_go_on(ILogger log, int which)
    {
        var keepGoing = which == 0;
        var failed = 0;
        foreach (var file in new[] { "a", "b" })
        {
            try
            {
                Fail(new IOException(file));
            }
            catch (IOException ex)
            {
                if (!keepGoing) throw;
                log.LogError(ex, "{File}", file);
                failed++;
            }
        }

        return failed;
    }

    [Snippet(Paths = 2)]
    int A_verb_that_may_be_told_to_be_quiet(ILogger log, int which)
    {
        var quiet = which == 0;
        try
        {
            return Fail(new IOException("a"));
        }
        catch (IOException ex)
        {
            if (!quiet)
            {
                log.LogError(ex, "pack");
            }

            return 2;
        }
    }

    [Snippet]
    int A_temporary_file_that_stays()
    {
        try
        {
            File.Delete(Fail<IOException>().ToString(CultureInfo.InvariantCulture));
        }
        /* judged */ catch (IOException)
        {
            // It stays.
        }
        catch (UnauthorizedAccessException)
        {
        }

        return 0;
    }
}
