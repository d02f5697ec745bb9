using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var importer = new Importer();
List<string> files = ["a.csv", "b.csv"];
foreach (var file in files) await importer.ImportAsync(file);
Console.WriteLine($"{files.Count} files");
// File Importer.cs
using Sentry;

internal sealed class Importer
{
    public async Task ImportAsync(string file)
    {
        try
        {
            await Task.Delay(500);
            throw new InvalidOperationException("This one matters: " + file);
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
    }
}
