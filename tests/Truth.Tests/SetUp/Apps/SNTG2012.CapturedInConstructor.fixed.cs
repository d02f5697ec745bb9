using Sentry;

var shop = new Shop();
SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
shop.Open();
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
