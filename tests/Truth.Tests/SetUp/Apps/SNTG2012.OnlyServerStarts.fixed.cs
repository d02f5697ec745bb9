using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Sentry;

if (args.Contains("--serve"))
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    await using var app = builder.Build();
    await app.RunAsync();
}
else
{
    SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    await Batch.RunAsync();
}
// File Batch.cs
using Sentry;

internal static class Batch
{
    public static async Task RunAsync()
    {
        await Task.Yield();
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}
