using Sentry;

using var sentry = args.FirstOrDefault() switch
{
    "version" => null,
    "serve" => Monitor.Start("server"),
    _ => Monitor.Start("tool"),
};
if (sentry is null) return;
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Monitor
{
    public static IDisposable Start(string part) => SentrySdk.Init(options =>
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.DefaultTags["part"] = part;
    });
}
