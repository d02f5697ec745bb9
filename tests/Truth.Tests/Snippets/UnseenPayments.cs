using System.Net;
using System.Net.Http;
using System.Runtime.ExceptionServices;

// A payment client: charges, refunds, disputes, and what the shop is told of them.
internal sealed class UnseenPayments
{
    private readonly Dictionary<string, Exception> openDisputes = [];
    private readonly List<string> journal = [];
    private Exception? lastFailure;
    private int declines;
    private bool isOpen;

    private enum ChargeStatus
    {
        Accepted,
        Declined,
        Pending,
        Failed,
    }

    private abstract record ChargeResult
    {
        public sealed record Accepted(string Id) : ChargeResult;

        public sealed record Declined(string Reason) : ChargeResult;

        public sealed record Broken(Exception Error) : ChargeResult;
    }

    private readonly record struct Result<T>(T? Value, Exception? Error)
    {
        public bool IsOk => Error is null;

        public static Result<T> Ok(T value) => new(value, null);

        public static Result<T> Failed(Exception error) => new(default, error);

        public T OrThrow() => Error is null ? Value! : throw new PaymentException("no result", Error);

        public T OrElse(T other) => IsOk ? Value! : other;

        public Result<T> OnError(Action<Exception> then)
        {
            if (Error is not null) then(Error);
            return this;
        }
    }

    private sealed class PaymentException(string message, Exception? inner = null) : Exception(message, inner);

    private sealed class PaymentTimeoutException() : Exception("the provider did not answer in time");

    private sealed class AuditTrail
    {
        private readonly List<string> lines = [];

        public int Count => lines.Count;

        public void Error(Exception exception, string what) => lines.Add($"{DateTime.UtcNow:O} {what}: {exception.Message}");
    }

    private sealed class Alarm(ILogger log) : IProgress<Exception>
    {
        public void Report(Exception value) => log.LogError(value, "Settlement step failed");
    }

    private static string Post(string path) => Fail(new HttpRequestException($"POST {path}")).ToString(null, null);

    private static async Task<string> PostAsync(string path)
    {
        await Task.Yield();
        return Post(path);
    }

    private static Result<T> Attempt<T>(Func<T> action)
    {
        try
        {
            return Result<T>.Ok(action());
        }
        catch (Exception ex)
        {
            return Result<T>.Failed(ex);
        }
    }

    private static bool TryCharge(string id, out string? error)
    {
        error = null;
        try
        {
            Post($"charges/{id}");
            return true;
        }
        catch (Exception ex)
        {
            error = ex.Message;
            return false;
        }
    }

    private static bool TryRefund(string id, out Exception? error)
    {
        try
        {
            Post($"refunds/{id}");
            error = null;
            return true;
        }
        catch (HttpRequestException ex)
        {
            error = ex;
            return false;
        }
    }

    private static Exception Translate(Exception exception) => exception switch
    {
        HttpRequestException http => new PaymentException("provider rejected the call", http),
        TimeoutException => new PaymentTimeoutException(),
        _ => exception,
    };

    [Snippet]
    ChargeResult Charge_is_declined_with_a_reason()
    {
        try
        {
            return new ChargeResult.Accepted(Post("charges"));
        }
        catch (HttpRequestException ex)
        {
            return new ChargeResult.Declined(ex.Message);
        }
    }

    [Snippet]
    ChargeResult Charge_is_broken_with_its_error()
    {
        try
        {
            return new ChargeResult.Accepted(Post("charges"));
        }
        catch (Exception ex) when (ex is HttpRequestException or TimeoutException)
        {
            return new ChargeResult.Broken(ex);
        }
    }

    [Snippet(In = nameof(Attempt))]
    string Refund_by_a_result_that_throws() => Attempt(() => Post("refunds")).OrThrow();

    [Snippet]
    string Refund_by_a_result_with_a_default()
    {
        Result<string> result;
        try
        {
            result = Result<string>.Ok(Post("refunds"));
        }
        catch (Exception ex)
        {
            result = Result<string>.Failed(ex);
        }

        return result.OrElse("none");
    }

    [Snippet]
    string Refund_by_a_result_that_is_logged(ILogger log)
    {
        Result<string> result;
        try
        {
            result = Result<string>.Ok(Post("refunds"));
        }
        catch (Exception ex)
        {
            result = Result<string>.Failed(ex);
        }

        return result.OnError(error => log.LogError(error, "Refund failed")).OrElse("none");
    }

