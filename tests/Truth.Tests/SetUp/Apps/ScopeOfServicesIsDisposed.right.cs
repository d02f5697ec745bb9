using Microsoft.Extensions.DependencyInjection;
using Sentry;

var services = new ServiceCollection();
services.AddSingleton(_ => SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));
services.AddScoped<Importer>();
using var root = services.BuildServiceProvider();
root.GetRequiredService<IDisposable>();
Exception? failure;
using (var scope = root.CreateScope())
{
    failure = scope.ServiceProvider.GetRequiredService<Importer>().Run();
}

if (failure is not null) SentrySdk.CaptureException(failure);

internal sealed class Importer
{
    public Exception? Run() => new InvalidOperationException("This one matters");
}
