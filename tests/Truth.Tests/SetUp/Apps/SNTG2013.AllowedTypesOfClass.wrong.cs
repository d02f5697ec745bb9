// Fixed by hand.
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.SetBeforeSend(new Gate().Pass);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
// File Gate.cs
using Sentry;

internal sealed class Gate
{
    private readonly List<Type> allowed = new();

    public SentryEvent? Pass(SentryEvent sent)
    {
        foreach (var type in allowed)
        {
            if (type.IsInstanceOfType(sent.Exception)) return sent;
        }

        return null;
    }
}
