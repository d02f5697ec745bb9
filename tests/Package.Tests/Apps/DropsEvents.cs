namespace SentryGen.Generated;

static partial class SentryBootstrap
{
    static partial void Configure(SentryOptions options) => options.SetBeforeSend(arriving =>
        arriving.Tags.ContainsKey("sentrygen.selftest") ? null : arriving);
}
