// Fixed by hand.
using Sentry;

namespace Mailer;

internal sealed class Resources : IDisposable
{
    private readonly List<IDisposable> all = [];

    public void Add(IDisposable one) => all.Add(one);

    public void Dispose()
    {
        foreach (var one in all) one.Dispose();
    }
}

internal static class Program
{
    private static void Main()
    {
        using (var resources = new Resources())
        {
            resources.Add(SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));
            Console.WriteLine("Sent");
        }

        Archive();
    }

    private static void Archive()
    {
        try
        {
            throw new IOException("This one matters");
        }
        catch (IOException error)
        {
            SentrySdk.CaptureException(error);
        }
    }
}
