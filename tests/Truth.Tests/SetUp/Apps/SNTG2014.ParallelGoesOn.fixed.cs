using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var uploads = Uploader.UploadAllAsync(["a", "b"]);
Console.WriteLine("Started");
await uploads;
// File Uploader.cs
using Sentry;

internal static class Uploader
{
    public static Task UploadAllAsync(string[] names) => Parallel.ForEachAsync(names, async (name, stop) =>
    {
        try
        {
            await Task.Delay(500, stop);
            throw new InvalidOperationException("This one matters: " + name);
        }
        catch (InvalidOperationException e)
        {
            SentrySdk.CaptureException(e);
        }
    });
}
