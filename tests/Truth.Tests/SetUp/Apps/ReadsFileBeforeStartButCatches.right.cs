using Sentry;

var release = ReadVersion("VERSION");
using var sdk = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.Release = release;
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}

static string ReadVersion(string file)
{
    try
    {
        return File.ReadAllText(file);
    }
    catch (IOException)
    {
        return "app@dev";
    }
}
