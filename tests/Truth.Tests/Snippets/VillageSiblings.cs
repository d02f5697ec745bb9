// Breakers, samplers, aliases, functions that are added up, contexts and subscriptions of small apps.
using System.Reactive.Linq;
using System.Reactive.Subjects;

internal sealed class VillageSiblings
{
    private readonly List<string> shown = [];

    private sealed class Flow
    {
        private readonly List<Func<Load, Action, bool>> steps = [];

        public void Use(Func<Load, Action, bool> step) => steps.Add(step);

        public void Run(Load load) => Next(load, 0);

        private void Next(Load load, int at)
        {
            if (at < steps.Count) steps[at](load, () => Next(load, at + 1));
        }
    }

    private sealed class Load
    {
        public Exception? Fault { get; set; }

        public bool IsQuiet { get; set; }

        public Dictionary<string, object> Items { get; } = [];
    }

    private sealed class Gate
    {
        private const int Limit = 3;
        private int count;
        private DateTime until;

        public void Run(Action work)
        {
            if (DateTime.UtcNow < until) throw new InvalidOperationException("the gate is shut");
            try
            {
                work();
                count = 0;
            }
            catch (Exception)
            {
                if (++count >= Limit) until = DateTime.UtcNow.AddMinutes(1);
                throw;
            }
        }
    }

    [Snippet(In = nameof(Gate))]
    void A_gate_that_shuts_and_throws() => new Gate().Run(() => Fail());

    private sealed class Shutter(ILogger log)
    {
        private const int Limit = 2;
        private int count;

        public bool IsShut { get; private set; }

        public void Run(Action work)
        {
            if (IsShut) return;
            try
            {
                work();
            }
            catch (Exception why)
            {
                log.LogError(why, "shutter");
                if (++count < Limit) return;
                IsShut = true;
            }
        }
    }

    [Snippet(In = nameof(Shutter))]
    void A_shutter_that_logs_each(ILogger log) => new Shutter(log).Run(() => Fail());

    private sealed class Counter
    {
        private const int Limit = 2;
        private int count;

        public void Run(Action work)
        {
            try
            {
                work();
            }
            catch (Exception why)
            {
                if (++count >= Limit) throw new InvalidOperationException("too often", why);
            }
        }
    }

    [Snippet(In = nameof(Counter))]
    void A_counter_that_throws_at_its_limit()
    {
        var counter = new Counter();
        counter.Run(() => Fail());
        counter.Run(() => Fail());
    }

    private sealed class Sieve(double rate)
    {
        public bool Takes() => rate >= 1 || Random.Shared.NextDouble() < rate;
    }

    [Snippet]
    void A_sieve_that_takes_all(ILogger log)
    {
        var sieve = new Sieve(1);
        try { Fail(); }
        catch (Exception why)
        {
            if (sieve.Takes()) log.LogError(why, "sieve");
        }
    }

    [Snippet]
    void A_switch_through_another_name(ILogger log)
    {
        var load = new Load { IsQuiet = true };
        var same = load;
        same.IsQuiet = false;
        try { Fail(); }
        catch (Exception why)
        {
            if (!load.IsQuiet) log.LogError(why, "load");
        }
    }

    [Snippet]
    void A_switch_through_another_name_in_the_handler(ILogger log)
    {
        var load = new Load();
        var same = load;
        try { Fail(); }
        catch (Exception why)
        {
            same.IsQuiet = true;
            if (!load.IsQuiet) log.LogError(why, "load");
        }
    }

    [Snippet]
    void A_switch_of_a_copy(ILogger log)
    {
        var load = new Load { IsQuiet = true };
        var other = new Load();
        try { Fail(); }
        catch (Exception why)
        {
            if (!other.IsQuiet) log.LogError(why, "load {Items}", load.Items.Count);
        }
    }

    [Snippet]
    void A_step_that_stores_it_for_another_step(ILogger log)
    {
        var flow = new Flow();
        flow.Use((load, next) =>
        {
            next();
            if (load.Fault is not null) log.LogError(load.Fault, "flow");
            return load.Fault is null;
        });
        flow.Use((load, next) =>
        {
            try
            {
                next();
            }
            catch (Exception why)
            {
                load.Fault = why;
            }

            return true;
        });
        flow.Use((_, _) => Fail() > 0);
        flow.Run(new Load());
    }

