using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException failure)
{
    Errors.Report(failure);
    SentrySdk.Flush();
    Environment.FailFast("The state is broken");
}

// File Errors.cs
using Sentry;

internal static class Errors
{
    public static void Report(Exception failure)
    {
        Console.Error.WriteLine(failure.Message);
        SentrySdk.CaptureException(failure);
    }
}
