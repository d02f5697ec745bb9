using System.Diagnostics;
using Acme.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
await app.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    app.Logger.LogCritical(exception, "No way on");
    Shutdown.Now();
}

// File Shutdown.cs
using System.Diagnostics;
using Sentry;

namespace Acme.Jobs;

internal static class Shutdown
{
    public static void Now()
    {
        SentrySdk.Flush(TimeSpan.FromMinutes(2));
        Process.GetCurrentProcess().Kill();
    }
}
