// Siblings of what everyday apps had shown: flags of objects, builders, resources, iterators and chains.
using System.Runtime.ExceptionServices;

internal sealed class FolkSiblings
{
    private sealed class Call
    {
        private bool isLoud = true;

        public bool Handled { get; set; }

        public Exception? Error { get; set; }

        public LogLevel Level { get; set; } = LogLevel.Error;

        public void Hush() => isLoud = false;

        public void Send(ILogger log)
        {
            if (isLoud) log.Log(Level, Error, "call");
        }
    }

    [Snippet]
    void A_call_that_is_sent(ILogger log)
    {
        var call = new Call();
        try { Fail(); }
        catch (Exception e) { call.Error = e; }
        call.Send(log);
    }

    [Snippet]
    void A_call_that_is_hushed(ILogger log)
    {
        var call = new Call();
        try { Fail(); }
        catch (Exception e)
        {
            call.Hush();
            call.Error = e;
        }

        call.Send(log);
    }

    [Snippet]
    void A_call_with_a_low_level(ILogger log)
    {
        var call = new Call();
        try { Fail(); }
        catch (Exception e)
        {
            call.Error = e;
            call.Level = LogLevel.Warning;
        }

        call.Send(log);
    }

    private static void Raise(Call call) => call.Level = LogLevel.Critical;

    [Snippet]
    void A_call_that_somebody_else_raises(ILogger log)
    {
        var call = new Call { Level = LogLevel.Debug };
        try { Fail(); }
        catch (Exception e)
        {
            Raise(call);
            call.Error = e;
        }

        call.Send(log);
    }

    [Snippet(Paths = 2)]
    void A_call_that_is_handled_on_one_way(int which)
    {
        var call = new Call();
        try { Fail(); }
        catch (Exception e)
        {
            call.Error = e;
            if (which == 1) call.Handled = true;
        }

        if (call is { Handled: false, Error: { } error }) throw new InvalidOperationException("call", error);
    }

    private sealed class Message
    {
        private readonly ILogger log;
        private bool isError = true;
        private Exception? about;

        public Message(ILogger log) => this.log = log;

        public Message Quiet()
        {
            isError = false;
            return this;
        }

        public Message About(Exception e)
        {
            about = e;
            return this;
        }

        public void Write()
        {
            if (isError) log.LogError(about, "message");
            else log.LogDebug(about, "message");
        }
    }

    [Snippet]
    void A_message_that_is_written(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { new Message(log).About(e).Write(); }
    }

    [Snippet]
    void A_message_that_is_quiet(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { new Message(log).About(e).Quiet().Write(); }
    }

    [Snippet]
    void A_message_from_before_a_loop(ILogger log)
    {
        var message = new Message(log);
        foreach (var row in new[] { 1, 2 })
        {
            try { Fail(new IOException($"{row}")); }
            catch (Exception e) { message.About(e).Write(); }
        }
    }

    private sealed class Watch(ILogger log) : IDisposable
    {
        public Exception? Error { get; set; }

        public void Dispose()
        {
            if (Error is not null) log.LogError(Error, "watch");
        }
    }

    [Snippet]
    void A_resource_that_is_left_by_a_return(ILogger log)
    {
        using var watch = new Watch(log);
        try { Fail(); }
        catch (Exception e)
        {
            watch.Error = e;
            return;
        }

        Console.WriteLine("done");
    }

    [Snippet]
    bool A_resource_in_a_block_that_is_left_by_a_return(ILogger log)
    {
        using (var watch = new Watch(log))
        {
            try { return Fail() > 0; }
            catch (Exception e)
            {
                watch.Error = e;
                return false;
            }
        }
    }

    private sealed class Blind : IDisposable
    {
        public Exception? Error { get; set; }

        public void Dispose() => Console.WriteLine(Error is null);
    }

    [Snippet]
    bool A_resource_that_forgets_it()
    {
        using var watch = new Blind();
        try { return Fail() > 0; }
        catch (Exception e)
        {
            watch.Error = e;
            return false;
        }
    }

    private static IEnumerable<Exception> All(Exception e)
    {
        for (var at = e; at is not null; at = at.InnerException) yield return at;
    }

