using Sentry;

namespace Orders;

public class Program
{
    public static void Main(string[] args)
    {
        var database = new Database(args.Length > 0 ? args[0] : "orders.db");
        using var sentry = SentrySdk.Init(Options());
        try
        {
            database.Migrate();
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
            Console.Error.WriteLine(e.Message);
        }

        database.Serve();
    }

    private static SentryOptions Options() => new()
    {
        Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
        ShutdownTimeout = TimeSpan.FromMinutes(1),
    };
}

public sealed class Database(string path)
{
    public void Migrate() => throw new InvalidOperationException("This one matters: " + path);

    public void Serve() => Console.WriteLine("serving");
}
