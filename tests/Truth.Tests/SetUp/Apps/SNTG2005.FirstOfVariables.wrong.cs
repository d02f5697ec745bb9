// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

string[] names = ["SHOP_SENTRY_DSN", "SENTRY_DSN"];
var dsn = names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));

SentrySdk.Init(options =>
{
    options.Dsn = dsn;
    options.TracesSampleRate = 0.2;
});

try
{
    Sync(["a", "b"]);
}
catch (Exception error)
{
    SentrySdk.CaptureException(error);
}

static void Sync(string[] shops)
{
    foreach (var shop in shops)
        if (shop == "b") throw new InvalidOperationException("This one matters");
}
