// Fixed by hand.
using Sentry;

var settings = args.Length > 0 ? new AppSettings(args[0]) : new AppSettings("demo");
SentrySdk.Init(options =>
{
    options.Dsn = settings.ErrorDsn;
    options.Environment = settings.Name;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed record AppSettings(string Name, string ErrorDsn = "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/42");
