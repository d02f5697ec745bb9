namespace Sentry.Extensions.Hosting
{
    public class SentryHostingOptions : Sentry.SentryOptions
    {
        public bool EnableLogs { get; set; }
    }
}

namespace Microsoft.Extensions.Hosting
{
    public static class SentryHostingExtensions
    {
        public static IHostApplicationBuilder UseSentry(this IHostApplicationBuilder builder) => builder;

        public static IHostApplicationBuilder UseSentry(this IHostApplicationBuilder builder, string dsn) => builder;

        public static IHostApplicationBuilder UseSentry(this IHostApplicationBuilder builder,
            System.Action<Sentry.Extensions.Hosting.SentryHostingOptions>? configureOptions) =>
            builder;

        public static IHostBuilder UseSentry(this IHostBuilder builder) => builder;

        public static IHostBuilder UseSentry(this IHostBuilder builder, string dsn) => builder;

        public static IHostBuilder UseSentry(this IHostBuilder builder,
            System.Action<Sentry.Extensions.Hosting.SentryHostingOptions>? configureOptions) =>
            builder;
    }
}
