using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

using var host = Host.CreateDefaultBuilder(args).Build();
host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(Fail);
SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
host.Run();

void Fail()
{
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    host.StopAsync();
}
