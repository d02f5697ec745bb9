using Sentry;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        return await Guarded(() => Work(args));
    }

    private static async Task<int> Guarded(Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
            return 1;
        }
    }

    private static async Task Work(string[] args)
    {
        await Task.Delay(args.Length + 1);
        throw new InvalidOperationException("This one matters");
    }
}
