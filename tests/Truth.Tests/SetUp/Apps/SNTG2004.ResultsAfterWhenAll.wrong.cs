// Fixed by hand.
using Sentry;

internal static class Program
{
    private static async Task<int> Main()
    {
        var files = new[] { "a.csv", "b.csv", "c.csv" };
        ImportResult[] results;
        using (SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
        {
            results = await Task.WhenAll(files.Select(Importer.ImportAsync));
        }

        Summary.Print(results);
        return results.Count(result => result.Error is not null);
    }
}
// File Importer.cs
using Sentry;

internal sealed record ImportResult(string File, int Rows, Exception? Error);

internal static class Importer
{
    public static async Task<ImportResult> ImportAsync(string file)
    {
        await Task.Yield();
        try
        {
            if (file.StartsWith('b')) throw new InvalidOperationException("This one matters");
            return new ImportResult(file, 10, null);
        }
        catch (InvalidOperationException error)
        {
            return new ImportResult(file, 0, error);
        }
    }
}

internal static class Summary
{
    public static void Print(IEnumerable<ImportResult> results)
    {
        foreach (var (file, rows, error) in results)
        {
            Console.WriteLine($"{file}: {rows} rows");
            if (error is not null) SentrySdk.CaptureException(error);
        }
    }
}
