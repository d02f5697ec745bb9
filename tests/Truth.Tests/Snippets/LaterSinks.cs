using System.Runtime.CompilerServices;
using SerilogLog = Serilog.Log;

// Loggers of all kinds behind static classes, facades, scopes and generated messages.
[StandIn]
internal sealed partial class LaterSinks
{
    private static readonly NLog.Logger Audit = NLog.LogManager.GetLogger("audit");
    private static readonly log4net.ILog Legacy = log4net.LogManager.GetLogger(typeof(LaterSinks));
    private static readonly EventId ImportEvent = new(17, "Import");
    private readonly IAppLog app = new SerilogAppLog("import");
    private int skipped;

    private interface IAppLog
    {
        void Error(string text, Exception error);

        void Warn(string text, Exception? error = null);
    }

    private sealed class SerilogAppLog(string area) : IAppLog
    {
        private readonly Serilog.ILogger to = SerilogLog.ForContext("Area", area);

        public void Error(string text, Exception error) => to.Error(error, "{Text}", text);

        public void Warn(string text, Exception? error) => to.Warning(error, "{Text}", text);
    }

    private static class Trouble
    {
        public static void In(Exception error, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0) =>
            SerilogLog.ForContext("Member", member).ForContext("Line", line).Error(error, "Trouble");

        public static void Log(ILogger log, string severity, Exception error) =>
            log.Log(Enum.Parse<LogLevel>(severity, ignoreCase: true), error, "Trouble");
    }

    private static partial class Messages
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{File} was not imported")]
        public static partial void NotImported(ILogger logger, string file, Exception error);

        [LoggerMessage(Level = LogLevel.Error, Message = "{File} was not imported: {Reason}")]
        public static partial void NotImportedBecause(ILogger logger, string file, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "{File} is left out")]
        public static partial void LeftOut(ILogger logger, Exception? error, string file);
    }

    private sealed class Importer
    {
        private readonly ILogger? log;

        public Importer(ILogger? log = null) => this.log = log;

        public bool Run(string file)
        {
            try
            {
                Import(file);
                return true;
            }
            catch (IOException ex)
            {
                log?.LogError(ImportEvent, ex, "{File} was not imported", file);
                return false;
            }
        }
    }

    private static void Import(string file) => Fail(new IOException(file));

    [Snippet]
    void Generated_message_of_a_nested_class(ILogger log)
    {
        try
        {
            Import("a.csv");
        }
        catch (IOException ex)
        {
            Messages.NotImported(log, "a.csv", ex);
        }
    }

    [Snippet]
    void Generated_message_with_the_reason_of_its_root(ILogger log)
    {
        try
        {
            Import("a.csv");
        }
        catch (IOException ex)
        {
            Messages.NotImportedBecause(log, "a.csv", ex.GetBaseException().Message);
        }
    }

    [Snippet]
    int Generated_message_that_is_quiet_in_a_loop(ILogger log)
    {
        foreach (var file in (string[])["a.csv", "b.csv"])
        {
            try
            {
                Import(file);
            }
            catch (IOException ex)
            {
                skipped++;
                Messages.LeftOut(log, ex, file);
            }
        }

        return skipped;
    }

    [Snippet]
    void Serilog_by_a_static_class_that_knows_its_caller()
    {
        try
        {
            Import("a.csv");
        }
        catch (IOException ex)
        {
            Trouble.In(ex);
        }
    }

    [Snippet]
    bool Serilog_warns_and_the_answer_is_false()
    {
        try
        {
            Import("a.csv");
            return true;
        }
        catch (IOException ex) when (ex.Message is { Length: > 0 } file)
        {
            SerilogLog.ForContext<LaterSinks>().Warning(ex, "{File} was not imported", file);
            return false;
        }
    }

    [Snippet]
    void NLog_in_a_scope()
    {
        using (NLog.ScopeContext.PushProperty("File", "a.csv"))
        {
            try
            {
                Import("a.csv");
            }
            catch (IOException ex)
            {
                Audit.Error(ex, "Import failed in step {0}", 2);
            }
        }
    }

    [Snippet(Paths = 2)]
    void NLog_is_loud_for_what_is_not_missing(int which)
    {
        try
        {
            Fail(which == 0 ? new FileNotFoundException("a.csv") : new IOException("a.csv"));
        }
        catch (IOException ex)
        {
            if (ex is FileNotFoundException { FileName: null }) Audit.Info(ex, "Nothing to import");
            else Audit.Fatal(ex, "Import failed");
        }
    }

    [Snippet]
    void Log4net_warns_with_it()
    {
        try
        {
            Import("a.csv");
        }
        catch (IOException ex)
        {
            if (Legacy.IsWarnEnabled) Legacy.Warn($"a.csv was not imported, {skipped} before it", ex);
        }
    }

    [Snippet]
    void Log4net_has_it_in_the_text()
    {
        try
        {
            Import("a.csv");
        }
        catch (IOException ex)
        {
            Legacy.Error($"a.csv was not imported{Environment.NewLine}{ex}");
        }
    }

    [Snippet]
    void App_log_of_an_interface_at_error()
    {
        try
        {
            Import("a.csv");
        }
        catch (IOException ex)
        {
            app.Error("a.csv was not imported", ex);
        }
    }

    [Snippet]
    void App_log_of_an_interface_warns_about_its_type()
    {
        try
        {
            Import("a.csv");
        }
        catch (IOException ex)
        {
            app.Warn($"a.csv: {ex.GetType()}");
        }
    }

    [Snippet]
    void Scope_of_values_around_the_whole_work(ILogger log)
    {
        var values = new Dictionary<string, object> { ["File"] = "a.csv", ["Skipped"] = skipped };
        using (log.BeginScope(values))
        {
            try
            {
                Import("a.csv");
            }
            catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
            {
                log.LogError(ImportEvent, ex, "Not imported");
            }
            finally
            {
                values.Clear();
            }
        }
    }

    [Snippet(In = nameof(Importer))]
    bool Importer_has_its_optional_logger(ILogger log) => new Importer(log).Run("a.csv");

    [Snippet, ByDesign("a level that is parsed at run time")]
    void Severity_of_a_setting_is_parsed(ILogger log)
    {
        try
        {
            Import("a.csv");
        }
        catch (IOException ex)
        {
            Trouble.Log(log, "warning", ex);
        }
    }

    [Snippet]
    void State_of_its_own_with_a_formatter(ILogger log)
    {
        try
        {
            Import("a.csv");
        }
        catch (IOException ex)
        {
            var state = (File: "a.csv", Row: 3);
            log.Log(LogLevel.Error, ImportEvent, state, ex, static (at, why) => $"{at.File}({at.Row}): {why?.Message}");
        }
    }

    [Snippet]
    void State_of_its_own_whose_formatter_captures_the_text(ILogger log)
    {
        try
        {
            Import("a.csv");
        }
        catch (IOException ex)
        {
            var reason = ex.Message;
            log.Log(LogLevel.Error, ImportEvent, "a.csv", null, (file, _) => $"{file}: {reason}");
        }
    }
}
