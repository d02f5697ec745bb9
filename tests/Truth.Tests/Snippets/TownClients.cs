// Clients, gateways and adapters: what becomes of a failed call.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http;
using System.Runtime.ExceptionServices;
using System.Text.Json;

internal sealed class TownClients
{
    private sealed record Reply<T>(bool Ok, T? Body, Exception? Cause = null, string? Note = null)
    {
        public static Reply<T> Good(T body) => new(true, body);

        public static Reply<T> Bad(Exception cause) => new(false, default, cause);

        public static Reply<T> Bad(string note) => new(false, default, Note: note);
    }

    private sealed class WeatherGateway
    {
        public async Task<Reply<int>> Read()
        {
            try
            {
                return Reply<int>.Good(await FailAsync());
            }
            catch (Exception e)
            {
                return Reply<int>.Bad(e);
            }
        }
    }

    [Snippet(In = nameof(WeatherGateway))]
    async Task A_reply_with_the_cause_that_is_logged(ILogger log)
    {
        var reply = await new WeatherGateway().Read();
        if (!reply.Ok) log.LogError(reply.Cause, "weather");
    }

    private sealed class TrafficGateway
    {
        public async Task<Reply<int>> Read()
        {
            try
            {
                return Reply<int>.Good(await FailAsync());
            }
            catch (Exception e)
            {
                return Reply<int>.Bad(e.Message);
            }
        }
    }

    [Snippet(In = nameof(TrafficGateway))]
    async Task<int> A_reply_with_a_note(ILogger log)
    {
        var reply = await new TrafficGateway().Read();
        if (!reply.Ok) log.LogInformation("{Note}", reply.Note);
        return reply.Body;
    }

    [Snippet]
    async Task<string> A_reply_that_is_read_by_a_pattern()
    {
        Reply<int> reply;
        try
        {
            reply = Reply<int>.Good(await FailAsync());
        }
        catch (Exception e)
        {
            reply = Reply<int>.Bad(e);
        }

        return reply switch
        {
            { Ok: true, Body: var body } => $"{body}",
            { Cause: { } cause } => throw new InvalidOperationException("reply", cause),
            _ => "",
        };
    }

    private readonly ConcurrentDictionary<string, Reply<int>> replies = new();

    [Snippet]
    void A_cached_reply_with_the_cause()
    {
        try
        {
            replies["a"] = Reply<int>.Good(Fail());
        }
        catch (Exception e)
        {
            replies["a"] = Reply<int>.Bad(e);
        }
    }

    [Snippet]
    int A_cached_reply_in_a_local_table()
    {
        var table = new Dictionary<string, Reply<int>>();
        try
        {
            table["a"] = Reply<int>.Good(Fail());
        }
        catch (Exception e)
        {
            table["a"] = Reply<int>.Bad(e);
        }

        return table.Count(pair => pair.Value.Ok);
    }

    private sealed class Policy
    {
        private readonly List<Func<Exception, bool>> handled = [];

        public Policy Handle<T>()
            where T : Exception
        {
            handled.Add(e => e is T);
            return this;
        }

        public T? Execute<T>(Func<T> action)
        {
            try
            {
                return action();
            }
            catch (Exception e) when (handled.Any(test => test(e)))
            {
                return default;
            }
        }
    }

    [Snippet(In = nameof(Policy))]
    int A_policy_that_handles_by_type() => new Policy().Handle<IOException>().Handle<InvalidOperationException>().Execute(() => Fail());

    private sealed class LoudPolicy(ILogger log, int retries = 1)
    {
        public T? Execute<T>(Func<T> action)
        {
            for (var i = 0; ; i++)
            {
                try
                {
                    return action();
                }
                catch (Exception e)
                {
                    if (i < retries)
                    {
                        log.LogDebug(e, "retry {I}", i);
                        continue;
                    }

                    log.LogError(e, "gave up");
                    return default;
                }
            }
        }
    }

    [Snippet(In = nameof(LoudPolicy), IsRetry = true)]
    int A_policy_that_logs_the_last(ILogger log) => new LoudPolicy(log).Execute(() => Fail());

    [Snippet]
    async Task<string> Rethrown_with_its_stack()
    {
        ExceptionDispatchInfo failure;
        try
        {
            return $"{await FailAsync()}";
        }
        catch (Exception e)
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }

        await Task.Yield();
        failure.Throw();
        return "";
    }

    private sealed class Meter
    {
        private long failures;

        public long Failures => Interlocked.Read(ref failures);

        public T Measure<T>(string name, Func<T> call)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                return call();
            }
            catch (Exception) when (Count())
            {
                throw;
            }
            finally
            {
                Console.WriteLine($"{name} {Stopwatch.GetElapsedTime(started)}");
            }
        }

        private bool Count()
        {
            Interlocked.Increment(ref failures);
            return true;
        }
    }

    [Snippet(In = nameof(Meter))]
    int A_meter_that_counts_and_throws() => new Meter().Measure("call", () => Fail());

    private sealed class ApiError : Exception
    {
        public ApiError(string body, Exception? inner)
            : base(Parse(body), inner)
        {
        }

        private static string Parse(string body)
        {
            try
            {
                return JsonDocument.Parse(body).RootElement.GetProperty("error").GetString() ?? body;
            }
            catch (JsonException)
            {
                return body;
            }
        }
    }

    [Snippet]
    void An_api_error_with_the_body_and_the_cause()
    {
        try
        {
            Fail<HttpRequestException>();
        }
        catch (HttpRequestException e)
        {
            throw new ApiError("""{"error":"gone"}""", e);
        }
    }

    [Snippet]
    void An_api_error_with_the_body()
    {
        try
        {
            Fail<HttpRequestException>();
        }
        catch (HttpRequestException)
        {
            throw new ApiError("""{"error":"gone"}""", null);
        }
    }

    private interface ISession : IDisposable
    {
        void Commit();

        void Abort(Exception? why = null);
    }

    private sealed class Session : ISession
    {
        private bool isOpen = true;

        public void Commit() => isOpen = false;

        public void Abort(Exception? why = null)
        {
            isOpen = false;
            Console.WriteLine(why?.Message ?? "aborted");
        }

        public void Dispose()
        {
            if (isOpen) Abort();
        }
    }

    private static ISession Open() => new Session();

    [Snippet]
    void A_session_that_is_aborted_with_it()
    {
        using var session = Open();
        try
        {
            Fail();
            session.Commit();
        }
        catch (Exception e)
        {
            session.Abort(e);
        }
    }

    [Snippet]
    void A_session_that_is_aborted_and_thrown()
    {
        using var session = Open();
        try
        {
            Fail();
            session.Commit();
        }
        catch (Exception e)
        {
            session.Abort(e);
            throw new InvalidOperationException("session", e);
        }
    }
}
