using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

StartSentry();
using var app = Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.AddSentry()).Build();
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