    [Snippet]
    int Dispute_goes_to_the_audit_trail()
    {
        var audit = new AuditTrail();
        try
        {
            Post("disputes");
        }
        catch (Exception ex)
        {
            audit.Error(ex, "dispute was not opened");
        }

        return audit.Count;
    }

    [Snippet]
    string Conflict_means_that_it_was_charged_before()
    {
        try
        {
            Fail(new HttpRequestException("conflict", null, HttpStatusCode.Conflict));
            return "new";
        }
        catch (HttpRequestException ex) when (ex.StatusCode == HttpStatusCode.Conflict)
        {
            journal.Add("charged before");
            return "existing";
        }
    }

    [Snippet]
    async Task Payout_is_wrapped()
    {
        var id = Guid.NewGuid();
        try
        {
            await PostAsync($"payouts/{id}");
        }
        catch (HttpRequestException ex)
        {
            throw new PaymentException($"payout {id} failed", ex);
        }
    }

    [Snippet]
    async Task Payout_is_wrapped_with_its_text()
    {
        try
        {
            await PostAsync("payouts");
        }
        catch (HttpRequestException ex)
        {
            throw new PaymentException($"payout failed: {ex.Message} ({ex.StatusCode})");
        }
    }

    [Snippet(Paths = 2)]
    void Capture_is_translated(int which)
    {
        try
        {
            Fail(which == 0 ? new HttpRequestException("capture") : new TimeoutException("capture"));
        }
        catch (Exception ex)
        {
            throw Translate(ex);
        }
    }

    [Snippet(Paths = 2)]
    bool Settlement_is_thrown_later_if_strict(int which)
    {
        ExceptionDispatchInfo? captured = null;
        try
        {
            Post("settlements");
        }
        catch (Exception ex)
        {
            captured = ExceptionDispatchInfo.Capture(ex);
        }
        finally
        {
            journal.Add("settled");
        }

        if (which == 1) captured?.Throw();
        return captured is null;
    }

