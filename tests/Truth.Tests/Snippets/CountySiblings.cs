// Right and wrong code that looks alike: counts, flags of records, types that are ruled out.
using System.Runtime.ExceptionServices;

internal sealed class CountySiblings
{
    private sealed class Tally
    {
        public int Broken;

        public Exception? First { get; private set; }

        public bool IsClean => Broken == 0;

        public void Broke(Exception ex)
        {
            Broken++;
            First ??= ex;
        }

        public void Reset() => Broken = 0;
    }

    [Snippet]
    void A_tally_that_is_not_clean(ILogger log)
    {
        var tally = new Tally();
        try { Fail(); }
        catch (Exception ex) { tally.Broke(ex); }

        if (!tally.IsClean) log.LogError(tally.First, "{Broken} broken", tally.Broken);
    }

    [Snippet]
    void A_tally_that_is_asked_for_its_number(ILogger log)
    {
        var tally = new Tally();
        try { Fail(); }
        catch (Exception ex) { tally.Broke(ex); }

        if (tally.Broken > 0) log.LogError(tally.First, "{Broken} broken", tally.Broken);
    }

    [Snippet]
    void A_tally_that_is_reset(ILogger log)
    {
        var tally = new Tally();
        try { Fail(); }
        catch (Exception ex) { tally.Broke(ex); }

        tally.Reset();
        if (tally.Broken > 0) log.LogError(tally.First, "broken");
    }

    [Snippet]
    void A_tally_that_is_clean(ILogger log)
    {
        var tally = new Tally();
        try { Fail(); }
        catch (Exception ex) { tally.Broke(ex); }

        if (tally.IsClean) log.LogError(tally.First, "broken");
    }

    private struct Mark
    {
        public bool HasFailed;
        public Exception? Why;
    }

    private static void Set(ref Mark mark, Exception ex)
    {
        mark.HasFailed = true;
        mark.Why = ex;
    }

    [Snippet]
    void A_mark_that_is_set_by_reference(ILogger log)
    {
        var mark = new Mark();
        try { Fail(); }
        catch (Exception ex) { Set(ref mark, ex); }

        if (mark.HasFailed) log.LogError(mark.Why, "broken");
    }

    [Snippet]
    int All_rounds_of_a_loop_that_a_success_leaves()
    {
        var errors = new List<Exception>();
        for (var i = 0; i < 3; i++)
        {
            try
            {
                Fail();
                break;
            }
            catch (Exception ex) { errors.Add(ex); }
        }

        if (errors.Count == 3) throw new AggregateException(errors);
        return errors.Count;
    }

    [Snippet(Paths = 2)]
    int All_rounds_of_a_loop_that_goes_on(int which)
    {
        var errors = new List<Exception>();
        for (var i = 0; i < 3; i++)
        {
            try
            {
                if (i > which) Fail();
            }
            catch (Exception ex) { errors.Add(ex); }
        }

        if (errors.Count == 2) throw new AggregateException(errors);
        return errors.Count;
    }

    [Snippet]
    int Fewer_done_than_there_are_names(ILogger log)
    {
        var names = new[] { "a", "b" };
        var done = 0;
        Exception? last = null;
        foreach (var name in names)
        {
            try
            {
                if (name == "a") Fail();
                done++;
            }
            catch (Exception ex) { last = ex; }
        }

        if (done != names.Length) log.LogError(last, "Only {Done}", done);
        return done;
    }

    [Snippet]
    int All_done_though_one_has_failed(ILogger log)
    {
        var names = new[] { "a", "b" };
        var done = 0;
        Exception? last = null;
        foreach (var name in names)
        {
            try
            {
                Fail();
                done++;
            }
            catch (Exception ex) { last = ex; }
        }

        if (done == names.Length) log.LogError(last, "Only {Done}", done);
        return done;
    }

    [Snippet(Paths = 2)]
    int Tries_that_are_counted_before_they_fail(ILogger log, int which)
    {
        var tried = 0;
        Exception? last = null;
        for (var i = 0; i < 2; i++)
        {
            try
            {
                tried++;
                if (i == which) Fail();
            }
            catch (Exception ex)
            {
                last = ex;
                break;
            }
        }

        if (tried < 2) log.LogError(last, "Only {Tried}", tried);
        return tried;
    }

