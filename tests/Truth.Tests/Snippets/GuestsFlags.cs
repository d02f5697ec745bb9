// Flags that are set before the try, through another name, by an argument, or as part of a setting.
internal sealed class GuestsFlags
{
    [Flags]
    private enum Noise
    {
        None = 0,
        Warn = 1,
        Report = 2,
    }

    private sealed class SyncOptions
    {
        public bool Strict { get; init; }

        public bool Report { get; set; }
    }

    private readonly record struct Policy(bool Report, bool Rethrow);

    [Snippet]
    void A_flag_before_the_try(ILogger log)
    {
        var verbose = true;
        var report = verbose;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (report) log.LogError(ex, "import failed");
        }
    }

    [Snippet]
    void A_flag_that_is_off_before_the_try(ILogger log)
    {
        var quiet = true;
        var report = !quiet;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (report) log.LogError(ex, "import failed");
        }
    }

    [Snippet]
    void A_flag_that_is_set_through_a_ref_local(ILogger log)
    {
        var report = true;
        ref var alias = ref report;
        alias = false;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (report) log.LogError(ex, "sync failed");
        }
    }

    [Snippet]
    void A_flag_of_options_that_is_off(ILogger log)
    {
        var options = new SyncOptions { Strict = true };
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (options.Report) log.LogError(ex, "sync failed");
        }
    }

    [Snippet]
    void A_strict_run_throws()
    {
        var options = new SyncOptions { Strict = true };
        var isStrict = options.Strict;
        try
        {
            Fail();
        }
        catch (Exception)
        {
            if (!isStrict) return;
            throw;
        }
    }

    [Snippet]
    void A_policy_of_a_struct(ILogger log)
    {
        var policy = new Policy(Report: false, Rethrow: false);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (policy.Report) log.LogError(ex, "step failed");
            if (policy.Rethrow) throw;
        }
    }

    [Snippet]
    void A_policy_with_another_value(ILogger log)
    {
        var policy = new Policy(Report: false, Rethrow: false) with { Report = true };
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (policy.Report) log.LogError(ex, "step failed");
            if (policy.Rethrow) throw;
        }
    }

    [Snippet]
    void Noise_without_a_report(ILogger log)
    {
        var noise = Noise.None;
        noise |= Noise.Warn;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if ((noise & Noise.Report) != 0) log.LogError(ex, "step failed");
        }
    }

    [Snippet]
    void Noise_with_a_report(ILogger log)
    {
        var noise = Noise.Warn | Noise.Report;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (noise.HasFlag(Noise.Report)) log.LogError(ex, "step failed");
        }
    }

    [Snippet]
    void A_tuple_of_switches(ILogger log)
    {
        var (report, count) = (false, true);
        var failures = 0;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (count) failures++;
            if (report) log.LogError(ex, "step failed");
        }

        Console.WriteLine(failures);
    }

    [Snippet(Paths = 2)]
    void A_switch_from_outside_and_its_alias(int which, ILogger log)
    {
        var loud = which == 1;
        var report = loud;
        var quiet = !report;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (quiet) log.LogDebug(ex, "step failed");
            else log.LogError(ex, "step failed");
        }
    }

    [Snippet]
    void A_flag_that_the_try_sets_first()
    {
        var started = false;
        try
        {
            started = true;
            Fail();
        }
        catch (Exception)
        {
            if (started) throw;
        }
    }

    [Snippet]
    void A_flag_that_the_try_sets_last(ILogger log)
    {
        var done = false;
        try
        {
            Fail();
            done = true;
        }
        catch (Exception ex)
        {
            if (done) log.LogError(ex, "could not clean up");
        }
    }

    [Snippet]
    void A_threshold_that_is_a_level(ILogger log)
    {
        var levels = (Soft: LogLevel.Warning, Hard: LogLevel.Critical);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.Log(levels.Hard, ex, "device lost");
        }
    }

    [Snippet]
    void A_soft_threshold(ILogger log)
    {
        var levels = (Soft: LogLevel.Warning, Hard: LogLevel.Critical);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.Log(levels.Soft, ex, "device lost");
        }
    }
}
