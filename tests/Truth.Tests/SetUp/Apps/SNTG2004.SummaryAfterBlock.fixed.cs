using Sentry;

namespace Acme.Import;

public static class Program
{
    public static int Main(string[] args)
    {
        var files = args.Length > 0 ? args : ["customers.csv", "orders.csv"];
        using (SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.ShutdownTimeout = TimeSpan.FromMinutes(2);
        }))
        {
            foreach (var file in files) Importer.Import(file);
            SummaryMail.Send(files.Length);
        }

        return 0;
    }
}

// File Importer.cs
namespace Acme.Import;

internal static class Importer
{
    public static void Import(string file)
    {
        Console.WriteLine($"Importing {file}");
    }
}

// File SummaryMail.cs
using Sentry;

namespace Acme.Import;

internal static class SummaryMail
{
    public static void Send(int count)
    {
        try
        {
            throw new InvalidOperationException($"This one matters: no mail about {count} files");
        }
        catch (InvalidOperationException exception)
        {
            SentrySdk.CaptureException(exception);
        }
    }
}