    [Snippet]
    void A_list_with_another_element(ILogger log)
    {
        var errors = new List<Exception>();
        try { Fail(); }
        catch (Exception ex)
        {
            errors.Add(ex);
            if (errors.Count == 1) errors.Add(new InvalidOperationException("second"));
        }

        if (errors.Count > 1) log.LogError(new AggregateException(errors), "several");
    }

    private static bool IsIgnorable(Exception ex) => ex is OperationCanceledException or ObjectDisposedException;

    private static void Report(Exception ex)
    {
        if (IsIgnorable(ex)) return;
        SentrySdk.CaptureException(ex);
    }

    [Snippet]
    void A_filter_that_rules_types_out()
    {
        try { Fail(new IOException("a")); }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException) { Report(ex); }
    }

    [Snippet(Paths = 2)]
    void A_filter_that_lets_a_type_in(int which)
    {
        try { Fail(which == 0 ? new IOException("a") : new ObjectDisposedException("b")); }
        catch (Exception ex) when (ex is IOException or ObjectDisposedException) { Report(ex); }
    }

    [Snippet]
    void A_branch_that_rules_types_out()
    {
        try { Fail(new IOException("a")); }
        catch (Exception ex)
        {
            if (ex is IOException io) Report(io);
            else throw;
        }
    }

    private enum Severity { Hint, Problem }

    private sealed record Finding(Severity Severity, Exception? Cause = null);

    private sealed class Entry
    {
        public bool IsFatal { get; set; }
        public LogLevel Level { get; init; }
        public Exception? Cause { get; init; }
    }

    [Snippet]
    void A_finding_of_another_severity_is_left_out(ILogger log)
    {
        var findings = new List<Finding>();
        try { Fail(); }
        catch (Exception ex) { findings.Add(new(Severity.Problem, ex)); }

        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Hint) continue;
            log.LogError(finding.Cause, "finding");
        }
    }

    [Snippet]
    void A_finding_that_is_left_out(ILogger log)
    {
        var findings = new List<Finding>();
        try { Fail(); }
        catch (Exception ex) { findings.Add(new(Severity.Hint, ex)); }

        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Hint) continue;
            log.LogError(finding.Cause, "finding");
        }
    }

    [Snippet]
    void Entries_with_their_level(ILogger log)
    {
        var entries = new List<Entry>();
        try { Fail(); }
        catch (Exception ex) { entries.Add(new Entry { Level = LogLevel.Error, Cause = ex }); }

        foreach (var entry in entries) log.Log(entry.Level, entry.Cause, "entry");
    }

    [Snippet]
    void Entries_with_a_level_that_is_low(ILogger log)
    {
        var entries = new List<Entry>();
        try { Fail(); }
        catch (Exception ex) { entries.Add(new Entry { Level = LogLevel.Warning, Cause = ex }); }

        foreach (var entry in entries) log.Log(entry.Level, entry.Cause, "entry");
    }

    [Snippet]
    void An_entry_with_a_flag(ILogger log)
    {
        Entry? entry = null;
        try { Fail(); }
        catch (Exception ex) { entry = new Entry { Cause = ex, IsFatal = true }; }

        if (entry is { IsFatal: true }) log.LogError(entry.Cause, "entry");
    }

    [Snippet]
    void An_entry_whose_flag_is_set_later(ILogger log)
    {
        Entry? entry = null;
        try { Fail(); }
        catch (Exception ex)
        {
            entry = new Entry { Cause = ex };
            entry.IsFatal = true;
        }

        if (entry is { IsFatal: true }) log.LogError(entry.Cause, "entry");
    }

    [Snippet]
    void An_entry_without_its_flag(ILogger log)
    {
        Entry? entry = null;
        try { Fail(); }
        catch (Exception ex) { entry = new Entry { Cause = ex }; }

        if (entry is { IsFatal: true }) log.LogError(entry.Cause, "entry");
    }

    private sealed class Once
    {
        private ExceptionDispatchInfo? fault;

        public void Start()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                fault = ExceptionDispatchInfo.Capture(ex);
            }
        }

        public void End()
        {
            if (fault is not null) fault.Throw();
        }
    }

    [Snippet(In = nameof(Once))]
    void A_fault_that_is_thrown_at_the_end()
    {
        var once = new Once();
        once.Start();
        once.End();
    }
}
