using Sentry;

namespace Sensors
{
    public static class Program
    {
        public static void Main()
        {
            Errors.Start();
            Errors.Report(new InvalidOperationException("This one matters"));
        }
    }

    internal static partial class Errors
    {
        public static void Start()
        {
            if (Environment.GetEnvironmentVariable("SENTRY_DSN") is not { Length: > 0 } dsn) return;
            SentrySdk.Init(o =>
            {
                o.Dsn = dsn;
                o.ShutdownTimeout = TimeSpan.FromMinutes(1);
                o.SetBeforeSend((e, _) =>
                {
                    e.ServerName = null;
                    return e;
                });
            });
        }
    }
}
// File Errors.Report.cs
namespace Sensors
{
    using Sentry;

    internal static partial class Errors
    {
        public static void Report(Exception e)
        {
            if (SentrySdk.IsEnabled) SentrySdk.CaptureException(e);
        }
    }
}
