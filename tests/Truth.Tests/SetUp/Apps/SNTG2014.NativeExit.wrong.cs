// Fixed by hand.
using Acme.Native;
using Sentry;

internal static class Program
{
    private static int Main()
    {
        SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            SentrySdk.CaptureException(exception);
            LibC.Quit(3);
            return 3;
        }
    }
}

// File LibC.cs
using System.Runtime.InteropServices;

namespace Acme.Native;

internal static class LibC
{
    [DllImport("libc", EntryPoint = "_exit")]
    public static extern void Quit(int status);
}
