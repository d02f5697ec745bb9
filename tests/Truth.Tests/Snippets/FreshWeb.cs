using System.Net;
using System.Net.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

// Services and endpoints of web apps: errors become answers.
internal sealed class FreshWeb
{
    private sealed class NotFoundException(string text) : Exception(text);

    private sealed class ApiException(HttpStatusCode status, string text, Exception? cause = null) : Exception(text, cause)
    {
        public HttpStatusCode Status => status;
    }

    private sealed record ApiResponse<T>(bool Success, T? Data, string? Error = null)
    {
        public static ApiResponse<T> Ok(T data) => new(true, data);
        public static ApiResponse<T> Failed(string error) => new(false, default, error);
        public static ApiResponse<T> Failed(Exception error) => new(false, default, error.Message);
    }

    private sealed class Outcome<T>
    {
        public T? Value { get; init; }
        public Exception? Error { get; init; }
        public bool IsOk => Error is null;
        public static implicit operator Outcome<T>(Exception error) => new() { Error = error };
        public static implicit operator Outcome<T>(T value) => new() { Value = value };
    }

    private static string Order(int id) => Fail(new KeyNotFoundException($"order {id}")).ToString();

    private static async Task<string> Fetch(string url)
    {
        await Task.Yield();
        Fail(new HttpRequestException("bad gateway", null, HttpStatusCode.BadGateway));
        return url;
    }

    [Snippet]
    ActionResult<string> Not_found_for_a_missing_key()
    {
        try { return Order(1); }
        catch (KeyNotFoundException) { return new NotFoundResult(); }
    }

    [Snippet]
    IActionResult Five_hundred_with_the_text(ILogger log)
    {
        try { return new OkObjectResult(Order(1)); }
        catch (Exception ex)
        {
            log.LogError("order 1 failed: {Message}", ex.Message);
            return new ObjectResult(ex.Message) { StatusCode = 500 };
        }
    }

    [Snippet]
    IActionResult Five_hundred_with_a_log(ILogger log)
    {
        try { return new OkObjectResult(Order(1)); }
        catch (Exception ex)
        {
            log.LogError(ex, "order {Id} failed", 1);
            return new StatusCodeResult(StatusCodes.Status500InternalServerError);
        }
    }

    [Snippet]
    IActionResult A_problem_with_details_of_it()
    {
        try { return new OkObjectResult(Order(1)); }
        catch (Exception ex)
        {
            return new ObjectResult(new ProblemDetails { Title = "failed", Detail = ex.ToString(), Status = 500 });
        }
    }

    [Snippet]
    void The_model_state_gets_its_text()
    {
        var state = new ModelStateDictionary();
        try { Order(1); }
        catch (Exception ex) { state.AddModelError("", ex.Message); }
    }

    [Snippet]
    async Task<ApiResponse<string>> An_envelope_by_overload()
    {
        try { return ApiResponse<string>.Ok(await Fetch("/")); }
        catch (HttpRequestException ex) { return ApiResponse<string>.Failed(ex); }
    }

    [Snippet]
    async Task<ApiResponse<string>> An_envelope_after_an_error(ILogger log)
    {
        try { return ApiResponse<string>.Ok(await Fetch("/")); }
        catch (Exception ex)
        {
            log.LogError(ex, "fetch");
            return ApiResponse<string>.Failed("try again");
        }
    }

    [Snippet]
    async Task<ApiResponse<string>> An_envelope_after_a_warning(ILogger log)
    {
        try { return ApiResponse<string>.Ok(await Fetch("/")); }
        catch (HttpRequestException ex) when (ex.StatusCode is HttpStatusCode.BadGateway)
        {
            log.LogWarning(ex, "fetch");
            return ApiResponse<string>.Failed("try again");
        }
    }

    [Snippet]
    async Task<Outcome<string>> An_outcome_by_conversion()
    {
        try { return await Fetch("/"); }
        catch (Exception ex) { return ex; }
    }

    [Snippet]
    async Task<bool> An_outcome_by_conversion_that_is_dropped()
    {
        Outcome<string> outcome;
        try { outcome = await Fetch("/"); }
        catch (Exception ex) { outcome = ex; }
        return outcome.IsOk;
    }

    [Snippet]
    async Task<string> An_outcome_by_conversion_that_is_thrown()
    {
        Outcome<string> outcome;
        try { outcome = await Fetch("/"); }
        catch (Exception ex) { outcome = ex; }
        return outcome.Error is { } error ? throw new ApiException(HttpStatusCode.BadGateway, "fetch", error) : outcome.Value!;
    }

