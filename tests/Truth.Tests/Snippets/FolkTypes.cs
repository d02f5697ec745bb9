// Types of exceptions: patterns, filters, tables and translations.
using System.Collections.Frozen;
using System.Net.Http;
using System.Net.Sockets;
using System.Reflection;

internal sealed class FolkTypes
{
    private class DomainException(string code, string message, Exception? inner = null) : Exception(message, inner)
    {
        public string Code { get; } = code;

        public virtual bool IsLoud => true;
    }

    private sealed class QuietException(string message) : DomainException("quiet", message)
    {
        public override bool IsLoud => false;
    }

    [Snippet(Paths = 2)]
    void A_member_of_it_decides(int which, ILogger log)
    {
        try
        {
            Fail(which == 0 ? new DomainException("loud", "m") : new QuietException("m"));
        }
        catch (DomainException e)
        {
            if (e.IsLoud) log.LogError(e, "{Code}", e.Code);
            else log.LogInformation("{Code}", e.Code);
        }
    }

    [Snippet]
    void A_member_of_it_is_logged(ILogger log)
    {
        try
        {
            Fail(new DomainException("loud", "m"));
        }
        catch (DomainException e)
        {
            log.LogError("{Code}: {Message}", e.Code, e.Message);
        }
    }

    private static readonly FrozenDictionary<Type, int> Codes = new Dictionary<Type, int>
    {
        [typeof(TimeoutException)] = 3,
        [typeof(IOException)] = 4,
    }.ToFrozenDictionary();

    [Snippet]
    int A_table_of_codes()
    {
        try
        {
            return Fail<TimeoutException>();
        }
        catch (Exception e)
        {
            return Codes.TryGetValue(e.GetType(), out var code) ? code : 1;
        }
    }

    [Snippet(Paths = 2)]
    int A_table_of_codes_and_a_throw(int which)
    {
        try
        {
            return Fail(which == 0 ? new TimeoutException() : new FormatException());
        }
        catch (Exception e)
        {
            return Codes.TryGetValue(e.GetType(), out var code) ? code : throw new InvalidOperationException("unknown", e);
        }
    }

    private static readonly Dictionary<Type, Action<ILogger, Exception>> Actions = new()
    {
        [typeof(TimeoutException)] = (log, e) => log.LogError(e, "slow"),
        [typeof(IOException)] = (log, e) => log.LogCritical(e, "disk"),
    };

    [Snippet]
    void A_table_of_actions(ILogger log)
    {
        try
        {
            Fail<TimeoutException>();
        }
        catch (Exception e)
        {
            if (Actions.TryGetValue(e.GetType(), out var action)) action(log, e);
            else throw;
        }
    }

    [Snippet(Paths = 3)]
    void A_switch_statement_by_type(int which, ILogger log)
    {
        try
        {
            Fail(which switch { 0 => new TimeoutException(), 1 => new IOException("x"), _ => new FormatException() });
        }
        catch (Exception e)
        {
            switch (e)
            {
                case TimeoutException:
                case SocketException { ErrorCode: > 0 }:
                    log.LogError(e, "network");
                    break;
                case IOException io when io.Message.Length > 3:
                    throw;
                case IOException io:
                    log.LogWarning(io, "disk");
                    break;
                default:
                    throw new InvalidOperationException("other", e);
            }
        }
    }

    [Snippet(Paths = 3)]
    void A_switch_statement_that_tells_of_all(int which, ILogger log)
    {
        try
        {
            Fail(which switch { 0 => new TimeoutException(), 1 => new IOException("x"), _ => new FormatException() });
        }
        catch (Exception e)
        {
            switch (e)
            {
                case TimeoutException or SocketException:
                    log.LogError(e, "network");
                    return;
                case IOException { Message: [.., 'x'] } io:
                    log.LogCritical(io, "disk");
                    return;
                case var other:
                    SentrySdk.CaptureException(other);
                    break;
            }
        }
    }

    [Snippet]
    void A_filter_with_a_pattern_on_a_member()
    {
        try
        {
            Fail(new HttpRequestException("gone", null, System.Net.HttpStatusCode.NotFound));
        }
        catch (HttpRequestException e) when (e is { StatusCode: System.Net.HttpStatusCode.NotFound })
        {
        }
    }

