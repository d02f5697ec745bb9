using Sentry;

namespace Sync;

internal static class Program
{
    private static readonly Config Settings = Config.Load();

    private static void Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        Console.WriteLine(Settings.Name);
    }
}

internal sealed record Config(string Name)
{
    public static Config Load()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            SentrySdk.CaptureException(e);
            return new("default");
        }
    }
}
