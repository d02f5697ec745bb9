// Fixed by hand.
using Sentry;

using var main = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});

foreach (var tenant in new[] { "north", "south" }) TenantReport.Create(tenant);

try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}

static class TenantReport
{
    public static void Create(string tenant)
    {
        using (SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.DefaultTags["tenant"] = tenant;
        }))
        {
            Console.WriteLine("report of " + tenant);
        }
    }
}
