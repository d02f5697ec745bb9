// Fixed by hand.
using Sentry;

using var sdk = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.AddEventProcessor(new ShopProcessor());
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
// File Processors.cs
using Sentry;
using Sentry.Extensibility;

internal abstract class DroppingProcessor : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event) => default;
}

internal class TaggedProcessor : DroppingProcessor
{
    public string Tag { get; init; } = "shop";
}

internal sealed class ShopProcessor : TaggedProcessor;
