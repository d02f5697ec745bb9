using Sentry;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        IFailurePolicy policy = new StopAtOnce();
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
            policy.Apply(error);
        }
    }
}

internal interface IFailurePolicy
{
    void Apply(Exception error);
}

internal sealed class StopAtOnce : IFailurePolicy
{
    public void Apply(Exception error)
    {
        SentrySdk.Flush();
        Environment.FailFast("Stopped", error);
    }
}
