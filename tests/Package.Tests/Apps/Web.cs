using Microsoft.AspNetCore.Diagnostics;

var (builder, mode) = (args[0], args[1]);
if (mode == "throw-before-build") throw new InvalidOperationException(mode);

using IHost host = builder switch
{
    "CreateBuilder" => Build(WebApplication.CreateBuilder()),
    "CreateSlimBuilder" => Build(WebApplication.CreateSlimBuilder()),
    _ => Host.CreateDefaultBuilder()
        .ConfigureWebHostDefaults(web => web.ConfigureServices(AddServices).Configure(Configure))
        .Build(),
};
host.Run();

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
