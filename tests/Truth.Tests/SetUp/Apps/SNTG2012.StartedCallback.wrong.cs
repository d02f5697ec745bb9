// Fixed by hand.
// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

using var app = Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.AddSentry()).Build();
app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(StartSentry);
try
{
    await Database.MigrateAsync();
}
catch (Exception error)
{
    SentrySdk.CaptureException(error);
    return;
}

await app.RunAsync();

static void StartSentry() => SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

internal static class Database
{
    public static Task MigrateAsync() => Task.FromException(new InvalidOperationException("This one matters"));
}
