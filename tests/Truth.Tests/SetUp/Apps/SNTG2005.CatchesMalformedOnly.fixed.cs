using Sentry;

try
{
    SentrySdk.Init(o => o.MaxBreadcrumbs = 20);
}
catch (Exception e)
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
