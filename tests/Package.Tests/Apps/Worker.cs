var (builder, mode) = (args[0], args[1]);
if (mode == "throw-before-build") throw new InvalidOperationException(mode);

using var host = builder == "CreateApplicationBuilder"
    ? Build(Host.CreateApplicationBuilder())
    : Host.CreateDefaultBuilder().ConfigureServices(AddServices).Build();
host.Run();

IHost Build(HostApplicationBuilder builder)
{
    AddServices(builder.Services);
    return builder.Build();
}

void AddServices(IServiceCollection services)
{
    services.AddSingleton(new Mode(mode)).AddHostedService<Work>();
    if (mode == "invalid-services") services.AddSingleton<NeedsUri>();
    if (mode == "fail-to-start") services.AddHostedService<FailsToStart>();
}

record Mode(string Name);

class Work(Mode mode, ILogger<Work> log, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await Task.Yield();
        switch (mode.Name)
        {
            case "throw":
                throw new InvalidOperationException("throw");
            case "log":
                log.LogError(new InvalidOperationException("log"), "could not work");
                break;
            case "sentry-assemblies":
                Console.WriteLine("Sentry assemblies: " + string.Join(' ', AppDomain.CurrentDomain.GetAssemblies()
                    .Select(assembly => assembly.GetName().Name!)
                    .Where(name => name.StartsWith("Sentry"))));
                break;
        }

        lifetime.StopApplication();
    }
}

class NeedsUri(Uri uri)
{
    public Uri Uri => uri;
}

class FailsToStart : IHostedService
{
    public Task StartAsync(CancellationToken cancellation) => throw new InvalidOperationException("fail-to-start");

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;
}
