// Fixed by hand.
// Undecided: the thread may have ended before the block ends.
using Sentry;

var thread = new Thread(Work);
using (SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
{

    thread.Start();
    Console.WriteLine("started");
}

static void Work()
{
    Thread.Sleep(700);
    throw new InvalidOperationException("This one matters");
}
