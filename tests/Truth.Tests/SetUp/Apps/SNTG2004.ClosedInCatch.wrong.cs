// Fixed by hand.
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    Run();
}
catch (Exception e)
{
    Console.Error.WriteLine("Giving up: " + e.Message);
    SentrySdk.Close();
    throw;
}

static void Run() => throw new InvalidOperationException("This one matters");
