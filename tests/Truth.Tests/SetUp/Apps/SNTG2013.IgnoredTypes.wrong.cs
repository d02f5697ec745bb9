// Fixed by hand.
using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.AddExceptionFilter(new IgnoredTypes(typeof(Exception)));
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    SentrySdk.CaptureException(error);
}

internal sealed class IgnoredTypes(params Type[] types) : IExceptionFilter
{
    public bool Filter(Exception exception) => types.Any(type => type.IsInstanceOfType(exception));
}
