namespace Sentry.Maui
{
    // The class between the two differs between Sentry 6 and Sentry 7.
    public class SentryMauiOptions : Sentry.SentryOptions { }
}

namespace Microsoft.Maui.Hosting
{
    public static class SentryMauiAppBuilderExtensions
    {
        public static MauiAppBuilder UseSentry(this MauiAppBuilder builder) => builder;

        public static MauiAppBuilder UseSentry(this MauiAppBuilder builder, string dsn) => builder;

        public static MauiAppBuilder UseSentry(this MauiAppBuilder builder,
            System.Action<Sentry.Maui.SentryMauiOptions>? configureOptions) =>
            builder;
    }
}
