using Sentry;

internal static class Program
{
    private static readonly Catalog Catalog;

    static Program() => Catalog = new();

    private static void Main()
    {
        SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Catalog.Load();
        Console.WriteLine(Catalog.Count);
    }
}

internal sealed class Catalog
{
    public int Count { get; init; }

    public static Catalog Load()
    {
        try
        {
            throw new InvalidDataException("This one matters");
        }
        catch (InvalidDataException e)
        {
            SentrySdk.CaptureException(e);
            return new Catalog();
        }
    }
}
