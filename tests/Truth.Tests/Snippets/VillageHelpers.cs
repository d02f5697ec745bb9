// Helpers, guards, extension methods and functions that are handed around.
internal static class VillageExtensions
{
    public static Exception RootOfAll(this Exception why)
    {
        while (why.InnerException is { } inner) why = inner;
        return why;
    }

    public static string LineOfText(this Exception why) => $"{why.GetType().Name}: {why.Message}";

    public static T Labelled<T>(this T why, string key, object value)
        where T : Exception
    {
        why.Data[key] = value;
        return why;
    }

    public static void Shelve(this Exception why, string because) => Console.WriteLine($"{because}: {why.Message}");

    public static bool Told(this Exception why, ILogger log, string text)
    {
        log.LogError(why, "{Text}", text);
        return true;
    }

    public static TResult? Guarded<T, TResult>(this T item, Func<T, TResult> work, Action<Exception>? failed = null)
    {
        try
        {
            return work(item);
        }
        catch (Exception why)
        {
            failed?.Invoke(why);
            return default;
        }
    }
}

internal sealed class VillageHelpers
{
    private readonly List<string> shown = [];
    private int faults;

    private static Exception? Worst(Exception why, bool isFatal) => isFatal ? why : null;

    private static Exception? Unless(Exception why, Predicate<Exception> isKnown) => isKnown(why) ? null : why;

    private static void Do(Action work, Action<Exception> otherwise, Action? after = null)
    {
        try { work(); }
        catch (Exception why) { otherwise(why); }
        finally { after?.Invoke(); }
    }

    private static void Twice(Action work, Action<Exception> otherwise)
    {
        try { work(); }
        catch (Exception first)
        {
            try { work(); }
            /* judged */
            catch (Exception second) { otherwise(new AggregateException(first, second)); }
        }
    }

    private static IEnumerable<T> Surviving<T>(IEnumerable<Func<T>> works, ICollection<Exception> faults)
    {
        foreach (var work in works)
        {
            T item;
            try
            {
                item = work();
            }
            catch (Exception why)
            {
                faults.Add(why);
                continue;
            }

            yield return item;
        }
    }

    private void Count(Exception why) => faults += why.Message.Length;

    [Snippet]
    void Its_innermost_is_logged(ILogger log)
    {
        try { Fail(new InvalidOperationException("a", new IOException("b"))); }
        catch (Exception why) { log.LogError(why.RootOfAll(), "inner"); }
    }

    [Snippet]
    void Its_summary_is_thrown()
    {
        try { Fail(); }
        catch (Exception why) { throw new ApplicationException(why.LineOfText()); }
    }

    [Snippet]
    void Its_summary_is_thrown_with_it()
    {
        try { Fail(); }
        catch (Exception why) { throw new ApplicationException(why.LineOfText(), why); }
    }

    [Snippet]
    void A_value_is_added_before_the_capture()
    {
        try { Fail(); }
        catch (Exception why) { SentrySdk.CaptureException(why.Labelled("row", 3)); }
    }

    [Snippet]
    void A_value_is_added_and_it_is_thrown()
    {
        try { Fail(); }
        catch (InvalidOperationException why) { throw why.Labelled("row", 3); }
    }

    [Snippet]
    void Forgotten_by_an_extension()
    {
        try { Fail(); }
        catch (Exception why) { why.Shelve("no matter"); }
    }

    [Snippet]
    void Told_in_the_filter_by_an_extension(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) when (why.Told(log, "filter")) { shown.Add("told"); }
    }

    [Snippet(In = nameof(Surviving))]
    void Works_that_survive(ILogger log)
    {
        var bad = new List<Exception>();
        shown.AddRange(Surviving([() => 1, () => Fail()], bad).Select(item => $"{item}"));
        foreach (var why in bad) log.LogError(why, "work");
    }

    [Snippet(In = nameof(Do))]
    void Work_with_a_function_of_the_group(ILogger log) => Do(() => Fail(), why => log.LogError(why, "work"), () => shown.Add("after"));

    [Snippet(In = nameof(VillageExtensions))]
    int A_guard_for_any_item(ILogger log) => 5.Guarded(_ => Fail(), why => log.LogError(why, "guard"));

    [Snippet(In = nameof(Twice))]
    void Work_that_is_tried_twice() => Twice(() => Fail(), why => SentrySdk.CaptureException(why));

    [Snippet]
    void A_helper_that_gives_it_back_if_it_is_fatal()
    {
        try { Fail(); }
        catch (Exception why)
        {
            if (Worst(why, isFatal: true) is { } worst) throw new InvalidOperationException("fatal", worst);
        }
    }

    [Snippet]
    void A_helper_that_gives_nothing_back(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            if (Worst(why, isFatal: false) is { } worst) log.LogError(worst, "fatal");
        }
    }

    [Snippet(Paths = 2)]
    void A_helper_that_knows_some(int which, ILogger log)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception why)
        {
            if (Unless(why, static e => e is TimeoutException) is { } unknown) log.LogError(unknown, "unknown");
        }
    }

    [Snippet]
    void A_method_of_the_object_in_a_local()
    {
        Action<Exception> otherwise = Count;
        try { Fail(); }
        catch (Exception why) { otherwise(why); }
    }

    [Snippet]
    void A_function_that_makes_functions(ILogger log)
    {
        var tell = Teller("mill");
        try { Fail(); }
        catch (Exception why) { tell(why); }

        Action<Exception> Teller(string name) => why => log.LogError(why, "{Name}", name);
    }

    [Snippet]
    void A_function_that_makes_quiet_functions(ILogger log)
    {
        var tell = Teller("mill");
        try { Fail(); }
        catch (Exception why) { tell(why); }

        Action<Exception> Teller(string name) => why => log.LogDebug(why, "{Name}", name);
    }

    [Snippet]
    void A_function_that_is_wrapped_in_another(ILogger log)
    {
        Action<Exception> tell = why => log.LogError(why, "inner");
        var inner = tell;
        tell = why =>
        {
            shown.Add("outer");
            inner(why);
        };
        try { Fail(); }
        catch (Exception why) { tell(why); }
    }
}
