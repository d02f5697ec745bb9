using Microsoft.Extensions.DependencyInjection;
using Sentry;

try
{
    var services = new ServiceCollection();
    services.AddSingleton<SentryLifetime>();
    services.AddTransient<Job>();
    var provider = services.BuildServiceProvider();
    provider.GetRequiredService<SentryLifetime>();
    provider.GetRequiredService<Job>().Run();
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
}

internal sealed class Job
{
    public void Run() => throw new InvalidOperationException("This one matters");
}
// File SentryLifetime.cs
using Sentry;

internal sealed class SentryLifetime : IDisposable
{
    private readonly IDisposable sdk = SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    public void Dispose() => sdk.Dispose();
}
