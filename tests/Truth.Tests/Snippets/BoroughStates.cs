// Flags, texts, counters and objects that decide in a handler or behind it.
using System.Text;

internal sealed class BoroughStates
{
    private const int Limit = 1;
    private static int allFaults;
    private static bool isLoud = true;
    private readonly List<string> shown = [];
    private int faults;

    private static class Desk
    {
        public static bool IsMuted { get; set; }

        public static LogLevel Level { get; set; } = LogLevel.Error;

        public static bool IsStrict { get; set; } = false;

        public static void Loosen() => IsStrict = false;
    }

    private sealed class Bell(ILogger log, bool isQuiet)
    {
        public void Ring(Exception why)
        {
            if (isQuiet) return;
            log.LogError(why, "bell");
        }
    }

    private sealed class Horn
    {
        private readonly ILogger log;
        private readonly bool isQuiet;

        public Horn(ILogger log, bool isQuiet)
        {
            this.log = log;
            this.isQuiet = isQuiet;
        }

        public void Blow(Exception why)
        {
            if (!isQuiet) log.LogError(why, "horn");
        }
    }

    private sealed class Job
    {
        public string State { get; set; } = "new";

        public Exception? Fault { get; set; }

        public void Mark(string state, Exception fault) => (State, Fault) = (state, fault);

        public void Break(Exception fault)
        {
            Fault = fault;
            State = "broken";
        }
    }

    private sealed class Model
    {
        public string? Error { get; set; }

        public string Name { get; set; } = "model";

        public bool HasError => Error is not null;
    }

    private sealed class Check
    {
        private readonly List<string> failures = [];

        public bool IsValid => failures.Count == 0;

        public void AddFailure(string text) => failures.Add(text);
    }

    private sealed class Keeper : IDisposable
    {
        private Exception? fault;

        public void Note(Exception why) => fault = why;

        public void Dispose() => fault = null;
    }

    private sealed class Shelf
    {
        private readonly Dictionary<string, List<Exception>> rows = [];

        public int Rows => rows.Count;

        public IEnumerable<Exception> All => rows.Values.SelectMany(row => row);

        public void Put(string row, Exception why)
        {
            if (!rows.TryGetValue(row, out var list)) rows.Add(row, list = []);
            list.Add(why);
        }
    }

    private sealed record Row(int Number, string Cell, Exception? Fault = null);

    [Snippet(Paths = 2)]
    void A_step_that_may_not_have_begun(int which, ILogger log)
    {
        var step = "open";
        try
        {
            if (which == 0) Fail();
            step = "read";
            Fail();
            step = "close";
        }
        catch (Exception why)
        {
            switch (step)
            {
                case "read":
                    log.LogError(why, "read");
                    break;
                default:
                    shown.Add(step);
                    break;
            }
        }
    }

    [Snippet]
    void A_mode_that_is_strict()
    {
        var mode = "strict";
        try { Fail(); }
        catch (Exception)
        {
            if (mode == "lenient") return;
            throw;
        }
    }

    [Snippet]
    void A_level_while_it_works(ILogger log)
    {
        var level = LogLevel.Warning;
        try
        {
            level = LogLevel.Error;
            Fail();
            level = LogLevel.Information;
        }
        catch (Exception why)
        {
            log.Log(level, why, "work");
        }
    }

    [Snippet]
    void A_step_that_chooses_a_level(ILogger log)
    {
        var step = "open";
        try
        {
            step = "read";
            Fail();
        }
        catch (Exception why)
        {
            log.Log(step switch { "read" => LogLevel.Error, _ => LogLevel.Warning }, why, "{Step}", step);
        }
    }

    [Snippet]
    void A_state_in_rounds(ILogger log)
    {
        var state = "idle";
        for (var round = 0; round < 2; round++)
        {
            try
            {
                state = "busy";
                Fail();
                state = "idle";
            }
            catch (Exception why)
            {
                if (state == "idle") continue;
                log.LogError(why, "{State}", state);
            }
        }
    }

