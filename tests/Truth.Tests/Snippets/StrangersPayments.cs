using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;

// Payments: gateways, results, caches, retries and circuit breakers.
internal sealed class StrangersPayments
{
    private abstract record PaymentResult
    {
        public sealed record Paid(int Amount) : PaymentResult;

        public sealed record Declined(string Reason) : PaymentResult;

        public sealed record Broken(Exception Cause) : PaymentResult;
    }

    private sealed class GatewayException(string code, Exception? cause = null) : Exception("gateway: " + code, cause)
    {
        public string Code => code;

        public bool IsTransient => code is "busy" or "timeout";
    }

    private sealed class Outcome<T>
    {
        private Outcome(T? value, Exception? error) => (Value, Error) = (value, error);

        public T? Value { get; }

        public Exception? Error { get; }

        [MemberNotNullWhen(true, nameof(Error))]
        public bool HasFailed => Error is not null;

        public static Outcome<T> Success(T value) => new(value, null);

        public static Outcome<T> Failure(Exception error) => new(default, error);

        public TResult Match<TResult>(Func<T, TResult> success, Func<Exception, TResult> failure) =>
            HasFailed ? failure(Error) : success(Value!);
    }

    private static Outcome<int> Charge(int amount)
    {
        try
        {
            return Outcome<int>.Success(amount + Fail());
        }
        catch (Exception ex)
        {
            return Outcome<int>.Failure(ex);
        }
    }

    [Snippet(In = nameof(Charge))]
    string An_outcome_that_is_matched(ILogger log) => Charge(5).Match(
        amount => $"paid {amount}",
        error =>
        {
            log.LogError(error, "Not charged");
            return "not paid";
        });

    private static Outcome<int> Refund(int amount)
    {
        try
        {
            return Outcome<int>.Success(amount + Fail(new GatewayException("closed")));
        }
        catch (GatewayException ex)
        {
            return Outcome<int>.Failure(ex);
        }
    }

    [Snippet(In = nameof(Refund))]
    string An_outcome_that_is_matched_to_text() => Refund(5).Match(amount => $"refunded {amount}", error => $"sorry: {error.Message}");

    private static PaymentResult Pay(int amount)
    {
        try
        {
            return new PaymentResult.Paid(amount + Fail());
        }
        catch (Exception ex)
        {
            return new PaymentResult.Broken(ex);
        }
    }

    [Snippet(In = nameof(Pay))]
    int A_union_that_is_switched(ILogger log)
    {
        switch (Pay(3))
        {
            case PaymentResult.Paid paid:
                return paid.Amount;
            case PaymentResult.Broken { Cause: var cause }:
                log.LogError(cause, "Payment is broken");
                return 0;
            default:
                return -1;
        }
    }

    private static PaymentResult PayByCard(string card)
    {
        try
        {
            return new PaymentResult.Paid(Fail(new HttpRequestException(card)));
        }
        catch (HttpRequestException ex)
        {
            return new PaymentResult.Declined(ex.Message);
        }
    }

    [Snippet(In = nameof(PayByCard))]
    void A_union_with_a_reason(ILogger log)
    {
        if (PayByCard("4111") is PaymentResult.Declined declined) log.LogError("Declined: {Reason}", declined.Reason);
    }

    [Snippet]
    PaymentResult A_union_for_the_caller()
    {
        try
        {
            return new PaymentResult.Paid(Fail());
        }
        catch (GatewayException ex)
        {
            return new PaymentResult.Declined(ex.Code);
        }
        /* judged */
        catch (Exception ex)
        {
            return new PaymentResult.Broken(ex);
        }
    }

