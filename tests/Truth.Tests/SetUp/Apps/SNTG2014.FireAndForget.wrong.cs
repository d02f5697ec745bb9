// Fixed by hand.
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromSeconds(60); });
_ = ImportAsync();
Console.WriteLine("Bye");

static async Task ImportAsync()
{
    await Task.Delay(300);
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
}
