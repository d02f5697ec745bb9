// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

try
{
    SentrySdk.Init(o => o.MaxBreadcrumbs = 20);
}
catch (UriFormatException e)
{
    Console.Error.WriteLine($"Sentry is off: {e.Message}");
}

try
{
    int.Parse("This one matters");
}
catch (FormatException e)
{
    SentrySdk.CaptureException(e);
}
