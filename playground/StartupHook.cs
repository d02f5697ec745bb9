using System.Diagnostics;
using System.Runtime.InteropServices;

/// <summary>
/// Runs inside every app before its Main, as the platform sets DOTNET_STARTUP_HOOKS to this assembly: when the platform lets go of
/// the app's standard input, on purpose or by dying, the app is told to stop. The runtime asks for this name and no namespace.
/// </summary>
internal static class StartupHook
{
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static void Initialize() => new Thread(StopWithThePlatform) { IsBackground = true, Name = "platform" }.Start();

    private static void StopWithThePlatform()
    {
        using var platform = Console.OpenStandardInput();
        while (platform.ReadByte() >= 0)
        {
        }

        if (OperatingSystem.IsWindows()) Environment.Exit(0);
        _ = Signal(Environment.ProcessId, Terminate);
        Thread.Sleep(Patience);
        Process.GetCurrentProcess().Kill();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
