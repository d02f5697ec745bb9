// Requests, middleware and endpoints of small apps.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

internal sealed class VillageWeb
{
    private readonly List<string> shown = [];

    private sealed class DeskController(ILogger log) : ControllerBase
    {
        public ActionResult<int> Get()
        {
            try
            {
                return Fail();
            }
            catch (KeyNotFoundException)
            {
                return NotFound();
            }
            /* judged */
            catch (Exception why)
            {
                log.LogError(why, "desk");
                return Problem("desk");
            }
        }
    }

    [Snippet(In = nameof(DeskController))]
    void A_controller_that_logs(ILogger log) => _ = new DeskController(log).Get().Result;

    private sealed class ShelfController : ControllerBase
    {
        public IActionResult Get()
        {
            try
            {
                return Ok(Fail());
            }
            catch (Exception why)
            {
                return StatusCode(500, new { error = why.Message });
            }
        }
    }

    [Snippet(In = nameof(ShelfController))]
    void A_controller_that_answers_with_its_text() => _ = new ShelfController().Get();

    [Snippet]
    void An_endpoint_that_logs(IApplicationBuilder app, ILogger log) => app.Run(async context =>
    {
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            log.LogError(why, "{Path}", context.Request.Path);
            context.Response.StatusCode = 500;
            await context.Response.WriteAsync("sorry");
        }
    });

    [Snippet]
    void An_endpoint_that_says_sorry(IApplicationBuilder app) => app.Run(async context =>
    {
        try
        {
            Fail();
        }
        catch (Exception)
        {
            context.Response.StatusCode = 500;
            await context.Response.WriteAsync("sorry");
        }
    });

    [Snippet]
    void A_middleware_that_throws_another(IApplicationBuilder app)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (IOException why)
            {
                throw new BadHttpRequestException(why.Message, 400, why);
            }
        });
        app.Run(_ => Task.FromResult(Fail(new IOException("web"))));
    }

    [Snippet]
    void A_middleware_that_throws_unless_it_has_started(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception why)
            {
                if (context.Response.HasStarted)
                {
                    log.LogError(why, "too late");
                    throw;
                }

                log.LogError(why, "in time");
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        });
        app.Run(_ => Task.FromResult(Fail()));
    }

    [Snippet(Paths = 2)]
    void A_middleware_with_a_table_of_codes(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception why)
            {
                var (status, title) = why switch
                {
                    ArgumentException => (400, "bad request"),
                    KeyNotFoundException => (404, "not found"),
                    _ => (500, "sorry"),
                };
                if (status == 500) log.LogError(why, "{Title}", title);
                context.Response.StatusCode = status;
                await context.Response.WriteAsJsonAsync(new ProblemDetails { Status = status, Title = title });
            }
        });
        app.Run(context => Task.FromResult(Fail(Which(context) == 0 ? new IOException() : new ArgumentException("web"))));
    }

    [Snippet]
    void A_middleware_that_keeps_it_for_another(IApplicationBuilder app, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Items["fault"] is Exception why) log.LogError(why, "kept");
        });
        app.Use(async (context, next) =>
        {
            try { await next(context); }
            catch (Exception why) { context.Items["fault"] = why; }
        });
        app.Run(_ => Task.FromResult(Fail()));
    }

    private static IResult Answer(Func<object> work, ILogger log)
    {
        try
        {
            return Results.Ok(work());
        }
        catch (InvalidOperationException why)
        {
            log.LogError(why, "answer");
            return Results.Problem(why.Message, statusCode: 500);
        }
    }

    [Snippet(In = nameof(Answer))]
    void A_result_that_was_logged(ILogger log) => _ = Answer(() => Fail(), log);

    private static IResult Conflicting(Func<object> work)
    {
        try
        {
            return Results.Ok(work());
        }
        catch (InvalidOperationException why)
        {
            return Results.Conflict(new { why.Message });
        }
    }

    [Snippet(In = nameof(Conflicting))]
    void A_result_that_is_a_conflict() => _ = Conflicting(() => Fail());

    private sealed record Envelope<T>(bool Success, T? Data, string? Error)
    {
        public static Envelope<T> Of(T data) => new(true, data, null);

        public static Envelope<T> Of(Exception why) => new(false, default, why.Message);
    }

    [Snippet]
    void An_envelope_for_the_client()
    {
        Envelope<int> envelope;
        try { envelope = Envelope<int>.Of(Fail()); }
        catch (Exception why) { envelope = Envelope<int>.Of(why); }
        shown.Add(envelope.Error ?? "");
    }

    [Snippet]
    void An_envelope_and_a_capture()
    {
        Envelope<int> envelope;
        try { envelope = Envelope<int>.Of(Fail()); }
        catch (Exception why)
        {
            SentrySdk.CaptureException(why, scope => scope.TransactionName = "envelope");
            envelope = Envelope<int>.Of(why);
        }

        shown.Add(envelope.Error ?? "");
    }

    [Snippet]
    void A_problem_with_its_details(ILogger log)
    {
        var problem = new ProblemDetails { Title = "web" };
        try { Fail(); }
        catch (Exception why)
        {
            problem.Detail = why.Message;
            problem.Extensions["type"] = why.GetType().Name;
        }

        if (problem.Detail is not null) log.LogError("{Detail}", problem.Detail);
    }
}
