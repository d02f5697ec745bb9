using Sentry;

string? dsn = null;
const string file = "sentry-dsn.txt";
if (File.Exists(file))
{
    dsn = File.ReadAllText(file).Trim();
}

SentrySdk.Init(options =>
{
    options.Dsn = dsn ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.AutoSessionTracking = true;
});

SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
await SentrySdk.FlushAsync(TimeSpan.FromMinutes(1));
