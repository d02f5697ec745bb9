using Acme.Reports;

Telemetry.Start();
var settings = Settings.Read();
Console.WriteLine(settings.Name);

internal sealed record Settings(string Name)
{
    public static Settings Read() => throw new InvalidOperationException("This one matters");
}

// File Telemetry.cs
using Sentry;

namespace Acme.Reports;

internal static class Telemetry
{
    public static IDisposable Start() => SentrySdk.Init(options =>
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    });

    public static void Stop() => SentrySdk.Close();

    public static void Report(Exception exception) => SentrySdk.CaptureException(exception);
}
