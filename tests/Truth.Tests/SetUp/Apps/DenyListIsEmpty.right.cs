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
    private readonly List<Type> denied = new();

    public SentryEvent? Pass(SentryEvent sent)
    {
        foreach (var type in denied)
        {
            if (type.IsInstanceOfType(sent.Exception)) return null;
        }

        return sent;
    }
}