    [Snippet]
    void An_iterator_that_is_printed()
    {
        try { Fail(); }
        catch (Exception e)
        {
            foreach (var one in All(e)) Console.WriteLine(one.GetType());
        }
    }

    [Snippet]
    void An_iterator_that_is_captured()
    {
        try { Fail(); }
        catch (Exception e)
        {
            foreach (var one in All(e)) SentrySdk.CaptureException(one);
        }
    }

    [Snippet]
    void An_iterator_that_is_thrown()
    {
        try { Fail(); }
        catch (Exception e) { throw new AggregateException(All(e)); }
    }

    [Snippet(Paths = 2)]
    void An_iterator_that_is_searched(int which, ILogger log)
    {
        try { Fail(new InvalidOperationException("out", which == 0 ? null : new IOException("in"))); }
        catch (Exception e)
        {
            if (All(e).FirstOrDefault(one => one is IOException) is { } disk) log.LogError(disk, "disk");
        }
    }

    private abstract class Link(Link? next)
    {
        public virtual void Take(Exception e) => next?.Take(e);
    }

    private sealed class Printer(Link? next) : Link(next)
    {
        public override void Take(Exception e)
        {
            Console.WriteLine(e.Message);
            base.Take(e);
        }
    }

    [Snippet]
    void A_chain_that_only_prints()
    {
        var chain = new Printer(new Printer(null));
        try { Fail(); }
        catch (Exception e) { chain.Take(e); }
    }

    [Snippet]
    void A_first_failure_that_is_thrown_at_the_end()
    {
        ExceptionDispatchInfo? first = null;
        for (var i = 0; i < 2; i++)
        {
            try
            {
                if (i == 0) Fail();
            }
            catch (Exception e)
            {
                if (first is null) first = ExceptionDispatchInfo.Capture(e);
            }
        }

        first?.Throw();
    }

    private sealed class Settings
    {
        public bool Report { get; init; } = true;
    }

    private sealed class Service(ILogger log, Settings settings)
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception e)
            {
                if (settings.Report) log.LogError(e, "service");
            }
        }
    }

    [Snippet(In = nameof(Service))]
    void A_service_with_the_default_settings(ILogger log) => new Service(log, new Settings()).Run();

    private sealed class Parts
    {
        public bool Report { get; init; } = true;
    }

    private sealed class Worker(ILogger log, Parts parts)
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception e)
            {
                if (parts.Report) log.LogError(e, "worker");
            }
        }
    }

    [Snippet(In = nameof(Worker), Paths = 2)]
    void A_worker_with_settings_of_two_kinds(int which, ILogger log)
    {
        if (which == 0) new Worker(log, new Parts()).Run();
        else new Worker(log, new Parts { Report = false }).Run();
    }

    private sealed class Mode
    {
        public bool Loud;
    }

    [Snippet(Paths = 2)]
    void A_flag_that_is_set_by_reference(int which, ILogger log)
    {
        var mode = new Mode();
        if (which == 1) Interlocked.Exchange(ref mode.Loud, true);
        try { Fail(); }
        catch (Exception e)
        {
            if (mode.Loud) log.LogError(e, "mode");
        }
    }

    private sealed class Switch(ILogger log, Switch.Mode mode)
    {
        public void Enable() => mode.Loud = true;

        public void Run()
        {
            try { Fail(); }
            catch (Exception e)
            {
                if (mode.Loud) log.LogError(e, "switch");
            }
        }

        internal sealed class Mode
        {
            public bool Loud { get; set; }
        }
    }

    [Snippet(In = nameof(Switch), Paths = 2)]
    void A_switch_that_is_set_later(int which, ILogger log)
    {
        var it = new Switch(log, new Switch.Mode());
        if (which == 1) it.Enable();
        it.Run();
    }

    [Snippet(Paths = 2)]
    void A_flag_that_a_function_behind_has_set(int which, ILogger log)
    {
        var mode = new Mode();
        if (which == 1) On();
        try { Fail(); }
        catch (Exception e)
        {
            if (mode.Loud) log.LogError(e, "mode");
        }

        void On() => mode.Loud = true;
    }
}