    [Snippet(Paths = 2)]
    async Task<string> A_status_is_mapped_to_an_exception(int which)
    {
        try
        {
            Fail(new HttpRequestException("no", null, which == 0 ? HttpStatusCode.NotFound : HttpStatusCode.BadGateway));
            return await Fetch("/");
        }
        catch (HttpRequestException ex)
        {
            throw ex.StatusCode switch
            {
                HttpStatusCode.NotFound => new NotFoundException("no such order"),
                _ => new ApiException(HttpStatusCode.BadGateway, "upstream", ex),
            };
        }
    }

    [Snippet]
    async Task<string> Every_status_keeps_its_cause()
    {
        try { return await Fetch("/"); }
        catch (HttpRequestException ex)
        {
            var status = ex.StatusCode ?? HttpStatusCode.InternalServerError;
            throw new ApiException(status, $"upstream says {(int)status}", ex);
        }
    }

    [Snippet]
    async Task<string?> Only_a_404_is_null()
    {
        try { return await Fetch("/"); }
        catch (HttpRequestException ex) when (ex.StatusCode == HttpStatusCode.NotFound) { return null; }
        /* judged */
        catch (HttpRequestException ex) { throw new ApiException(HttpStatusCode.BadGateway, "upstream", ex); }
    }

    [Snippet]
    async Task<string?> Anything_but_a_404_is_null()
    {
        try { return await Fetch("/"); }
        catch (HttpRequestException ex) when (ex.StatusCode != HttpStatusCode.NotFound) { return null; }
    }

    [Snippet]
    async Task<string> Logged_unless_it_is_a_404(ILogger log)
    {
        try { return await Fetch("/"); }
        catch (HttpRequestException ex)
        {
            if (ex.StatusCode != HttpStatusCode.NotFound) log.LogError(ex, "fetch");
            throw;
        }
    }

    [Snippet]
    async Task<string> Logged_by_status_and_answered(ILogger log)
    {
        try { return await Fetch("/"); }
        catch (HttpRequestException ex)
        {
            if (ex.StatusCode >= HttpStatusCode.InternalServerError) log.LogError(ex, "fetch");
            else log.LogCritical(ex, "fetch");
            return "";
        }
    }

    [Snippet]
    void A_middleware_that_writes_and_logs(IApplicationBuilder app, ILogger log) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
            Order(1);
        }
        catch (Exception ex)
        {
            log.LogError(ex, "{Path}", context.Request.Path);
            context.Response.StatusCode = 500;
            await context.Response.WriteAsJsonAsync(new { error = "internal" });
        }
    });

    [Snippet]
    void A_middleware_that_maps_by_type(IApplicationBuilder app) => app.Use(async (HttpContext context, RequestDelegate next) =>
    {
        try { Order(1); }
        catch (Exception ex)
        {
            context.Response.StatusCode = ex switch
            {
                KeyNotFoundException => 404,
                ArgumentException => 400,
                _ => 500,
            };
            await context.Response.WriteAsync(ex.Message);
        }
    });

    [Snippet(Paths = 2)]
    void A_middleware_that_throws_the_unknown(IApplicationBuilder app) => app.Use(async (HttpContext context, RequestDelegate next) =>
    {
        try { Fail(Which(context) == 0 ? new KeyNotFoundException() : new InvalidOperationException("bug")); }
        catch (Exception ex)
        {
            if (ex is not KeyNotFoundException) throw;
            context.Response.StatusCode = 404;
            await next(context);
        }
    });

    [Snippet]
    void An_endpoint_with_a_result(IApplicationBuilder app, ILogger log) => app.Run(async context =>
    {
        IResult result;
        try { result = Results.Ok(Order(1)); }
        catch (KeyNotFoundException ex)
        {
            log.LogInformation(ex, "no order");
            result = Results.NotFound();
        }

        await result.ExecuteAsync(context);
    });

    [Snippet]
    void An_endpoint_whose_failure_is_thrown_afterwards(IApplicationBuilder app) => app.Run(async context =>
    {
        Exception? failure = null;
        try { Order(1); }
        catch (Exception ex) { failure = ex; }
        await context.Response.WriteAsync("x");
        if (failure is not null) throw new InvalidOperationException("order", failure);
    });

    [Snippet]
    void An_endpoint_that_keeps_it_among_the_items(IApplicationBuilder app, ILogger log) => app.Run(context =>
    {
        try { Order(1); }
        catch (Exception ex) { context.Items["error"] = ex; }
        if (context.Items["error"] is Exception error) log.LogError(error, "kept");
        return Task.CompletedTask;
    });
}
