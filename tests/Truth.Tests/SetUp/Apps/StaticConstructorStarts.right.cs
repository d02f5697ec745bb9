using Sentry;

if (!Arguments.TryParse(args.Length == 0 ? ["x"] : args, out var count))
{
    return 0;
}
SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Console.WriteLine(count);
return 0;

static class Arguments
{
    static Arguments() => SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    public static bool TryParse(string[] args, out int count)
    {
        count = 0;
        try
        {
            count = int.Parse(args[0]);
            return true;
        }
        catch (FormatException e)
        {
            SentrySdk.CaptureException(new ArgumentException("This one matters", e));
            return false;
        }
    }
}
