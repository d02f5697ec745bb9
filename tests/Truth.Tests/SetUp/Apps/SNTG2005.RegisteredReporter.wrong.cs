// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<IErrorReporter, SentryReporter>();
using var host = builder.Build();
var reporter = host.Services.GetRequiredService<IErrorReporter>();
try { throw new InvalidOperationException("This one matters"); }
catch (Exception e) { reporter.Report(e); }
// File SentryReporter.cs
using Microsoft.Extensions.Configuration;
using Sentry;

internal interface IErrorReporter
{
    void Report(Exception e);
}

internal sealed class SentryReporter : IErrorReporter
{
    public SentryReporter(IConfiguration configuration)
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = configuration["ErrorReporting:Dsn"];
            o.AttachStacktrace = true;
        });
    }

    public void Report(Exception e) => SentrySdk.CaptureException(e);
}
