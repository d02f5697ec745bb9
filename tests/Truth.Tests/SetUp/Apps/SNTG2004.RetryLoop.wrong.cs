// Fixed by hand.
using Sentry;

Exception? last = null;
using (var sdk = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
{
    for (var attempt = 0; attempt < 3; attempt++)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            last = error;
        }
    }
}

if (last is not null)
{
    Console.Error.WriteLine(last.Message);
    SentrySdk.CaptureException(last);
}
