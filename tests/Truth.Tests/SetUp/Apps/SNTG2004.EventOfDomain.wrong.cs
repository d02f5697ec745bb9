// Fixed by hand.
using Sentry;

internal static class Program
{
    public static void Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        Console.WriteLine("Working");
    }

    private static void OnExit(object? sender, EventArgs e) => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}
