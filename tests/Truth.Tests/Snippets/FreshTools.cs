using System.Diagnostics;
using System.Text;

// Command-line tools and desktop programs: exit codes, consoles, dialogs, settings.
internal sealed class FreshTools
{
    private readonly Output output = new();
    private string title = "";

    private sealed class Output
    {
        private readonly StringBuilder text = new();
        public void Line(string line) => text.AppendLine(line);
        public void Error(Exception why, bool isVerbose = false) => Line(isVerbose ? why.ToString() : why.Message);
    }

    private sealed class UsageException(string text) : Exception(text)
    {
        public int ExitCode => 64;
    }

    private sealed class ToolException : Exception
    {
        public ToolException(string text, int exitCode, Exception? cause = null)
            : base(text, cause) => ExitCode = exitCode;

        public int ExitCode { get; }
    }

    private static void Run(params string[] args) => Fail(new IOException(string.Join(' ', args)));

    private int Problem(Exception why, int code)
    {
        output.Error(why);
        return code;
    }

    private static int Reported(ILogger log, Exception why, int code)
    {
        log.LogCritical(why, "exit code {Code}", code);
        return code;
    }

    [Snippet]
    int An_exit_code()
    {
        try { Run("convert"); return 0; }
        catch (Exception) { return 1; }
    }

    [Snippet]
    int An_exit_code_and_a_line()
    {
        try { Run("convert"); return 0; }
        catch (Exception ex) { return Problem(ex, 2); }
    }

    [Snippet]
    int An_exit_code_and_a_report(ILogger log)
    {
        try { Run("convert"); return 0; }
        catch (Exception ex) { return Reported(log, ex, 2); }
    }

    [Snippet]
    int An_exit_code_by_type()
    {
        try { Run("convert"); return 0; }
        catch (Exception ex)
        {
            output.Error(ex, isVerbose: true);
            return ex switch
            {
                UsageException usage => usage.ExitCode,
                FileNotFoundException => 66,
                _ => 70,
            };
        }
    }

    [Snippet(Paths = 2)]
    int A_usage_is_shown_and_the_rest_is_logged(int which, ILogger log)
    {
        try { Fail(which == 0 ? new UsageException("no file") : new IOException("disk full")); return 0; }
        catch (Exception ex)
        {
            if (ex is UsageException usage)
            {
                output.Line(usage.Message);
                return usage.ExitCode;
            }

            log.LogError(ex, "convert");
            return 1;
        }
    }

    [Snippet]
    int A_usage_has_a_clause_of_its_own(ILogger log)
    {
        try { Run("convert"); return 0; }
        catch (UsageException ex)
        {
            output.Error(ex);
            return ex.ExitCode;
        }
        /* judged */
        catch (Exception ex)
        {
            log.LogError(ex, "convert");
            return 1;
        }
    }

    [Snippet]
    void A_tool_exception_with_its_cause()
    {
        try { Run("convert"); }
        catch (IOException ex) { throw new ToolException("could not convert", 3, ex); }
    }

    [Snippet]
    void A_tool_exception_without_its_cause()
    {
        try { Run("convert"); }
        catch (IOException ex) { throw new ToolException($"could not convert: {ex.Message}", ex.HResult); }
    }

    [Snippet]
    void A_trace_line()
    {
        try { Run("convert"); }
        catch (Exception ex) { Trace.TraceError($"convert: {ex}"); }
    }

    [Snippet]
    void A_debug_line_that_a_release_leaves_out()
    {
        try { Run("convert"); }
        catch (Exception ex) { Debug.WriteLine(ex); }
    }

    [Snippet]
    void An_assertion_that_a_release_leaves_out()
    {
        try { Run("convert"); }
        catch (Exception ex) { Debug.Fail(ex.Message, ex.ToString()); }
    }

    [Snippet]
    void A_title_that_says_so()
    {
        try { Run("open"); }
        catch (Exception ex) { title = ex is FileNotFoundException missing ? $"{missing.FileName} is missing" : ex.Message; }
    }

    [Snippet]
    async Task A_file_of_the_crash()
    {
        var path = Path.GetTempFileName();
        try { Run("open"); }
        catch (Exception ex) { await File.WriteAllTextAsync(path, ex.ToString()); }
        finally { File.Delete(path); }
    }

    [Snippet]
    async Task A_file_of_the_crash_and_a_capture()
    {
        var path = Path.GetTempFileName();
        try { Run("open"); }
        catch (Exception ex)
        {
            await File.WriteAllTextAsync(path, ex.ToString());
            SentrySdk.CaptureException(ex);
        }
        finally { File.Delete(path); }
    }

    [Snippet]
    string A_setting_or_its_default()
    {
        try { return Fail(new FormatException("theme")).ToString(); }
        catch { return "light"; }
    }

    [Snippet]
    void Settings_that_are_made_anew(ILogger log)
    {
        var settings = new Dictionary<string, string>();
        try { Run("load"); }
        catch (Exception ex)
        {
            log.LogError(ex, "broken settings");
            settings = new() { ["theme"] = "light" };
        }

        Console.WriteLine(settings.Count);
    }

    [Snippet]
    void A_process_that_may_be_gone()
    {
        using var process = Process.GetCurrentProcess();
        try { Fail(new InvalidOperationException("has exited")); }
        catch (InvalidOperationException) when (!process.HasExited) { title = "gone"; }
    }

    [Snippet]
    void A_color_that_is_set_back()
    {
        title = "red";
        try { Run("print"); }
        catch (Exception ex)
        {
            output.Error(ex);
            throw;
        }
        finally { title = "white"; }
    }

    [Snippet(Paths = 2)]
    void Verbose_or_not(int which)
    {
        var isVerbose = which == 1;
        try { Run("convert"); }
        catch (Exception ex)
        {
            output.Error(ex, isVerbose);
            if (isVerbose) throw;
        }
    }

    [Snippet(Paths = 2)]
    void Debugging_or_not(int which, ILogger log)
    {
        var isDebugging = which == 1;
        try { Run("convert"); }
        catch (Exception ex)
        {
            if (isDebugging) output.Line(ex.StackTrace ?? "");
            log.LogError(ex, "convert");
        }
    }

    [Snippet]
    int A_run_of_several_commands(ILogger log)
    {
        var code = 0;
        foreach (var command in new[] { "a", "b" })
        {
            try { Run(command); }
            catch (Exception ex)
            {
                log.LogError(ex, "{Command}", command);
                code |= 1;
            }
        }

        return code;
    }

    [Snippet]
    int A_run_of_several_commands_that_stops(ILogger log)
    {
        foreach (var command in new[] { "a", "b" })
        {
            try { Run(command); }
            catch (Exception ex) when (command == "a")
            {
                log.LogWarning(ex, "{Command}", command);
                return 1;
            }
        }

        return 0;
    }
}
