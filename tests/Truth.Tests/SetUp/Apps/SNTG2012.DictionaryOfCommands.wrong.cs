// Fixed by hand.
using Sentry;

internal static class Program
{
    private static void Main(string[] args)
    {
        var commands = new Dictionary<string, Action>
        {
            ["run"] = Run,
            ["check"] = Check,
        };
        commands["check"]();
        Telemetry.Start();
        commands["run"]();
    }

    private static void Run() => Console.WriteLine("ran");

    private static void Check()
    {
        try { throw new InvalidOperationException("This one matters"); }
        catch (Exception e) { SentrySdk.CaptureException(e); }
    }
}

internal static class Telemetry
{
    public static void Start() => SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
}
