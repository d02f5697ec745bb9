#pragma warning disable ASPDEPR004, ASPDEPR008 // The builders of the first generation are still in use.
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Diagnostics;

var (builder, mode) = (args[0], args[1]);
if (mode == "throw-before-build") throw new InvalidOperationException(mode);

switch (builder)
{
    case "CreateBuilder":
        Build(WebApplication.CreateBuilder()).Run();
        break;
    case "CreateSlimBuilder":
        Build(WebApplication.CreateSlimBuilder()).Run();
        break;
    case "CreateEmptyBuilder":
        Build(WithServer(WebApplication.CreateEmptyBuilder(new() { EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") }))).Run();
        break;
    case "CreateDefaultBuilder":
        Host.CreateDefaultBuilder().ConfigureWebHostDefaults(web => web.ConfigureServices(AddServices).Configure(Configure)).Build().Run();
        break;
    case "WebHost.CreateDefaultBuilder":
        WebHost.CreateDefaultBuilder().ConfigureServices(AddServices).Configure(Configure).Build().Run();
        break;
    case "WebHostBuilder":
        new WebHostBuilder().UseConfiguration(new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").Build())
            .UseKestrel().ConfigureLogging(logging => logging.AddConsole()).ConfigureServices(AddServices).Configure(Configure).Build().Run();
        break;
}

WebApplicationBuilder WithServer(WebApplicationBuilder builder)
{
    builder.Configuration.AddEnvironmentVariables("ASPNETCORE_");
    builder.WebHost.UseKestrelCore();
    builder.Logging.AddConsole();
    return builder;
}

WebApplication Build(WebApplicationBuilder builder)
{
    AddServices(builder.Services);
    var app = builder.Build();
    if (mode == "handle") app.UseExceptionHandler(_ => { });
    MapEndpoints(app);
    return app;
}

void Configure(IApplicationBuilder app)
{
    if (mode == "handle") app.UseExceptionHandler(_ => { });
    app.UseRouting().UseEndpoints(MapEndpoints);
}

void AddServices(IServiceCollection services)
{
    services.AddRouting();
    if (mode == "invalid-services") services.AddSingleton<NeedsUri>();
    if (mode == "fail-to-start") services.AddHostedService<FailsToStart>();
    if (mode == "handle") services.AddExceptionHandler<HandlesAll>();
}

static void MapEndpoints(IEndpointRouteBuilder endpoints)
{
    endpoints.MapGet("/", () => "served");
    endpoints.MapGet("/boom", string () => throw new InvalidOperationException("boom"));
    endpoints.MapGet("/sentry-assemblies", () => string.Join(' ', AppDomain.CurrentDomain.GetAssemblies()
        .Select(assembly => assembly.GetName().Name!)
        .Where(name => name.StartsWith("Sentry"))));
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

class HandlesAll : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        context.Response.StatusCode = 500;
        await context.Response.WriteAsync("handled", cancellation);
        return true;
    }
}