    [Snippet]
    string? A_not_found_that_is_null()
    {
        try
        {
            return $"{Fail(new HttpRequestException("gone", null, System.Net.HttpStatusCode.NotFound))}";
        }
        catch (HttpRequestException e) when (e.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    [Snippet]
    void A_cause_in_a_pattern(ILogger log)
    {
        try
        {
            Fail(new TargetInvocationException(new FormatException("in")));
        }
        catch (Exception e)
        {
            var reason = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
            log.LogError(reason, "{Type}", reason.GetType().Name);
        }
    }

    [Snippet]
    void A_cause_in_a_loop(ILogger log)
    {
        try
        {
            Fail(new TargetInvocationException(new FormatException("in")));
        }
        catch (Exception e)
        {
            var at = e;
            while (at.InnerException is not null) at = at.InnerException;
            log.LogError(at, "{Type}", at.GetType().Name);
        }
    }

    [Snippet(Paths = 2)]
    void A_cause_of_a_type_or_nothing(int which, ILogger log)
    {
        try
        {
            Fail(new TargetInvocationException(which == 0 ? new FormatException("in") : new IOException("in")));
        }
        catch (Exception e)
        {
            if (e.InnerException is IOException io) log.LogError(io, "disk");
        }
    }

    private static string Translate(Exception e) => e switch
    {
        TimeoutException => "The server is slow.",
        IOException io => $"The disk says {io.Message}",
        { InnerException: { } inner } => Translate(inner),
        _ => "Something went wrong.",
    };

    [Snippet]
    void A_translation_for_people()
    {
        try
        {
            Fail<TimeoutException>();
        }
        catch (Exception e)
        {
            Console.WriteLine(Translate(e));
        }
    }

    private static DomainException ToDomain(Exception e) => e as DomainException ?? new DomainException("unknown", e.Message, e);

    [Snippet]
    void A_domain_exception_with_it()
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            throw ToDomain(e);
        }
    }

    private static DomainException ToCode(Exception e) => e as DomainException ?? new DomainException(e.GetType().Name, e.Message);

    [Snippet]
    void A_domain_exception_without_it()
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            throw ToCode(e);
        }
    }

    [Snippet(In = nameof(Wrap))]
    void A_type_that_is_made_by_a_function(ILogger log) => Wrap(e => new DomainException("wrap", "m", e));

    private static void Wrap(Func<Exception, Exception> wrap)
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            throw wrap(e);
        }
    }

    private static void Guarded<TException>(Action action, Action<TException> handle)
        where TException : Exception
    {
        try
        {
            action();
        }
        catch (TException e)
        {
            handle(e);
        }
    }

    [Snippet(In = nameof(Guarded))]
    void A_generic_guard() => Guarded<InvalidOperationException>(() => Fail(), e => SentrySdk.CaptureException(e));

    private static bool Swallow<TException>(Action action)
        where TException : Exception
    {
        try
        {
            action();
            return true;
        }
        catch (TException)
        {
            return false;
        }
    }

    [Snippet(In = nameof(Swallow))]
    bool A_generic_swallow() => Swallow<InvalidOperationException>(() => Fail());

    private sealed class Validation : Exception
    {
        public Validation()
            : base("invalid")
        {
        }

        public List<Exception> Problems { get; } = [];

        public Validation Add(Exception e)
        {
            Problems.Add(e);
            return this;
        }
    }

    [Snippet]
    void An_exception_with_a_list_of_problems_as_text()
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            throw new InvalidDataException(string.Join("; ", new[] { e }.Select(x => x.Message)));
        }
    }

    [Snippet]
    void An_exception_with_a_help_link()
    {
        try
        {
            Fail();
        }
        catch (InvalidOperationException e)
        {
            e.HelpLink = "https://example.org/help";
            e.Data["when"] = DateTime.UtcNow;
            throw;
        }
    }

    [Snippet(Paths = 2)]
    void A_nested_try_that_falls_back(int which, ILogger log)
    {
        try
        {
            Fail();
        }
        /* judged */ catch (Exception first)
        {
            try
            {
                if (which == 1) throw new IOException("second source");
            }
            catch (Exception second)
            {
                log.LogError(new AggregateException(first, second), "both");
            }
        }
    }
}
