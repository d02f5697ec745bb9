// Flags and counters of small objects that the try sets at its end, or that nobody sets.
internal sealed class ParishFlags
{
    private readonly List<string> notes = [];

    private sealed class Sync
    {
        public bool IsFinished { get; set; }

        public bool IsOpen { get; set; } = true;

        public int Bad { get; set; }

        public int Good { get; set; }

        public Exception? Last { get; set; }

        public List<Exception> All { get; } = [];
    }

    private sealed record Trial(int Number, Exception? Last = null, bool IsDone = false);

    private struct Tally
    {
        public int Good;
        public int Bad;
        public Exception? First;
    }

    private struct Mood(bool isLoud, LogLevel level = LogLevel.Error)
    {
        public bool IsLoud = isLoud;
        public bool IsFair = true;

        public LogLevel Level { get; set; } = level;

        public readonly bool IsBoth => IsLoud && IsFair;
    }

    private record struct Pick(LogLevel Level, bool IsLoud = true);

    private sealed class Scale(LogLevel low)
    {
        public bool IsLoud { get; init; }

        public LogLevel Level => IsLoud ? LogLevel.Critical : low;
    }

    [Snippet]
    void A_flag_of_an_object_that_the_try_sets_last(ILogger log)
    {
        var sync = new Sync();
        try
        {
            Fail();
            sync.IsFinished = true;
        }
        catch (Exception why) { sync.Last = why; }
        if (!sync.IsFinished) log.LogError(sync.Last, "sync");
    }

    [Snippet]
    void A_flag_of_an_object_that_is_asked_the_other_way_round(ILogger log)
    {
        var sync = new Sync();
        try
        {
            Fail();
            sync.IsFinished = true;
        }
        catch (Exception why) { sync.Last = why; }
        if (sync.IsFinished) log.LogError(sync.Last, "sync");
    }

    [Snippet]
    void A_flag_of_an_object_that_an_entry_follows(ILogger log)
    {
        var sync = new Sync { IsFinished = false };
        try
        {
            sync.Good = Fail();
            sync.IsFinished = true;
            log.LogInformation("finished");
        }
        catch (Exception why) { sync.Last = why; }
        if (sync.IsFinished) return;
        log.LogError(sync.Last, "sync");
    }

    [Snippet]
    void A_flag_that_an_entry_follows(ILogger log)
    {
        var (isDone, last) = (false, default(Exception));
        try
        {
            Fail();
            isDone = true;
            log.LogInformation("done");
        }
        catch (Exception why) { last = why; }
        if (!isDone) log.LogError(last, "not done");
    }

    [Snippet(Paths = 2)]
    void A_flag_of_an_object_that_an_earlier_round_has_set(int which, ILogger log)
    {
        var sync = new Sync();
        foreach (var round in new[] { 1, 2 })
        {
            try
            {
                if (round > which) Fail();
                sync.IsFinished = true;
            }
            catch (Exception why) { sync.Last = why; }
        }

        if (!sync.IsFinished) log.LogError(sync.Last, "sync");
    }

    [Snippet(IsRetry = true)]
    void A_flag_of_an_object_that_ends_the_loop(ILogger log)
    {
        var sync = new Sync();
        while (!sync.IsFinished && sync.Bad < 3)
        {
            try
            {
                Fail();
                sync.IsFinished = true;
            }
            catch (Exception why)
            {
                sync.Bad++;
                sync.Last = why;
            }
        }

        if (!sync.IsFinished) log.LogError(sync.Last, "sync");
    }

    [Snippet]
    void A_flag_that_is_taken_back_at_the_end(ILogger log)
    {
        var sync = new Sync();
        try
        {
            Fail();
            sync.IsOpen = false;
        }
        catch (Exception why)
        {
            if (sync.IsOpen) log.LogError(why, "open");
        }
    }

    [Snippet]
    void A_flag_that_is_taken_back_at_the_begin(ILogger log)
    {
        var sync = new Sync();
        sync.IsOpen = false;
        try { Fail(); }
        catch (Exception why)
        {
            if (sync.IsOpen) log.LogError(why, "open");
        }
    }

    [Snippet]
    void A_record_that_is_copied_at_the_end(ILogger log)
    {
        var trial = new Trial(0);
        try
        {
            Fail();
            trial = trial with { IsDone = true };
        }
        catch (Exception why) { trial = trial with { Last = why }; }
        if (!trial.IsDone) log.LogError(trial.Last, "trial");
    }

    [Snippet(IsRetry = true)]
    void A_record_that_is_copied_in_each_round(ILogger log)
    {
        var trial = new Trial(0);
        while (trial is { Number: < 3, IsDone: false })
        {
            try
            {
                Fail();
                trial = trial with { IsDone = true };
            }
            catch (Exception why) { trial = trial with { Number = trial.Number + 1, Last = why }; }
        }

        if (!trial.IsDone) log.LogError(trial.Last, "after {Number}", trial.Number);
    }

