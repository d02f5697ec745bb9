// Fixed by hand.
using Sentry;
using Sentry.Extensibility;

Type[] ignored = [typeof(OperationCanceledException), typeof(Exception)];
SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    foreach (var type in ignored) options.AddExceptionFilter(new TypeFilter(type));
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class TypeFilter(Type type) : IExceptionFilter
{
    public bool Filter(Exception ex) => type.IsInstanceOfType(ex);
}
