using Sentry;

var thread = new Thread(Work);
using (new MemoryStream())
{
    SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    thread.Start();
    Console.WriteLine("started");
}

static void Work()
{
    Thread.Sleep(700);
    throw new InvalidOperationException("This one matters");
}
