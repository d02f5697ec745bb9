using Sentry;

internal class Program
{
    public static async Task Main()
    {
        if (Environment.GetEnvironmentVariable("SENTRY_DSN") is not (null or ""))
        {
            SentrySdk.Init(options =>
            {
                options.Environment = Environment.GetEnvironmentVariable("APP_ENV") ?? "dev";
            });
        }

        try
        {
            await Task.Delay(1);
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex);
        }
    }
}
