// Fixed by hand.
using Sentry;

Task upload;
using (SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
{
    upload = Task.Run(Upload);
    Console.WriteLine("Started");
}

upload.Wait();

static void Upload()
{
    Thread.Sleep(500);
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
}
