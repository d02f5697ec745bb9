using Shop;

return await new ImportCommand().RunAsync(args);

// File ImportCommand.cs
using Sentry;

namespace Shop;

internal sealed class ImportCommand
{
    public async Task<int> RunAsync(string[] files)
    {
        var failed = new List<Exception>();
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        {
            try
            {
                await ReadAsync(files);
            }
            catch (InvalidOperationException error)
            {
                failed.Add(error);
            }
        }

        foreach (var one in failed) SentrySdk.CaptureException(one);
        return failed.Count;
    }

    private static async Task ReadAsync(string[] files)
    {
        await Task.Delay(files.Length + 1);
        throw new InvalidOperationException("This one matters");
    }
}
