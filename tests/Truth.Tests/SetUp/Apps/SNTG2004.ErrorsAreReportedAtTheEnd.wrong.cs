// Fixed by hand.
using Sentry;

var report = new List<Exception>();
Import.All(report);
foreach (var problem in report) SentrySdk.CaptureException(problem);
return report.Count;

static class Import
{
    public static void All(List<Exception> problems)
    {
        Tracking.Begin();
        try
        {
            foreach (var file in new[] { "a.csv", "b.csv" })
            {
                try
                {
                    if (file == "b.csv") throw new InvalidDataException("This one matters");
                    Console.WriteLine(file);
                }
                catch (InvalidDataException e)
                {
                    problems.Add(e);
                }
            }
        }
        finally
        {
            Tracking.End();
        }
    }
}

static class Tracking
{
    public static void Begin() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    public static void End() => SentrySdk.Close();
}
