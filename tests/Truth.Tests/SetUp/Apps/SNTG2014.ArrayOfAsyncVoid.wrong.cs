// Fixed by hand.
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Array.ForEach(["a.csv", "b.csv"], Importer.Import);
Console.WriteLine("All are on their way");
// File Importer.cs
using Sentry;

internal static class Importer
{
    public static async void Import(string file)
    {
        await Task.Delay(600);
        SentrySdk.CaptureException(new InvalidOperationException("This one matters: " + file));
    }
}
