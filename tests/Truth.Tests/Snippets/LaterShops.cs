using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

// A shop: checkout, payments, stock, coupons and the API in front of them.
internal sealed class LaterShops
{
    private readonly List<string> outbox = [];
    private readonly Dictionary<string, decimal> prices = new() { ["sku-1"] = 9.99m };
    private Exception? lastDecline;
    private int declined;

    private enum PaymentState { Pending, Captured, Declined, Unknown }

    private sealed record Order(int Id, decimal Total)
    {
        public PaymentState State { get; init; } = PaymentState.Pending;
        public string? Remark { get; init; }
    }

    private sealed class PaymentException(string reason, Exception? inner = null) : Exception(reason, inner)
    {
        public required string Gateway { get; init; }
    }

    private sealed class OutOfStockException(string sku) : Exception($"{sku} is out of stock")
    {
        public string Sku => sku;
    }

    private sealed class RateService(ILogger? logger)
    {
        private decimal last = 1.08m;

        public decimal Refresh(string currency)
        {
            try
            {
                last = Fail(new IOException($"no rate for {currency}"));
            }
            catch (IOException ex)
            {
                logger?.LogError(ex, "Rate of {Currency} could not be refreshed, {Last} stays", currency, last);
            }

            return last;
        }
    }

    private static void Charge(Order order) => Fail(new TimeoutException($"gateway did not answer for order {order.Id}"));

    private static void Ship(Order order) => Fail(new IOException($"carrier rejected order {order.Id}"));

    private void Refund(Order order) => outbox.Add($"refund {order.Id}: {order.Total}");

    private bool CaptureAndCount(Exception exception)
    {
        declined++;
        return SentrySdk.CaptureException(exception) != SentryId.Empty || declined > 0;
    }

    [Snippet]
    Order Checkout_marks_the_order_as_declined()
    {
        var order = new Order(17, 99.5m);
        try
        {
            Charge(order);
            return order with { State = PaymentState.Captured };
        }
        catch (TimeoutException ex)
        {
            return order with { State = PaymentState.Declined, Remark = ex.Message };
        }
    }

    [Snippet]
    void Checkout_compensates_and_wraps(ILogger log)
    {
        var order = new Order(18, 10m);
        var undo = new Stack<(string Step, Action Run)>();
        try
        {
            undo.Push(("payment", () => Refund(order)));
            Ship(order);
        }
        catch (Exception ex)
        {
            while (undo.TryPop(out var step))
            {
                log.LogInformation("Compensating {Step}", step.Step);
                step.Run();
            }

            throw new InvalidOperationException($"Checkout of order {order.Id} was rolled back", ex);
        }
    }

    [Snippet]
    bool Checkout_compensates_and_warns(ILogger log)
    {
        var order = new Order(19, 12m);
        List<Action> compensations = [];
        try
        {
            compensations.Add(() => Refund(order));
            Ship(order);
            return true;
        }
        catch (Exception ex)
        {
            compensations.Reverse();
            compensations.ForEach(compensate => compensate());
            log.LogWarning("Order {Order} was rolled back: {Reason}", order.Id, ex.GetBaseException().Message);
            return false;
        }
    }

    [Snippet(Paths = 2)]
    int Reserve_tells_empty_stock_from_a_failure(int which, ILogger log)
    {
        try
        {
            return Fail(which == 0 ? new OutOfStockException("sku-1") : new IOException("warehouse"));
        }
        catch (Exception ex)
        {
            if (ex is OutOfStockException { Sku: var sku } && prices.ContainsKey(sku)) return 0;
            log.LogError(ex, "Reservation failed");
            return -1;
        }
    }

    [Snippet(Paths = 2)]
    decimal Redeem_gives_no_discount_for_an_unknown_coupon(int which)
    {
        try
        {
            return Fail(which == 0 ? new KeyNotFoundException("SUMMER") : new FormatException("S#MMER"));
        }
        catch (Exception ex)
        {
            return ex switch
            {
                KeyNotFoundException => 0m,
                FormatException malformed => throw new PaymentException("coupon", malformed) { Gateway = "none" },
                _ => throw new InvalidOperationException("coupon", ex),
            };
        }
    }

