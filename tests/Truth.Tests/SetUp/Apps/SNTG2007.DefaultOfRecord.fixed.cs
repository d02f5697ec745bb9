using Sentry;

var settings = args.Length > 0 ? new AppSettings(args[0]) : new AppSettings("demo");
SentrySdk.Init(options =>
{
    options.Dsn = settings.ErrorDsn is "" ? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "" : settings.ErrorDsn;
    options.Environment = settings.Name;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed record AppSettings(string Name, string ErrorDsn = "");
