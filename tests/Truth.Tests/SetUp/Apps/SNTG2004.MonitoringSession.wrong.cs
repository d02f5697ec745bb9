// Fixed by hand.
using Sentry;

internal static class Program
{
    private static int Main()
    {
        var exitCode = 0;
        using (new MonitoringSession("reports"))
        {
            foreach (var report in new[] { "sales", "stock" })
            {
                if (!Reports.TryBuild(report)) exitCode++;
            }
        }

        Reports.SendFailures();
        return exitCode;
    }
}

internal sealed class MonitoringSession : IDisposable
{
    private readonly IDisposable _sentry;
    private readonly IDisposable _scope;

    public MonitoringSession(string name)
    {
        _sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        _scope = SentrySdk.PushScope();
        SentrySdk.ConfigureScope(scope => scope.SetTag("session", name));
    }

    public void Dispose()
    {
        _scope.Dispose();
        _sentry.Dispose();
    }
}

internal static class Reports
{
    private static readonly List<Exception> Failures = [];

    public static bool TryBuild(string name)
    {
        try
        {
            if (name == "stock") throw new InvalidOperationException("This one matters");
            return true;
        }
        catch (InvalidOperationException error)
        {
            Failures.Add(error);
            return false;
        }
    }

    public static void SendFailures() => Failures.ForEach(failure => SentrySdk.CaptureException(failure));
}
