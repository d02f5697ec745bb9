namespace Sentry.AspNetCore.Grpc
{
    public static class SentryBuilderExtensions
    {
        public static ISentryBuilder AddGrpc(this ISentryBuilder builder) => builder;
    }
}
