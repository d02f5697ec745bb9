using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var work = Task.Delay(600).ContinueWith(static _ => throw new InvalidOperationException("This one matters"));
await work.ContinueWith(Report);
Console.WriteLine("Bye");

static void Report(Task done)
{
    if (done.Exception is { InnerException: { } error }) SentrySdk.CaptureException(error);
}
