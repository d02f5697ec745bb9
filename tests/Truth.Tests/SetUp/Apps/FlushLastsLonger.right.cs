using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
var sending = SentrySdk.FlushAsync(TimeSpan.FromMinutes(1));
Console.WriteLine("Sending");
sending.Wait();
Environment.FailFast("Broken");
