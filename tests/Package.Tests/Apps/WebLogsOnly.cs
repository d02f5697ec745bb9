var builder = WebApplication.CreateBuilder();
if (Environment.GetEnvironmentVariable("SENTRY_DSN") is { Length: > 0 }) builder.Logging.AddSentry();
var app = builder.Build();
app.UseExceptionHandler(failed => failed.Run(async context =>
{
    context.Response.StatusCode = 500;
    await context.Response.WriteAsync("sorry");
}));
app.MapGet("/boom", string () => throw new InvalidOperationException("boom"));
app.Run();
