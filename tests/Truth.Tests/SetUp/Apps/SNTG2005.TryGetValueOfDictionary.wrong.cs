// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

var regions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
{
    ["eu"] = "SENTRY_DSN_EU",
    ["us"] = "SENTRY_DSN_US",
};
var region = Environment.GetEnvironmentVariable("SHOP_REGION") ?? "local";
string? dsn = null;
if (regions.TryGetValue(region, out var variable)) dsn = Environment.GetEnvironmentVariable(variable);

using (SentrySdk.Init(o => { o.Dsn = dsn; o.DefaultTags["region"] = region; }))
{
    Work();
}

static void Work()
{
    try { throw new InvalidOperationException("This one matters"); }
    catch (Exception e) { SentrySdk.CaptureException(e); }
}
