// Controllers, endpoints, middleware and filters of web apps.
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

internal sealed class PlainWeb
{
    internal sealed class BookingController(ILogger logger) : ControllerBase
    {
        public IActionResult Book(int id)
        {
            try
            {
                return Ok(Fail());
            }
            catch (Exception e)
            {
                logger.LogError(e, "Booking {Id} failed", id);
                return StatusCode(StatusCodes.Status500InternalServerError);
            }
        }
    }

    [Snippet(In = nameof(BookingController))]
    IActionResult A_controller_that_logs_and_answers_500(ILogger log) => new BookingController(log).Book(3);

    internal sealed class SeatController(ILogger logger) : ControllerBase
    {
        public ActionResult<int> Seats(int id)
        {
            try
            {
                return Fail();
            }
            catch (Exception e)
            {
                logger.LogInformation("No seats for {Id}", id);
                return BadRequest(new { error = e.Message, code = id });
            }
        }
    }

    [Snippet(In = nameof(SeatController))]
    ActionResult<int> A_controller_that_puts_its_message_in_a_bad_request(ILogger log) => new SeatController(log).Seats(3);

    internal sealed class ErrorEnvelope
    {
        public string Title { get; init; } = "";

        public string? Detail { get; init; }

        public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();

        public static ErrorEnvelope From(Exception e, bool withDetail) => new()
        {
            Title = e.GetType().Name,
            Detail = withDetail ? e.ToString() : null,
            Extensions = new Dictionary<string, object?> { ["hresult"] = e.HResult, ["source"] = e.Source },
        };
    }

    [Snippet]
    string An_envelope_with_its_texts()
    {
        try
        {
            return JsonSerializer.Serialize(Fail());
        }
        catch (Exception e)
        {
            return JsonSerializer.Serialize(ErrorEnvelope.From(e, withDetail: true));
        }
    }

    [Snippet(Paths = 2)]
    async Task<int> A_middleware_that_answers_unless_the_response_has_started(int which, ILogger log)
    {
        var context = new DefaultHttpContext();
        var hasStarted = which == 1;
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            if (hasStarted)
            {
                log.LogWarning("The response has already started.");
                throw;
            }

            context.Response.Clear();
            context.Response.StatusCode = ex switch
            {
                UnauthorizedAccessException => (int)HttpStatusCode.Unauthorized,
                KeyNotFoundException => (int)HttpStatusCode.NotFound,
                _ => (int)HttpStatusCode.InternalServerError,
            };
            await context.Response.WriteAsync(ex.Message);
        }

        return context.Response.StatusCode;
    }

    [Snippet(Paths = 2)]
    async Task<int> A_middleware_that_logs_by_status(int which, ILogger log)
    {
        var context = new DefaultHttpContext();
        try
        {
            await Task.Yield();
            Fail(which == 0 ? new KeyNotFoundException("order") : new InvalidOperationException("boom"));
        }
        catch (Exception ex)
        {
            var (status, title) = ex switch
            {
                KeyNotFoundException => (404, "Not found"),
                _ => (500, "Server error"),
            };
            if (status >= 500) log.LogError(ex, "{Title}", title);
            else log.LogInformation(ex, "{Title}", title);
            context.Response.StatusCode = status;
        }

        return context.Response.StatusCode;
    }

    [Snippet(Paths = 2)]
    int A_middleware_that_logs_each_status_as_an_error(int which, ILogger log)
    {
        try
        {
            return Fail(which == 0 ? new KeyNotFoundException("order") : new InvalidOperationException("boom"));
        }
        catch (Exception ex)
        {
            var (status, level) = ex switch
            {
                KeyNotFoundException => (404, LogLevel.Error),
                _ => (500, LogLevel.Critical),
            };
            log.Log(level, ex, "Answered {Status}", status);
            return status;
        }
    }

    [Snippet]
    async Task<IResult> An_endpoint_that_returns_a_problem()
    {
        try
        {
            return TypedResults.Ok(await FailAsync());
        }
        catch (Exception ex)
        {
            return Results.Problem(title: "Upload failed", detail: ex.Message, statusCode: 502);
        }
    }

    [Snippet]
    async Task<Results<Ok<int>, ProblemHttpResult>> An_endpoint_that_captures_and_returns_a_problem()
    {
        try
        {
            return TypedResults.Ok(await FailAsync());
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex, scope => scope.SetTag("endpoint", "upload"));
            return TypedResults.Problem(ex.Message, statusCode: 502);
        }
    }

    internal sealed class ApiException(HttpStatusCode status, string message, Exception? inner = null) : Exception(message, inner)
    {
        public HttpStatusCode Status => status;
    }

    [Snippet]
    int A_client_that_wraps_it_with_a_status()
    {
        try
        {
            return Fail<TimeoutException>();
        }
        catch (TimeoutException ex)
        {
            throw new ApiException(HttpStatusCode.GatewayTimeout, $"The service is slow: {ex.Message}", ex);
        }
    }

    [Snippet]
    int A_client_that_throws_a_status_alone()
    {
        try
        {
            return Fail<TimeoutException>();
        }
        catch (TimeoutException ex)
        {
            throw new ApiException(HttpStatusCode.GatewayTimeout, $"The service is slow: {ex.Message}");
        }
    }

    [Snippet]
    void Items_of_a_request_keep_it()
    {
        var context = new DefaultHttpContext();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            context.Items["error"] = ex;
            context.Response.StatusCode = 500;
        }

        if (context.Items.TryGetValue("error", out var error)) SentrySdk.CaptureException((Exception)error!);
    }

    [Snippet]
    ValidationProblemDetails A_list_of_problems_by_field()
    {
        var errors = new Dictionary<string, string[]>();
        try
        {
            Fail<FormatException>();
        }
        catch (FormatException ex) when (ex.Message.Length > 0)
        {
            errors["date"] = [ex.Message];
        }

        return new ValidationProblemDetails(errors);
    }
}