    [Snippet]
    void A_bell_that_is_not_quiet(ILogger log)
    {
        var bell = new Bell(log, isQuiet: false);
        try { Fail(); }
        catch (Exception why) { bell.Ring(why); }
    }

    [Snippet]
    void A_bell_that_is_quiet(ILogger log)
    {
        var bell = new Bell(log, isQuiet: true);
        try { Fail(); }
        catch (Exception why) { bell.Ring(why); }
    }

    [Snippet]
    void A_horn_that_is_not_quiet(ILogger log)
    {
        var horn = new Horn(log, isQuiet: false);
        try { Fail(); }
        catch (Exception why) { horn.Blow(why); }
    }

    [Snippet]
    void A_horn_that_is_quiet(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { new Horn(log, isQuiet: true).Blow(why); }
    }

    [Snippet]
    void A_fault_through_another_name(ILogger log)
    {
        var job = new Job();
        var same = job;
        try { Fail(); }
        catch (Exception why) { same.Fault = why; }
        if (job.Fault is not null) log.LogError(job.Fault, "job");
    }

    [Snippet]
    void A_fault_read_through_another_name(ILogger log)
    {
        var job = new Job();
        var same = job;
        try { Fail(); }
        catch (Exception why) { job.Fault = why; }
        if (same.Fault is { } fault) log.LogError(fault, "job");
    }

    [Snippet]
    void A_fault_through_another_name_that_nobody_reads()
    {
        var job = new Job();
        var same = job;
        try { Fail(); }
        catch (Exception why) { same.Fault = why; }
        shown.Add(job.State);
    }

    [Snippet]
    void A_job_that_is_marked()
    {
        var job = new Job();
        try { Fail(); }
        catch (Exception why) { job.Mark("failed", why); }
        if (job.State == "failed") SentrySdk.CaptureException(job.Fault!);
    }

    [Snippet]
    void A_job_that_is_set_to_failed(ILogger log)
    {
        var job = new Job();
        try { Fail(); }
        catch (Exception why)
        {
            job.State = "failed";
            job.Fault = why;
        }

        if (job.State is "failed" or "lost") log.LogError(job.Fault, "job");
    }

    [Snippet]
    void A_job_that_is_broken_and_not_failed(ILogger log)
    {
        var job = new Job();
        try { Fail(); }
        catch (Exception why) { job.Break(why); }
        if (job.State == "failed") log.LogError(job.Fault, "job");
    }

