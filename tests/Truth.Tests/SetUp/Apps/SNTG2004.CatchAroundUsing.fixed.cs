using Sentry;

try
{
    using var sentry = SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });
    try
    {
        Import(args);
    }
    catch (Exception ex)
    {
        SentrySdk.CaptureException(ex);
        throw;
    }
    return 0;
}
catch (Exception ex)
{
    Console.Error.WriteLine(ex.Message);
    return 1;
}

static void Import(string[] files)
{
    if (files.Length == 0) throw new InvalidOperationException("This one matters");
}
