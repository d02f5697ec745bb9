using System.Diagnostics.CodeAnalysis;

// Generic helpers, extensions and newer features of the language.
internal sealed class FreshGenerics
{
    private string note = "";
    private readonly Settings settings = new();

    private sealed class Settings
    {
        public bool IsStrict { get; init; }
        public Exception? LastError
        {
            get;
            set
            {
                if (value is not null) SentrySdk.CaptureException(value);
                field = value;
            }
        }

        public string LastText
        {
            get => field ?? "";
            set => field = value.Trim();
        }
    }

    private interface IErrorPolicy
    {
        static abstract bool Handle(Exception why);
        static virtual string Name => "policy";
    }

    private sealed class Capture : IErrorPolicy
    {
        public static bool Handle(Exception why) => SentrySdk.CaptureException(why) != SentryId.Empty;
    }

    private sealed class Ignore : IErrorPolicy
    {
        public static bool Handle(Exception why) => true;
    }

    private bool RunWith<TPolicy>(Action work)
        where TPolicy : IErrorPolicy
    {
        try
        {
            work();
            return true;
        }
        catch (Exception ex) when (TPolicy.Handle(ex))
        {
            note = TPolicy.Name;
            return false;
        }
    }

    private static T OrDefault<T>(Func<T> work, T fallback, ILogger log)
    {
        try { return work(); }
        catch (Exception ex)
        {
            log.LogError(ex, "{Type} falls back", typeof(T).Name);
            return fallback;
        }
    }

    private static T? OrNull<T>(Func<T> work)
        where T : class
    {
        try { return work(); }
        catch { return null; }
    }

    private static bool Attempt<TException>(Action work, [NotNullWhen(false)] out TException? why)
        where TException : Exception
    {
        try
        {
            work();
            why = null;
            return true;
        }
        catch (TException ex)
        {
            why = ex;
            return false;
        }
    }

    private static void Ignoring<TException>(Action work)
        where TException : Exception
    {
        try { work(); }
        catch (TException) { }
    }

    private static TResult Wrapping<TResult, TException>(Func<TResult> work, Func<Exception, TException> wrap)
        where TException : Exception
    {
        try { return work(); }
        catch (Exception ex) { throw wrap(ex); }
    }

    private static string Text() => Fail(new IOException("text")).ToString();

    [Snippet(In = nameof(OrDefault))]
    string A_default_after_an_error(ILogger log) => OrDefault(Text, "", log);

    [Snippet(In = nameof(OrNull))]
    string? Null_after_nothing() => OrNull(Text);

    [Snippet(In = nameof(Attempt))]
    void An_attempt_that_gives_it_out(ILogger log)
    {
        if (!Attempt<IOException>(() => Text(), out var why)) log.LogError(why, "attempt");
    }

    [Snippet(In = nameof(Ignoring))]
    void A_type_that_is_ignored() => Ignoring<IOException>(() => Text());

    [Snippet(In = nameof(Wrapping))]
    string A_wrapper_that_is_given() => Wrapping(Text, why => new InvalidDataException("text", why));

    [Snippet(In = nameof(RunWith))]
    bool Policies_of_two_types() => RunWith<Capture>(() => Text()) | RunWith<Ignore>(() => Text());

    [Snippet]
    void A_setter_that_captures()
    {
        try { Text(); }
        catch (Exception ex) { settings.LastError = ex; }
    }

    [Snippet]
    void A_setter_that_trims()
    {
        try { Text(); }
        catch (Exception ex) { settings.LastText = ex.Message; }
    }

    [Snippet(Paths = 2)]
    void A_setting_that_is_strict(int which)
    {
        var own = new Settings { IsStrict = which == 0 };
        try { Text(); }
        catch (Exception)
        {
            if (own.IsStrict) throw;
            note = "lenient";
        }
    }

    [Snippet]
    void An_extension_that_reports(ILogger log)
    {
        try { Text(); }
        catch (Exception ex) { ex.ReportTo(log); }
    }

    [Snippet]
    void An_extension_that_notes()
    {
        try { Text(); }
        catch (Exception ex) { note = ex.ToNote("text"); }
    }

    [Snippet]
    void An_extension_that_unwraps(ILogger log)
    {
        try { Fail(new InvalidOperationException("outer", new IOException("inner"))); }
        catch (Exception ex) { log.LogError(ex.Unwrap(), "unwrapped"); }
    }

    [Snippet]
    void An_extension_property_of_its_root(ILogger log)
    {
        try { Fail(new InvalidOperationException("outer", new IOException("inner"))); }
        catch (Exception ex) { log.LogError(ex.Root, "root"); }
    }

    [Snippet]
    void An_extension_property_of_its_text(ILogger log)
    {
        try { Text(); }
        catch (Exception ex) { log.LogError("failed: {Text}", ex.FullText); }
    }

    [Snippet]
    void An_extension_of_the_logger(ILogger log)
    {
        try { Text(); }
        catch (Exception ex) { log.Failure(ex, "text"); }
    }

    [Snippet]
    void An_extension_of_the_logger_that_is_low(ILogger log)
    {
        try { Text(); }
        catch (Exception ex) { log.Oddity(ex, "text"); }
    }

    [Snippet]
    void A_conditional_assignment()
    {
        Settings? own = settings;
        try { Text(); }
        catch (Exception ex) { own?.LastText = ex.Message; }
    }

    [Snippet]
    string A_throw_expression_behind_a_null_check()
    {
        string? text = null;
        Exception? why = null;
        try { text = Text(); }
        catch (IOException ex) { why = ex; }
        return text ?? throw new InvalidDataException("no text", why);
    }

    [Snippet]
    string A_throw_expression_without_it()
    {
        string? text = null;
        try { text = Text(); }
        catch (IOException) { note = "no text"; }
        return text ?? throw new InvalidDataException(note);
    }

    [Snippet]
    string A_default_behind_a_null_check()
    {
        string? text = null;
        try { text = Text(); }
        catch (IOException ex) { note = ex.Message; }
        return text ?? "none";
    }

    [Snippet]
    void A_params_span_of_failures(ILogger log)
    {
        try { Text(); }
        catch (Exception ex) { LogAll(log, ex, new IOException("another")); }

        static void LogAll(ILogger log, params ReadOnlySpan<Exception> all)
        {
            foreach (var one in all) log.LogError(one, "one of {Count}", all.Length);
        }
    }

    [Snippet]
    void A_collection_expression_of_failures()
    {
        try { Text(); }
        catch (Exception ex)
        {
            List<Exception> all = [ex, .. ex.Data.Values.OfType<Exception>()];
            throw new AggregateException("text", all);
        }
    }
}

internal static class FreshExtensions
{
    extension(Exception why)
    {
        public Exception Root => why.InnerException is null ? why : why.GetBaseException();

        public string FullText => $"{why.GetType().Name}: {why.Message}";

        public void ReportTo(ILogger log) => log.LogError(why, "{Text}", why.FullText);
    }

    extension(ILogger log)
    {
        public void Failure(Exception why, string what) => log.LogError(why, "{What} failed", what);

        public void Oddity(Exception why, string what) => log.LogInformation(why, "{What} is odd", what);
    }

    public static string ToNote(this Exception why, string what) => $"{what}: {why.Message}";

    public static Exception Unwrap(this Exception why)
    {
        while (why is AggregateException or InvalidOperationException && why.InnerException is { } inner) why = inner;
        return why;
    }
}
