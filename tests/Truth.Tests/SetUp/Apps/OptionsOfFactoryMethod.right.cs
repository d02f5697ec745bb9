using Sentry;

var options = SentryOptionsFactory.Create("invoices");
options.Release ??= "invoices@1.0.0";
using (SentrySdk.Init(options))
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException exception)
    {
        SentrySdk.CaptureException(exception);
    }
}

Console.WriteLine("Bye");

// File SentryOptionsFactory.cs
using Sentry;

internal static class SentryOptionsFactory
{
    public static SentryOptions Create(string service)
    {
        var options = new SentryOptions
        {
            Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
            ShutdownTimeout = TimeSpan.FromMinutes(2),
            SampleRate = 1.0f,
        };
        options.DefaultTags["service"] = service;
        options.SetBeforeSend(@event => @event.Level == SentryLevel.Debug ? null : @event);
        return options;
    }
}
