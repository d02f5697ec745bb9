using Acme.Ops;
using Sentry;

SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    SentrySdk.CaptureException(exception);
    SentrySdk.Flush(TimeSpan.FromMinutes(2));
    Crash.Now("The ledger is inconsistent", exception);
}

// File Crash.cs
using System.Diagnostics.CodeAnalysis;

namespace Acme.Ops;

internal static class Crash
{
    [DoesNotReturn]
    public static void Now(string reason, Exception exception)
    {
        Console.Error.WriteLine($"{reason}: {exception.Message}");
        Environment.FailFast(reason, exception);
    }
}
