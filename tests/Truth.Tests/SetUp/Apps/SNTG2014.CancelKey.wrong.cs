using System.Diagnostics;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
Console.CancelKeyPress += (_, _) =>
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
};
Process.Start("kill", $"-INT {Environment.ProcessId}").WaitForExit();
Thread.Sleep(30_000);
