using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

// Orders behind an API: controllers, endpoints, middleware and the answers that they give.
internal sealed class UnseenControllers
{
    private readonly Dictionary<int, string> cache = [];
    private readonly Dictionary<string, object?> viewData = [];

    private static readonly Dictionary<Type, int> StatusCodesByType = new()
    {
        [typeof(KeyNotFoundException)] = StatusCodes.Status404NotFound,
        [typeof(ValidationException)] = StatusCodes.Status400BadRequest,
    };

    private enum Severity
    {
        Minor,
        Major,
    }

    private sealed class Outcome<T>
    {
        private readonly T? value;
        private readonly Exception? error;

        public Outcome(T value) => this.value = value;

        public Outcome(Exception error) => this.error = error;

        public TResult Match<TResult>(Func<T, TResult> ok, Func<Exception, TResult> failed) => error is null ? ok(value!) : failed(error);
    }

    private sealed class ApiException : Exception
    {
        public ApiException(HttpStatusCode status, string message)
            : base(message) => Status = status;

        public ApiException(HttpStatusCode status, string message, Exception inner)
            : base(message, inner) => Status = status;

        public HttpStatusCode Status { get; }

        public static ApiException Because(Exception cause) =>
            new(HttpStatusCode.BadGateway, "The order service is down: " + cause.Message);

        public static ApiException CausedBy(Exception cause) => new(HttpStatusCode.BadGateway, "The order service is down", cause);
    }

    private sealed class OrdersController(ILogger log) : ControllerBase
    {
        public IActionResult Delete(int id)
        {
            try
            {
                return Ok(Load(id));
            }
            catch (Exception ex)
            {
                return HandleError(ex, nameof(Delete));
            }
        }

        private StatusCodeResult HandleError(Exception exception, string action)
        {
            log.LogError(exception, "{Action} failed", action);
            return StatusCode(StatusCodes.Status500InternalServerError);
        }
    }

    private sealed class CartController(ILogger log) : ControllerBase
    {
        public IActionResult Add(int id)
        {
            try
            {
                return Ok(Load(id));
            }
            catch (Exception ex)
            {
                return Failure(ex);
            }
        }

        private BadRequestObjectResult Failure(Exception exception)
        {
            log.LogInformation("The cart said {Text}", exception.Message);
            return BadRequest(new { error = exception.Message });
        }
    }

    private static string Load(int id) => Fail(new KeyNotFoundException($"order {id}")).ToString(null, null);

    private static int? StatusOf(Exception exception) => exception switch
    {
        KeyNotFoundException => 404,
        ValidationException => 422,
        _ => null,
    };

    private static void Failure(ILogger log, Exception exception, Severity severity = Severity.Major)
    {
        var level = severity switch
        {
            Severity.Minor => LogLevel.Warning,
            _ => LogLevel.Error,
        };
        log.Log(level, exception, "The request failed");
    }

    [Snippet]
    IActionResult Not_found()
    {
        try
        {
            return new OkObjectResult(Load(1));
        }
        catch (KeyNotFoundException)
        {
            return new NotFoundResult();
        }
    }

    [Snippet]
    IActionResult Problem_details_with_its_text()
    {
        try
        {
            return new OkObjectResult(Load(1));
        }
        catch (Exception ex)
        {
            return new ObjectResult(new ProblemDetails
            {
                Title = "The order can't be read",
                Detail = ex.Message,
                Status = StatusCodes.Status500InternalServerError,
            });
        }
    }

    [Snippet(In = nameof(OrdersController))]
    IActionResult A_controller_with_a_method_for_errors(ILogger log) => new OrdersController(log).Delete(4);

    [Snippet(In = nameof(CartController))]
    IActionResult A_controller_that_answers_bad_request(ILogger log) => new CartController(log).Add(4);

    [Snippet]
    IResult Results_problem()
    {
        try
        {
            return Results.Ok(Load(1));
        }
        catch (Exception ex)
        {
            return Results.Problem(ex.Message, statusCode: 500, title: "orders");
        }
    }

    [Snippet]
    bool Model_state_with_its_text()
    {
        var state = new ModelStateDictionary();
        try
        {
            Load(1);
        }
        catch (KeyNotFoundException ex)
        {
            state.AddModelError("id", ex.Message);
        }

        return state.IsValid;
    }

