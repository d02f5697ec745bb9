using Sentry;

return args.FirstOrDefault() switch
{
    "import" => Import(),
    _ => Export(),
};

static int Import()
{
    using (SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "")) return 0;
}

static int Export()
{
    SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    return 1;
}
