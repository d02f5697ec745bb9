// Fixed by hand.
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var tasks = Enumerable.Range(0, 3).Select(number => Task.Run(async () =>
{
    await Task.Delay(300 + number);
    if (number == 1) SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
})).ToArray();
Console.WriteLine($"{tasks.Length} started");
