using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json;

// Clients of remote services: status codes, tokens, retries by hand, breakers and mirrors.
internal sealed class LaterClients
{
    private readonly Dictionary<string, IPAddress> addresses = new() { ["api"] = IPAddress.Loopback };
    private readonly SortedList<string, int> errorsByType = [];
    private string token = "expired";

    private sealed record User(int Id, string Name);

    private sealed record Reply(int Status, string Body = "");

    private sealed class ApiException : Exception
    {
        public ApiException(string message)
            : base(message)
        {
        }

        public ApiException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public HttpStatusCode? Status { get; private init; }

        public static ApiException From(HttpRequestException error, string request) =>
            new($"{request} answered {(int?)error.StatusCode}", error) { Status = error.StatusCode };
    }

    private sealed class Breaker(int threshold)
    {
        private int failures;

        public string? Reason { get; private set; }

        public bool IsOpen => failures >= threshold;

        public T Execute<T>(Func<T> call, T fallback)
        {
            if (IsOpen) return fallback;
            try
            {
                return call();
            }
            catch (Exception ex)
            {
                failures++;
                Reason = ex.Message;
                return fallback;
            }
        }
    }

    private static class Retry
    {
        public static void Do(int attempts, Action action, Action<Exception, int>? onRetry = null)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    action();
                    return;
                }
                catch (Exception ex)
                {
                    if (attempt == attempts) throw;
                    onRetry?.Invoke(ex, attempt);
                }
            }
        }
    }

    private interface IHandler
    {
        Reply Send(string request);
    }

    private sealed class RemoteHandler : IHandler
    {
        public Reply Send(string request) => new(200 + Fail(new HttpRequestException(request, null, HttpStatusCode.BadGateway)));
    }

    private sealed class OfflineHandler(IHandler inner, ILogger log) : IHandler
    {
        public Reply Send(string request)
        {
            try
            {
                return inner.Send(request);
            }
            catch (HttpRequestException ex)
            {
                log.LogInformation(ex, "{Request} is answered offline", request);
                return new Reply(503, "offline");
            }
        }
    }

    private static User Get(string path, HttpStatusCode status) => new(Fail(new HttpRequestException(path, null, status)), "");

    private User GetWithToken() => token == "expired" ? new User(Fail(new UnauthorizedAccessException("401")), "") : new User(7, token);

    [Snippet(Paths = 2)]
    User? Not_found_is_null_and_the_rest_goes_on(int which)
    {
        try
        {
            return Get("/users/7", which == 0 ? HttpStatusCode.NotFound : HttpStatusCode.BadGateway);
        }
        catch (HttpRequestException ex)
        {
            if (ex.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) return null;
            throw;
        }
    }

    [Snippet]
    User Status_is_all_that_the_new_exception_says()
    {
        try
        {
            return Get("/users/7", HttpStatusCode.Conflict);
        }
        catch (HttpRequestException ex)
        {
            var text = ex.StatusCode switch
            {
                HttpStatusCode.Conflict => "somebody else was faster",
                { } other => $"status {other}",
                null => "no answer",
            };
            throw new ApiException(text);
        }
    }

    [Snippet]
    User Status_and_cause_by_a_static_factory()
    {
        try
        {
            return Get("/users/7", HttpStatusCode.InternalServerError);
        }
        catch (HttpRequestException ex)
        {
            throw ApiException.From(ex, "GET /users/7");
        }
    }

    [Snippet(IsRetry = true)]
    User Do_while_there_are_attempts_left()
    {
        var left = 3;
        HttpRequestException? lastError;
        do
        {
            try
            {
                return Get("/users", HttpStatusCode.TooManyRequests);
            }
            catch (HttpRequestException ex)
            {
                lastError = ex;
                left--;
            }
        }
        while (left > 0);
        throw new HttpRequestException("Gave up", lastError, lastError.StatusCode);
    }

    [Snippet(In = nameof(Breaker))]
    int Breaker_answers_with_a_fallback()
    {
        var breaker = new Breaker(threshold: 2);
        var sum = 0;
        for (var call = 0; call < 3; call++) sum += breaker.Execute(() => Fail(new SocketException()), fallback: 1);
        return breaker.IsOpen && breaker.Reason is not null ? sum : 0;
    }

    [Snippet]
    User Token_is_renewed_and_the_call_repeated()
    {
        try
        {
            return GetWithToken();
        }
        catch (UnauthorizedAccessException)
        {
            token = $"new {DateTime.UnixEpoch:O}";
            return GetWithToken();
        }
    }

    [Snippet]
    async Task<string> Cancelled_by_a_timeout_is_logged(ILogger log)
    {
        try
        {
            await Task.Yield();
            Fail(new TaskCanceledException("slow", new TimeoutException()));
            return "fast";
        }
        catch (TaskCanceledException ex) when (ex is { InnerException: TimeoutException, CancellationToken.IsCancellationRequested: false })
        {
            log.LogError(ex, "The service is too slow");
            return "slow";
        }
    }

    [Snippet]
    void All_mirrors_are_tried_and_all_are_thrown()
    {
        List<(Uri Mirror, Exception Error)> errors = [];
        foreach (var mirror in new Uri[] { new("https://a.example"), new("https://b.example") })
        {
            try
            {
                Get(mirror.Host, HttpStatusCode.ServiceUnavailable);
                return;
            }
            catch (HttpRequestException ex)
            {
                errors.Add((mirror, ex));
            }
        }

        throw new AggregateException("No mirror answers", errors.Select(error => new ApiException(error.Mirror.Host, error.Error)));
    }

    [Snippet]
    IPAddress Host_that_is_not_found_keeps_its_last_address(ILogger log)
    {
        try
        {
            addresses["api"] = new IPAddress(Fail(new SocketException((int)SocketError.HostNotFound)));
        }
        catch (SocketException ex) when (ex.SocketErrorCode == SocketError.HostNotFound && addresses.ContainsKey("api"))
        {
            log.LogWarning(ex, "DNS has no answer, {Address} stays", addresses["api"]);
        }

        return addresses["api"];
    }

    [Snippet(In = nameof(Retry), IsRetry = true)]
    void Retry_helper_throws_the_last(ILogger log) => Retry.Do(
        attempts: 2,
        () => Get("/users", HttpStatusCode.BadGateway),
        (why, attempt) => log.LogInformation("Attempt {Attempt}: {Reason}", attempt, why.Message));

    [Snippet]
    void Closed_socket_is_logged_by_its_code(ILogger log)
    {
        var isOpen = true;
        while (isOpen)
        {
            try
            {
                Fail(new SocketException((int)SocketError.ConnectionReset));
            }
            catch (SocketException ex)
            {
                isOpen = false;
                log.LogError("Socket closed with {Code} ({Native})", ex.SocketErrorCode, ex.NativeErrorCode);
            }
        }
    }

    [Snippet]
    Reply Correlation_id_is_in_the_scope_and_in_the_reply(ILogger log)
    {
        var correlationId = Guid.Empty.ToString("N");
        using var scope = log.BeginScope("Correlation {CorrelationId}", correlationId);
        try
        {
            Get("/users", HttpStatusCode.BadGateway);
            return new Reply(200);
        }
        catch (HttpRequestException ex)
        {
            log.LogError(ex, "Upstream failed, see {CorrelationId}", correlationId);
            return new Reply(502, correlationId);
        }
    }

    [Snippet(In = nameof(OfflineHandler))]
    Reply Handler_around_another_answers_offline(ILogger log) => new OfflineHandler(new RemoteHandler(), log).Send("/users");

    [Snippet]
    User? Errors_are_counted_by_type()
    {
        try
        {
            return Get("/users/8", HttpStatusCode.BadGateway);
        }
        catch (Exception ex)
        {
            var type = ex.GetType().Name;
            errorsByType[type] = errorsByType.GetValueOrDefault(type) + 1;
            return null;
        }
    }

    [Snippet]
    (bool Healthy, string Description, Exception? Error) Probe_returns_it_with_a_description()
    {
        try
        {
            Get("/health", HttpStatusCode.ServiceUnavailable);
            return (true, "good", null);
        }
        catch (HttpRequestException ex) when (ex.StatusCode >= HttpStatusCode.InternalServerError)
        {
            return (Healthy: false, Description: $"{ex.StatusCode:D}", Error: ex);
        }
    }

    [Snippet]
    void Body_that_is_no_json_has_another_cause()
    {
        try
        {
            Fail(new JsonException("'<' is no start of a value"));
        }
        catch (JsonException ex)
        {
            throw new ApiException("The answer can't be read", new InvalidDataException(ex.Message));
        }
    }
}
