using Sentry;

ConfigureSentry();

try
{
    var total = new OrderReport().Sum();
    Console.WriteLine(total);
}
catch (FormatException exception)
{
    SentrySdk.CaptureException(exception);
}

void ConfigureSentry()
{
    SentrySdk.Init(options =>
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.Release = "reports@2.0.1";
        options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    });
}

internal sealed class OrderReport
{
    public int Sum() => throw new FormatException("This one matters");
}