    [Snippet]
    ChargeStatus Charge_is_captured_with_tags()
    {
        try
        {
            Post("charges");
            return ChargeStatus.Accepted;
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex, scope =>
            {
                scope.SetTag("provider", "north");
                scope.Level = SentryLevel.Warning;
            });
            return ChargeStatus.Failed;
        }
    }

    [Snippet]
    ChargeStatus Charge_is_a_message_of_level_error()
    {
        try
        {
            Post("charges");
            return ChargeStatus.Accepted;
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureMessage($"charge failed: {ex.Message}", SentryLevel.Error);
            return ChargeStatus.Failed;
        }
    }

    [Snippet]
    void Mandate_is_an_event_of_its_own()
    {
        try
        {
            Post("mandates");
        }
        catch (Exception ex)
        {
            var report = new SentryEvent(ex) { Message = "mandate not created", Level = SentryLevel.Fatal };
            report.SetTag("area", "mandates");
            SentrySdk.CaptureEvent(report);
        }
    }

    [Snippet]
    void Mandate_is_an_event_with_its_text()
    {
        try
        {
            Post("mandates");
        }
        catch (Exception ex)
        {
            var report = new SentryEvent { Message = ex.Message, Level = SentryLevel.Error };
            report.SetExtra("stack", ex.StackTrace);
            SentrySdk.CaptureEvent(report);
        }
    }

    [Snippet]
    void Transaction_is_finished_with_it()
    {
        var transaction = SentrySdk.StartTransaction("charge", "payment");
        try
        {
            Post("charges");
            transaction.Finish(SpanStatus.Ok);
        }
        catch (Exception ex)
        {
            transaction.Finish(ex);
            journal.Add("charge failed");
        }
    }

    [Snippet]
    void Transaction_is_finished_and_it_goes_on()
    {
        var transaction = SentrySdk.StartTransaction("charge", "payment");
        try
        {
            Post("charges");
            transaction.Finish(SpanStatus.Ok);
        }
        catch (Exception ex)
        {
            transaction.Finish(ex, SpanStatus.InternalError);
            throw;
        }
    }

    [Snippet]
    ChargeStatus Pending_leaves_a_breadcrumb()
    {
        try
        {
            Post("charges");
            return ChargeStatus.Accepted;
        }
        catch (Exception ex)
        {
            ex.Data["order"] = 17;
            SentrySdk.AddBreadcrumb(
                "charge is pending",
                category: "payment",
                data: new Dictionary<string, string> { ["error"] = ex.GetType().Name, ["text"] = ex.Message },
                level: BreadcrumbLevel.Error);
            return ChargeStatus.Pending;
        }
    }

    [Snippet]
    void Circuit_opens_at_the_third(ILogger log)
    {
        const int Threshold = 3;
        while (!isOpen)
        {
            try
            {
                Post("charges");
            }
            catch (HttpRequestException ex)
            {
                declines++;
                isOpen = declines >= Threshold;
                if (isOpen) log.LogCritical(ex, "Circuit is open after {Declines}", declines);
                else log.LogWarning(ex, "Charge failed, {Left} left", Threshold - declines);
            }
        }
    }

    [Snippet]
    void First_failure_is_kept()
    {
        try
        {
            Post("charges");
        }
        catch (Exception ex)
        {
            lastFailure ??= ex;
        }
    }

    [Snippet]
    void Dispute_is_kept_open()
    {
        try
        {
            Post("disputes/7");
        }
        catch (Exception ex)
        {
            openDisputes["7"] = new PaymentException("dispute 7", ex);
        }
    }

    [Snippet]
    async Task<bool> Void_is_logged_among_the_values(ILogger log)
    {
        try
        {
            await PostAsync("voids");
            return true;
        }
        catch (Exception ex)
        {
            log.LogError("Void of {Id} failed: {Error}", 12, ex);
            return false;
        }
    }

    [Snippet]
    async Task<bool> Void_is_logged_in_a_scope(ILogger log)
    {
        using var scope = log.BeginScope(new Dictionary<string, object> { ["Void"] = 12 });
        try
        {
            await PostAsync("voids");
            return true;
        }
        catch (Exception ex)
        {
            log.Log(LogLevel.Error, new EventId(4, "VoidFailed"), ex, "Void failed");
            return false;
        }
    }

    [Snippet(In = nameof(TryCharge))]
    string Try_with_a_text_that_goes_out() => TryCharge("9", out var error) ? "ok" : error ?? "unknown";

    [Snippet(In = nameof(TryRefund))]
    void Try_with_an_exception_that_goes_out(ILogger log)
    {
        if (!TryRefund("9", out var error)) log.LogError(error, "Refund failed");
    }

    [Snippet(IsRetry = true)]
    async Task Retry_with_a_local_function()
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            if (await Once(attempt)) return;
        }

        async Task<bool> Once(int attempt)
        {
            try
            {
                await PostAsync("charges");
                return true;
            }
            catch (HttpRequestException) when (attempt < 3)
            {
                await Task.Delay(attempt);
                return false;
            }
        }
    }

    [Snippet]
    async Task Retry_that_throws_all_of_them()
    {
        var errors = new List<Exception>();
        while (errors.Count < 3)
        {
            try
            {
                await PostAsync("charges");
                return;
            }
            catch (HttpRequestException ex)
            {
                errors.Add(ex);
            }
        }

        throw new AggregateException($"gave up after {errors.Count} attempts", errors);
    }

    [Snippet]
    async Task<bool> Retry_that_tells_how_many_there_were(ILogger log)
    {
        var errors = new List<Exception>();
        while (errors.Count < 3)
        {
            try
            {
                await PostAsync("charges");
                return true;
            }
            catch (Exception ex)
            {
                errors.Add(ex);
            }
        }

        log.LogError("Charge failed {Times} times, last with {Last}", errors.Count, errors[^1].Message);
        return false;
    }

    [Snippet(Paths = 2)]
    ChargeStatus Status_by_a_switch_with_goto(int which, ILogger log)
    {
        try
        {
            Fail(new HttpRequestException("status", null, which == 0 ? HttpStatusCode.BadGateway : HttpStatusCode.PaymentRequired));
            return ChargeStatus.Accepted;
        }
        catch (Exception ex)
        {
            switch (ex)
            {
                case HttpRequestException { StatusCode: >= HttpStatusCode.InternalServerError }:
                    goto default;
                case HttpRequestException:
                    return ChargeStatus.Declined;
                default:
                    log.LogError(ex, "Charge failed");
                    return ChargeStatus.Failed;
            }
        }
    }

    [Snippet]
    void Settlement_reports_its_progress(ILogger log)
    {
        IProgress<Exception> progress = new Alarm(log);
        try
        {
            Post("settlements");
        }
        catch (HttpRequestException ex)
        {
            progress.Report(ex);
        }
    }
}
