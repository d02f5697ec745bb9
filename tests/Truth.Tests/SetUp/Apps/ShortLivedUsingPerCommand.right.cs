using Sentry;

return args.FirstOrDefault() switch
{
    "list" => List(),
    _ => Import(),
};

static int List()
{
    using var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    return 0;
}

static int Import()
{
    using var sentry = SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (Exception e)
    {
        SentrySdk.CaptureException(e);
        return 1;
    }
}
