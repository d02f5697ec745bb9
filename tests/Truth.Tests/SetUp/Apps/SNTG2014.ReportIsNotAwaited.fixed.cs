using Sentry;

namespace Mail;

public class Program
{
    public static async Task Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        try
        {
            await SendAsync();
        }
        catch (Exception e)
        {
            await ReportAsync(e);
        }
    }

    private static async Task SendAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }

    private static async Task ReportAsync(Exception e)
    {
        await Task.Delay(300);
        SentrySdk.CaptureException(e);
    }
}
