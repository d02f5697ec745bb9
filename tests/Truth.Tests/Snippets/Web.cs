using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

// ASP.NET Core with UseSentry.
internal sealed class Web
{
    [Snippet]
    void An_endpoint_that_throws_it_on(IApplicationBuilder app) => app.Run(context =>
    {
        try { Fail(); }
        catch (Exception) { throw; }
        return Task.CompletedTask;
    });

    [Snippet]
    void An_endpoint_that_answers_500(IApplicationBuilder app) => app.Run(context =>
    {
        try { Fail(); }
        catch (Exception) { context.Response.StatusCode = 500; }
        return Task.CompletedTask;
    });

    [Snippet]
    void An_endpoint_that_answers_with_a_problem(IApplicationBuilder app) => app.Run(async context =>
    {
        try { Fail(); }
        catch (Exception ex) { await Results.Problem(ex.Message).ExecuteAsync(context); }
    });

    [Snippet]
    void An_endpoint_that_writes_its_message(IApplicationBuilder app) => app.Run(async context =>
    {
        try { Fail(); }
        catch (Exception ex) { await context.Response.WriteAsync(ex.Message); }
    });

    [Snippet]
    void An_endpoint_that_logs_it(IApplicationBuilder app, ILogger log) => app.Run(context =>
    {
        try { Fail(); }
        catch (Exception ex)
        {
            log.LogError(ex, "failed");
            context.Response.StatusCode = 500;
        }

        return Task.CompletedTask;
    });

    [Snippet]
    void An_endpoint_that_logs_it_quietly(IApplicationBuilder app, ILogger log) => app.Run(context =>
    {
        try { Fail(); }
        catch (Exception ex)
        {
            log.LogWarning(ex, "failed");
            context.Response.StatusCode = 500;
        }

        return Task.CompletedTask;
    });

    [Snippet]
    void An_endpoint_that_captures_it(IApplicationBuilder app) => app.Run(context =>
    {
        try { Fail(); }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex);
            context.Response.StatusCode = 500;
        }

        return Task.CompletedTask;
    });

    [Snippet(Paths = 2)]
    void An_endpoint_that_answers_or_throws(IApplicationBuilder app) => app.Run(context =>
    {
        try { Fail(); }
        catch (Exception)
        {
            if (Which(context) == 1) throw;
            context.Response.StatusCode = 400;
        }

        return Task.CompletedTask;
    });

    [Snippet]
    void An_endpoint_that_throws_another(IApplicationBuilder app) => app.Run(context =>
    {
        try { Fail(); }
        catch (Exception ex) { throw new BadHttpRequestException(ex.Message); }
        return Task.CompletedTask;
    });

    [Snippet]
    void An_endpoint_that_throws_a_wrapper(IApplicationBuilder app) => app.Run(context =>
    {
        try { Fail(); }
        catch (Exception ex) { throw new BadHttpRequestException("bad row", ex); }
        return Task.CompletedTask;
    });

    [Snippet]
    void A_middleware_that_answers_500(IApplicationBuilder app)
    {
        app.Use(async (context, next) =>
        {
            try { await next(context); }
            catch (Exception) { context.Response.StatusCode = 500; }
        });
        app.Run(_ => Task.FromResult(Fail()));
    }

    [Snippet]
    void A_middleware_that_logs_it(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            try { await next(context); }
            catch (Exception ex)
            {
                log.LogError(ex, "failed");
                context.Response.StatusCode = 500;
            }
        });
        app.Run(_ => Task.FromResult(Fail()));
    }

    [Snippet]
    void A_middleware_that_logs_it_and_throws_it_on(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            try { await next(context); }
            catch (Exception ex)
            {
                log.LogInformation(ex, "failed");
                throw;
            }
        });
        app.Run(_ => Task.FromResult(Fail()));
    }

    [Snippet(In = nameof(Swallowing))]
    void A_middleware_class_that_answers_500(IApplicationBuilder app)
    {
        app.UseMiddleware<Swallowing>();
        app.Run(_ => Task.FromResult(Fail()));
    }

    [Snippet]
    void An_exception_handler_behind_a_rethrow(IApplicationBuilder app)
    {
        app.UseExceptionHandler(handled => handled.Run(context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        }));
        app.Run(context =>
        {
            try { Fail(); }
            catch (Exception) { throw; }
            return Task.CompletedTask;
        });
    }

    [Snippet]
    void An_exception_handler_service_behind_a_rethrow(IApplicationBuilder app, Polite handler)
    {
        app.UseExceptionHandler(_ => { });
        app.Run(context =>
        {
            try { Fail(); }
            catch (Exception ex) { throw new BadHttpRequestException("bad row", ex); }
            return Task.CompletedTask;
        });
    }

    [Snippet]
    void An_exception_handler_service_that_is_not_asked(IApplicationBuilder app, Polite handler)
    {
        app.UseExceptionHandler(_ => { });
        app.Run(context =>
        {
            try { Fail(); }
            catch (Exception) { context.Response.StatusCode = 500; }
            return Task.CompletedTask;
        });
    }

    internal sealed class Polite : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            httpContext.Response.StatusCode = 500;
            return ValueTask.FromResult(true);
        }
    }

    private sealed class Swallowing(RequestDelegate next)
    {
        public async Task InvokeAsync(HttpContext context)
        {
            try { await next(context); }
            catch (Exception) { context.Response.StatusCode = 500; }
        }
    }
}