    [Snippet]
    void A_record_that_is_done_with_a_failure(ILogger log)
    {
        var trial = new Trial(0);
        try { Fail(); }
        catch (Exception why) { trial = trial with { Last = why, IsDone = true }; }
        if (trial.IsDone) log.LogError(trial.Last, "trial");
    }

    [Snippet]
    void A_record_that_is_copied_before(ILogger log)
    {
        var trial = new Trial(0);
        trial = trial with { IsDone = true };
        try { Fail(); }
        catch (Exception why)
        {
            if (!trial.IsDone) log.LogError(why, "trial");
        }
    }

    [Snippet]
    void A_record_that_is_replaced_before(ILogger log)
    {
        var trial = new Trial(0);
        trial = new Trial(1, IsDone: true);
        try { Fail(); }
        catch (Exception why)
        {
            if (trial.IsDone) log.LogError(why, "trial");
        }
    }

    [Snippet]
    void A_tuple_that_is_replaced_at_the_end(ILogger log)
    {
        (bool IsGood, Exception? Why) result = (false, null);
        try
        {
            Fail();
            result = (true, null);
        }
        catch (Exception why) { result.Why = why; }
        if (!result.IsGood) log.LogError(result.Why, "result");
    }

    [Snippet]
    void A_tuple_with_names_of_its_type(ILogger log)
    {
        var result = Run();
        if (!result.IsGood) log.LogError(result.Why, "result");

        static (bool IsGood, Exception? Why) Run()
        {
            try
            {
                Fail();
                return (true, null);
            }
            catch (Exception why) { return (false, why); }
        }
    }

    [Snippet]
    void A_tuple_that_was_set_before(ILogger log)
    {
        (bool IsGood, Exception? Why) result = (false, null);
        result.IsGood = true;
        try { Fail(); }
        catch (Exception why) { result.Why = why; }
        if (!result.IsGood) log.LogError(result.Why, "result");
    }

    [Snippet]
    void A_counter_of_an_object(ILogger log)
    {
        var sync = new Sync();
        foreach (var _ in new[] { 1, 2 })
        {
            try { sync.Good += Fail(); }
            catch (Exception why)
            {
                sync.Bad++;
                sync.All.Add(why);
            }
        }

        if (sync.Bad > 0) throw new AggregateException(sync.All);
    }

    [Snippet]
    void A_counter_of_a_struct(ILogger log)
    {
        Tally tally = default;
        try { tally.Good = Fail(); }
        catch (Exception why)
        {
            tally.Bad += 1;
            tally.First ??= why;
        }

        if (tally.Bad is > 0) log.LogError(tally.First, "{Bad}", tally.Bad);
    }

    [Snippet]
    void A_counter_that_is_asked_for_zero(ILogger log)
    {
        var sync = new Sync();
        try { Fail(); }
        catch (Exception why)
        {
            sync.Bad++;
            sync.Last = why;
        }

        if (sync.Bad == 0) log.LogError(sync.Last, "none");
    }

    [Snippet]
    void A_default_struct_with_a_level(ILogger log)
    {
        Mood mood = new();
        try { Fail(); }
        catch (Exception why) { log.Log(mood.Level, why, "mood"); }
    }

    [Snippet]
    void A_default_struct_that_is_set(ILogger log)
    {
        Mood mood = default;
        mood.IsFair = true;
        try { Fail(); }
        catch (Exception why)
        {
            if (mood.IsFair) log.LogError(why, "mood");
        }
    }

    [Snippet]
    void A_struct_that_is_both(ILogger log)
    {
        var mood = new Mood(true);
        try { Fail(); }
        catch (Exception why)
        {
            if (mood.IsBoth) log.Log(mood.Level, why, "mood");
        }
    }

    [Snippet]
    void A_default_struct_with_another_level(ILogger log)
    {
        var pick = default(Pick) with { Level = LogLevel.Error };
        try { Fail(); }
        catch (Exception why) { log.Log(pick.Level, why, "pick"); }
    }

    [Snippet]
    void A_level_that_is_computed_of_what_is_set(ILogger log)
    {
        var scale = new Scale(LogLevel.Debug) { IsLoud = true };
        try { Fail(); }
        catch (Exception why) { log.Log(scale.Level, why, "scale"); }
    }

    [Snippet]
    void A_level_that_is_computed_of_what_is_not_set(ILogger log)
    {
        var scale = new Scale(LogLevel.Debug);
        try { Fail(); }
        catch (Exception why) { log.Log(scale.Level, why, "scale"); }
    }
}
