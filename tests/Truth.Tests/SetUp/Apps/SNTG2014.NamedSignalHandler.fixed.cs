using System.Runtime.InteropServices;
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Console.CancelKeyPress += OnCancel;
Native.Raise(2);
Thread.Sleep(20_000);

static void OnCancel(object? sender, ConsoleCancelEventArgs e)
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    SentrySdk.Flush(TimeSpan.FromSeconds(10));
}

static class Native
{
    [DllImport("libc", EntryPoint = "raise")]
    public static extern int Raise(int signal);
}
