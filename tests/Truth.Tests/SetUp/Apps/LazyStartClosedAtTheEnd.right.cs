using Sentry;

internal static class Program
{
    private static readonly Lazy<IDisposable> Sdk =
        new(() => SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));

    private static void Main()
    {
        _ = Sdk.Value;
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
        finally
        {
            if (Sdk.IsValueCreated) Sdk.Value.Dispose();
        }
    }
}
