using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SentryGen.Tests;

/// <summary>A web app with the real middleware. What leaves its pipeline reaches Sentry or is lost; the caller gets no exception.</summary>
internal static class WebStage
{
    public static async Task Request(int which, Action<IApplicationBuilder, ILogger> build)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer(server => server.PreserveExecutionContext = true);
        builder.WebHost.UseSentry(options => options.InitializeSdk = false);
        await using var app = builder.Build();
        build(app, app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Snippets.Web"));
        await app.StartAsync();
        try
        {
            using var client = app.GetTestClient();
            using var response = await client.GetAsync(new Uri($"/?which={which}", UriKind.Relative));
        }
        catch (Exception) when (Performance.Current is not null)
        {
            // The test server hands the caller what a real server logs; the middleware has seen it before.
        }
    }
}
