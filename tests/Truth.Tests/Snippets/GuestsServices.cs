using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Text.Json;

// Services of a shop: orders, prices, stock, mails, with the habits of several authors.
internal sealed class GuestsServices
{
    private readonly Dictionary<string, decimal> prices = [];

    private sealed class Order
    {
        public int Id { get; init; }

        public string State { get; private set; } = "new";

        public string? LastError { get; private set; }

        public void Fail(Exception why)
        {
            State = "failed";
            LastError = why.Message;
        }
    }

    private sealed record Problem(string Title, int Status, string? Detail = null);

    private sealed record Answer(int Status, object? Body = null)
    {
        public static Answer Ok(object? body) => new(200, body);

        public static Answer Error(string title, Exception ex) => new(500, new Problem(title, 500, ex.Message));
    }

    private sealed class OrderException : Exception
    {
        public OrderException(int id, Exception? inner = null)
            : base($"order {id}", inner) => Id = id;

        public int Id { get; }
    }

    private sealed class Unit(ILogger log) : IDisposable
    {
        private bool isDone;

        public void Complete() => isDone = true;

        public void Dispose()
        {
            if (!isDone) log.LogWarning("rolled back");
        }
    }

    private static decimal Fetch(string sku) => Fail(new HttpRequestException($"no price for {sku}", null, HttpStatusCode.BadGateway));

    // L
    [Snippet]
    decimal A_price_from_the_cache()
    {
        try
        {
            return prices["a"] = Fetch("a");
        }
        catch (HttpRequestException)
        {
            return prices.GetValueOrDefault("a", 1);
        }
    }

    // P
    [Snippet(Paths = 2)]
    decimal A_price_from_the_cache_or_the_failure(int which)
    {
        if (which == 1) prices["a"] = 1;
        try
        {
            return Fetch("a");
        }
        catch (HttpRequestException ex)
        {
            if (prices.TryGetValue("a", out var price)) return price;
            throw new KeyNotFoundException("a", ex);
        }
    }

    // L
    [Snippet]
    string An_order_that_fails_by_its_text()
    {
        var order = new Order { Id = 7 };
        try
        {
            Fetch("b");
        }
        catch (Exception ex)
        {
            order.Fail(ex);
        }

        return order.State;
    }

    // R
    [Snippet]
    void An_order_exception_with_named_arguments()
    {
        try
        {
            Fetch("c");
        }
        catch (Exception ex)
        {
            throw new OrderException(inner: ex, id: 3);
        }
    }

    // L, replaced
    [Snippet]
    void An_order_exception_without_it()
    {
        try
        {
            Fetch("c");
        }
        catch (Exception ex) when (ex is HttpRequestException { StatusCode: HttpStatusCode.BadGateway })
        {
            throw new OrderException(3);
        }
    }

    // L
    [Snippet]
    Answer An_answer_with_a_problem()
    {
        try
        {
            return Answer.Ok(Fetch("d"));
        }
        catch (Exception ex)
        {
            return Answer.Error("prices are down", ex);
        }
    }

    // R
    [Snippet]
    Answer An_answer_with_a_problem_and_a_line(ILogger<GuestsServices>? typed, ILogger log)
    {
        try
        {
            return Answer.Ok(Fetch("d"));
        }
        catch (Exception ex)
        {
            (typed ?? log).LogError(ex, "prices are down");
            return Answer.Error("prices are down", ex);
        }
    }

    // R
    [Snippet]
    void A_unit_that_is_not_complete(ILogger log)
    {
        using var unit = new Unit(log);
        try
        {
            Fetch("e");
            unit.Complete();
        }
        catch (HttpRequestException ex) when (ex.StatusCode is >= HttpStatusCode.InternalServerError)
        {
            log.LogError(ex, "{Status}", ex.StatusCode);
        }
    }

    // L
    [Snippet]
    decimal? A_number_that_may_be_bad()
    {
        try
        {
            return decimal.Parse("1,2", CultureInfo.InvariantCulture) + Fail(new FormatException());
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // P
    [Snippet(Paths = 3)]
    int Status_codes(int which, ILogger log)
    {
        try
        {
            Fail(which switch { 0 => new KeyNotFoundException(), 1 => new UnauthorizedAccessException(), _ => new JsonException() });
            return 200;
        }
        catch (Exception ex)
        {
            var (status, level) = ex switch
            {
                KeyNotFoundException => (404, LogLevel.Debug),
                UnauthorizedAccessException => (403, LogLevel.Warning),
                _ => (500, LogLevel.Error),
            };
            log.Log(level, ex, "{Status}", status);
            return status;
        }
    }

    // R
    [Snippet(IsRetry = true)]
    async Task<int> Retries_with_a_wait(ILogger log)
    {
        const int max = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception ex) when (attempt < max)
            {
                log.LogWarning(ex, "attempt {Attempt} of {Max}", attempt, max);
                await Task.Delay(TimeSpan.FromMilliseconds(attempt));
            }
        }
    }

    // L
    [Snippet(IsRetry = true)]
    async Task<int> Retries_and_a_default(ILogger log)
    {
        var delay = 1;
        while (delay < 8)
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception ex)
            {
                log.LogWarning(ex, "next try in {Delay}", delay);
                await Task.Delay(delay *= 2);
            }
        }

        return -1;
    }

    // R
    [Snippet(IsRetry = true)]
    async Task<int> Retries_and_the_last_one(ILogger log)
    {
        Exception? last = null;
        foreach (var pause in new[] { 1, 2 })
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception ex)
            {
                last = ex;
                await Task.Delay(pause);
            }
        }

        log.LogError(last, "gave up");
        return 0;
    }

    // L
    [Snippet(IsRetry = true)]
    bool Retries_that_count_down()
    {
        var left = 2;
    again:
        try
        {
            Fail();
            return true;
        }
        catch (IOException)
        {
            throw;
        }
        /* judged */
        catch (InvalidOperationException)
        {
            if (--left > 0) goto again;
            return false;
        }
    }

    // L
    [Snippet]
    async Task A_mail_that_may_be_lost(ILogger log)
    {
        try
        {
            await FailAsync();
        }
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            using (log.BeginScope("{Mail}", 1))
            {
                log.LogInformation("mail not sent: {Why}", ex.Message);
            }
        }
    }

    // R
    [Snippet]
    async Task A_mail_in_a_scope(ILogger log)
    {
        try
        {
            await FailAsync();
        }
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            using var scope = log.BeginScope("{Mail}", 1);
            log.Log(LogLevel.Error, new EventId(4, "mail"), ex, "mail not sent");
        }
    }
}
