using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

using var host = Host.CreateDefaultBuilder(args).Build();
host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(Fail);
host.Run();
SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

void Fail()
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    host.StopAsync();
}
