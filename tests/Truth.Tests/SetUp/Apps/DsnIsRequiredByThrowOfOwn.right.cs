using Sentry;

var dsn = Required.Variable("SENTRY_DSN");
using var sentry = SentrySdk.Init(o =>
{
    o.Dsn = dsn;
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}

static class Required
{
    public static string Variable(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        if (value is null)
        {
            Console.Error.WriteLine($"{name} is not set");
            Environment.Exit(0);
        }
        return value;
    }
}
