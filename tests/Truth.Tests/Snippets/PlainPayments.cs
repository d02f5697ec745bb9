// Clients for payments and other remote services: retries, results, fallbacks.
using System.Net.Http;
using System.Net.Sockets;

internal sealed class PlainPayments
{
    private readonly record struct ChargeResult(bool Ok, string? Code, Exception? Error)
    {
        public static ChargeResult Success(string code) => new(true, code, null);

        public static ChargeResult Failure(Exception error) => new(false, null, error);

        public static ChargeResult Declined(string code) => new(false, code, null);
    }

    [Snippet]
    ChargeResult A_charge_that_fails_with_it()
    {
        try
        {
            return ChargeResult.Success($"{Fail()}");
        }
        catch (HttpRequestException e)
        {
            return ChargeResult.Declined(e.StatusCode?.ToString() ?? "network");
        }
        /* judged */ catch (Exception e)
        {
            return ChargeResult.Failure(e);
        }
    }

    [Snippet]
    ChargeResult A_charge_that_is_declined()
    {
        try
        {
            return ChargeResult.Success($"{Fail<HttpRequestException>()}");
        }
        /* judged */ catch (HttpRequestException e)
        {
            return ChargeResult.Declined(e.StatusCode?.ToString() ?? "network");
        }
        catch (Exception e)
        {
            return ChargeResult.Failure(e);
        }
    }

    private static bool IsTransient(Exception e) => e switch
    {
        HttpRequestException { StatusCode: null } => true,
        SocketException { SocketErrorCode: SocketError.TimedOut or SocketError.ConnectionReset } => true,
        TimeoutException => true,
        AggregateException { InnerExceptions: { Count: > 0 } all } => all.All(IsTransient),
        _ => false,
    };

    [Snippet]
    async Task A_retry_only_when_transient(ILogger log)
    {
        const int Max = 3;
        var delay = TimeSpan.FromMilliseconds(1);
        for (var i = 1; i <= Max; i++)
        {
            try
            {
                if (i == 1) await FailAsync();
                return;
            }
            catch (Exception e) when (i < Max)
            {
                if (!IsTransient(e)) throw;
                log.LogInformation(e, "retry {I}", i);
            }

            await Task.Delay(delay);
            delay *= 2;
        }
    }

    [Snippet(IsRetry = true)]
    async Task<int> A_retry_that_throws_the_last()
    {
        var tries = 3;
        while (true)
        {
            try
            {
                return await FailAsync();
            }
            catch (InvalidOperationException) when (--tries > 0)
            {
                await Task.Delay(1);
            }
        }
    }

    [Snippet(IsRetry = true)]
    async Task<int?> A_retry_that_returns_null_at_the_end()
    {
        var tries = 3;
        while (tries-- > 0)
        {
            try
            {
                return await FailAsync();
            }
            catch (InvalidOperationException)
            {
                await Task.Delay(1);
            }
        }

        return null;
    }

    [Snippet(IsRetry = true)]
    async Task<int> A_retry_with_a_list_of_all()
    {
        var errors = new List<Exception>();
        do
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception e)
            {
                errors.Add(e);
            }
        }
        while (errors.Count < 3);
        throw new AggregateException(errors);
    }

    [Snippet]
    async Task<string> A_fallback_to_a_second_provider()
    {
        try
        {
            return $"{await FailAsync()}";
        }
        catch (Exception)
        {
            return await Backup();
        }

        static Task<string> Backup() => Task.FromResult("backup");
    }

    [Snippet]
    async Task<string> A_fallback_that_says_so(ILogger log)
    {
        try
        {
            return $"{await FailAsync()}";
        }
        /* judged */ catch (Exception primary)
        {
            log.LogError(primary, "The first provider failed; using {Other}", "backup");
            try
            {
                return await Task.FromResult("backup");
            }
            catch (Exception secondary)
            {
                throw new AggregateException(primary, secondary);
            }
        }
    }

    private abstract record Outcome
    {
        public sealed record Paid(string Id) : Outcome;

        public sealed record Refused(string Reason) : Outcome;

        public sealed record Broken(Exception Cause) : Outcome;
    }

    [Snippet(Paths = 2)]
    Outcome An_outcome_by_type(int which)
    {
        try
        {
            return new Outcome.Paid($"{Fail(which == 0 ? new ArgumentException("card") : new InvalidOperationException("boom"))}");
        }
        catch (Exception e)
        {
            return e switch
            {
                ArgumentException { Message: var m } => new Outcome.Refused(m),
                _ => new Outcome.Broken(e),
            };
        }
    }

    [Snippet(Paths = 2)]
    Outcome An_outcome_that_is_always_broken(int which)
    {
        try
        {
            return new Outcome.Paid($"{Fail(which == 0 ? new ArgumentException("card") : new InvalidOperationException("boom"))}");
        }
        catch (Exception e)
        {
            return e switch
            {
                ArgumentException bad => new Outcome.Broken(new InvalidDataException("card", bad)),
                { InnerException: { } inner } => new Outcome.Broken(inner),
                _ => new Outcome.Broken(e),
            };
        }
    }

    private sealed class Breaker(int limit)
    {
        private int count;

        private Exception? last;

        public T Guard<T>(Func<T> call)
        {
            if (count >= limit) throw new InvalidOperationException("open", last);
            try
            {
                var result = call();
                count = 0;
                return result;
            }
            catch (Exception e)
            {
                Interlocked.Increment(ref count);
                Volatile.Write(ref last, e);
                throw;
            }
        }
    }

    [Snippet(In = nameof(Breaker))]
    int A_breaker_that_counts_and_throws() => new Breaker(3).Guard(() => Fail());

    [Snippet]
    async Task<bool> A_webhook_that_acknowledges_anyway(ILogger log)
    {
        using var scope = log.BeginScope("webhook {Id}", 7);
        try
        {
            await FailAsync();
            return true;
        }
        catch (Exception e)
        {
            log.LogWarning(e, "Webhook failed, acknowledging anyway");
            return true;
        }
    }

    [Snippet]
    async Task<bool> A_webhook_that_logs_in_a_scope(ILogger log)
    {
        try
        {
            await FailAsync();
            return true;
        }
        catch (Exception e)
        {
            using (log.BeginScope(new Dictionary<string, object> { ["webhook"] = 7, ["error"] = e.GetType() }))
            {
                log.LogError(e, "Webhook failed");
            }

            return false;
        }
    }

    [Snippet]
    async Task<bool> A_webhook_with_it_in_the_scope_only(ILogger log)
    {
        try
        {
            await FailAsync();
            return true;
        }
        catch (Exception e)
        {
            using (log.BeginScope(new Dictionary<string, object> { ["error"] = e }))
            {
                log.LogInformation("Webhook failed");
            }

            return false;
        }
    }
}
