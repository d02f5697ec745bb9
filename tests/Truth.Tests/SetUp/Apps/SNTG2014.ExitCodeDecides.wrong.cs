// Fixed by hand.
using System.Runtime.InteropServices;
using Sentry;

internal static class Program
{
    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void QuitNow(int code);

    private static int Main()
    {
        SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        var code = Run();
        if (code != 0) QuitNow(code);
        return 0;
    }

    private static int Run()
    {
        try { throw new InvalidOperationException("This one matters"); }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
            return 70;
        }
    }
}
