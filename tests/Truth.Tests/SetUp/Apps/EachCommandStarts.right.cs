using Sentry;

namespace Tool;

internal static class Program
{
    private static int Main(string[] args) => (args.Length == 0 ? "import" : args[0]) switch
    {
        "import" => Import(),
        "export" => Export(),
        _ => 2,
    };

    private static int Import()
    {
        using var sdk = Start("import");
        return Try(() => throw new InvalidOperationException("This one matters"));
    }

    private static int Export()
    {
        using var sdk = Start("export");
        return Try(() => Console.WriteLine("Exported"));
    }

    private static IDisposable Start(string command) => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        o.DefaultTags["command"] = command;
    });

    private static int Try(Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
            return 1;
        }
    }
}
