using System.Net.Sockets;

// Filters: lists of tests, filters with effects, patterns, and tables of what is expected.
internal sealed class GuestsFilters
{
    private static readonly HashSet<Type> Transient = [typeof(TimeoutException), typeof(SocketException)];

    private readonly List<Func<Exception, bool>> ignored = [ex => ex is TimeoutException];

    private int seen;

    private static bool IsTransient(Exception ex) => Transient.Contains(ex.GetType());

    private static Exception Of(int which) => which == 0 ? new TimeoutException() : new InvalidOperationException("x");

    private bool Count(Exception ex)
    {
        seen++;
        return ex is not OutOfMemoryException;
    }

    private static bool Tell(ILogger log, Exception ex, bool take)
    {
        log.LogError(ex, "seen in a filter");
        return take;
    }

    [Snippet]
    void Any_of_the_tests()
    {
        try
        {
            Fail<TimeoutException>();
        }
        catch (Exception ex) when (ignored.Any(test => test(ex)))
        {
        }
    }

    [Snippet]
    void Any_of_the_tests_of_this_method()
    {
        Func<Exception, bool>[] tests = [e => e is TimeoutException, e => e is FormatException];
        try
        {
            Fail<TimeoutException>();
        }
        catch (Exception ex) when (Array.Exists(tests, test => test(ex)))
        {
            Console.WriteLine(ex.Message);
        }
    }

    [Snippet(Paths = 2)]
    void None_of_the_tests_and_a_report(int which, ILogger log)
    {
        Predicate<Exception>[] tests = [e => e is FormatException];
        try
        {
            Fail(Of(which));
        }
        catch (Exception ex) when (tests.All(test => !test(ex)))
        {
            log.LogError(ex, "not expected");
        }
    }

    [Snippet]
    void A_set_of_types()
    {
        try
        {
            Fail<TimeoutException>();
        }
        catch (Exception ex) when (Transient.Any(type => type.IsInstanceOfType(ex)))
        {
        }
    }

    [Snippet]
    void A_set_of_types_behind_a_method()
    {
        try
        {
            Fail<TimeoutException>();
        }
        catch (Exception ex) when (IsTransient(ex))
        {
            Thread.Yield();
        }
    }

    [Snippet]
    void A_filter_that_counts()
    {
        try
        {
            Fail();
        }
        catch (Exception ex) when (Count(ex))
        {
        }
    }

    [Snippet]
    void A_filter_that_tells_and_takes_it(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex) when (Tell(log, ex, take: true))
        {
        }
    }

    [Snippet]
    void A_filter_that_tells_and_leaves_it(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex) when (Tell(log, ex, take: false))
        {
            Console.WriteLine("never");
        }
    }

    [Snippet(Paths = 2)]
    void A_filter_with_and_that_tells_some(int which, ILogger log)
    {
        try
        {
            Fail(Of(which));
        }
        catch (Exception ex) when (ex is TimeoutException || Tell(log, ex, take: true))
        {
        }
    }

    [Snippet]
    string A_switch_in_a_filter()
    {
        try
        {
            Fail<TimeoutException>();
            return "";
        }
        catch (Exception ex) when (ex switch { TimeoutException => true, SocketException { ErrorCode: > 0 } => true, _ => false })
        {
            return "later";
        }
    }

    [Snippet(Paths = 2)]
    void A_filter_that_leaves_the_known_ones(int which, ILogger log)
    {
        try
        {
            Fail(Of(which));
        }
        catch (Exception ex) when (ex is not (TimeoutException or SocketException))
        {
            log.LogCritical(ex, "unknown");
        }
    }

    [Snippet]
    void A_filter_with_a_message()
    {
        try
        {
            Fail(new IOException("disk is full"));
        }
        catch (IOException ex) when (ex.Message.Contains("full", StringComparison.OrdinalIgnoreCase))
        {
            Console.WriteLine("no space left");
        }
    }

    [Snippet]
    int A_filter_that_captures_a_code()
    {
        var code = 0;
        try
        {
            return Fail(new SocketException(10061));
        }
        catch (Exception ex) when (ex is SocketException { SocketErrorCode: var error } && (code = (int)error) > 0)
        {
            return code;
        }
    }
}
