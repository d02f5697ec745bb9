// Fixed by hand.
using Sentry;

try
{
    using var sentry = SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });
    Import(args);
    return 0;
}
catch (Exception ex)
{
    Console.Error.WriteLine(ex.Message);
    SentrySdk.CaptureException(ex);
    return 1;
}

static void Import(string[] files)
{
    if (files.Length == 0) throw new InvalidOperationException("This one matters");
}
