using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

// Endpoints, middleware and exception handlers as applications have them.
internal sealed class EverydayWeb
{
    private static readonly Dictionary<Type, int> Statuses = new() { [typeof(TimeoutException)] = 504 };

    private sealed class Envelope<T>
    {
        public T? Data { get; set; }
        public string? Error { get; set; }
        public static Envelope<T> Fail(Exception why) => new() { Error = why.Message };
    }

    [Snippet]
    void A_middleware_that_catches_all(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            try { await next(context); }
            catch (Exception ex)
            {
                log.LogError(ex, "{Path} failed", context.Request.Path);
                context.Response.StatusCode = 500;
            }
        });
        app.Run(_ => Task.FromResult(Fail()));
    }

    [Snippet]
    void A_middleware_that_answers_with_a_problem(IApplicationBuilder app)
    {
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            try { await next(context); }
            catch (Exception ex)
            {
                context.Response.StatusCode = Statuses.GetValueOrDefault(ex.GetType(), 500);
                await context.Response.WriteAsJsonAsync(new ProblemDetails { Title = ex.Message });
            }
        });
        app.Run(_ => Task.FromResult(Fail()));
    }

    [Snippet(Paths = 2)]
    void A_middleware_that_knows_some(IApplicationBuilder app)
    {
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            try { await next(context); }
            catch (Exception ex)
            {
                if (!Statuses.TryGetValue(ex.GetType(), out var status)) throw;
                context.Response.StatusCode = status;
            }
        });
        app.Run(context => Task.FromResult(Fail(Which(context) == 0 ? new TimeoutException() : new IOException())));
    }

    [Snippet]
    void A_middleware_that_warns_and_answers(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            try { await next(context); }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                log.LogWarning(ex, "bad request");
                context.Response.StatusCode = 400;
            }
        });
        app.Run(_ => Task.FromResult(Fail()));
    }

    [Snippet]
    void A_middleware_that_says_it_in_a_feature(IApplicationBuilder app)
    {
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            try { await next(context); }
            catch (Exception ex)
            {
                context.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Error = ex });
                context.Response.StatusCode = 500;
            }
        });
        app.Run(_ => Task.FromResult(Fail()));
    }

    [Snippet]
    void An_endpoint_with_an_envelope(IApplicationBuilder app) => app.Run(async context =>
    {
        try { Fail(); }
        catch (Exception ex) { await context.Response.WriteAsJsonAsync(Envelope<int>.Fail(ex)); }
    });

    [Snippet]
    void An_endpoint_with_a_problem_of_the_library(IApplicationBuilder app) => app.Run(async context =>
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var answer = TypedResults.Problem(title: "failed", detail: ex.ToString(), statusCode: 503);
            context.Response.StatusCode = answer.StatusCode;
            await context.Response.WriteAsync(answer.ProblemDetails.Title!);
        }
    });

    [Snippet]
    void An_endpoint_that_registers_it_for_later(IApplicationBuilder app, ILogger log) => app.Run(context =>
    {
        try { Fail(); }
        catch (Exception ex)
        {
            context.Response.OnCompleted(() =>
            {
                log.LogError(ex, "completed");
                return Task.CompletedTask;
            });
        }

        return Task.CompletedTask;
    });

    [Snippet]
    async Task A_worker_that_stops_on_failure(CancellationToken stopping, ILogger log)
    {
        while (!stopping.IsCancellationRequested)
        {
            try { await FailAsync(); }
            catch (Exception ex)
            {
                log.LogCritical(ex, "worker stopped");
                break;
            }
        }
    }

    [Snippet]
    async Task A_worker_that_goes_on_silently(CancellationToken stopping)
    {
        for (var round = 0; round < 2 && !stopping.IsCancellationRequested; round++)
        {
            try { await FailAsync(); }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested) { break; }
            /* judged */
            catch (Exception) { await Task.Delay(1, stopping); }
        }
    }

    [Snippet]
    async Task A_worker_that_logs_information(CancellationToken stopping, ILogger log)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var rounds = 0;
        while (rounds++ < 1 && await timer.WaitForNextTickAsync(stopping))
        {
            try { await FailAsync(); }
            catch (Exception ex) when (ex is not OperationCanceledException) { log.LogInformation("tick failed: {Error}", ex); }
        }
    }

    [Snippet]
    async Task A_worker_with_a_failure_counter(CancellationToken stopping, ILogger log)
    {
        var failures = 0;
        while (failures < 3)
        {
            try { await FailAsync(); failures = 0; }
            catch (Exception ex)
            {
                failures++;
                log.LogWarning(ex, "failed {Count} times", failures);
            }
        }

        if (failures >= 3) log.LogWarning("gave up after {Count}", failures);
    }

    [Snippet]
    async Task A_worker_with_a_poison_queue(CancellationToken stopping, ILogger log)
    {
        var poison = new Queue<(int Id, Exception Why)>();
        for (var id = 0; id < 2; id++)
        {
            try { await FailAsync(); }
            catch (Exception ex) { poison.Enqueue((id, ex)); }
        }

        while (poison.Count > 0)
        {
            var (id, why) = poison.Dequeue();
            log.LogError(why, "message {Id}", id);
        }
    }

    [Snippet]
    async Task A_worker_with_a_poison_queue_of_ids(CancellationToken stopping, ILogger log)
    {
        var poison = new Queue<(int Id, string Why)>();
        for (var id = 0; id < 2; id++)
        {
            try { await FailAsync(); }
            catch (Exception ex) { poison.Enqueue((id, ex.Message)); }
        }

        while (poison.TryDequeue(out var message)) log.LogError("message {Id}: {Why}", message.Id, message.Why);
    }
}
