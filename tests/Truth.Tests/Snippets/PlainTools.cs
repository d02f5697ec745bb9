// Command-line tools: exit codes, verbose modes, steps that go on.
using System.Diagnostics;
using System.Reflection;

internal sealed class PlainTools
{
    private sealed class Options
    {
        public bool Verbose { get; init; }

        public bool FailFast { get; init; } = true;
    }

    [Snippet]
    int An_exit_code_and_a_red_line()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            var before = Console.ForegroundColor;
            Console.ForegroundColor = ConsoleColor.Red;
            Console.Error.WriteLine(ex.Message);
            Console.ForegroundColor = before;
            return -1;
        }
    }

    [Snippet]
    int An_exit_code_after_it_is_captured()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            Print(ex);
            var id = SentrySdk.CaptureException(ex);
            Console.Error.WriteLine($"Report {id}");
            return -1;
        }

        static void Print(Exception e)
        {
            for (var x = e; x is not null; x = x.InnerException) Console.Error.WriteLine(x.Message);
        }
    }

    [Snippet(Paths = 2)]
    int A_verbose_mode_prints_all_and_throws(int which)
    {
        var options = new Options { Verbose = which == 1 };
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            if (options.Verbose)
            {
                Console.Error.WriteLine(ex.StackTrace);
                throw;
            }

            Console.Error.WriteLine(ex.Message);
            return 1;
        }
    }

    [Snippet]
    void Steps_that_fail_fast()
    {
        var options = new Options();
        var errors = new List<Exception>();
        foreach (var step in new[] { "build", "test" })
        {
            try
            {
                Fail(new InvalidOperationException(step));
            }
            catch (Exception ex)
            {
                errors.Add(new InvalidOperationException($"step {step}", ex));
                if (options.FailFast) break;
            }
        }

        if (errors.Count > 0) throw errors.Count == 1 ? errors[0] : new AggregateException(errors);
    }

    [Snippet]
    int Steps_that_fail_slowly()
    {
        var errors = new List<Exception>();
        foreach (var step in new[] { "build" })
        {
            try
            {
                Fail(new InvalidOperationException(step));
            }
            catch (Exception ex)
            {
                errors.Add(ex);
            }
        }

        foreach (var error in errors) Console.Error.WriteLine(error);
        return errors.Any() ? 1 : 0;
    }

    [Snippet]
    int A_plugin_whose_constructor_throws()
    {
        try
        {
            Activator.CreateInstance(typeof(BadPlugin));
            return 0;
        }
        catch (TargetInvocationException ex) when (ex.InnerException is not null)
        {
            SentrySdk.CaptureException(ex.InnerException);
            return 1;
        }
    }

    private sealed class BadPlugin
    {
        public BadPlugin() => Fail();
    }

    [Snippet]
    int A_plugin_whose_failure_is_unwrapped_and_printed()
    {
        try
        {
            Activator.CreateInstance(typeof(BadPlugin));
            return 0;
        }
        catch (Exception ex)
        {
            while (ex is TargetInvocationException { InnerException: { } inner }) ex = inner;
            Console.WriteLine(ex.Message);
            return ex.HResult;
        }
    }

    [Snippet]
    int A_plugin_whose_failure_is_unwrapped_and_thrown()
    {
        try
        {
            return (int)typeof(PlainTools).GetMethod(nameof(Throws), BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null)!;
        }
        catch (TargetInvocationException ex)
        {
            throw ex.InnerException ?? ex;
        }
    }

    static int Throws() => Fail();

    [Snippet]
    int A_process_that_is_killed(ILogger log)
    {
        var killed = false;
        try
        {
            return Fail<System.ComponentModel.Win32Exception>();
        }
        catch (System.ComponentModel.Win32Exception ex)
        {
            killed = true;
            log.Log(LogLevel.Information, new EventId(3), ex, "Could not start {Tool}", "git");
        }
        finally
        {
            Trace.WriteLine(killed);
        }

        return 1;
    }

    [Snippet]
    int A_goto_after_the_last_try(ILogger log)
    {
        var tries = 0;
    again:
        try
        {
            tries++;
            return tries == 1 ? Fail() : tries;
        }
        catch (Exception ex)
        {
            log.LogError(ex, "try {Tries}", tries);
            if (tries < 3) goto again;
            return -1;
        }
    }

    [Snippet]
    int A_goto_without_a_word()
    {
        var tries = 0;
    again:
        try
        {
            tries++;
            return tries == 1 ? Fail() : tries;
        }
        catch (Exception) when (tries < 3)
        {
            goto again;
        }
    }

    [Snippet]
    void A_finally_that_throws_another()
    {
        try
        {
            Fail();
        }
        catch (Exception)
        {
            throw;
        }
        finally
        {
            Close(open: true);
        }

        static void Close(bool open)
        {
            if (open) throw new ObjectDisposedException("file");
        }
    }
}
