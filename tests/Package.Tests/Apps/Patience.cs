namespace SentryGen.Generated;

static partial class SentryBootstrap
{
    // On a busy machine, the two seconds that the SDK has at the end of a process can be too short to send what is queued.
    static partial void Configure(global::Sentry.SentryOptions options) => options.ShutdownTimeout = global::System.TimeSpan.FromMinutes(1);
}
