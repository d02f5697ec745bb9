// Levels that are constants, values that hold it on some ways, and locals behind a handler of a parish office.
internal sealed class ParishLevels
{
    private readonly List<string> notes = [];

    private enum Weight { Light = 1, Heavy = 2 }

    private static LogLevel For(Weight weight) => weight == Weight.Heavy ? LogLevel.Error : LogLevel.Debug;

    private static void Tell(ILogger log, Exception why, Weight weight = Weight.Light)
    {
        switch (weight)
        {
            case Weight.Light:
                log.LogDebug(why, "light");
                break;
            case Weight.Heavy:
                log.LogError(why, "heavy");
                break;
        }
    }

    private static void Pass(ILogger log, Exception why, bool isLoud) => Tell(log, why, isLoud ? Weight.Heavy : Weight.Light);

    [Snippet]
    void A_level_for_a_weight(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { log.Log(For(Weight.Heavy), why, "weight"); }
    }

    [Snippet]
    void A_level_for_a_light_weight(ILogger log)
    {
        const Weight weight = (Weight)1;
        try { Fail(); }
        catch (Exception why) { log.Log(For(weight), why, "weight"); }
    }

    [Snippet]
    void Passed_on_as_loud(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Pass(log, why, isLoud: true); }
    }

    [Snippet]
    void Passed_on_as_quiet(ILogger log)
    {
        var isLoud = false;
        try { Fail(); }
        catch (Exception why) { Pass(log, why, isLoud); }
    }

    [Snippet]
    void Told_with_the_default_weight(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Tell(log, why); }
    }

    [Snippet(Paths = 2)]
    void Told_with_a_weight_by_the_way(int which, ILogger log)
    {
        var weight = Weight.Light;
        if (which == 1) weight = Weight.Heavy;
        try { Fail(); }
        catch (Exception why) { Tell(log, why, weight); }
    }

    [Snippet(Paths = 3)]
    void A_level_that_rises(int which, ILogger log)
    {
        var level = LogLevel.Error;
        try { Fail(); }
        catch (Exception why)
        {
            if (which > 0) level = LogLevel.Critical;
            if (which > 1) level = LogLevel.Error;
            log.Log(level, why, "rises");
        }
    }

    [Snippet(Paths = 2)]
    void A_level_that_never_rises(int which, ILogger log)
    {
        LogLevel level;
        try { Fail(); }
        catch (Exception why)
        {
            if (which > 0) level = LogLevel.Warning;
            else level = LogLevel.Information;
            log.Log(level, new EventId(5), why, "never");
        }
    }

    [Snippet(Paths = 2)]
    void Thrown_with_it_or_without(int which)
    {
        try { Fail(); }
        catch (Exception why)
        {
            var cause = which == 0 ? why : null;
            throw new InvalidOperationException("cause", cause);
        }
    }

    [Snippet(Paths = 2)]
    void Thrown_in_one_of_two_ways(int which)
    {
        try { Fail(); }
        catch (Exception why)
        {
            Exception next = which switch
            {
                0 => new InvalidOperationException("a", why),
                _ => why,
            };
            throw next;
        }
    }

    [Snippet(Paths = 2)]
    object? Returned_if_asked(int which)
    {
        try { return Fail(); }
        catch (Exception why) when (notes.Count == 0) { return which == 0 ? why : why.Message; }
    }

    [Snippet]
    void A_flag_that_goes_with_it(ILogger log)
    {
        var (isBroken, fault) = (false, default(Exception));
        try { Fail(); }
        catch (Exception why) { (isBroken, fault) = (true, why); }
        if (isBroken) log.LogError(fault, "flag");
    }

    [Snippet(Paths = 2)]
    bool Left_before_it_is_told(int which, ILogger log)
    {
        Exception? fault = null;
        try { Fail(); }
        catch (Exception why) { fault = why; }
        if (which == 0) return false;
        if (fault is null) return true;
        log.LogError(fault, "told");
        return false;
    }

    [Snippet(Paths = 2)]
    void Told_in_one_of_two_ways(int which, ILogger log)
    {
        Exception? fault = null;
        try { Fail(); }
        catch (Exception why) { fault = why; }
        if (fault is null) return;
        if (which == 0) SentrySdk.CaptureException(fault);
        else log.LogError(fault, "told");
    }

    [Snippet]
    void A_list_that_has_any(ILogger log)
    {
        var faults = new List<(string Name, Exception Why)>();
        foreach (var name in new[] { "a", "b" })
        {
            try { Fail(new IOException(name)); }
            catch (IOException why) { faults.Add((name, why)); }
        }

        if (!faults.Any()) return;
        log.LogError(new AggregateException(faults.Select(fault => fault.Why)), "{Names}", faults.Select(fault => fault.Name));
    }

    [Snippet]
    void A_list_of_which_only_names_are_told(ILogger log)
    {
        var faults = new List<(string Name, Exception Why)>();
        foreach (var name in new[] { "a", "b" })
        {
            try { Fail(new IOException(name)); }
            catch (IOException why) { faults.Add((name, why)); }
        }

        if (faults is not []) log.LogError("failed: {Names}", string.Join(", ", faults.Select(fault => fault.Name)));
    }

    [Snippet, ByDesign("where the last of several is kept, one is taken to be enough")]
    void Only_the_last_of_a_list(ILogger log)
    {
        var faults = new List<Exception>();
        foreach (var name in new[] { "a", "b" })
        {
            try { Fail(new IOException(name)); }
            catch (IOException why) { faults.Add(why); }
        }

        if (faults.LastOrDefault() is { } last) log.LogError(last, "last of {Count}", faults.Count);
    }

    [Snippet]
    void A_set_of_keys_and_a_map(ILogger log)
    {
        var faults = new SortedDictionary<string, Exception>();
        foreach (var name in new[] { "a", "b" })
        {
            try { Fail(new IOException(name)); }
            catch (IOException why) { faults[name] = why; }
        }

        foreach (var name in faults.Keys) log.LogError(faults[name], "{Name}", name);
    }

    [Snippet]
    void A_stack_that_is_emptied(ILogger log)
    {
        var faults = new Stack<Exception>();
        foreach (var name in new[] { "a", "b" })
        {
            try { Fail(new IOException(name)); }
            catch (IOException why) { faults.Push(why); }
        }

        while (faults.Count > 0) log.LogError(faults.Pop(), "stack");
    }

    [Snippet]
    int A_set_of_types()
    {
        var types = new HashSet<Type>();
        foreach (var name in new[] { "a", "b" })
        {
            try { Fail(new IOException(name)); }
            catch (IOException why) { types.Add(why.GetType()); }
        }

        return types.Count;
    }
}
