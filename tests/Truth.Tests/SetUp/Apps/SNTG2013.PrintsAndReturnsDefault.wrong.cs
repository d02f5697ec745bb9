// Fixed by hand.
using Sentry;

using var sentry = SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.SetBeforeSend(@event =>
    {
        Console.Error.WriteLine(@event.Exception?.Message ?? @event.Message?.Formatted);
        foreach (var crumb in @event.Breadcrumbs) Console.Error.WriteLine(crumb.Message);
        return default;
    });
});

try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    SentrySdk.CaptureException(error);
}
