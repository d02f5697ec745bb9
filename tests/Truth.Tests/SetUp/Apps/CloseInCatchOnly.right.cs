using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    Console.WriteLine(args.Length);
}
catch (IOException)
{
    SentrySdk.Close();
}

SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
