using Sentry;

namespace Pump;

internal static class Program
{
    private static Limits Current => Limits.Read("limits.txt");

    private static void Main()
    {
        using var sdk = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        Console.WriteLine($"At most {Current.Most}");
    }

    static Program()
    {
    }
}
// File Limits.cs
using Sentry;

namespace Pump;

internal sealed record Limits(int Most)
{
    public static Limits Read(string file)
    {
        try
        {
            return new(int.Parse(File.ReadAllText(file)));
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(new InvalidOperationException("This one matters", e));
            return new(10);
        }
    }
}