    private static async Task<T> Retry<T>(Func<Task<T>> call, int attempts)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (Exception) when (attempt < attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Pow(2, attempt)));
            }
        }
    }

    [Snippet(In = nameof(Retry), IsRetry = true)]
    Task<int> A_retry_with_a_filter() => Retry(FailAsync, 3);

    [Snippet(IsRetry = true)]
    int A_retry_with_a_goto()
    {
        var left = 2;
    again:
        try
        {
            return Fail(new SocketException(10054));
        }
        catch (SocketException)
        {
            if (left-- == 0) throw;
        }

        goto again;
    }

    [Snippet(IsRetry = true)]
    int A_retry_with_a_goto_that_gives_up()
    {
        var left = 2;
    again:
        try
        {
            return Fail();
        }
        catch (Exception)
        {
            left--;
        }

        if (left > 0) goto again;
        return 0;
    }

    [Snippet(IsRetry = true)]
    int A_retry_that_forgets_why()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                return Fail();
            }
            catch (Exception ex)
            {
                Console.WriteLine($"{attempt}: {ex.Message}");
                Thread.Sleep(attempt);
            }
        }

        throw new GatewayException("busy");
    }

    private sealed class Backoff(ILogger log, int attempts)
    {
        public bool Try(Action action)
        {
            var attempt = 0;
            do
            {
                try
                {
                    action();
                    return true;
                }
                catch (Exception ex)
                {
                    attempt++;
                    var level = attempt == attempts ? LogLevel.Error : LogLevel.Warning;
                    log.Log(level, ex, "Attempt {Attempt} failed", attempt);
                }
            }
            while (attempt < attempts);

            return false;
        }
    }

    [Snippet(In = nameof(Backoff), IsRetry = true)]
    bool A_backoff_with_a_level(ILogger log) => new Backoff(log, 3).Try(() => Fail());

    [Snippet(Paths = 2)]
    async Task<int> A_gateway_that_is_busy(int which, ILogger log)
    {
        try
        {
            await Task.Yield();
            return Fail(new GatewayException(which == 0 ? "busy" : "key"));
        }
        catch (GatewayException ex) when (ex.IsTransient)
        {
            return 0;
        }
        /* judged */
        catch (Exception ex)
        {
            if (ex is GatewayException { Code: "key" } && log.IsEnabled(LogLevel.Trace)) return 1;
            log.LogError(ex, "Not paid");
            return -1;
        }
    }

    private sealed class Breaker
    {
        private Exception? reason;

        public bool IsOpen => reason is not null;

        public T Run<T>(Func<T> call)
        {
            if (reason is not null) throw new GatewayException("open", reason);
            try
            {
                return call();
            }
            catch (Exception ex)
            {
                reason = ex;
                throw;
            }
        }
    }

    [Snippet(In = nameof(Breaker))]
    int A_breaker_that_opens() => new Breaker().Run(Fail);

    private sealed class SoftBreaker
    {
        private readonly ConcurrentQueue<DateTime> failures = [];

        public T? Run<T>(Func<T> call)
            where T : class
        {
            if (failures.Count > 5) return null;
            try
            {
                return call();
            }
            catch (Exception)
            {
                failures.Enqueue(DateTime.UtcNow);
                return default;
            }
        }
    }

    [Snippet(In = nameof(SoftBreaker))]
    string? A_breaker_that_counts() => new SoftBreaker().Run(() => Fail().ToString("D", null));

    private sealed class PriceCache(IMemoryCache cache, ILogger log)
    {
        public int Price(string sku)
        {
            try
            {
                return cache.GetOrCreate(sku, _ => Fail());
            }
            catch (Exception ex)
            {
                log.LogError(ex, "{Sku} has no price", sku);
                return cache.TryGetValue("old:" + sku, out int old) ? old : 0;
            }
        }
    }

    [Snippet(In = nameof(PriceCache))]
    int A_cache_that_falls_back(ILogger log)
    {
        using var cache = new MemoryCache(new MemoryCacheOptions());
        return new PriceCache(cache, log).Price("a");
    }

    private sealed class TokenCache(Func<Task<string>> fetch)
    {
        private string? token;

        public async ValueTask<string?> Get()
        {
            if (token is not null) return token;
            try
            {
                token = await fetch();
            }
            catch (HttpRequestException ex) when (ex.StatusCode is null or >= HttpStatusCode.InternalServerError)
            {
                token = null;
            }

            return token;
        }
    }

    [Snippet(In = nameof(TokenCache))]
    async Task<bool> A_token_that_is_missing() =>
        await new TokenCache(() => Task.FromResult($"{Fail(new HttpRequestException("token"))}")).Get() is null;

    private sealed class NegativeCache
    {
        private readonly Dictionary<string, object> entries = [];

        public int Get(string key)
        {
            if (entries.TryGetValue(key, out var entry)) return entry is Exception error ? throw error : (int)entry;
            try
            {
                var value = Fail();
                entries[key] = value;
                return value;
            }
            catch (Exception ex)
            {
                entries[key] = ex;
                return -1;
            }
        }
    }

    [Snippet(In = nameof(NegativeCache))]
    int A_cache_of_failures()
    {
        var cache = new NegativeCache();
        cache.Get("a");
        return cache.Get("a");
    }

    private sealed class LazyKey
    {
        private readonly Lazy<string> key = new(() => $"{Fail(new IOException("key"))}");

        public string? Value
        {
            get
            {
                try
                {
                    return key.Value;
                }
                catch (IOException ex)
                {
                    SentrySdk.CaptureException(ex);
                    return null;
                }
            }
        }
    }

    [Snippet(In = nameof(LazyKey))]
    bool A_lazy_key() => new LazyKey().Value is null;

    private interface IGateway
    {
        Task<int> Charge(int cents);
    }

    private sealed class RealGateway : IGateway
    {
        public Task<int> Charge(int cents) => FailAsync();
    }

    private sealed class LoggedGateway(IGateway inner, ILogger log) : IGateway
    {
        public async Task<int> Charge(int cents)
        {
            try
            {
                return await inner.Charge(cents);
            }
            catch (Exception ex)
            {
                log.LogError(ex, "Charging {Cents} failed", cents);
                throw new GatewayException("charge", ex);
            }
        }
    }

    [Snippet(In = nameof(LoggedGateway))]
    Task<int> A_gateway_that_logs_and_wraps(ILogger log) => new LoggedGateway(new RealGateway(), log).Charge(100);

    private sealed class FallbackGateway(IGateway first, IGateway second) : IGateway
    {
        public async Task<int> Charge(int cents)
        {
            try
            {
                return await first.Charge(cents);
            }
            catch (Exception)
            {
                return await second.Charge(cents);
            }
        }
    }

    private sealed class FreeGateway : IGateway
    {
        public Task<int> Charge(int cents) => Task.FromResult(0);
    }

    [Snippet(In = nameof(FallbackGateway))]
    Task<int> A_gateway_with_a_substitute() => new FallbackGateway(new RealGateway(), new FreeGateway()).Charge(1);

    private sealed class Checkout(ILogger log)
    {
        public string Status { get; private set; } = "new";

        public void Complete()
        {
            try
            {
                Fail(new GatewayException("limit"));
                Status = "paid";
            }
            catch (GatewayException ex) when (ex.Code == "limit")
            {
                Status = "declined";
                log.LogInformation("Declined by the bank with {Code}", ex.Code);
            }
        }
    }

    [Snippet(In = nameof(Checkout))]
    void A_checkout_over_the_limit(ILogger log) => new Checkout(log).Complete();

    [Snippet]
    void Both_an_event_and_a_log_entry(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.LogError(ex, "Not paid");
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void An_event_by_hand()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            var sent = new SentryEvent(ex) { Level = SentryLevel.Fatal, Message = "Payment" };
            sent.SetTag("area", "payment");
            SentrySdk.CaptureEvent(sent);
        }
    }

    [Snippet]
    void An_event_without_it()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            var sent = new SentryEvent { Level = SentryLevel.Error, Message = ex.Message };
            sent.SetExtra("details", ex.ToString());
            SentrySdk.CaptureEvent(sent);
        }
    }

    private static class Webhooks
    {
        public static async Task<bool> Deliver(Uri address, Func<Uri, Task> post, CancellationToken cancel = default)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(TimeSpan.FromMinutes(1));
            try
            {
                await post(address).WaitAsync(limit.Token);
                return true;
            }
            catch (Exception ex) when (ex is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync($"{address}: {ex.GetBaseException().Message}");
                return false;
            }
        }
    }

    [Snippet(In = nameof(Webhooks))]
    Task<bool> A_webhook_with_a_limit() => Webhooks.Deliver(new Uri("https://a.example"), _ => FailAsync());

    private static Exception Translate(Exception exception) => exception switch
    {
        SocketException socket => new GatewayException("timeout", socket),
        JsonException => new GatewayException("format"),
        _ => exception,
    };

    [Snippet(Paths = 3)]
    void A_translation_of_exceptions(int which)
    {
        try
        {
            Fail(which switch { 0 => new SocketException(1), 1 => new JsonException(), _ => new IOException() });
        }
        catch (Exception ex)
        {
            throw Translate(ex);
        }
    }

    private static GatewayException Wrapped(Exception exception) =>
        exception as GatewayException ?? new GatewayException("any", exception);

    [Snippet(Paths = 2)]
    void A_translation_that_keeps_all(int which)
    {
        try
        {
            Fail(which == 0 ? new GatewayException("busy") : new IOException());
        }
        catch (Exception ex)
        {
            throw Wrapped(ex);
        }
    }

    private sealed class Ledger
    {
        private readonly List<string> entries = [];

        public required ILogger Log { get; init; }

        public void Book(int amount)
        {
            var isBooked = false;
            try
            {
                entries.Add($"{amount + Fail()}");
                isBooked = true;
            }
            catch (Exception ex)
            {
                Log.LogError(ex, "Amount {Amount} is not booked", amount);
            }

            if (!isBooked) entries.Clear();
        }
    }

    [Snippet(In = nameof(Ledger))]
    void A_ledger_with_a_required_logger(ILogger log) => new Ledger { Log = log }.Book(2);

    private sealed record Attempted(bool Ok, string? Error = null)
    {
        public static Attempted From(Exception exception) => new(false, exception.GetBaseException().Message);
    }

    [Snippet]
    Attempted A_record_made_of_its_message()
    {
        try
        {
            Fail();
            return new Attempted(true);
        }
        catch (Exception ex)
        {
            return Attempted.From(ex);
        }
    }

    [Snippet(Paths = 2)]
    async Task<bool> A_retry_only_if_it_is_transient(int which, ILogger log)
    {
        var isRetried = false;
        while (true)
        {
            try
            {
                await Task.Yield();
                Fail(new GatewayException(which == 0 ? "busy" : "key"));
            }
            catch (GatewayException ex)
            {
                if (!ex.IsTransient)
                {
                    log.LogError(ex, "The gateway refuses");
                    return false;
                }

                if (isRetried) return false;
                isRetried = true;
            }
        }
    }

    private sealed class Terminal(Queue<int> amounts)
    {
        public Dictionary<int, string> Receipts { get; } = [];

        public bool Next(ILogger log)
        {
            if (!amounts.TryDequeue(out var amount)) return false;
            try
            {
                Receipts[amount] = $"paid {Fail(new TimeoutException())}";
            }
            catch (TimeoutException ex) when (amounts.Count > 0)
            {
                log.LogError(ex, "The terminal takes the next amount");
            }

            return true;
        }
    }

    [Snippet(In = nameof(Terminal))]
    bool A_terminal_that_goes_on(ILogger log) => new Terminal(new([3, 4])).Next(log);
}
