using System.Diagnostics;
using System.Text;
using System.Text.Json;

// Places that are not Sentry.
internal sealed class Elsewhere
{
    private static readonly ActivitySource Activities = new("Snippets");
    private static readonly TraceSource Source = new("Snippets");
    private static readonly DiagnosticListener Listener = new("Snippets");

    [Snippet]
    void Console_WriteLine()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(ex); }
    }

    [Snippet]
    void Console_Error()
    {
        try { Fail(); }
        catch (Exception ex) { Console.Error.WriteLine("failed: {0}", ex); }
    }

    [Snippet]
    async Task Console_Error_async()
    {
        try { Fail(); }
        catch (Exception ex) { await Console.Error.WriteLineAsync(ex.ToString()); }
    }

    [Snippet]
    void Debug_WriteLine()
    {
        try { Fail(); }
        catch (Exception ex) { Debug.WriteLine(ex); }
    }

    [Snippet]
    void Trace_WriteLine()
    {
        try { Fail(); }
        catch (Exception ex) { Trace.WriteLine(ex); }
    }

    [Snippet]
    void Trace_TraceError()
    {
        try { Fail(); }
        catch (Exception ex) { Trace.TraceError("failed: {0}", ex); }
    }

    [Snippet]
    void A_trace_source()
    {
        try { Fail(); }
        catch (Exception ex) { Source.TraceEvent(TraceEventType.Error, 1, "failed: {0}", ex); }
    }

    [Snippet]
    void A_breakpoint()
    {
        try { Fail(); }
        catch (Exception) when (Debugger.IsAttached) { Debugger.Break(); throw; }
    }

    [Snippet]
    void A_debugger_that_is_told()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (Debugger.IsAttached) Debugger.Log(0, "import", ex.Message);
        }
    }

    [Snippet]
    void An_activity_gets_it()
    {
        using var activity = Activities.StartActivity("import") ?? new Activity("import").Start();
        try { Fail(); }
        catch (Exception ex) { activity.AddException(ex); }
    }

    [Snippet]
    void The_current_activity_gets_it()
    {
        using var activity = new Activity("import").Start();
        try { Fail(); }
        catch (Exception ex)
        {
            Activity.Current?.AddException(ex);
            Activity.Current?.SetStatus(ActivityStatusCode.Error, ex.Message);
        }
    }

    [Snippet]
    void An_activity_gets_it_and_it_goes_on()
    {
        using var activity = new Activity("import").Start();
        try { Fail(); }
        catch (Exception ex)
        {
            activity.SetTag("error", ex);
            activity.AddException(ex);
            throw;
        }
    }

    [Snippet]
    void A_tag_of_an_activity()
    {
        using var activity = new Activity("import").Start();
        try { Fail(); }
        catch (Exception ex) { activity.SetTag("exception.type", ex.GetType().FullName); }
    }

    [Snippet]
    void A_string_builder()
    {
        var report = new StringBuilder();
        try { Fail(); }
        catch (Exception ex) { report.Append("failed: ").Append(ex).AppendLine(); }
    }

    [Snippet]
    void A_text_writer()
    {
        using var report = new StringWriter();
        try { Fail(); }
        catch (Exception ex) { report.WriteLine(ex); }
    }

    [Snippet]
    string A_formatted_text()
    {
        try { return Fail().ToString(); }
        catch (Exception ex) { return string.Format("failed: {0}", ex); }
    }

    [Snippet]
    string An_interpolated_text()
    {
        try { return Fail().ToString(); }
        catch (Exception ex) { return $"failed: {ex}"; }
    }

    [Snippet]
    string A_text_by_concatenation()
    {
        try { return Fail().ToString(); }
        catch (Exception ex) { return string.Concat("failed: ", ex); }
    }

    [Snippet]
    string Json_of_its_message()
    {
        try { return Fail().ToString(); }
        catch (Exception ex) { return JsonSerializer.Serialize(new { error = ex.Message }); }
    }

    [Snippet]
    void A_look_at_it()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ArgumentNullException.ThrowIfNull(ex);
            if (ReferenceEquals(ex, this) || ex.Equals(null)) Console.WriteLine(ex.GetHashCode());
            GC.KeepAlive(ex);
        }
    }

    [Snippet]
    void Its_properties()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ex.Data["row"] = 7;
            ex.HelpLink = "https://example.org";
            Console.WriteLine($"{ex.GetType().Name} {ex.HResult} {ex.Source} {ex.StackTrace} {ex.TargetSite} {ex.Data.Count}");
        }
    }

    [Snippet, ByDesign("what listens to a diagnostic source is not known")]
    void A_diagnostic_source()
    {
        try { Fail(); }
        catch (Exception ex) { Listener.Write("failed", ex); }
    }

    [Snippet, ByDesign("the exception is given to code of another assembly that is in no table")]
    void Code_of_another_assembly_that_ignores_it()
    {
        try { Fail(); }
        catch (Exception ex) { _ = new WeakReference<Exception>(ex).TryGetTarget(out _); }
    }
}
