// Fixed by hand.
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
if (args.Length > 0)
{
    Console.WriteLine("Some");
    SentrySdk.Close();
}
else
{
    Console.WriteLine("None");
    SentrySdk.Close();
}

Notify(new InvalidOperationException("This one matters"));

static void Notify(Exception error) => SentrySdk.CaptureException(error);
