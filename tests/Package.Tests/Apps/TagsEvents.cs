namespace SentryGen.Generated;

static partial class SentryBootstrap
{
    static partial void Configure(SentryOptions options)
    {
        options.ShutdownTimeout = TimeSpan.FromMinutes(1);
        options.SetBeforeSend(arriving =>
        {
            arriving.SetTag("shaped-by", "the app");
            return arriving;
        });
    }
}
