#if OWN_INIT
SentrySdk.Init(options =>
{
    options.Environment = "own";
    options.SetBeforeSend(Scrub);
});
#endif

var builder = WebApplication.CreateBuilder(args);
if (args.Contains("callback")) builder.Services.Configure<Sentry.AspNetCore.SentryAspNetCoreOptions>(options => options.SetBeforeSend(Scrub));
if (args.Contains("named-in-code"))
    builder.Services.Configure<Sentry.AspNetCore.SentryAspNetCoreOptions>(options => options.Environment = "code");
#if OWN_ADD_SENTRY
builder.Logging.AddSentry();
#endif
if (args.Contains("stop-fails")) builder.Services.AddHostedService<FailsToStop>();
var app = builder.Build();
app.MapGet("/throw", string () => throw new InvalidOperationException("thrown"));
app.MapGet("/error", (ILogger<Program> log) => log.LogError(new InvalidOperationException("logged"), "an error"));
app.MapGet("/text", (ILogger<Program> log) => log.LogError("text"));
app.MapGet("/warning", (ILogger<Program> log) => log.LogWarning(new InvalidOperationException("warned"), "a warning"));
app.MapGet("/information", (ILogger<Program> log) => log.LogInformation("information"));
app.MapGet("/capture", () => { SentrySdk.CaptureException(new InvalidOperationException("captured")); });

if (args.Contains("worker-beside"))
{
    using var worker = Host.CreateApplicationBuilder().Build();
    await worker.StartAsync();
    await worker.StopAsync();
}

app.Run();
if (args.Contains("second-host"))
{
    var second = WebApplication.CreateBuilder().Build();
    await second.StartAsync();
    await second.StopAsync();
}

if (args.Contains("after-host")) throw new InvalidOperationException("after-host");

static SentryEvent Scrub(SentryEvent sent)
{
    sent.SetTag("scrubbed", "yes");
    return sent;
}

class FailsToStop : IHostedService
{
    public Task StartAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellation) => throw new InvalidOperationException("stop-fails");
}
