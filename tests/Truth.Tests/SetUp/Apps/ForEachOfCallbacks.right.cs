using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
List<string> files = ["a.csv", "b.csv"];
var done = new CountdownEvent(files.Count);
files.ForEach(async file =>
{
    await Task.Delay(100);
    SentrySdk.CaptureException(new InvalidOperationException("This one matters: " + file));
    done.Signal();
});
done.Wait();
