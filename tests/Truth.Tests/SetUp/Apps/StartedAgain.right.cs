using Sentry;

using (SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
{
    Console.WriteLine("First");
}

using (SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}
