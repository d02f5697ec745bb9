using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var uploader = new Uploader();
await uploader.Start(["a.png", "b.png"]);
Console.WriteLine("all files are on their way");

sealed class Uploader
{
    public async Task Start(string[] files)
    {
        foreach (var file in files) await UploadAsync(file);
    }

    private async Task UploadAsync(string file)
    {
        try
        {
            await Task.Delay(300);
            throw new HttpRequestException("This one matters: " + file);
        }
        catch (HttpRequestException ex)
        {
            SentrySdk.CaptureException(ex);
        }
    }
}
