using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var imports = new[] { "a", "b" }.Select(async file =>
{
    await Task.Delay(50);
    try
    {
        if (file == "b") throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
});
Finish(imports);

static void Finish(IEnumerable<Task> tasks)
{
    foreach (var task in tasks) task.Wait();
}
