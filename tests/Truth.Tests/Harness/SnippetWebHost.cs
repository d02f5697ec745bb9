using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SentryGen.Tests;

/// <summary>A web app with the real middleware. An exception that leaves its pipeline has reached Sentry or is lost.</summary>
internal sealed class SnippetWebHost(Recorder recorder)
{
    public async Task Request(int which, IExceptionHandler? handler, Action<IApplicationBuilder, ILogger> build)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer(server => server.PreserveExecutionContext = true);
        builder.WebHost.UseAdapter(recorder);
        if (handler is not null) builder.Services.AddSingleton(handler);
        await using var app = builder.Build();
        build(app, app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Snippets.Web"));
        await app.StartAsync();
        using var client = app.GetTestClient();
        using var response = await client.GetAsync(new Uri($"/?which={which}", UriKind.Relative));
    }
}
