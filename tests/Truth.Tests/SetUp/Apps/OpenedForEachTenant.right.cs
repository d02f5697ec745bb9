using Sentry;

foreach (var tenant in new[] { "north", "south" })
{
    using (SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        o.Environment = tenant;
    }))
    {
        try
        {
            if (tenant == "south") throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            SentrySdk.CaptureException(e);
        }
    }
}
