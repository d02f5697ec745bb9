using Sentry;

using (SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
using (SentrySdk.PushScope())
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}

Console.WriteLine("Bye");