    [Snippet]
    void A_private_flag_that_nobody_changes(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            if (isLoud) log.LogError(why, "loud");
        }
    }

    [Snippet]
    void A_desk_that_nobody_mutes(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            if (Desk.IsMuted) return;
            log.Log(Desk.Level, why, "desk");
        }
    }

    [Snippet]
    void A_desk_that_is_never_strict()
    {
        Desk.Loosen();
        try { Fail(); }
        catch (Exception)
        {
            if (Desk.IsStrict) throw;
        }
    }

    [Snippet]
    void A_model_with_an_error()
    {
        var model = new Model();
        try { Fail(); }
        catch (Exception why) { model.Error = why.Message; }
        if (model.HasError) throw new InvalidOperationException(model.Error);
    }

    [Snippet]
    void A_check_that_is_logged(ILogger log)
    {
        var check = new Check();
        try { Fail(); }
        catch (Exception why)
        {
            check.AddFailure($"work: {why.Message}");
            if (check.IsValid) return;
            log.LogError(why, "check");
        }
    }

    [Snippet]
    void Rows_by_their_number(ILogger log)
    {
        var rows = new List<Row>();
        for (var number = 1; number < 3; number++)
        {
            try { Fail(); }
            catch (Exception why) { rows.Add(new(number, "", why)); }
        }

        foreach (var row in rows.Where(row => row.Number > 0).OrderBy(row => row.Number)) log.LogError(row.Fault, "row");
    }

    [Snippet(Paths = 2)]
    void Rows_by_their_fault(int which, ILogger log)
    {
        var rows = new List<Row>();
        try { Fail(which == 0 ? new IOException() : new FormatException()); }
        catch (Exception why) { rows.Add(new(1, "", why)); }
        foreach (var row in rows.Where(row => row.Fault is IOException)) log.LogError(row.Fault, "row");
    }

    [Snippet]
    void A_fault_counted_for_all(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            if (++allFaults >= Limit) log.LogError(why, "all");
        }
    }

    [Snippet]
    void A_fault_added_up(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            faults += 1;
            if (faults >= Limit) log.LogError(why, "one");
        }
    }

    [Snippet]
    void A_count_that_begins_anew(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            faults++;
            faults = 0;
            if (faults >= Limit) log.LogError(why, "one");
        }
    }

    [Snippet]
    void A_loud_teller_that_is_left(ILogger log)
    {
        Action<Exception> quiet = why => shown.Add(why.Message);
        Action<Exception>? tell = quiet;
        tell += why => log.LogError(why, "told");
        tell -= quiet;
        try { Fail(); }
        catch (Exception why) { tell?.Invoke(why); }
    }

    [Snippet]
    void A_keeper_that_forgets_at_its_end()
    {
        using var keeper = new Keeper();
        try { Fail(); }
        catch (Exception why) { keeper.Note(why); }
    }

    [Snippet]
    void Jobs_in_a_list_of_which_the_states_are_shown()
    {
        List<Job> jobs = [new Job(), new Job()];
        foreach (var job in jobs)
        {
            try { Fail(); }
            catch (Exception why) { job.Break(why); }
        }

        foreach (var job in jobs) shown.Add(job.State);
    }

    [Snippet]
    void Jobs_in_a_list_of_which_the_faults_are_logged(ILogger log)
    {
        List<Job> jobs = [new Job(), new Job()];
        foreach (var job in jobs)
        {
            try { Fail(); }
            catch (Exception why) { job.Break(why); }
        }

        foreach (var job in jobs)
            if (job.Fault is not null) log.LogError(job.Fault, "{State}", job.State);
    }

    [Snippet]
    void A_shelf_that_is_counted()
    {
        var shelf = new Shelf();
        try { Fail(); }
        catch (Exception why) { shelf.Put("one", why); }
        shown.Add($"{shelf.Rows}");
    }

    [Snippet]
    void A_shelf_that_is_captured()
    {
        var shelf = new Shelf();
        try { Fail(); }
        catch (Exception why) { shelf.Put("one", why); }
        foreach (var why in shelf.All) SentrySdk.CaptureException(why);
    }

    [Snippet]
    void A_builder_whose_text_is_thrown()
    {
        var text = new StringBuilder();
        try { Fail(); }
        catch (Exception why) { text.Append("work: ").AppendLine(why.Message); }
        if (text.Length > 0) throw new InvalidOperationException(text.ToString());
    }

    [Snippet]
    void A_builder_whose_text_is_a_warning(ILogger log)
    {
        var text = new StringBuilder();
        try { Fail(); }
        catch (Exception why) { text.Append(why); }
        log.LogWarning("{Text}", text.ToString());
    }

    [Snippet]
    void A_no_that_the_caller_throws_for()
    {
        if (!Works()) throw new InvalidOperationException("it does not work");

        static bool Works()
        {
            try { return Fail() > 0; }
            catch (InvalidOperationException) { return false; }
        }
    }

    [Snippet]
    void A_no_that_the_caller_logs(ILogger log)
    {
        if (!Works()) log.LogError("it does not work");

        static bool Works()
        {
            try { return Fail() > 0; }
            catch (InvalidOperationException) { return false; }
        }
    }

    [Snippet]
    void A_finally_that_throws_for_a_flag()
    {
        var isBroken = false;
        try { Fail(); }
        catch (InvalidOperationException) { isBroken = true; }
        finally
        {
            if (isBroken) throw new InvalidDataException("broken");
        }
    }

    [Snippet]
    void A_finally_that_logs_what_is_undone(ILogger log)
    {
        var isDone = false;
        try
        {
            Fail();
            isDone = true;
        }
        catch (InvalidOperationException)
        {
            shown.Add("undone");
        }
        finally
        {
            if (!isDone) log.LogError("it is not done");
        }
    }
}
