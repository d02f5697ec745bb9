using Sentry.Extensibility;

// A chat bot that talks to Sentry itself: hubs, scopes, spans, event ids, limits and extensions of its own.
internal sealed class UnseenBots
{
    private readonly HashSet<string> seen = [];
    private readonly List<string> replies = [];
    private readonly Limiter limiter = new(1);
    private readonly IHub hub = HubAdapter.Instance;
    private Mood mood;

    private enum Mood
    {
        Fine,
        Confused,
        Broken,
    }

    private interface IErrorReporter
    {
        SentryId Report(Exception exception, string? area = null);
    }

    private sealed record Update(int Id, string? Text = null);

    private sealed class BotApiException(int code, string text) : Exception(text)
    {
        public int Code => code;

        public TimeSpan RetryAfter => TimeSpan.FromSeconds(code / 100);
    }

    private sealed class RateLimitedException(TimeSpan retryAfter) : Exception($"try again in {retryAfter}");

    private sealed class Limiter(int most)
    {
        private int used;

        public bool TryAcquire() => used++ < most;
    }

    private sealed class SentryReporter : IErrorReporter
    {
        public SentryId Report(Exception exception, string? area = null) =>
            SentrySdk.CaptureException(exception, scope => scope.SetTag("area", area ?? "bot"));
    }

    private sealed class Conversation(IErrorReporter reporter)
    {
        public string Answer(Update update)
        {
            try
            {
                return Send(update);
            }
            catch (Exception ex)
            {
                var id = reporter.Report(ex, area: "answers");
                return $"Something broke ({id})";
            }
        }
    }

    private static string Send(Update update) => Fail(new BotApiException(500, $"update {update.Id}")).ToString(null, null);

    private static async Task SendAsync(Update update)
    {
        await Task.Yield();
        Send(update);
    }

    private static SentryEvent Describe(Exception exception, Update update)
    {
        var report = new SentryEvent(exception)
        {
            Message = new SentryMessage { Message = "update {0}", Params = [update.Id] },
            Level = SentryLevel.Error,
        };
        report.SetExtra("text", update.Text);
        return report;
    }

    private static SentryEvent DescribeInWords(Exception exception, Update update) => new()
    {
        Message = $"update {update.Id}: {exception.Message}",
        Level = exception is BotApiException ? SentryLevel.Error : SentryLevel.Fatal,
    };

    private static void Complain(ILogger log, Exception exception, bool notify = true)
    {
        if (!notify)
        {
            log.LogInformation("not notified: {Text}", exception.Message);
            return;
        }

        log.LogError(exception, "The bot broke");
    }

    private static async Task OnErrorAsync(ILogger log, Exception exception)
    {
        await Task.Yield();
        if (exception is BotApiException { Code: >= 400 and < 500 } rejected)
        {
            log.LogWarning(rejected, "Rejected with {Code}", rejected.Code);
            return;
        }

        log.LogError(exception, "Polling failed");
    }

    private void Reply(string text) => replies.Add(text);

