using Sentry;

foreach (var year in new[] { 2024, 2025 })
{
    SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });
    try
    {
        if (year == 2025) throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException ex)
    {
        SentrySdk.CaptureException(ex);
    }
    SentrySdk.Close();
}
