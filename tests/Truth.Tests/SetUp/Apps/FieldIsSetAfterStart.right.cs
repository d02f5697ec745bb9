using Sentry;

namespace Tool;

public static class Program
{
    private static readonly int Limit = ReadLimit();

    public static void Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Console.WriteLine(Limit);
    }

    private static int ReadLimit()
    {
        try
        {
            return int.Parse(Environment.GetEnvironmentVariable("LIMIT") ?? throw new InvalidOperationException("This one matters"));
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
            return 10;
        }
    }
}
