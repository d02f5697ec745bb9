// Fixed by hand.
using Sentry;

namespace Batch;

public class Program
{
    public static int Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.DisableAppDomainProcessExitFlush();
            o.AttachStacktrace = true;
        });
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
            return 1;
        }
    }
}
