// Texts of exceptions that are asked whether they are there, loggers that take only a text, and values that are handed back.
internal sealed class ParishTexts
{
    private readonly List<string> notes = [];

    private sealed class Form
    {
        public string? Problem { get; set; }
    }

    private sealed class Slate(ILogger log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? why, Func<TState, Exception?, string> text)
        {
            if (level >= LogLevel.Error) log.LogError("{Text}", text(state, why));
            else log.LogDebug("{Text}", text(state, why));
        }
    }

    [Snippet]
    void A_text_with_a_length(ILogger log)
    {
        var form = new Form();
        try { Fail(); }
        catch (Exception why) { form.Problem = why.Message; }
        if (form is { Problem.Length: > 0 }) log.LogError("{Problem}", form.Problem);
    }

    [Snippet]
    void A_text_that_is_not_empty(ILogger log)
    {
        var form = new Form();
        try { Fail(); }
        catch (Exception why) { form.Problem = why.Message; }
        if (!string.IsNullOrEmpty(form.Problem)) log.LogError("{Problem}", form.Problem);
    }

    [Snippet]
    void A_text_that_may_have_a_length(ILogger log)
    {
        string? problem = null;
        try { Fail(); }
        catch (Exception why) { problem = why.Message; }
        if (problem?.Length > 0) log.LogError("{Problem}", problem);
    }

    [Snippet]
    void A_text_that_is_empty(ILogger log)
    {
        var form = new Form();
        try { Fail(); }
        catch (Exception why) { form.Problem = why.Message; }
        if (string.IsNullOrEmpty(form.Problem)) log.LogError("no problem");
    }

    [Snippet]
    void A_message_that_is_not_empty(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            if (why.Message is { Length: > 0 } message) log.LogError(why, "{Message}", message);
        }
    }

    [Snippet]
    void A_slate_at_error(ILogger log)
    {
        var slate = new Slate(log);
        try { Fail(); }
        catch (Exception why) { slate.LogError(why, "slate"); }
    }

    [Snippet]
    void A_slate_at_warning(ILogger log)
    {
        var slate = new Slate(log);
        try { Fail(); }
        catch (Exception why) { slate.LogWarning(why, "slate"); }
    }

    [Snippet]
    void Handed_back_by_reference(ILogger log)
    {
        Exception? fault = null;
        Run(ref fault);
        if (fault is not null) log.LogError(fault, "run");

        static void Run(ref Exception? fault)
        {
            try { Fail(); }
            catch (Exception why) { fault = why; }
        }
    }

    [Snippet]
    void Handed_back_in_an_argument(ILogger log)
    {
        Run(() => Fail(), out var fault);
        if (fault is not null) throw new InvalidOperationException("run", fault);

        static void Run(Action work, out Exception? fault)
        {
            fault = null;
            try { work(); }
            catch (Exception why) { fault = why; }
        }
    }

    [Snippet]
    void Handed_back_by_reference_and_dropped()
    {
        Exception? fault = null;
        Run(ref fault);
        notes.Add(fault?.Message ?? "");

        static void Run(ref Exception? fault)
        {
            try { Fail(); }
            catch (Exception why) { fault = why; }
        }
    }

    [Snippet]
    void A_number_that_is_not_there(ILogger log)
    {
        int? number = null;
        Exception? last = null;
        try { number = Fail(); }
        catch (Exception why) { last = why; }
        if (!number.HasValue) log.LogError(last, "no number");
    }

    [Snippet]
    void A_number_that_is_there(ILogger log)
    {
        int? number = null;
        Exception? last = null;
        try { number = Fail(); }
        catch (Exception why) { last = why; }
        if (number.HasValue) log.LogError(last, "{Number}", number);
    }
}
