namespace Microsoft.AspNetCore.Components.WebAssembly.Hosting
{
    // The class between the two differs between Sentry 6 and Sentry 7.
    public class SentryBlazorOptions : Sentry.SentryOptions { }

    public static class WebAssemblyHostBuilderExtensions
    {
        public static WebAssemblyHostBuilder UseSentry(this WebAssemblyHostBuilder builder,
            System.Action<SentryBlazorOptions> configureOptions) =>
            builder;
    }
}
