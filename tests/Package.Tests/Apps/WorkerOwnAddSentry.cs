var builder = Host.CreateApplicationBuilder();
builder.Logging.AddSentry(options => options.ShutdownTimeout = TimeSpan.FromMinutes(1));
builder.Services.AddHostedService<Work>();
builder.Build().Run();

class Work : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await Task.Yield();
        throw new InvalidOperationException("throw");
    }
}
