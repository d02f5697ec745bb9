namespace SentryGen.Generated;

// Part of every app here, and the only one about Sentry's set-up: on a machine that is busy building and testing, the two seconds
// that the SDK gives itself to send what is queued when a process ends can be too short.
internal static partial class SentryBootstrap
{
    static partial void Configure(SentryOptions options) => options.ShutdownTimeout = TimeSpan.FromSeconds(30);
}
