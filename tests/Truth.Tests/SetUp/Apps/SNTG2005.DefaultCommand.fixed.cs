using Sentry;

return (args.FirstOrDefault() ?? "import") switch
{
    "version" => Print("2.1"),
    _ => Import(args),
};

static int Print(string text)
{
    Console.WriteLine(text);
    return 0;
}

static int Import(string[] args)
{
    using var sentry = Errors.Start();
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (Exception e)
    {
        SentrySdk.CaptureException(e);
        return 0;
    }
}

static class Errors
{
    public static IDisposable Start()
    {
        var dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
        if (string.IsNullOrEmpty(dsn))
        {
            Console.Error.WriteLine("warning: SENTRY_DSN is not set, errors are not reported");
            return SentrySdk.Init(string.Empty);
        }
        return SentrySdk.Init(o =>
        {
            o.Dsn = dsn;
            o.AttachStacktrace = true;
        });
    }
}
