using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
string[] files = ["a.csv", "b.csv"];
await Parallel.ForEachAsync(files, async (file, _) =>
{
    await Task.Delay(700);
    try
    {
        throw new InvalidOperationException("This one matters: " + file);
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
});
