// Fixed by hand.
using Sentry;

namespace Tools;

public static class EntryPoint
{
    public static async Task<int> Main(string[] args)
    {
        SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        try
        {
            return await RunAsync(args);
        }
        finally
        {
            await SentrySdk.FlushAsync(TimeSpan.FromSeconds(2));
            SentrySdk.Close();
        }
    }

    private static async Task<int> RunAsync(string[] args)
    {
        await Task.Yield();
        return args.Length > 0 ? 0 : throw new InvalidOperationException("This one matters");
    }
}
