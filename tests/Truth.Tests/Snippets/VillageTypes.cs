// Types, filters, patterns and causes of small apps.
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json;

internal sealed class VillageTypes
{
    private readonly List<string> shown = [];

    private class TradeException : Exception
    {
        public TradeException(string text)
            : base(text)
        {
        }

        public TradeException(string text, Exception? cause)
            : base(text, cause)
        {
        }

        public int Code { get; init; }

        public static TradeException From(Exception cause) => new("trade", cause);

        public static TradeException Of(int code) => new("trade") { Code = code };
    }

    private sealed class PriceException(decimal price, Exception? cause = null) : TradeException($"price {price}", cause);

    private sealed class GoneException : TradeException
    {
        public GoneException(Exception cause)
            : base("gone")
        {
            Data["cause"] = cause.Message;
        }
    }

    private static bool IsPassing(Exception why) => why switch
    {
        HttpRequestException { StatusCode: HttpStatusCode.ServiceUnavailable } => true,
        SocketException { SocketErrorCode: SocketError.TimedOut } => true,
        TimeoutException => true,
        { InnerException: { } inner } => IsPassing(inner),
        _ => false,
    };

    private static TradeException Translate(Exception why) => why switch
    {
        TradeException trade => trade,
        HttpRequestException http => new PriceException(1, http),
        _ => TradeException.From(why),
    };

    private static TradeException TranslateByCode(Exception why) => TradeException.Of(why is HttpRequestException ? 502 : 500);

    [Snippet(Paths = 3)]
    void Translated_by_a_switch(int which)
    {
        try { Fail(which switch { 0 => new TradeException("a"), 1 => new HttpRequestException(), _ => new IOException() }); }
        catch (Exception why) { throw Translate(why); }
    }

    [Snippet]
    void Translated_by_a_code()
    {
        try { Fail(); }
        catch (Exception why) { throw TranslateByCode(why); }
    }

    [Snippet]
    void A_price_with_its_cause()
    {
        try { Fail(); }
        catch (Exception why) { throw new PriceException(3, why); }
    }

    [Snippet]
    void A_price_without_its_cause()
    {
        try { Fail(); }
        catch (Exception why) { throw new PriceException(why.Message.Length); }
    }

    [Snippet]
    void Gone_with_a_text_in_its_data()
    {
        try { Fail(); }
        catch (Exception why) { throw new GoneException(why); }
    }

    [Snippet]
    void Rethrown_if_it_is_not_passing()
    {
        try { Fail(new SocketException((int)SocketError.TimedOut)); }
        catch (SocketException why) when (IsPassing(why)) { shown.Add("later"); }
    }

    [Snippet(Paths = 2)]
    void Thrown_on_unless_it_is_passing(int which)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception why)
        {
            if (!IsPassing(why)) throw;
            shown.Add("later");
        }
    }

    [Snippet]
    void The_target_of_an_invocation()
    {
        try { throw new TargetInvocationException(Failure()); }
        catch (TargetInvocationException why) when (why.InnerException is InvalidOperationException inner)
        {
            SentrySdk.CaptureException(inner);
        }

        static Exception Failure()
        {
            try { Fail(); }
            /* judged */
            catch (Exception why) { return why; }
            return new IOException();
        }
    }

    [Snippet]
    void The_cause_or_itself(ILogger log)
    {
        try { Fail(new InvalidOperationException("a", new IOException("b"))); }
        catch (InvalidOperationException why)
        {
            var root = why.InnerException ?? why;
            log.LogError(root, "{Type}", root.GetType().Name);
        }
    }

    [Snippet(Paths = 2)]
    void The_cause_if_there_is_one(int which, ILogger log)
    {
        try { Fail(which == 0 ? new InvalidOperationException("a", new IOException("b")) : new InvalidOperationException("a")); }
        catch (InvalidOperationException why)
        {
            if (why.InnerException is { } root) log.LogError(root, "root");
        }
    }

    [Snippet]
    void Each_kind_of_cause(ILogger log)
    {
        try { Fail(new AggregateException(new IOException(), new TimeoutException())); }
        catch (AggregateException why)
        {
            foreach (var cause in why.Flatten().InnerExceptions)
            {
                if (cause is TimeoutException late) log.LogError(late, "late");
                else log.LogCritical(cause, "other");
            }
        }
    }

    [Snippet]
    int Each_kind_of_cause_is_shown()
    {
        try { Fail(new AggregateException(new IOException(), new TimeoutException())); }
        catch (AggregateException why)
        {
            return why.InnerExceptions.OfType<TimeoutException>().Count();
        }

        return 0;
    }

    [Snippet]
    void A_text_of_a_document_that_is_broken()
    {
        try { Fail(new JsonException("broken", "$.a", 1, 2)); }
        catch (JsonException why) { throw new TradeException($"broken at {why.Path}") { Code = 400 }; }
    }

    [Snippet(Paths = 2)]
    void Two_types_in_one_filter(int which)
    {
        try { Fail(which == 0 ? new IOException() : new UnauthorizedAccessException()); }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException) { shown.Add(why.Message); }
    }

    [Snippet]
    void All_but_one_type(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) when (why is not (OutOfMemoryException or StackOverflowException))
        {
            log.LogError(why, "all but two");
        }
    }

    [Snippet(Paths = 2)]
    object? A_variable_of_another_name(int which)
    {
        try { return Fail(which == 0 ? new IOException("mill") : new TradeException("mill")); }
        catch (Exception why)
        {
            Exception copy = why;
            object boxed = copy;
            return boxed as TradeException;
        }
    }
}
