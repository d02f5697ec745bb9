using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace SentryGen.Tests;

/// <summary>
/// Sentry's adapters, wired so that the recorder gets what they send. Sentry 6 starts an SDK with each unless told otherwise.
/// </summary>
internal static class Adapters
{
    public static void AddAdapter(this ILoggingBuilder logging, LogLevel? eventLevel = null) => logging.AddSentry(options =>
    {
#if !SENTRY7
        options.InitializeSdk = false;
#endif
        if (eventLevel is { } level) options.MinimumEventLevel = level;
    });

#if SENTRY7
    // The web adapter always starts its own: it gets the recorder, too.
    public static void UseAdapter(this IWebHostBuilder host, Recorder recorder) => host.UseSentry(recorder.Shape);
#else
    public static void UseAdapter(this IWebHostBuilder host, Recorder recorder) => host.UseSentry(options => options.InitializeSdk = false);
#endif
}
