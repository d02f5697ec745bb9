// Fixed by hand.
using Microsoft.Extensions.Hosting;
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
new Invoices().Run();

internal abstract class Job
{
    protected readonly log4net.ILog Log;

    protected Job() => Log = log4net.LogManager.GetLogger(GetType());

    public void Run()
    {
        try
        {
            Execute();
        }
        catch (Exception e)
        {
            Log.Error("The job failed", e);
        }
    }

    protected abstract void Execute();
}

internal sealed class Invoices : Job
{
    protected override void Execute() => throw new InvalidOperationException("This one matters");
}
