namespace Sentry.Maui
{
    public class SentryMauiOptions : Sentry.Extensions.Logging.SentryLoggingOptions { }
}

namespace Microsoft.Maui.Hosting
{
    public static class SentryMauiAppBuilderExtensions
    {
        public static MauiAppBuilder UseSentry(this MauiAppBuilder builder) => builder;

        public static MauiAppBuilder UseSentry(this MauiAppBuilder builder, string dsn) => builder;

        public static MauiAppBuilder UseSentry(this MauiAppBuilder builder, System.Action<Sentry.Maui.SentryMauiOptions>? configureOptions) => builder;
    }
}
