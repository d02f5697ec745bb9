namespace Microsoft.AspNetCore.Components.WebAssembly.Hosting
{
    public class SentryBlazorOptions : Sentry.Extensions.Logging.SentryLoggingOptions { }

    public static class WebAssemblyHostBuilderExtensions
    {
        public static WebAssemblyHostBuilder UseSentry(this WebAssemblyHostBuilder builder, System.Action<SentryBlazorOptions> configureOptions) => builder;
    }
}
