using Sentry;

var dsn = args.SkipWhile(argument => argument != "--sentry-dsn").Skip(1).FirstOrDefault() ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
SentrySdk.Init(options =>
{
    options.Dsn = dsn;
    options.Release = "export@2.4";
});
try
{
    Exporter.Run(args.FirstOrDefault() ?? "orders.csv");
}
catch (IOException error)
{
    SentrySdk.CaptureException(error);
}
// File Exporter.cs
internal static class Exporter
{
    public static void Run(string file) => throw new IOException($"This one matters: {file}");
}
