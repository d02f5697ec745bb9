using System.Text;
using System.Text.Json;

// Objects of a method's own that are given the failure: builders, contexts, visitors, base classes.
internal sealed class FreshBuilders
{
    private string note = "";

    private abstract class Entry(Exception? why)
    {
        public Exception? Why { get; protected set; } = why;
        public DateTime At { get; } = DateTime.UnixEpoch;
        public abstract string Kind { get; }
        public virtual void Write(ILogger log) => log.LogError(Why, "{Kind}", Kind);
    }

    private sealed class ErrorEntry(Exception why) : Entry(why)
    {
        public override string Kind => "error";
    }

    private sealed class HintEntry(Exception why) : Entry(why)
    {
        public override string Kind => "hint";
        public override void Write(ILogger log) => log.LogDebug(Why, "{Kind}", Kind);
    }

    private sealed class Context
    {
        public Dictionary<string, object?> Values { get; } = [];
        public Exception? Error { get; set; }
        public bool HasError => Error is not null;
        public void Fail(Exception why) => Error = why;
        public Context With(string key, object? value)
        {
            Values[key] = value;
            return this;
        }
    }

    private sealed class Page
    {
        private readonly StringBuilder html = new();
        public Page Head(string text) => Append("h1", text);
        public Page Text(string text) => Append("p", text);
        private Page Append(string tag, string text)
        {
            html.Append('<').Append(tag).Append('>').Append(text);
            return this;
        }

        public override string ToString() => html.ToString();
    }

    private struct Attempt
    {
        public int Number;
        public Exception? Last;
        public readonly bool IsOver => Number > 1 || Last is ArgumentException;
    }

    private sealed class Session : IDisposable
    {
        private readonly ILogger log;
        private readonly List<Exception> failures = [];
        public Session(ILogger log) => this.log = log;
        public int Count => failures.Count;
        public void Add(Exception why) => failures.Add(why);
        public void Dispose()
        {
            foreach (var failure in failures) log.LogError(failure, "in the session");
        }
    }

    private sealed class QuietSession : IDisposable
    {
        private readonly List<Exception> failures = [];
        public void Add(Exception why) => failures.Add(why);
        public void Dispose() => failures.Clear();
    }

    private static void Work() => Fail(new IOException("work"));

    private static void Prepare(Context context) => context.With("at", DateTime.UnixEpoch);

    [Snippet]
    void An_entry_that_is_written(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { new ErrorEntry(ex).Write(log); }
    }

    [Snippet]
    void An_entry_that_is_written_low(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { new HintEntry(ex).Write(log); }
    }

    [Snippet]
    void An_entry_of_which_the_kind_is_shown()
    {
        try { Work(); }
        catch (Exception ex) { note = new ErrorEntry(ex).Kind; }
    }

    [Snippet]
    void An_entry_in_a_local_that_is_written(ILogger log)
    {
        Entry? entry = null;
        try { Work(); }
        catch (Exception ex) { entry = new ErrorEntry(ex); }
        entry?.Write(log);
    }

    [Snippet]
    void An_entry_in_a_local_that_is_written_low(ILogger log)
    {
        Entry? entry = null;
        try { Work(); }
        catch (Exception ex) { entry = new HintEntry(ex); }
        entry?.Write(log);
    }

    [Snippet]
    void Entries_in_a_list_that_are_written(ILogger log)
    {
        var entries = new List<Entry>();
        foreach (var row in new[] { 1, 2 })
        {
            try { Work(); }
            catch (Exception ex) { entries.Add(new ErrorEntry(ex)); }
        }

        foreach (var entry in entries) entry.Write(log);
    }

    [Snippet]
    void A_context_that_is_set_and_logged(ILogger log)
    {
        var context = new Context();
        try { Work(); }
        catch (Exception ex) { context.Error = ex; }
        if (context.HasError) log.LogError(context.Error, "context");
    }

