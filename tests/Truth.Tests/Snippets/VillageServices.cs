// Services with collaborators: breakers, reporters, observers, stores and steps around them.
internal sealed class VillageServices
{
    private readonly List<string> shown = [];

    private interface IBellRinger
    {
        void Ring(Exception why);
    }

    private sealed class Tower(ILogger log) : IBellRinger
    {
        public void Ring(Exception why) => log.LogError(why, "bell");
    }

    private interface INoticeBoard
    {
        void Pin(string title, Exception? why = null);
    }

    private sealed class Board : INoticeBoard
    {
        private readonly List<string> notes = [];

        public void Pin(string title, Exception? why = null) => notes.Add(why is null ? title : $"{title}: {why.Message}");
    }

    private sealed class Smith(IBellRinger bell)
    {
        public bool Forge()
        {
            try
            {
                return Fail() > 0;
            }
            catch (Exception why)
            {
                bell.Ring(why);
                return false;
            }
        }
    }

    [Snippet(In = nameof(Smith))]
    bool A_smith_who_rings(ILogger log) => new Smith(new Tower(log)).Forge();

    private sealed class Baker(INoticeBoard board)
    {
        public bool Bake()
        {
            try
            {
                return Fail() > 0;
            }
            catch (Exception why)
            {
                board.Pin("bread", why);
                return false;
            }
        }
    }

    [Snippet(In = nameof(Baker))]
    bool A_baker_who_pins_a_note() => new Baker(new Board()).Bake();

    private sealed class Fuse(int limit, ILogger log)
    {
        private int count;

        public void Run(Action work)
        {
            try
            {
                work();
                count = 0;
            }
            catch (Exception why)
            {
                if (++count < limit)
                {
                    log.LogWarning(why, "{Count}", count);
                    throw;
                }

                log.LogError(why, "blown");
            }
        }
    }

    [Snippet(In = nameof(Fuse))]
    void A_fuse_that_throws_until_it_blows(ILogger log) => new Fuse(2, log).Run(() => Fail());

    private sealed class SoftFuse(ILogger log)
    {
        private const int Limit = 1;
        private int count;

        public void Run(Action work)
        {
            try
            {
                work();
            }
            catch (Exception why)
            {
                count++;
                if (count >= Limit) log.LogError(why, "blown");
            }
        }
    }

    [Snippet(In = nameof(SoftFuse))]
    void A_fuse_with_a_limit_of_one(ILogger log) => new SoftFuse(log).Run(() => Fail());

    private sealed class Watchman
    {
        public event Action<string, Exception>? Saw;

        public void Walk()
        {
            try { Fail(); }
            catch (Exception why) { Saw?.Invoke("gate", why); }
        }
    }

    [Snippet(In = nameof(Watchman))]
    void A_watchman_who_is_heard(ILogger log)
    {
        var watchman = new Watchman();
        watchman.Saw += (place, why) => log.LogError(why, "{Place}", place);
        watchman.Walk();
    }

    private sealed class Carter
    {
        public Action<Exception> Broke { get; set; } = static why => SentrySdk.CaptureException(why);

        public void Drive()
        {
            try { Fail(); }
            catch (Exception why) { Broke(why); }
        }
    }

    [Snippet(In = nameof(Carter))]
    void A_carter_with_a_default_callback() => new Carter().Drive();

    private abstract class Trade
    {
        public void Work()
        {
            try { Labour(); }
            catch (Exception why) { OnFailed(why); }
        }

        protected abstract void Labour();

        protected virtual void OnFailed(Exception why) => SentrySdk.CaptureException(why);
    }

    private sealed class Weaver : Trade
    {
        protected override void Labour() => Fail();
    }

    [Snippet(In = nameof(Trade))]
    void A_trade_with_a_default_that_reports() => new Weaver().Work();

    private sealed record Errand(string Name)
    {
        public Exception? Fault { get; private set; }

        public string State { get; private set; } = "open";

        public void Fail(Exception why) => (Fault, State) = (why, "failed");

        public void Close() => State = "closed";
    }

    [Snippet]
    List<Errand> Errands_that_are_returned_with_their_faults()
    {
        var errands = new List<Errand> { new("a"), new("b") };
        foreach (var errand in errands)
        {
            try
            {
                Fail();
                errand.Close();
            }
            catch (Exception why)
            {
                errand.Fail(why);
            }
        }

        return errands;
    }

    [Snippet]
    void Errands_whose_states_are_shown()
    {
        var errands = new List<Errand> { new("a"), new("b") };
        foreach (var errand in errands)
        {
            try
            {
                Fail();
                errand.Close();
            }
            catch (Exception why)
            {
                errand.Fail(why);
            }
        }

        foreach (var errand in errands) shown.Add($"{errand.Name} {errand.State}");
    }

    [Snippet]
    void Errands_whose_faults_are_captured()
    {
        var errand = new Errand("a");
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            errand.Fail(why);
        }

        if (errand.State == "failed") SentrySdk.CaptureException(errand.Fault!);
    }

    private sealed class Options
    {
        public bool Throw { get; init; } = true;

        public LogLevel Level { get; init; } = LogLevel.Error;
    }

    private sealed class Worker(Options options, ILogger log)
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception why)
            {
                log.Log(options.Level, why, "worker");
                if (options.Throw) throw;
            }
        }
    }

    [Snippet(In = nameof(Worker))]
    void A_worker_with_default_options(ILogger log) => new Worker(new Options(), log).Run();

    [Snippet]
    void A_worker_that_is_told_not_to_throw(ILogger log)
    {
        var options = new Options { Throw = false, Level = LogLevel.Warning };
        try { Fail(); }
        catch (Exception why)
        {
            log.Log(options.Level, why, "worker");
            if (options.Throw) throw;
        }
    }

    private sealed class Journal
    {
        private readonly Dictionary<string, List<Exception>> pages = [];

        public void Write(string page, Exception why)
        {
            if (!pages.TryGetValue(page, out var list)) pages[page] = list = [];
            list.Add(why);
        }

        public void Publish()
        {
            foreach (var (page, list) in pages)
                foreach (var why in list) SentrySdk.CaptureException(why, scope => scope.SetTag("page", page));
        }

        public string Titles() => string.Join(", ", pages.Keys);
    }

    [Snippet]
    void A_journal_that_is_published()
    {
        var journal = new Journal();
        try { Fail(); }
        catch (Exception why) { journal.Write("one", why); }
        journal.Publish();
    }

    [Snippet]
    void A_journal_whose_titles_are_shown()
    {
        var journal = new Journal();
        try { Fail(); }
        catch (Exception why) { journal.Write("one", why); }
        shown.Add(journal.Titles());
    }
}
