using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var app = builder.Build();
app.Lifetime.ApplicationStarted.Register(() =>
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    app.Lifetime.StopApplication();
});
try
{
    await app.RunAsync();
}
catch (Exception error)
{
    SentrySdk.CaptureException(error);
}
finally
{
    Console.WriteLine("Stopped");
}