    [Snippet]
    string Pay_goes_on_with_the_second_gateway()
    {
        var order = new Order(20, 5m);
        try
        {
            Charge(order);
            return "first";
        }
        catch (TimeoutException ex)
        {
            lastDecline = ex;
            outbox.Add($"switched gateway for {order.Id}");
            return "second";
        }
    }

    [Snippet]
    void Decline_alarm_rings_at_the_third_only(ILogger log)
    {
        for (var id = 1; id <= 3; id++)
        {
            try
            {
                Charge(new Order(id, 1m));
            }
            catch (TimeoutException ex)
            {
                if (Interlocked.Increment(ref declined) % 3 == 0) log.LogError(ex, "{Declined} declined", declined);
            }
        }
    }

    [Snippet]
    void Api_answers_422_and_logs(IApplicationBuilder app, ILogger log) => app.Run(async context =>
    {
        try
        {
            Charge(new Order(21, 7m));
            context.Response.StatusCode = StatusCodes.Status201Created;
        }
        catch (TimeoutException ex)
        {
            log.LogError(ex, "Payment for {Path} failed", context.Request.Path);
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await context.Response.WriteAsync("payment failed");
        }
    });

    [Snippet(Paths = 2)]
    void Api_logs_what_it_answers_with_500(IApplicationBuilder app, ILogger log) => app.Run(context =>
    {
        try
        {
            Fail(Which(context) == 0 ? new KeyNotFoundException("order") : new IOException("orders"));
        }
        catch (Exception ex)
        {
            var status = ex is KeyNotFoundException ? 404 : 500;
            if (status >= 500) log.LogError(ex, "Unhandled in {Method}", context.Request.Method);
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    });

    [Snippet]
    void Webhook_always_says_ok(IApplicationBuilder app, ILogger log) => app.Run(async context =>
    {
        try
        {
            await FailAsync();
        }
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            // The provider sends it again and again unless we accept it.
            log.LogWarning(ex, "Webhook could not be processed");
        }

        context.Response.StatusCode = 200;
    });

    [Snippet]
    decimal Price_feed_keeps_the_old_price()
    {
        try
        {
            prices["sku-1"] = Fail(new InvalidDataException("feed"));
        }
        catch (InvalidDataException ex)
        {
            SentrySdk.AddBreadcrumb($"Price feed is stale: {ex.Message}", level: BreadcrumbLevel.Warning);
        }

        return prices["sku-1"];
    }

    [Snippet]
    void Invoice_mail_is_sent_before_the_capture()
    {
        Exception? failure = null;
        try
        {
            Ship(new Order(22, 3m));
        }
        catch (Exception ex)
        {
            failure = ex;
        }
        finally
        {
            outbox.Add(failure is null ? "invoice" : "delay notice");
        }

        if (failure is not null) SentrySdk.CaptureException(failure, scope => scope.SetTag("order", "22"));
    }

    [Snippet, Undecided("what is thrown into an outer clause is told there")]
    void Tax_failure_is_reworded_for_the_outer_handler(ILogger log)
    {
        try
        {
            try
            {
                Fail(new IOException("tax service"));
            }
            /* judged */
            catch (IOException ex)
            {
                throw new PaymentException("tax: " + ex.Message) { Gateway = "tax" };
            }
        }
        catch (PaymentException ex)
        {
            log.LogError(ex, "Checkout stopped by {Gateway}", ex.Gateway);
        }
    }

    [Snippet]
    int Loyalty_points_are_zero_but_captured()
    {
        try
        {
            return Fail(new InvalidOperationException("points"));
        }
        catch (InvalidOperationException ex) when (CaptureAndCount(ex))
        {
            return 0;
        }
    }

    [Snippet(Paths = 2), ByDesign("functions in a table are taken to report")]
    string Payment_state_by_a_table_of_types(int which, ILogger log)
    {
        var known = new Dictionary<Type, Func<Exception, PaymentState>>
        {
            [typeof(TimeoutException)] = _ => PaymentState.Unknown,
            [typeof(IOException)] = why =>
            {
                log.LogError(why, "Gateway is down");
                return PaymentState.Declined;
            },
        };
        try
        {
            return Fail(which == 0 ? new TimeoutException() : new IOException()).ToString();
        }
        catch (Exception ex)
        {
            return known[ex.GetType()](ex).ToString();
        }
    }

    [Snippet(In = nameof(RateService))]
    decimal Rate_service_has_its_logger(ILogger log) => new RateService(log).Refresh("SEK");
}