    [Snippet]
    void View_data_with_its_text()
    {
        try
        {
            Load(1);
        }
        catch (Exception ex)
        {
            viewData["Error"] = ex.Message;
            viewData["Time"] = DateTimeOffset.UtcNow;
        }
    }

    [Snippet]
    void Middleware_that_logs(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception ex) when (!context.Response.HasStarted)
            {
                log.LogError(ex, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
                context.Response.StatusCode = 500;
            }
        });
        app.Run(_ => Task.FromResult(Load(1)));
    }

    [Snippet]
    void Middleware_that_answers(IApplicationBuilder app)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception ex)
            {
                context.Response.Clear();
                context.Response.StatusCode = 500;
                await context.Response.WriteAsJsonAsync(new ProblemDetails { Title = "Oops", Detail = ex.Message });
            }
        });
        app.Run(_ => Task.FromResult(Load(1)));
    }

    [Snippet(Paths = 2)]
    void Middleware_with_a_table_of_codes(IApplicationBuilder app)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception ex)
            {
                if (!StatusCodesByType.TryGetValue(ex.GetType(), out var code)) throw;
                context.Response.StatusCode = code;
            }
        });
        app.Run(context => Task.FromResult(Fail(Which(context) == 0 ? new KeyNotFoundException() : new InvalidOperationException())));
    }

    [Snippet]
    void Middleware_that_sets_the_feature(IApplicationBuilder app)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception ex)
            {
                context.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Error = ex, Path = context.Request.Path });
                context.Response.StatusCode = 500;
            }
        });
        app.Run(_ => Task.FromResult(Load(1)));
    }

    [Snippet]
    void Middleware_that_leaves_it_in_the_items(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Items["error"] is Exception error) log.LogError(error, "The request failed");
        });
        app.Run(context =>
        {
            try
            {
                Load(1);
            }
            catch (Exception ex)
            {
                context.Items["error"] = ex;
            }

            return Task.CompletedTask;
        });
    }

    [Snippet]
    void Endpoint_for_one_type(IApplicationBuilder app) => app.Run(async context =>
    {
        try
        {
            Fail(new ValidationException("quantity"));
        }
        catch (ValidationException ex)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(ex.ValidationResult.ErrorMessage ?? "invalid");
        }
    });

    [Snippet]
    IResult A_match_that_answers()
    {
        Outcome<string> outcome;
        try
        {
            outcome = new(Load(1));
        }
        catch (Exception ex)
        {
            outcome = new(ex);
        }

        return outcome.Match(ok => Results.Ok(ok), error => Results.Problem(error.Message));
    }

    [Snippet]
    IResult A_match_that_logs(ILogger log)
    {
        Outcome<string> outcome;
        try
        {
            outcome = new(Load(1));
        }
        catch (Exception ex)
        {
            outcome = new(ex);
        }

        return outcome.Match(Results.Ok, error =>
        {
            log.LogError(error, "No order");
            return Results.StatusCode(500);
        });
    }

    [Snippet]
    void An_extension_that_answers(IApplicationBuilder app) => app.Run(async context =>
    {
        try
        {
            Load(1);
        }
        catch (Exception ex)
        {
            await context.Response.Problem(ex);
        }
    });

    [Snippet]
    void An_extension_that_logs(ILogger log)
    {
        try
        {
            Load(1);
        }
        catch (Exception ex)
        {
            log.Failed(ex, "orders/1");
        }
    }

    [Snippet]
    void A_failure_of_the_default_severity(ILogger log)
    {
        try
        {
            Load(1);
        }
        catch (Exception ex)
        {
            Failure(log, ex);
        }
    }

    [Snippet]
    void A_failure_of_minor_severity(ILogger log)
    {
        try
        {
            Load(1);
        }
        catch (Exception ex)
        {
            Failure(log, ex, severity: Severity.Minor);
        }
    }

    [Snippet(Paths = 2)]
    void A_failure_whose_severity_is_its_type(int which, ILogger log)
    {
        try
        {
            Fail(which == 0 ? new KeyNotFoundException() : new TimeoutException());
        }
        catch (Exception ex)
        {
            Failure(log, ex, ex is KeyNotFoundException ? Severity.Minor : Severity.Major);
        }
    }

    [Snippet]
    string An_api_exception_made_by_its_text()
    {
        try
        {
            return Load(1);
        }
        catch (Exception ex)
        {
            throw ApiException.Because(ex);
        }
    }

    [Snippet]
    string An_api_exception_with_its_cause()
    {
        try
        {
            return Load(1);
        }
        catch (Exception ex) when (ex is not ApiException)
        {
            throw ApiException.CausedBy(ex);
        }
    }

    [Snippet]
    string A_bad_request_with_its_cause()
    {
        try
        {
            return Load(1);
        }
        catch (KeyNotFoundException ex)
        {
            throw new BadHttpRequestException("no such order", StatusCodes.Status404NotFound, ex);
        }
    }

    [Snippet]
    IResult One_exit_for_all(ILogger log)
    {
        Exception? error = null;
        IResult? answer = null;
        try
        {
            answer = Results.Ok(Load(1));
        }
        catch (KeyNotFoundException ex)
        {
            error = ex;
        }
        finally
        {
            cache.Clear();
        }

        return error is null ? answer! : Respond(error);

        IResult Respond(Exception why)
        {
            log.LogError(why, "orders");
            return Results.StatusCode(502);
        }
    }

    [Snippet(Paths = 2)]
    string A_stale_order_with_a_warning(int which, ILogger log)
    {
        if (which == 0) cache[1] = "stale";
        try
        {
            return Load(1);
        }
        catch (Exception ex)
        {
            if (!cache.TryGetValue(1, out var stale)) throw;
            log.LogWarning(ex, "A stale order is shown");
            return stale;
        }
    }

    [Snippet]
    void A_generated_log_method(ILogger log)
    {
        try
        {
            Load(1);
        }
        catch (Exception ex)
        {
            StrangerControllerLogs.OrderFailed(log, 1, ex);
        }
    }

    [Snippet]
    void A_generated_log_method_that_warns(ILogger log)
    {
        try
        {
            Load(1);
        }
        catch (Exception ex)
        {
            log.OrderIsSlow(ex, TimeSpan.FromSeconds(1));
        }
    }

    [Snippet(Paths = 3)]
    IActionResult Answers_by_a_switch(int which)
    {
        try
        {
            Fail(which switch
            {
                0 => new KeyNotFoundException("order"),
                1 => new ValidationException("quantity"),
                _ => new TimeoutException("database"),
            });
            return new NoContentResult();
        }
        catch (Exception ex)
        {
            return ex switch
            {
                KeyNotFoundException => new NotFoundResult(),
                ValidationException invalid => new BadRequestObjectResult(invalid.Message),
                _ => throw new InvalidOperationException("orders", ex),
            };
        }
    }

    [Snippet]
    IActionResult A_filter_that_knows_the_code()
    {
        try
        {
            return new OkObjectResult(Load(1));
        }
        catch (Exception ex) when (StatusOf(ex) is { } code)
        {
            return new StatusCodeResult(code);
        }
    }

    [Snippet]
    IActionResult A_message_for_the_user(ILogger log)
    {
        try
        {
            return new OkObjectResult(Load(1));
        }
        catch (Exception ex)
        {
            var root = ex;
            while (root.InnerException is not null) root = root.InnerException;
            log.LogWarning("Order not shown: {Type} {Message}", root.GetType().Name, root.Message);
            return new ContentResult { Content = "Try again later", StatusCode = 503 };
        }
    }
}

internal static partial class StrangerControllerLogs
{
    extension(HttpResponse response)
    {
        public Task Problem(Exception exception)
        {
            response.StatusCode = 500;
            return response.WriteAsync(exception.Message);
        }
    }

    extension(ILogger log)
    {
        public void Failed(Exception exception, string path) => log.LogError(exception, "{Path} failed", path);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Order {Id} failed")]
    public static partial void OrderFailed(ILogger logger, int id, Exception exception);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "Order took {Time}")]
    public static partial void OrderIsSlow(this ILogger logger, Exception exception, TimeSpan time);
}
