// Fixed by hand.
using Sentry;

using (var tool = new MigrationTool())
{
    tool.Run();
}
Cleanup.RemoveTemporaryFiles("work/migration");

sealed class MigrationTool : IDisposable
{
    private readonly IDisposable _sentry;

    public MigrationTool()
    {
        _sentry = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
    }

    public void Run() => Console.WriteLine("migrated");

    public void Dispose() => _sentry.Dispose();
}

static class Cleanup
{
    public static void RemoveTemporaryFiles(string folder)
    {
        try
        {
            throw new IOException("This one matters: " + folder);
        }
        catch (IOException ex)
        {
            SentrySdk.CaptureException(ex);
        }
    }
}
