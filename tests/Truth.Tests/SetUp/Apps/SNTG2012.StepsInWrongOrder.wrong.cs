// Fixed by hand.
using Sentry;

IStartupStep[] steps = [new CheckLicence(), new StartSentry(), new OpenWindow()];
foreach (var step in steps)
{
    step.Execute();
}

internal interface IStartupStep
{
    void Execute();
}

internal sealed class CheckLicence : IStartupStep
{
    public void Execute()
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
}

internal sealed class StartSentry : IStartupStep
{
    public void Execute() => SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
}

internal sealed class OpenWindow : IStartupStep
{
    public void Execute() => Console.WriteLine("Open");
}
