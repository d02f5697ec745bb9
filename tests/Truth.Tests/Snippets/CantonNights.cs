// Everyday code of a night bus.
using System.Diagnostics;
using System.Text;

internal sealed class CantonNights
{
    private sealed class Error(string code, string text, Exception? cause = null)
    {
        public string Code => code;

        public string Text => text;

        public Exception? Cause => cause;

        public static Error From(Exception ex) => new(ex.GetType().Name, ex.Message, ex);

        public static Error Of(string code, Exception ex) => new(code, ex.Message);
    }

    private static Error? Drive(int line)
    {
        try
        {
            Fail();
            return null;
        }
        catch (Exception ex)
        {
            return Error.From(ex);
        }
    }

    [Snippet(In = nameof(Drive))]
    void An_error_with_a_cause_that_is_logged(ILogger log)
    {
        if (Drive(1) is { } error) log.LogError(error.Cause, "{Code}: {Text}", error.Code, error.Text);
    }

    private static Error? Stop(int line)
    {
        try
        {
            Fail();
            return null;
        }
        catch (Exception ex)
        {
            return Error.Of("stop", ex);
        }
    }

    [Snippet(In = nameof(Stop))]
    string An_error_without_a_cause() => Stop(1)?.Text ?? "";

    [Snippet(Paths = 2)]
    int A_switch_on_the_type(ILogger log, int which)
    {
        try
        {
            return Fail(which == 0 ? new TimeoutException() : new InvalidOperationException());
        }
        catch (Exception ex)
        {
            return ex switch
            {
                TimeoutException => Logged(log, ex, 1),
                _ => Logged(log, ex, 2),
            };
        }
    }

    [Snippet(Paths = 2)]
    int A_switch_on_the_type_that_is_quiet_for_one(ILogger log, int which)
    {
        try
        {
            return Fail(which == 0 ? new TimeoutException() : new InvalidOperationException());
        }
        catch (Exception ex)
        {
            return ex switch
            {
                TimeoutException => -1,
                _ => Logged(log, ex, 2),
            };
        }
    }

    private static int Logged(ILogger log, Exception ex, int code)
    {
        log.LogError(ex, "night {Code}", code);
        return -code;
    }

    [Snippet]
    int A_scope_around_the_report(ILogger log)
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            using (log.BeginScope("bus {Id}", 7))
            {
                log.LogError(ex, "engine");
            }

            return -1;
        }
    }

    [Snippet]
    int A_scope_with_it_and_no_report(ILogger log)
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            using (log.BeginScope("bus {Error}", ex.Message))
            {
                log.LogWarning("engine");
            }

            return -1;
        }
    }

    [Snippet]
    void A_sentry_scope_around_the_report()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            using (SentrySdk.PushScope())
            {
                SentrySdk.ConfigureScope(scope => scope.SetTag("bus", "7"));
                SentrySdk.CaptureException(ex);
            }
        }
    }

    [Snippet]
    void A_tag_that_is_no_report()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            SentrySdk.ConfigureScope(scope => scope.SetExtra("error", ex.Message));
        }
    }

    [Snippet]
    long A_watch_that_is_stopped(ILogger log)
    {
        var watch = Stopwatch.StartNew();
        Exception? error = null;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            error = ex;
            throw;
        }
        finally
        {
            watch.Stop();
            log.LogInformation("{Elapsed} {Outcome}", watch.Elapsed, error is null ? "ok" : "failed");
        }

        return watch.ElapsedMilliseconds;
    }

    [Snippet]
    long A_watch_that_is_stopped_without_a_word(ILogger log)
    {
        var watch = Stopwatch.StartNew();
        var outcome = "ok";
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            outcome = ex.GetType().Name;
        }
        finally
        {
            watch.Stop();
            log.LogInformation("{Elapsed} {Outcome}", watch.Elapsed, outcome);
        }

        return watch.ElapsedMilliseconds;
    }

    private sealed class Bus : IDisposable
    {
        public bool IsOpen { get; private set; } = true;

        public void Dispose() => IsOpen = false;
    }

    [Snippet]
    Bus A_bus_that_is_disposed_if_it_does_not_start()
    {
        var bus = new Bus();
        try
        {
            Fail();
            return bus;
        }
        catch
        {
            bus.Dispose();
            throw;
        }
    }

    [Snippet]
    bool A_bus_that_does_not_start()
    {
        using var bus = new Bus();
        try
        {
            Fail();
        }
        catch (InvalidOperationException)
        {
            bus.Dispose();
        }

        return bus.IsOpen;
    }

    [Snippet(Paths = 2)]
    void A_driver_who_is_asked(ILogger log, int which)
    {
        Func<Exception, bool> ask = which == 0 ? _ => true : _ => false;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (ask(ex)) log.LogError(ex, "go on");
            else throw new InvalidOperationException("stop", ex);
        }
    }

    private static string Describe(Exception ex)
    {
        var text = new StringBuilder();
        for (Exception? at = ex; at is not null; at = at.InnerException) text.AppendLine(at.Message);
        return text.ToString();
    }

    [Snippet]
    void A_description_that_is_logged_as_error(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.LogError("Bus failed: {Description}", Describe(ex));
        }
    }

    [Snippet]
    void A_description_that_is_logged_with_it(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.LogError(ex, "Bus failed: {Description}", Describe(ex));
        }
    }

    [Snippet]
    void Two_catches_of_which_the_inner_wraps(ILogger log)
    {
        try
        {
            try
            {
                Fail();
            }
            /* judged */ catch (InvalidOperationException ex)
            {
                throw new TimeoutException("bus", ex);
            }
        }
        catch (TimeoutException ex)
        {
            log.LogError(ex, "outer");
        }
    }
}
