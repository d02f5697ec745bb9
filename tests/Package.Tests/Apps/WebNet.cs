using Library;
using Microsoft.AspNetCore.Diagnostics;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddHealthChecks().AddCheck<Sick>("sick");
builder.Services.AddExceptionHandler<Answers>();
builder.Services.AddProblemDetails();
var app = builder.Build();

app.UseWhen(On("/handled"), branch => branch.UseExceptionHandler());
app.UseWhen(On("/handled-by-page"), branch => branch.UseExceptionHandler("/error-page"));
app.UseWhen(On("/developer"), branch => branch.UseDeveloperExceptionPage());
app.UseWhen(On("/executed-again"), branch => branch.UseStatusCodePagesWithReExecute("/error-page"));
app.UseWhen(On("/middleware"), branch => branch.Use(async (context, next) =>
{
    try
    {
        await next(context);
    }
    catch (InvalidOperationException)
    {
        context.Response.StatusCode = 502;
    }
}));
app.UseRouting();

// Nobody reports these.
app.MapGet("/problem", () => Try(Fail, _ => Results.Problem()));
app.MapGet("/status", async () =>
{
    try
    {
        await FailLaterAsync();
        return Results.Ok();
    }
    catch (InvalidOperationException)
    {
        return Results.StatusCode(500);
    }
});
app.MapGet("/middleware", Fail);
app.MapGet("/endpoint-filter", Fail).AddEndpointFilter(async (context, next) =>
{
    try
    {
        return await next(context);
    }
    catch (InvalidOperationException)
    {
        return Results.Problem();
    }
});
app.MapGet("/package", () => Import.Read("/no/such/file") == 0 ? Results.StatusCode(500) : Results.Ok());
app.MapGet("/executed-again", () => Try(Fail, _ => Results.StatusCode(500)));
app.MapGet("/error-page", () => "sorry");
app.MapGet("/wrapped", () => Try(() => Try(Fail, cause => throw new ApplicationException("wrapped", cause)), _ => Results.Problem()));
app.MapGet("/retried", async () =>
{
    for (var attempt = 1; attempt <= 3; attempt++)
    {
        try
        {
            throw new TimeoutException($"attempt {attempt}");
        }
        catch (TimeoutException)
        {
            await Task.Delay(1);
        }
    }

    return Results.StatusCode(504);
});
app.MapGet("/elsewhere", async () =>
{
    var work = Task.Run(void () => throw new InvalidOperationException("elsewhere"));
    await Task.WhenAny(work);
    return work.IsFaulted ? Results.StatusCode(500) : Results.Ok();
});
app.MapGet("/timeout", async () =>
{
    try
    {
        throw new TaskCanceledException("timeout", new TimeoutException());
    }
    catch (OperationCanceledException)
    {
        await Task.Yield();
        return Results.StatusCode(504);
    }
});
app.MapGet("/stream-swallows", async (HttpContext context) =>
{
    context.Response.StatusCode = 500;
    await context.Response.WriteAsync("begun");
    try
    {
        Fail();
    }
    catch (InvalidOperationException)
    {
        await context.Response.WriteAsync(" and cut off");
    }
});
// As gRPC answers.
app.MapGet("/grpc-status/{status}", (HttpContext context, string status) =>
{
    context.Request.ContentType = "application/grpc";
    context.Response.Headers["grpc-status"] = status;
    return Try(Fail, _ => Results.Ok());
});
app.MapGet("/tidied-up", () => Try(Fail, _ =>
{
    try
    {
        throw new OperationCanceledException("not tidied up");
    }
    catch (OperationCanceledException)
    {
        return Results.Problem();
    }
}));

