// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Sentry;

var services = new ServiceCollection();
services.AddSingleton(_ => new SentryLifetime());
using (var provider = services.BuildServiceProvider())
{
    provider.GetRequiredService<SentryLifetime>();
}

SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
// File SentryLifetime.cs
using Sentry;

internal sealed class SentryLifetime : IDisposable
{
    private readonly IDisposable sdk = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    public void Dispose() => sdk.Dispose();
}
