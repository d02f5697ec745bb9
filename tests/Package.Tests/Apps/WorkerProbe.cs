#pragma warning disable CS8321 // Not every way to compile it uses each function.
#if OWN_INIT
SentrySdk.Init(options =>
{
    options.Environment = "own";
    options.SetBeforeSend(Scrub);
});
#endif

var builder = Host.CreateApplicationBuilder(args);
#if !SENTRY7
if (args.Contains("callback"))
    builder.Services.Configure<Sentry.Extensions.Logging.SentryLoggingOptions>(options => options.SetBeforeSend(Scrub));
#endif
#if OWN_ADD_SENTRY
builder.Logging.AddSentry();
#endif
if (args.Contains("own-setup"))
    builder.Services.AddSingleton<Microsoft.Extensions.Options.IConfigureOptions<Sentry.Extensions.Logging.SentryLoggingOptions>, SendsWarnings>();
if (args.Contains("own-provider")) builder.Services.AddSingleton<ILoggerProvider, Sentry.Acme.OwnProvider>();
builder.Services.AddHostedService<Work>();
using (var host = builder.Build())
{
    if (args.Contains("hub"))
    {
        host.Services.GetRequiredService<IHub>().CaptureMessage("hub");
        host.Services.GetRequiredService<ISentryClient>().CaptureMessage("client");
    }

    host.Run();
}

if (args.Contains("after-host")) throw new InvalidOperationException("after-host");

static SentryEvent Scrub(SentryEvent sent)
{
    sent.SetTag("scrubbed", "yes");
    return sent;
}

class Work(ILogger<Work> log, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stopping)
    {
        log.LogInformation("information");
        log.LogWarning(new InvalidOperationException("warned"), "a warning");
        log.LogError(new InvalidOperationException("logged"), "an error");
        lifetime.StopApplication();
        return Task.CompletedTask;
    }
}

class SendsWarnings : Microsoft.Extensions.Options.IConfigureOptions<Sentry.Extensions.Logging.SentryLoggingOptions>
{
    public void Configure(Sentry.Extensions.Logging.SentryLoggingOptions options) => options.MinimumEventLevel = LogLevel.Warning;
}

namespace Sentry.Acme
{
    class OwnProvider : ILoggerProvider
    {
        public ILogger CreateLogger(string category) => Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void Dispose()
        {
        }
    }
}
