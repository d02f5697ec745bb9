using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using log4net;
using NLog;
using Serilog;
using Serilog.Events;
using ILogger = Microsoft.Extensions.Logging.ILogger;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

// Command line tools with Serilog, NLog and log4net: verbs, exit codes, settings and child processes.
internal sealed class UnseenTools
{
    private static readonly Logger Nlog = NLog.LogManager.GetCurrentClassLogger();
    private static readonly ILog Log4 = log4net.LogManager.GetLogger(typeof(UnseenTools));

    private readonly Serilog.ILogger serilog = Log.ForContext<UnseenTools>();
    private readonly List<string> warnings = [];
    private int exitCode;

    private enum ExitCode
    {
        Ok = 0,
        Usage = 64,
        Data = 65,
        Software = 70,
    }

    private enum Verbosity
    {
        Quiet,
        Normal,
        Loud,
    }

    private sealed class UsageException(string message) : Exception(message);

    private sealed class ToolException(ExitCode code, string message, Exception? inner = null) : Exception(message, inner)
    {
        public ExitCode Code => code;
    }

    private abstract class Command
    {
        public ExitCode Invoke()
        {
            try
            {
                return Run();
            }
            catch (Exception ex)
            {
                return Handle(ex);
            }
        }

        protected abstract ExitCode Run();

        protected virtual ExitCode Handle(Exception exception)
        {
            Log.Fatal(exception, "The command ended");
            return ExitCode.Software;
        }
    }

    private sealed class PackCommand : Command
    {
        protected override ExitCode Run() => (ExitCode)Fail(new IOException("pack"));
    }

    private sealed class Output(TextWriter writer, Verbosity verbosity)
    {
        public void Error(Exception exception)
        {
            if (verbosity == Verbosity.Quiet) return;
            writer.WriteLine(verbosity == Verbosity.Loud ? exception.ToString() : exception.Message);
        }
    }

    private static class Tell
    {
        public static void Warning(string text, Exception? exception = null) => Log.Warning(exception, "{Text}", text);

        public static void Error(string text, Exception? exception = null) => Log.Error(exception, "{Text}", text);
    }

    private static int Pack() => Fail(new IOException("pack"));

    private static T Exit<T>(T code, Action? before = null)
        where T : struct, Enum
    {
        before?.Invoke();
        return code;
    }

    private static void Try(Action action, Action<Exception> otherwise)
    {
        try
        {
            action();
        }
        catch (Exception ex)
        {
            otherwise(ex);
        }
    }

    private static ExitCode CodeOf(Exception exception) => exception switch
    {
        UsageException => ExitCode.Usage,
        FormatException or JsonException => ExitCode.Data,
        ToolException tool => tool.Code,
        _ => ExitCode.Software,
    };

    [Snippet]
    int Main_that_prints_and_exits()
    {
        try
        {
            return Pack();
        }
        catch (Exception ex)
        {
            Console.ForegroundColor = ConsoleColor.Red;
            Console.Error.WriteLine($"error: {ex.Message}");
            Console.ResetColor();
            return 1;
        }
    }

    [Snippet]
    int Main_that_logs_fatal()
    {
        try
        {
            Log.Information("Packing");
            return Pack();
        }
        catch (Exception ex)
        {
            Log.Fatal(ex, "Packing ended at {Time}", DateTime.Now);
            return 1;
        }
        finally
        {
            exitCode = 2;
        }
    }

    [Snippet(Paths = 2)]
    ExitCode Usage_is_no_failure(int which)
    {
        try
        {
            Fail(which == 0 ? new UsageException("pack <file>") : new IOException("file"));
            return ExitCode.Ok;
        }
        catch (Exception ex)
        {
            var code = CodeOf(ex);
            if (code == ExitCode.Software) Nlog.Fatal(ex, "Unexpected");
            else Console.Error.WriteLine(ex.Message);
            return code;
        }
    }

    [Snippet(In = nameof(Command))]
    ExitCode A_command_with_a_handler() => new PackCommand().Invoke();

    [Snippet]
    void An_output_with_verbosity()
    {
        var output = new Output(TextWriter.Null, Verbosity.Loud);
        try
        {
            Pack();
        }
        catch (IOException ex)
        {
            output.Error(ex);
            exitCode = 1;
        }
    }

