using Sentry;

Usage.Check(args);
SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
throw new InvalidOperationException("This one matters");
// File Usage.cs
internal static class Usage
{
    public static void Check(string[] args)
    {
        if (args.Length > 5) throw new ArgumentException("Too many");
    }
}