    [Snippet]
    void A_step_that_stores_a_text_for_another_step(ILogger log)
    {
        var flow = new Flow();
        flow.Use((load, next) =>
        {
            next();
            log.LogInformation("{Items}", load.Items.Count);
            return true;
        });
        flow.Use((load, next) =>
        {
            try
            {
                next();
            }
            catch (Exception why)
            {
                load.Items["fault"] = why.Message;
            }

            return true;
        });
        flow.Use((_, _) => Fail() > 0);
        flow.Run(new Load());
    }

    [Snippet]
    void Tellers_that_are_added_up(ILogger log)
    {
        Action<Exception>? tell = null;
        tell += why => shown.Add(why.Message);
        tell += why => log.LogError(why, "told");
        try { Fail(); }
        catch (Exception why) { tell?.Invoke(why); }
    }

    [Snippet]
    void Quiet_tellers_that_are_added_up(ILogger log)
    {
        Action<Exception> tell = why => shown.Add(why.Message);
        tell += why => log.LogInformation(why, "told");
        try { Fail(); }
        catch (Exception why) { tell(why); }
    }

    [Snippet]
    void A_quiet_teller_that_starts_from_nothing()
    {
        Action<Exception>? tell = null;
        tell += why => shown.Add(why.Message);
        try { Fail(); }
        catch (Exception why) { tell(why); }
    }

    [Snippet]
    void A_teller_that_is_taken_away(ILogger log)
    {
        Action<Exception> loud = why => log.LogError(why, "told");
        Action<Exception>? tell = why => shown.Add(why.Message);
        tell += loud;
        tell -= loud;
        try { Fail(); }
        catch (Exception why) { tell?.Invoke(why); }
    }

    [Snippet]
    void A_subject_with_an_error_for_a_list_outside(ILogger log)
    {
        var faults = new List<Exception>();
        var subject = new Subject<int>();
        using var listening = subject.Subscribe(_ => { }, faults.Add);
        try { subject.OnNext(Fail()); }
        catch (Exception why) { subject.OnError(why); }
        foreach (var fault in faults) log.LogError(fault, "subject");
    }

    private static Exception? Chosen(Exception why, bool isTold) => isTold ? why : null;

    private static Exception? ChosenByMode(Exception why, LogLevel level) => level switch
    {
        LogLevel.None => null,
        < LogLevel.Warning => null,
        _ => why,
    };

    [Snippet]
    void A_helper_that_gives_none_to_the_log(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { log.LogError(Chosen(why, isTold: false), "chosen"); }
    }

    [Snippet]
    void A_helper_that_gives_it_to_the_log(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { log.LogError(Chosen(why, isTold: true), "chosen"); }
    }

    [Snippet]
    void A_helper_that_gives_none_to_the_new_one()
    {
        try { Fail(); }
        catch (Exception why) { throw new InvalidOperationException("chosen", ChosenByMode(why, LogLevel.Debug)); }
    }

    [Snippet]
    void A_pair_that_was_none_before(ILogger log)
    {
        (Exception Why, string Place)? fault = null;
        try { Fail(); }
        catch (Exception why) { fault = (why, "mill"); }
        if (fault is var (what, place)) log.LogError(what, "{Place}", place);
    }

    [Snippet]
    void A_pair_that_was_none_before_and_is_asked_for_null(ILogger log)
    {
        (Exception Why, string Place)? fault = null;
        try { Fail(); }
        catch (Exception why) { fault = (why, "mill"); }
        if (fault != null) log.LogError(fault.Value.Why, "{Place}", fault.Value.Place);
    }

    [Snippet]
    void A_pair_of_nothing_before(ILogger log)
    {
        (Exception? Why, int Row) fault = default;
        try { Fail(); }
        catch (Exception why) { fault = (why, 3); }
        if (fault.Why is { } what) log.LogError(what, "{Row}", fault.Row);
    }

    private readonly record struct Slip(Exception Why, int Row);

    [Snippet]
    void A_struct_that_was_none_before()
    {
        Slip? slip = null;
        try { Fail(); }
        catch (Exception why) { slip = new Slip(why, 3); }
        if (slip is { Why: var what }) throw new InvalidOperationException("slip", what);
    }
}
