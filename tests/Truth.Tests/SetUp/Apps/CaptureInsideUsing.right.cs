using Sentry;

public static class Program
{
    public static int Main()
    {
        var code = 0;
        using (SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        }))
        {
            try
            {
                throw new InvalidOperationException("This one matters");
            }
            catch (Exception e)
            {
                SentrySdk.CaptureException(e);
                code = 1;
            }
        }

        Console.WriteLine($"finished with {code}");
        return code;
    }
}
