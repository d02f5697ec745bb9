using Sentry;

var verbose = args.Contains("-v");
var target = Environment.GetEnvironmentVariable("TARGET") ?? "production";
Console.WriteLine($"Target {target}, verbose {verbose}");
SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.Debug = verbose;
    o.Environment = target;
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
throw new InvalidOperationException("This one matters");
