using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    options.SetBeforeSend(KeepIfNew);

    SentryEvent? KeepIfNew(SentryEvent @event)
    {
        Console.WriteLine($"Sending {@event.EventId}");
        return @event.Exception is OperationCanceledException ? Drop(@event) : @event;
    }
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    SentrySdk.CaptureException(exception);
}

static SentryEvent? Drop(SentryEvent @event)
{
    Console.WriteLine(@event.Message?.Message);
    return null;
}
