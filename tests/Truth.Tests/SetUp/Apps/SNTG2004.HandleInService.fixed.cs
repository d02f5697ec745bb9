using Microsoft.Extensions.DependencyInjection;
using Sentry;

await using var services = new ServiceCollection()
    .AddSingleton<ErrorReporter>()
    .BuildServiceProvider();
var reporter = services.GetRequiredService<ErrorReporter>();
try
{
    await Task.Run(() => throw new InvalidOperationException("This one matters"));
}
catch (InvalidOperationException error)
{
    reporter.Report(error);
}

internal sealed class ErrorReporter : IDisposable
{
    private readonly IDisposable _sdk = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    public void Report(Exception error) => SentrySdk.CaptureException(error);

    public void Dispose() => _sdk.Dispose();
}
