// Fixed by hand.
using Sentry;

return args switch
{
    ["serve"] => Serve(),
    ["serve", "--quiet"] => Serve(),
    _ => Import(),
};

static int Serve()
{
    using var sentry = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    return 0;
}

static int Import()
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
        return 0;
    }
}
