using Sentry;

if (Telemetry.TryFindDsn(args, out var dsn)) SentrySdk.Init(dsn);
else Console.WriteLine("Errors are not reported");
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
// File Telemetry.cs
using System.Diagnostics.CodeAnalysis;

internal static class Telemetry
{
    public static bool TryFindDsn(string[] args, [NotNullWhen(true)] out string? dsn)
    {
        dsn = args.Length > 1 && args[0] == "--dsn" ? args[1] : Environment.GetEnvironmentVariable("SENTRY_DSN");
        return !string.IsNullOrWhiteSpace(dsn);
    }
}