    [Snippet]
    void A_context_that_is_told_and_thrown()
    {
        var context = new Context();
        try { Work(); }
        catch (Exception ex) { context.Fail(ex); }
        if (context.Error is { } error) throw new InvalidOperationException("context", error);
    }

    [Snippet]
    void A_context_that_is_told_and_shown()
    {
        var context = new Context();
        try { Work(); }
        catch (Exception ex) { context.Fail(ex); }
        note = context.HasError ? "bad" : "good";
    }

    [Snippet]
    void A_context_that_a_helper_has_seen_and_that_is_logged(ILogger log)
    {
        var context = new Context();
        Prepare(context);
        try { Work(); }
        catch (Exception ex) { context.Fail(ex); }
        if (context.HasError) log.LogError(context.Error, "context");
    }

    [Snippet]
    void A_context_that_a_helper_has_seen_and_that_is_shown()
    {
        var context = new Context();
        Prepare(context);
        try { Work(); }
        catch (Exception ex) { context.Fail(ex); }
        note = context.HasError ? "bad" : "good";
    }

    [Snippet]
    string A_context_with_values_that_is_serialized()
    {
        var context = new Context().With("order", 7);
        try { Work(); }
        catch (Exception ex) { context.With("error", ex.Message); }
        return JsonSerializer.Serialize(context.Values);
    }

    [Snippet]
    void A_context_with_values_that_holds_it()
    {
        var context = new Context().With("order", 7);
        try { Work(); }
        catch (Exception ex) { context.With("error", ex); }
        note = $"{context.Values.Count} values";
    }

    [Snippet]
    void A_context_with_values_that_holds_it_and_throws()
    {
        var context = new Context();
        try { Work(); }
        catch (Exception ex) { context.Values["error"] = ex; }
        if (context.Values.TryGetValue("error", out var error)) throw new InvalidOperationException("context", error as Exception);
    }

    [Snippet]
    string A_page_with_its_text()
    {
        var page = new Page().Head("Orders");
        try { Work(); }
        catch (Exception ex) { page.Head("Error").Text(ex.Message); }
        return page.ToString();
    }

    [Snippet]
    string A_page_with_its_text_and_a_log(ILogger log)
    {
        var page = new Page().Head("Orders");
        try { Work(); }
        catch (Exception ex)
        {
            log.LogError(ex, "page");
            page.Head("Error").Text(ex.Message);
        }

        return page.ToString();
    }

    [Snippet]
    void A_struct_that_counts_attempts(ILogger log)
    {
        var attempt = new Attempt();
        while (!attempt.IsOver)
        {
            try { Work(); }
            catch (Exception ex)
            {
                attempt.Number++;
                attempt.Last = ex;
                log.LogError(ex, "attempt {Number}", attempt.Number);
            }
        }
    }

    [Snippet]
    void A_struct_that_keeps_the_last()
    {
        var attempt = new Attempt();
        try { Work(); }
        catch (Exception ex) { attempt.Last = ex; }
        if (attempt.Last is not null) throw new InvalidOperationException("attempt", attempt.Last);
    }

    [Snippet]
    void A_struct_that_keeps_the_last_in_vain()
    {
        var attempt = new Attempt();
        try { Work(); }
        catch (Exception ex) { attempt.Last = ex; }
        note = $"{attempt.Number} {attempt.IsOver}";
    }

    [Snippet]
    void A_session_that_logs_at_its_end(ILogger log)
    {
        using var session = new Session(log);
        foreach (var row in new[] { 1, 2 })
        {
            try { Work(); }
            catch (Exception ex) { session.Add(ex); }
        }
    }

    [Snippet]
    void A_session_that_logs_at_its_end_of_a_block(ILogger log)
    {
        using (var session = new Session(log))
        {
            try { Work(); }
            catch (Exception ex) { session.Add(ex); }
            note = $"{session.Count}";
        }
    }

    [Snippet]
    void A_session_that_forgets_at_its_end()
    {
        using var session = new QuietSession();
        foreach (var row in new[] { 1, 2 })
        {
            try { Work(); }
            catch (Exception ex) { session.Add(ex); }
        }
    }
}
