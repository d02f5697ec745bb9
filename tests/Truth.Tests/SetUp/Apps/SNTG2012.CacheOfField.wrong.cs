// Fixed by hand.
using Sentry;

internal sealed class Program
{
    private readonly Catalog _catalog = Catalog.Load();

    private static void Main()
    {
        var program = new Program();
        program.Run();
    }

    private void Run()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Console.WriteLine(_catalog.Items.Count);
    }
}

internal sealed record Catalog(IReadOnlyList<string> Items)
{
    public static Catalog Load()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
            return new Catalog([]);
        }
    }
}
