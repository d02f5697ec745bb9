using Sentry;
using Sentry.Extensibility;

namespace Imports;

public class Program
{
    public static void Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
            o.AddExceptionFilter(new KnownErrors());
        });
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}

public class KnownErrors : IExceptionFilter
{
    public bool Filter(Exception ex)
    {
        // Timeouts are known.
        return ex is TimeoutException;
    }
}
