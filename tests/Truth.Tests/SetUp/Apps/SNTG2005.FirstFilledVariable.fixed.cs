using Sentry;

string[] names = ["SENTRY_DSN", "SENTRY_DSN_BACKEND"];
var dsn = names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? "";

using (SentrySdk.Init(o =>
{
    o.Dsn = dsn;
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
}))
{
    try
    {
        throw new FormatException("This one matters");
    }
    catch (FormatException e)
    {
        SentrySdk.CaptureException(e);
    }
}
