// Fixed by hand.
using Sentry;

using var sdk = SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
var pump = new Pump();
pump.Start();
Console.WriteLine("The pump runs");

// File Pump.cs
using Sentry;

internal sealed class Pump
{
    private readonly Thread thread;

    public Pump()
    {
        thread = new Thread(Work) { IsBackground = true, Name = "pump" };
    }

    public void Start() => thread.Start();

    public void Join() => thread.Join();

    private void Work()
    {
        try
        {
            Thread.Sleep(500);
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            SentrySdk.CaptureException(exception);
        }
    }
}
