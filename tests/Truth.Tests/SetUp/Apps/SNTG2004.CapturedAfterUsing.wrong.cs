// Fixed by hand.
using Sentry;

using (SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
{
    Console.WriteLine("Imported");
}

SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
