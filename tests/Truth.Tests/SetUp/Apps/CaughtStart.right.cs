using Sentry;

try
{
    SentrySdk.Init(o => o.Release = "1.0");
}
catch (ArgumentNullException)
{
    Console.WriteLine("There is no DSN");
}

SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
await SentrySdk.FlushAsync(TimeSpan.FromMinutes(1));
