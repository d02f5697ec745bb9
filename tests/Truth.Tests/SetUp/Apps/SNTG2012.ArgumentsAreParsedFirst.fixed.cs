using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
try
{
    var options = CommandLine.Parse(args);
    Console.WriteLine(options.Folder);
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
    return 2;
}

return 0;
// File CommandLine.cs
internal sealed record CommandLine(string Folder)
{
    public static CommandLine Parse(string[] args)
    {
        if (args.Length == 0) throw new ArgumentException("This one matters");
        return new CommandLine(args[0]);
    }
}