    [Snippet]
    void A_hub_in_a_field()
    {
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            hub.CaptureException(ex);
        }
    }

    [Snippet]
    void A_hub_with_an_event_and_a_scope()
    {
        var update = new Update(1, "/start");
        try
        {
            Send(update);
        }
        catch (BotApiException ex)
        {
            hub.CaptureEvent(Describe(ex, update), scope => scope.User = new SentryUser { Id = "7" });
        }
    }

    [Snippet]
    void An_event_described_in_words()
    {
        var update = new Update(1);
        try
        {
            Send(update);
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureEvent(DescribeInWords(ex, update));
        }
    }

    [Snippet]
    int An_event_that_is_never_sent()
    {
        var update = new Update(1);
        try
        {
            Send(update);
            return 0;
        }
        catch (Exception ex)
        {
            var report = Describe(ex, update);
            report.SetTag("sent", "no");
            return report.Tags.Count;
        }
    }

    [Snippet]
    void A_scope_that_is_pushed()
    {
        using var pushed = SentrySdk.PushScope();
        SentrySdk.ConfigureScope(scope => scope.SetTag("chat", "7"));
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void A_scope_that_knows_of_it()
    {
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            SentrySdk.ConfigureScope(scope =>
            {
                scope.SetExtra("last error", ex.ToString());
                scope.AddBreadcrumb(new Breadcrumb(ex.Message, "error"));
            });
        }
    }

    [Snippet]
    void A_span_that_is_finished_with_it()
    {
        var transaction = SentrySdk.StartTransaction("update", "bot");
        SentrySdk.ConfigureScope(scope => scope.Transaction = transaction);
        var span = SentrySdk.GetSpan()?.StartChild("send");
        try
        {
            Send(new Update(1));
            span?.Finish();
        }
        catch (Exception ex)
        {
            span?.Finish(ex, SpanStatus.UnknownError);
        }
        finally
        {
            transaction.Finish();
        }
    }

    [Snippet]
    async Task A_span_that_is_finished_and_a_log(ILogger log)
    {
        var transaction = SentrySdk.StartTransaction("update", "bot");
        try
        {
            await SendAsync(new Update(1));
        }
        catch (Exception ex)
        {
            transaction.Status = SpanStatus.InternalError;
            log.LogError(exception: ex, message: "Update failed");
            transaction.Finish(ex);
        }
    }

    [Snippet]
    void A_check_in_of_status_error()
    {
        var id = SentrySdk.CaptureCheckIn("bot", CheckInStatus.InProgress);
        try
        {
            Send(new Update(1));
            SentrySdk.CaptureCheckIn("bot", CheckInStatus.Ok, id);
        }
        catch (Exception)
        {
            SentrySdk.CaptureCheckIn("bot", CheckInStatus.Error, id);
        }
    }

    [Snippet]
    void A_structured_log_of_its_text()
    {
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            SentrySdk.Logger.LogError("Update failed: {0}", ex.Message);
        }
    }

    [Snippet]
    void A_capture_if_enabled()
    {
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            if (SentrySdk.IsEnabled)
            {
                SentrySdk.CaptureException(ex, handled: true);
            }
            else
            {
                Console.Error.WriteLine(ex);
            }
        }
    }

    [Snippet(In = nameof(Conversation))]
    string A_reporter_that_was_given() => new Conversation(new SentryReporter()).Answer(new Update(1));

    [Snippet]
    async Task An_id_for_the_user()
    {
        try
        {
            await SendAsync(new Update(1));
        }
        catch (Exception ex)
        {
            var id = SentrySdk.CaptureException(ex);
            Reply($"Sorry, please tell us {id}");
        }
    }

    [Snippet]
    async Task A_number_for_the_user()
    {
        try
        {
            await SendAsync(new Update(1));
        }
        catch (Exception ex)
        {
            var number = Guid.NewGuid().ToString("N")[..8];
            Reply($"Sorry, please tell us {number}-{ex.HResult:X8}");
        }
    }

    [Snippet]
    void A_tag_on_the_exception()
    {
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            ex.AddSentryTag("chat", "7");
            ex.Data["update"] = 1;
        }
    }

    [Snippet]
    void A_tag_on_the_exception_that_goes_on()
    {
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            ex.AddSentryTag("chat", "7");
            ex.SetSentryMechanism("bot", handled: false);
            throw;
        }
    }

    [Snippet]
    void An_extension_that_captures()
    {
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            ex.Capture(("update", "1"), ("chat", "7"));
        }
    }

    [Snippet]
    void An_extension_that_sums_it_up(ILogger log)
    {
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            log.LogWarning("Update failed: {Summary}", ex.Summary);
        }
    }

    [Snippet(Paths = 2)]
    void An_extension_with_a_condition(int which)
    {
        try
        {
            Fail(which == 0 ? new TimeoutException() : new BotApiException(500, "x"));
        }
        catch (Exception ex)
        {
            ex.CaptureUnless(ex is TimeoutException);
        }
    }

    [Snippet]
    void A_limit_of_reports()
    {
        foreach (var update in new[] { new Update(1), new Update(2) })
        {
            try
            {
                Send(update);
            }
            catch (Exception ex)
            {
                if (limiter.TryAcquire()) SentrySdk.CaptureException(ex);
            }
        }
    }

    [Snippet]
    void A_set_of_what_was_seen(ILogger log)
    {
        for (var round = 0; round < 2; round++)
        {
            try
            {
                Send(new Update(1));
            }
            catch (BotApiException ex)
            {
                if (!seen.Add($"{ex.Code} {ex.Message}")) continue;
                log.LogError(ex, "New kind of failure");
            }
        }
    }

    [Snippet(Paths = 2)]
    async Task A_handler_of_polling_errors(int which, ILogger log)
    {
        try
        {
            Fail(new BotApiException(which == 0 ? 409 : 502, "getUpdates"));
        }
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            await OnErrorAsync(log, ex);
        }
    }

    [Snippet]
    async Task A_report_on_another_thread()
    {
        try
        {
            await SendAsync(new Update(1));
        }
        catch (Exception ex)
        {
            await Task.Run(() => SentrySdk.CaptureException(ex));
        }
    }

    [Snippet]
    void Reports_that_are_made_later(ILogger log)
    {
        var later = new List<Action>();
        for (var id = 0; id < 2; id++)
        {
            var update = new Update(id);
            try
            {
                Send(update);
            }
            catch (Exception ex)
            {
                later.Add(() => log.LogError(ex, "Update {Id}", update.Id));
            }
        }

        foreach (var report in later) report();
    }

    [Snippet]
    int Reports_that_are_never_made(ILogger log)
    {
        var later = new Queue<Action>();
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            later.Enqueue(() => log.LogError(ex, "Update failed"));
        }

        var left = later.Count;
        later.Clear();
        return left;
    }

    [Snippet(Paths = 2)]
    void A_rate_limit_is_thrown_anew(int which)
    {
        try
        {
            Fail(new BotApiException(which == 0 ? 429 : 500, "send"));
        }
        catch (BotApiException ex)
        {
            throw ex switch
            {
                { Code: 429 } limited => new RateLimitedException(limited.RetryAfter),
                _ => ex,
            };
        }
    }

    [Snippet(Paths = 2)]
    void A_mood_that_decides(int which)
    {
        try
        {
            Fail(which == 0 ? new FormatException("what?") : new BotApiException(500, "x"));
        }
        catch (Exception ex)
        {
            mood = ex is FormatException ? Mood.Confused : Mood.Broken;
            if (mood == Mood.Broken) SentrySdk.CaptureException(ex);
            Reply(mood.ToString());
        }
    }

    [Snippet]
    void A_complaint_without_a_notice(ILogger log)
    {
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            Complain(log, ex, notify: false);
        }
    }

    [Snippet]
    void A_complaint_with_a_notice(ILogger log)
    {
        try
        {
            Send(new Update(1));
        }
        catch (Exception ex)
        {
            Complain(log, ex);
        }
    }

    [Snippet]
    async Task A_feedback_of_its_text()
    {
        try
        {
            await SendAsync(new Update(1));
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureFeedback(ex.Message, name: "bot");
            Reply("Thank you");
        }
    }
}

internal static class StrangerBotExtensions
{
    extension(Exception exception)
    {
        public string Summary => $"{exception.GetType().Name}: {exception.Message}";

        public SentryId Capture(params (string Key, string Value)[] tags) => SentrySdk.CaptureException(exception, scope =>
        {
            foreach (var (key, value) in tags) scope.SetTag(key, value);
        });

        public void CaptureUnless(bool isExpected)
        {
            if (isExpected) return;
            SentrySdk.CaptureException(exception);
        }
    }
}
