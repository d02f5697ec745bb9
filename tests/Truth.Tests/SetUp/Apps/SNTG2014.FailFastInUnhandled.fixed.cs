using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.DisableAppDomainUnhandledExceptionCapture();
});
AppDomain.CurrentDomain.UnhandledException += (_, e) =>
{
    var error = (Exception)e.ExceptionObject;
    SentrySdk.CaptureException(error);
    SentrySdk.Flush(TimeSpan.FromSeconds(30));
    Environment.FailFast("crashed", error);
};
throw new InvalidOperationException("This one matters");
