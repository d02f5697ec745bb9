// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

var dsn = await Secrets.DsnAsync();
SentrySdk.Init(options =>
{
    options.Dsn = dsn;
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
});
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }

// File Secrets.cs
internal static class Secrets
{
    public static async Task<string?> DsnAsync()
    {
        await Task.Yield();
        if (!File.Exists("dsn.txt"))
        {
            return null;
        }

        return File.ReadAllText("dsn.txt");
    }
}
