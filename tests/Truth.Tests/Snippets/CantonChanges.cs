// Flags that helpers set, functions that are replaced, and copies.
internal sealed class CantonChanges
{
    private static void Print(Exception ex) => Console.WriteLine(ex.Message);

    // Flags that a helper sets, or that are set in a list.
    private sealed class Job
    {
        public Exception? Error { get; set; }

        public bool Spoiled { get; set; }

        public string State { get; set; } = "";
    }

    private static void Spoil(Job job) => job.Spoiled = true;

    private static void SetState(Job job, string state) => job.State = state;

    [Snippet]
    void A_flag_that_a_helper_sets(ILogger log)
    {
        var job = new Job();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            job.Error = ex;
            Spoil(job);
        }

        if (job.Spoiled) log.LogError(job.Error, "a");
    }

    [Snippet]
    void A_state_that_a_helper_sets(ILogger log)
    {
        var job = new Job();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            job.Error = ex;
            SetState(job, "failed");
        }

        if (job.State == "failed") log.LogError(job.Error, "a");
    }

    [Snippet]
    void A_flag_that_a_helper_sets_first(ILogger log)
    {
        var job = new Job();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Spoil(job);
            job.Error = ex;
        }

        if (job.Spoiled) log.LogError(job.Error, "a");
    }

    [Snippet]
    void A_flag_that_a_helper_takes_back(ILogger log)
    {
        var job = new Job { Spoiled = true };
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            job.Error = ex;
            Mend(job);
        }

        if (job.Spoiled) log.LogError(job.Error, "a");

        static void Mend(Job job) => job.Spoiled = false;
    }

    [Snippet]
    void A_flag_that_is_taken_back_in_the_list(ILogger log)
    {
        var jobs = new List<Job>();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            var job = new Job { Error = ex, Spoiled = true };
            jobs.Add(job);
            job.Spoiled = false;
        }

        foreach (var one in jobs.Where(one => one.Spoiled)) log.LogError(one.Error, "a");
    }

    [Snippet]
    void A_flag_of_an_object_in_a_list(ILogger log)
    {
        var jobs = new List<Job>();
        var job = new Job();
        jobs.Add(job);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            job.Error = ex;
            job.Spoiled = true;
        }

        foreach (var one in jobs)
        {
            if (one.Spoiled) log.LogError(one.Error, "a");
        }
    }

    [Snippet]
    void A_flag_that_is_set_in_the_list(ILogger log)
    {
        var jobs = new List<Job>();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            var job = new Job { Error = ex };
            jobs.Add(job);
            job.Spoiled = true;
        }

        foreach (var one in jobs.Where(one => one.Spoiled)) log.LogError(one.Error, "a");
    }

    // A struct that is copied, a task that is dropped.
    private struct Slot
    {
        public Exception? Why;
    }

    private static void Fill(Slot slot, Exception ex) => slot.Why = ex;

    [Snippet]
    bool A_struct_by_value()
    {
        var slot = new Slot();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Fill(slot, ex);
        }

        return slot.Why is null;
    }

    [Snippet]
    void A_task_that_is_dropped()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            _ = Task.FromException(ex);
        }
    }

    // Somebody may change an object of which flags are known.
    [Snippet]
    void A_flag_that_a_query_sets(ILogger log)
    {
        var jobs = new List<Job>();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            var job = new Job { Error = ex };
            jobs.Add(job);
        }

        jobs.ForEach(one => one.Spoiled = true);
        foreach (var one in jobs.Where(one => one.Error is not null)) log.LogError(one.Error, "a");
    }

    [Snippet]
    void A_function_that_is_replaced_in_its_array(ILogger log)
    {
        Action<Exception>[] tellers = [Print, Print];
        tellers[1] = e => log.LogError(e, "a");
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            foreach (var tell in tellers) tell(ex);
        }
    }

    private sealed class Pump
    {
        public Action<Exception> OnLeak { get; set; } = Print;

        public Pump Telling(Action<Exception> tell)
        {
            OnLeak = tell;
            return this;
        }

        public void Leak(Exception ex) => OnLeak(ex);
    }

    [Snippet]
    void A_pump_that_is_told_to_log(ILogger log)
    {
        var pump = new Pump().Telling(e => log.LogError(e, "a"));
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            pump.Leak(ex);
        }
    }

    [Snippet]
    void A_pump_that_is_told_later_to_log(ILogger log)
    {
        var pump = new Pump();
        pump.Telling(e => log.LogError(e, "a"));
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            pump.Leak(ex);
        }
    }

    [Snippet]
    void A_pump_that_prints()
    {
        var pump = new Pump();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            pump.Leak(ex);
        }
    }

    [Snippet]
    void A_pump_with_two_functions(ILogger log)
    {
        var pump = new Pump();
        pump.OnLeak += e => log.LogError(e, "a");
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            pump.Leak(ex);
        }
    }

    private sealed class Outer(Pump pump)
    {
        public void Leak(Exception ex) => pump.Leak(ex);
    }

    [Snippet]
    void A_pump_in_an_object(ILogger log)
    {
        var pump = new Pump { OnLeak = e => log.LogError(e, "a") };
        var outer = new Outer(pump);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            outer.Leak(ex);
        }
    }

    [Snippet]
    void A_pump_that_a_helper_is_given(ILogger log)
    {
        var pump = new Pump();
        Wire(pump, log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            pump.Leak(ex);
        }
    }

    private static void Wire(Pump pump, ILogger log) => pump.OnLeak = e => log.LogError(e, "a");
}
