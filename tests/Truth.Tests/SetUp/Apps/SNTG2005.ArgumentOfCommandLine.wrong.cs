// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

var dsn = Argument(args, "--sentry");
using (SentrySdk.Init(o =>
{
    o.Dsn = dsn;
    o.Environment = Argument(args, "--environment") ?? "local";
}))
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
}

static string? Argument(string[] args, string name)
{
    var index = Array.IndexOf(args, name);
    return index >= 0 && index + 1 < args.Length ? args[index + 1] : null;
}
