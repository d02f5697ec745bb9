// Clients of remote services, with their retries and fallbacks.
using System.Net;
using System.Net.Http;
using System.Text.Json;

internal sealed class CantonClients
{
    private sealed class TideException(string text, HttpStatusCode? status, Exception? cause) : Exception(text, cause)
    {
        public HttpStatusCode? Status => status;
    }

    private sealed record Answer<T>(T? Body, string? Error, bool IsStale = false);

    [Snippet]
    async Task<int> A_request_that_is_wrapped()
    {
        try
        {
            return await FailAsync();
        }
        catch (Exception ex) when (ex is HttpRequestException or InvalidOperationException)
        {
            throw new TideException("The tide table is not there", (ex as HttpRequestException)?.StatusCode, ex);
        }
    }

    [Snippet]
    async Task<int> A_request_that_is_wrapped_without_it()
    {
        try
        {
            return await FailAsync();
        }
        catch (Exception ex)
        {
            throw new TideException(ex.Message, HttpStatusCode.BadGateway, null);
        }
    }

    [Snippet(IsRetry = true)]
    async Task<int> A_retry_that_throws_the_last(ILogger log)
    {
        const int Attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await FailAsync();
            }
            catch (InvalidOperationException ex) when (attempt < Attempts)
            {
                log.LogWarning(ex, "Attempt {Attempt}", attempt);
            }
            /* judged */ catch (InvalidOperationException ex)
            {
                throw new TideException("No luck", null, ex);
            }
        }
    }

    [Snippet(IsRetry = true)]
    async Task<int> A_retry_that_gives_up(ILogger log)
    {
        var attempt = 0;
        while (attempt++ < 3)
        {
            try
            {
                return await FailAsync();
            }
            catch (InvalidOperationException)
            {
                await Task.Delay(attempt);
            }
        }

        log.LogWarning("No luck after {Attempts} attempts", attempt);
        return -1;
    }

    [Snippet(IsRetry = true)]
    async Task<int> A_retry_with_a_countdown(ILogger log)
    {
        var left = 2;
        while (true)
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception ex)
            {
                if (left-- == 0)
                {
                    log.LogError(ex, "No attempt is left");
                    return -1;
                }
            }

            await Task.Delay(1);
        }
    }

    [Snippet(IsRetry = true)]
    async Task<int> A_retry_with_a_result()
    {
        Exception? last = null;
        for (var i = 0; i < 3; i++)
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception ex)
            {
                last = ex;
                await Task.Delay(1);
            }
        }

        throw new TideException("All attempts failed", null, last);
    }

    [Snippet]
    async Task<Answer<int>> A_stale_answer(ILogger log)
    {
        try
        {
            return new(await FailAsync(), null);
        }
        catch (InvalidOperationException ex)
        {
            log.LogError(ex, "The table is stale");
            return new(42, null, IsStale: true);
        }
    }

    [Snippet]
    async Task<Answer<int>> A_stale_answer_without_a_word()
    {
        try
        {
            return new(await FailAsync(), null);
        }
        catch (InvalidOperationException ex)
        {
            return new(42, ex.Message, IsStale: true);
        }
    }

    private static async Task<Answer<T>> Send<T>(Func<Task<T>> request, Action<Exception>? log = null)
    {
        try
        {
            return new(await request(), null);
        }
        catch (Exception ex)
        {
            log?.Invoke(ex);
            return new(default, ex.Message);
        }
    }

    [Snippet(In = nameof(Send))]
    Task<Answer<int>> A_request_of_a_caller_without_a_logger() => Send(FailAsync);

    private static async Task<T?> Get<T>(Func<Task<T>> request, ILogger log, T? fallback = default)
    {
        try
        {
            return await request().ConfigureAwait(false);
        }
        catch (Exception ex)
        {
            log.LogError(ex, "GET {Type}", typeof(T).Name);
            return fallback;
        }
    }

    [Snippet(In = nameof(Get))]
    Task<int> A_request_with_a_fallback(ILogger log) => Get(FailAsync, log, 3);

    private static HttpStatusCode? StatusOf(int which) => which switch
    {
        0 => HttpStatusCode.NotFound,
        1 => HttpStatusCode.Conflict,
        _ => null,
    };

    [Snippet(Paths = 3)]
    int A_status_that_decides(ILogger log, int which)
    {
        try
        {
            return Fail(new HttpRequestException("no", null, StatusOf(which)));
        }
        catch (HttpRequestException ex)
        {
            switch (ex.StatusCode)
            {
                case HttpStatusCode.NotFound:
                    return 0;
                case HttpStatusCode.Conflict:
                    throw new TideException("conflict", ex.StatusCode, ex);
                default:
                    log.LogError(ex, "GET");
                    return -1;
            }
        }
    }

    [Snippet(Paths = 3)]
    int A_status_that_decides_who_is_given_it(ILogger log, int which)
    {
        try
        {
            return Fail(new HttpRequestException("no", null, StatusOf(which)));
        }
        catch (HttpRequestException ex)
        {
            return ex.StatusCode switch
            {
                HttpStatusCode.NotFound => throw new FileNotFoundException("tides", ex),
                HttpStatusCode.Conflict => Conflict(ex),
                _ => throw new TideException("GET", ex.StatusCode, ex),
            };
        }

        int Conflict(Exception ex)
        {
            log.LogCritical(ex, "conflict");
            return -1;
        }
    }

    [Snippet]
    async Task<int> A_primary_and_a_secondary(ILogger log)
    {
        try
        {
            return await FailAsync();
        }
        catch (Exception primary)
        {
            try
            {
                return await Task.FromResult(3);
            }
            finally
            {
                log.LogError(primary, "The primary is down");
            }
        }
    }

    [Snippet]
    async Task<int> A_primary_and_a_secondary_that_both_fail()
    {
        Exception first;
        try
        {
            return await FailAsync();
        }
        /* judged */ catch (Exception ex)
        {
            first = ex;
        }

        try
        {
            throw new TimeoutException();
        }
        catch (TimeoutException second)
        {
            throw new AggregateException(first, second);
        }
    }

    [Snippet]
    async Task<int> A_primary_whose_secondary_succeeds()
    {
        try
        {
            return await FailAsync();
        }
        catch
        {
            return await Secondary();
        }

        static async Task<int> Secondary()
        {
            await Task.Yield();
            return 3;
        }
    }

    private interface IAlerts
    {
        Task NotifyAsync(string subject, Exception? why);
    }

    private sealed class MailAlerts(ILogger log) : IAlerts
    {
        public async Task NotifyAsync(string subject, Exception? why)
        {
            await Task.Yield();
            log.LogError(why, "{Subject}", subject);
        }
    }

    private sealed class PagerAlerts : IAlerts
    {
        private readonly List<string> sent = [];

        public Task NotifyAsync(string subject, Exception? why)
        {
            sent.Add($"{subject}: {why?.Message}");
            return Task.CompletedTask;
        }
    }

    private static async Task Ask(IAlerts alerts)
    {
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            await alerts.NotifyAsync("Tide table", ex);
        }
    }

    [Snippet(In = nameof(Ask), Paths = 2)]
    Task Alerts_of_which_one_kind_keeps_text(ILogger log, int which) => Ask(which == 0 ? new MailAlerts(log) : new PagerAlerts());

    [Snippet]
    async Task A_stream_that_is_disposed_and_thrown()
    {
        var stream = new MemoryStream();
        try
        {
            await stream.WriteAsync(new byte[await FailAsync()]);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    [Snippet]
    async Task<Stream?> A_stream_that_is_disposed()
    {
        var stream = new MemoryStream();
        try
        {
            await stream.WriteAsync(new byte[await FailAsync()]);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            return null;
        }
    }
}
