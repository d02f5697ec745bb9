using Sentry;

namespace Acme.Thumbnails;

public static class Program
{
    public static void Main(string[] args)
    {
        using var sdk = SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.ShutdownTimeout = TimeSpan.FromMinutes(2);
        });
        var resizer = new Resizer();
        resizer.ResizeAllAsync(["a.png", "b.png", "c.png"]).GetAwaiter().GetResult();
        Console.WriteLine("Started");
    }
}

// File Resizer.cs
using Sentry;

namespace Acme.Thumbnails;

internal sealed class Resizer
{
    public Task ResizeAllAsync(IEnumerable<string> files) =>
        Parallel.ForEachAsync(files, async (file, cancellation) =>
        {
            try
            {
                await Task.Delay(500, cancellation);
                throw new IOException($"This one matters: {file}");
            }
            catch (IOException exception)
            {
                SentrySdk.CaptureException(exception);
            }
        });
}
