using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    Work();
}
catch (InvalidOperationException error)
{
    SentrySdk.CaptureException(error);
}
finally
{
    SentrySdk.Close();
}

Console.WriteLine("Closed");

static void Work() => throw new InvalidOperationException("This one matters");
