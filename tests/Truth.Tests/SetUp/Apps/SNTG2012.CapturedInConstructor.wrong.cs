// Fixed by hand.
using Sentry;

var shop = new Shop();
shop.Open();
SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
shop.Close();

internal sealed class Shop
{
    public void Open()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
    }

    public void Close() => Console.WriteLine("Closed");
}
