// The shop.

if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("SENTRY_DSN")))
{
    SentrySdk.Init(o =>
    {
        o.Environment = "shop";
        o.SetBeforeSend(arriving =>
        {
            arriving.SetTag("branch", "north");
            return arriving;
        });
    });
}

throw new InvalidOperationException("empty");
