using Microsoft.Extensions.DependencyInjection;
using Sentry;
using Sentry.Extensibility;

using var sentry = SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var services = new ServiceCollection();
services.AddSingleton<ISentryEventProcessor, TenantProcessor>();
using var provider = services.BuildServiceProvider();
provider.GetRequiredService<ISentryEventProcessor>();
throw new InvalidOperationException("This one matters");

internal sealed class TenantProcessor : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event)
    {
        @event.SetTag("tenant", "a");
        return null;
    }
}
