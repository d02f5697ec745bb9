// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

internal class Program
{
    public static async Task Main()
    {
        if (Environment.GetEnvironmentVariable("SENTRY_ENABLED") != "false")
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
