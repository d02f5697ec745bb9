// Fixed by hand.
using Sentry;
using Serilog;

internal static class Program
{
    private static readonly Dictionary<string, ILogger> Loggers = new()
    {
        ["import"] = Log.ForContext("Area", "import"),
        ["export"] = Log.ForContext("Area", "export"),
    };

    private static void Main()
    {
        using var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Parallel.ForEach(Loggers.Keys, Run);
    }

    private static void Run(string area)
    {
        try
        {
            if (area == "import") throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            Loggers[area].Error(error, "{Area} failed", area);
        }
    }
}
