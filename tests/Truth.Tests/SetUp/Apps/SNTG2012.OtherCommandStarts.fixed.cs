using Sentry;

switch (args.FirstOrDefault())
{
    case "serve":
        SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Commands.Serve();
        break;
    case "migrate":
        SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Commands.Migrate();
        break;
    default:
        SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Commands.Import();
        break;
}
// File Commands.cs
using Sentry;

internal static class Commands
{
    public static void Serve() => Console.WriteLine("Serving");

    public static void Migrate() => Console.WriteLine("Migrated");

    public static void Import()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
    }
}
