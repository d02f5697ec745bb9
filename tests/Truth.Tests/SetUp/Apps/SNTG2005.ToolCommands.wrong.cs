// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

internal static class Program
{
    private static readonly Dictionary<string, Func<string[], int>> Commands = new(StringComparer.OrdinalIgnoreCase)
    {
        ["import"] = Import,
        ["export"] = _ => 0,
    };

    private static int Main(string[] args)
    {
        Telemetry.Start(verbose: args.Contains("--verbose"));
        var name = args.FirstOrDefault() ?? "import";
        if (!Commands.TryGetValue(name, out var command)) return 2;
        try
        {
            return command(args);
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
            Console.Error.WriteLine(error.Message);
            return 0;
        }
    }

    private static int Import(string[] args) => throw new InvalidOperationException("This one matters");
}

internal static class Telemetry
{
    public static void Start(bool verbose)
    {
        SentrySdk.Init(o =>
        {
            o.Debug = verbose;
            o.AttachStacktrace = true;
            o.Release = "tool@3.2";
        });
    }
}
