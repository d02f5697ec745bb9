using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromSeconds(60); });
var import = ImportAsync();
Console.WriteLine("Started");
await import;

static async Task ImportAsync()
{
    await Task.Delay(200);
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}