// Somebody reports these.
app.MapGet("/thrown", Fail);
app.MapGet("/handled", Fail);
app.MapGet("/handled-by-page", Fail);
app.MapGet("/developer", Fail);
app.MapGet("/logged", (ILogger<Program> log) => Try(Fail, ex =>
{
    log.LogError(ex, "It failed");
    return Results.Problem();
}));
app.MapGet("/logged-as-text", (ILogger<Program> log) => Try(Fail, ex =>
{
    log.LogError("It failed: {Reason}", ex.Message);
    return Results.Problem();
}));
app.MapGet("/captured", () => Try(Fail, ex =>
{
    SentrySdk.CaptureException(ex);
    return Results.Problem();
}));
app.MapGet("/captured-elsewhere", async () =>
{
    try
    {
        await FailLaterAsync();
        return Results.Ok();
    }
    catch (InvalidOperationException ex)
    {
        await Task.Run(() => SentrySdk.CaptureException(ex));
        return Results.Problem();
    }
});
app.MapGet("/captured-and-replaced", () => Try(
    () => Try(Fail, ex =>
    {
        SentrySdk.CaptureException(ex);
        throw new ApplicationException("replaced");
    }),
    _ => Results.Problem()));
app.MapGet("/stream-throws", async (HttpContext context) =>
{
    await context.Response.WriteAsync("begun");
    await context.Response.Body.FlushAsync();
    Fail();
});

// There is nothing to report.
app.MapGet("/bad-request", () => Try(Fail, _ => Results.BadRequest()));
app.MapGet("/not-found", () => Try(Fail, _ => Results.NotFound()));
app.MapGet("/ok", () => Try(Fail, _ => Results.Ok("instead")));
app.MapGet("/on-purpose", () => Results.StatusCode(503));
app.MapGet("/long-ago", async () =>
{
    var number = Import.Read("/no/such/file");
    await Task.Delay(1500);
    return Results.Text($"{number}", statusCode: 503);
});
app.MapGet("/slow", async () =>
{
    await Task.Delay(2500);
    var number = Import.Read("/no/such/file");
    await Task.Delay(1500);
    return Results.Text($"{number}", statusCode: 503);
});
app.MapGet("/cancelled", async () =>
{
    using var limit = new CancellationTokenSource(1);
    try
    {
        await Task.Delay(-1, limit.Token);
        return Results.Ok();
    }
    catch (OperationCanceledException)
    {
        return Results.StatusCode(503);
    }
});
app.MapGet("/aborted", async (HttpContext context) =>
{
    try
    {
        context.Abort();
        await Task.Delay(-1, context.RequestAborted);
    }
    catch (OperationCanceledException)
    {
        Try(Fail, _ => Results.Ok());
        context.Response.StatusCode = 500;
    }
});
app.MapGet("/outlives", (HttpContext context) =>
{
    _ = Task.Run(async () =>
    {
        await Outlive.Gate.Task;
        Try(Fail, _ => Results.Ok());
        Outlive.Done.SetResult();
    });
    return "begun";
});
app.MapGet("/after-outlives", async () =>
{
    Outlive.Gate.SetResult();
    await Outlive.Done.Task;
    return Results.StatusCode(500);
});
app.MapHealthChecks("/checks");
app.MapGet("/api/health/stock", () => Try(Fail, _ => Results.StatusCode(503)));
app.MapGet("/parallel/{number:int}", async (int number) =>
{
    await Task.Delay(number % 7);
    try
    {
        throw new InvalidOperationException($"parallel {number}");
    }
    catch (InvalidOperationException)
    {
        await Task.Delay(number % 5);
        return number % 2 == 0 ? Results.StatusCode(500) : Results.Ok();
    }
});
app.Run();

static Func<HttpContext, bool> On(string path) => context => context.Request.Path == path;

static IResult Try(Func<IResult> run, Func<Exception, IResult> otherwise)
{
    try
    {
        return run();
    }
    catch (Exception ex)
    {
        return otherwise(ex);
    }
}

static IResult Fail() => throw new InvalidOperationException("failed");

static async Task FailLaterAsync()
{
    await Task.Yield();
    throw new InvalidOperationException("failed");
}

static class Outlive
{
    public static readonly TaskCompletionSource Gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    public static readonly TaskCompletionSource Done = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

class Answers : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        context.Response.StatusCode = 500;
        await context.Response.WriteAsync("handled", cancellation);
        return true;
    }
}

class Sick : Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck
{
    public Task<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult> CheckHealthAsync(
        Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckContext context, CancellationToken cancellation)
    {
        try
        {
            throw new InvalidOperationException("sick");
        }
        catch (InvalidOperationException)
        {
            return Task.FromResult(Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult.Unhealthy());
        }
    }
}