    [Snippet]
    void A_static_facade_that_warns()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            Tell.Warning("not packed", ex);
        }
    }

    [Snippet]
    void A_static_facade_with_an_error()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            Tell.Error("not packed", ex);
        }
    }

    [Snippet]
    void A_static_facade_with_a_text()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            Tell.Error("not packed: " + ex);
        }
    }

    [Snippet]
    void Serilog_that_writes_a_warning()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            serilog.ForContext("File", "a.zip").Warning(ex, "Not packed");
        }
    }

    [Snippet]
    void Serilog_that_writes_an_error_event()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            serilog.Write(LogEventLevel.Error, ex, "Not packed: {Name}", "a.zip");
        }
    }

    [Snippet(Paths = 2)]
    void Serilog_with_a_level_by_type(int which)
    {
        try
        {
            Fail(which == 0 ? new UsageException("x") : new IOException("y"));
        }
        catch (Exception ex)
        {
            var level = ex switch
            {
                UsageException => LogEventLevel.Information,
                _ => LogEventLevel.Fatal,
            };
            serilog.Write(level, ex, "Not packed");
        }
    }

    [Snippet]
    void Serilog_with_it_as_a_property()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            serilog.Error("Not packed because of {@Error}", new { ex.Message, Type = ex.GetType().Name });
        }
    }

    [Snippet]
    void Serilog_with_it_in_the_context()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            serilog.ForContext("Exception", ex, destructureObjects: true).Error("Not packed");
        }
    }

    [Snippet]
    void NLog_with_the_exception_first()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            Nlog.Error(ex, CultureInfo.InvariantCulture, "Not packed: {0}", "a.zip");
        }
    }

    [Snippet]
    void NLog_that_warns()
    {
        try
        {
            Pack();
        }
        catch (IOException ex)
        {
            Nlog.Warn(ex);
        }
    }

    [Snippet]
    void NLog_with_its_text()
    {
        try
        {
            Pack();
        }
        catch (IOException ex)
        {
            Nlog.Error("Not packed: {0}", ex.Message);
        }
    }

    [Snippet]
    void NLog_with_a_builder()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            Nlog.ForErrorEvent().Message("Not packed").Exception(ex).Property("file", "a.zip").Log();
        }
    }

    [Snippet]
    void NLog_with_an_event_of_its_own()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            var entry = new LogEventInfo(NLog.LogLevel.Error, Nlog.Name, "Not packed") { Exception = ex };
            entry.Properties["file"] = "a.zip";
            Nlog.Log(entry);
        }
    }

    [Snippet]
    void NLog_with_a_quiet_event_of_its_own()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            var entry = LogEventInfo.Create(NLog.LogLevel.Info, Nlog.Name, ex, CultureInfo.InvariantCulture, "Not packed");
            Nlog.Log(entry);
        }
    }

    [Snippet]
    void Log4net_that_warns()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            Log4.Warn("Not packed", ex);
        }
    }

    [Snippet]
    void Log4net_with_a_format()
    {
        try
        {
            Pack();
        }
        catch (Exception ex)
        {
            Log4.ErrorFormat(CultureInfo.InvariantCulture, "Not packed: {0}", ex.Message);
        }
    }

    [Snippet]
    int A_setting_with_a_default()
    {
        try
        {
            return Fail(new FormatException("PACK_LEVEL"));
        }
        catch (Exception ex) when (ex is FormatException or OverflowException)
        {
            warnings.Add($"PACK_LEVEL is no number ({ex.Message}), 6 is taken");
            return 6;
        }
    }

    [Snippet]
    ExitCode A_generic_exit()
    {
        try
        {
            Pack();
            return ExitCode.Ok;
        }
        catch (Exception ex)
        {
            return Exit(ExitCode.Software, () => Console.Error.WriteLine(ex));
        }
    }

    [Snippet]
    ExitCode A_generic_exit_that_reports()
    {
        try
        {
            Pack();
            return ExitCode.Ok;
        }
        catch (Exception ex)
        {
            return Exit(ExitCode.Software, before: () => SentrySdk.CaptureException(ex));
        }
    }

    [Snippet(In = nameof(Try))]
    void An_action_and_what_otherwise() => Try(() => Pack(), ex => Log.Error(ex, "Not packed"));

    [Snippet]
    async Task<int> A_child_process_that_does_not_start()
    {
        await Task.Yield();
        try
        {
            return Fail(new Win32Exception(2, "git"));
        }
        catch (Win32Exception ex) when (ex.NativeErrorCode == 2)
        {
            Console.Error.WriteLine("git was not found; is it installed?");
            return 127;
        }
    }

    [Snippet]
    void A_tool_exception_for_the_top()
    {
        try
        {
            Fail(new JsonException("settings.json"));
        }
        catch (JsonException ex)
        {
            throw new ToolException(ExitCode.Data, $"settings.json, line {ex.LineNumber}: not valid", ex);
        }
    }

    [Snippet]
    void A_usage_exception_for_the_top()
    {
        try
        {
            Fail(new FormatException("--level"));
        }
        catch (FormatException)
        {
            throw new UsageException("--level takes a number");
        }
    }

    [Snippet(Paths = 2)]
    int A_stack_trace_only_if_asked(int which)
    {
        var isVerbose = which == 1;
        try
        {
            return Pack();
        }
        catch (Exception ex) when (!Debugger.IsAttached)
        {
            if (isVerbose)
            {
                Nlog.Error(ex);
                return 2;
            }

            Nlog.Info(ex, "Not packed");
            return 1;
        }
    }

    [Snippet]
    async Task<int> Steps_that_end_at_the_first_failure()
    {
        var steps = new (string Name, Func<Task> Run)[]
        {
            ("clean", () => Task.CompletedTask),
            ("pack", FailAsync),
            ("push", FailAsync),
        };
        foreach (var (name, run) in steps)
        {
            try
            {
                await run();
            }
            catch (Exception ex)
            {
                Log.ForContext("Step", name).Error(ex, "Step {Step} failed", name);
                return Array.FindIndex(steps, step => step.Name == name) + 1;
            }
        }

        return 0;
    }
}
