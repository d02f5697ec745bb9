var builder = Host.CreateApplicationBuilder();
builder.Logging.AddSentry(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.Environment = "shop";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
});
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
