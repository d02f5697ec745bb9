using Sentry;

internal static class Program
{
    public static void Main()
    {
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Console.WriteLine("Working");
    }

    private static void OnExit(object? sender, EventArgs e) => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}
