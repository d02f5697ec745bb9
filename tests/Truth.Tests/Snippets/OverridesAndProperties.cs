// Virtual calls, interfaces from the outside, computed properties, Dispose.
internal sealed class OverridesAndProperties
{
    private interface IReport { void Send(Exception why); }
    private interface ISilent { void Send(Exception why); }
    private interface IMixed { void Send(Exception why); }
    private interface IDefaulted { void Send(Exception why) => SentrySdk.CaptureException(why); }
    private sealed class Loud : IReport { public void Send(Exception why) => SentrySdk.CaptureException(why); }
    private sealed class Mute : ISilent { public void Send(Exception why) => Console.WriteLine(why.Message); }
    private sealed class MixedLoud : IMixed { public void Send(Exception why) => SentrySdk.CaptureException(why); }
    private sealed class MixedMute : IMixed { public void Send(Exception why) { } }
    private sealed class Defaulted : IDefaulted;

    private abstract class Step
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception ex) { Failed(ex); }
        }

        protected abstract void Failed(Exception why);
    }

    private sealed class LoudStep : Step { protected override void Failed(Exception why) => SentrySdk.CaptureException(why); }

    private abstract class Phase
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception ex) { Failed(ex); }
        }

        protected abstract void Failed(Exception why);
    }

    private sealed class MutePhase : Phase { protected override void Failed(Exception why) => Console.WriteLine(why.Message); }

    private abstract class Stage
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception ex) { Failed(ex); }
        }

        protected virtual void Failed(Exception why) { }
    }

    private sealed class LoudStage : Stage { protected override void Failed(Exception why) => SentrySdk.CaptureException(why); }
    private sealed class PlainStage : Stage;

    private class Lone
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception ex) { Failed(ex); }
        }

        protected virtual void Failed(Exception why) => Console.WriteLine(why.Message);
    }

    private class Tower(ISilent silent, IReport report)
    {
        public void Quietly()
        {
            try { Fail(); }
            catch (Exception ex) { silent.Send(ex); }
        }

        public void Loudly()
        {
            try { Fail(); }
            /* judged */
            catch (Exception ex) { report.Send(ex); }
        }
    }

    private sealed class Quay(ISilent silent)
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception ex) { silent.Send(ex); }
        }
    }

    private sealed class Pier(IMixed mixed)
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception ex) { mixed.Send(ex); }
        }
    }

    private sealed class Jetty
    {
        public required IDefaulted Sender { get; init; }
        public void Run()
        {
            try { Fail(); }
            catch (Exception ex) { Sender.Send(ex); }
        }
    }

    private static void Launch<T>(T sender) where T : ISilent
    {
        try { Fail(); }
        catch (Exception ex) { sender.Send(ex); }
    }

    private sealed record Result(Exception? Error, string Text = "")
    {
        public bool Ok => Error is null;
        public bool Failed => !Ok;
        public bool HasError => Error != null;
        public bool IsError { get; } = Error != null;
        public Exception Cause => Error ?? throw new InvalidOperationException();
        public void ThrowIfFailed()
        {
            if (Error is not null) throw new InvalidDataException(Text, Error);
        }

        public T Match<T>(Func<T> good, Func<Exception, T> bad) => Error is null ? good() : bad(Error);
    }

    private sealed class Reporting : IDisposable
    {
        public Exception? Failure;
        public void Dispose()
        {
            if (Failure is { } why) SentrySdk.CaptureException(why);
        }
    }

    private sealed class Unit(ILogger log) : IAsyncDisposable
    {
        private readonly List<Exception> failures = [];
        public void Add(Exception why) => failures.Add(why);
        public ValueTask DisposeAsync()
        {
            foreach (var why in failures) log.LogError(why, "unit");
            return ValueTask.CompletedTask;
        }
    }

    [Snippet(In = nameof(Step))]
    void An_abstract_hook_that_reports() => new LoudStep().Run();

    [Snippet(In = nameof(Phase))]
    void An_abstract_hook_that_prints() => new MutePhase().Run();

    [Snippet(In = nameof(Stage), Paths = 2)]
    void A_virtual_hook_with_and_without_a_report(int which) => (which == 0 ? new LoudStage() : (Stage)new PlainStage()).Run();

    [Snippet(In = nameof(Lone))]
    void A_virtual_hook_that_nobody_overrides() => new Lone().Run();

    [Snippet(In = nameof(Tower))]
    void A_field_of_an_interface_that_reports() => new Tower(new Mute(), new Loud()).Loudly();

    [Snippet(In = nameof(Quay))]
    void A_field_of_an_interface_that_prints() => new Quay(new Mute()).Run();

    [Snippet(In = nameof(Pier), Paths = 2)]
    void A_field_of_an_interface_with_two_classes(int which) => new Pier(which == 0 ? new MixedLoud() : new MixedMute()).Run();

    [Snippet(In = nameof(Jetty))]
    void A_property_of_an_interface_with_a_default() => new Jetty { Sender = new Defaulted() }.Run();

    [Snippet(In = nameof(Launch))]
    void A_type_parameter_of_an_interface() => Launch(new Mute());

    [Snippet]
    void A_property_that_says_ok(ILogger log)
    {
        Result result;
        try { Fail(); result = new Result(null); }
        catch (Exception ex) { result = new Result(ex, ex.Message); }
        if (result.Ok) return;
        log.LogError(result.Error, "{Text}", result.Text);
    }

    [Snippet]
    void A_property_that_says_failed(ILogger log)
    {
        Result result;
        try { Fail(); result = new Result(null); }
        catch (Exception ex) { result = new Result(ex, ex.Message); }
        if (result.Failed) log.LogError(result.Error, "{Text}", result.Text);
    }

    [Snippet]
    void A_property_that_has_an_initializer()
    {
        Result result;
        try { Fail(); result = new Result(null); }
        catch (Exception ex) { result = new Result(ex); }
        if (result.IsError) throw result.Cause;
    }

    [Snippet]
    void A_property_that_has_an_error_and_a_text(ILogger log)
    {
        Result result;
        try { Fail(); result = new Result(null); }
        catch (Exception ex) { result = new Result(ex, ex.Message); }
        if (result.HasError) log.LogError("failed: {Text}", result.Text);
    }

    [Snippet]
    void A_method_that_throws_if_failed()
    {
        Result result;
        try { Fail(); result = new Result(null); }
        catch (Exception ex) { result = new Result(ex); }
        result.ThrowIfFailed();
    }

    [Snippet]
    int A_match_with_a_report(ILogger log)
    {
        Result result;
        try { Fail(); result = new Result(null); }
        catch (Exception ex) { result = new Result(ex); }
        return result.Match(() => 0, why =>
        {
            log.LogError(why, "failed");
            return 1;
        });
    }

    [Snippet]
    string A_match_with_its_text()
    {
        Result result;
        try { Fail(); result = new Result(null); }
        catch (Exception ex) { result = new Result(ex); }
        return result.Match(() => "fine", why => why.Message);
    }

    [Snippet]
    void A_using_statement_that_reports_at_its_end()
    {
        using (var reporting = new Reporting())
        {
            try { Fail(); }
            catch (Exception ex) { reporting.Failure = ex; }
        }
    }

    [Snippet]
    async Task An_async_using_that_reports_at_its_end(ILogger log)
    {
        await using var unit = new Unit(log);
        try { await FailAsync(); }
        catch (Exception ex) { unit.Add(ex); }
    }

    [Snippet]
    void A_disposal_by_hand()
    {
        var reporting = new Reporting();
        try { Fail(); }
        catch (Exception ex) { reporting.Failure = ex; }
        finally { reporting.Dispose(); }
    }

    [Snippet]
    void A_using_in_the_handler()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            using var reporting = new Reporting { Failure = ex };
            Console.WriteLine("failed");
        }
    }
}
