using Sentry;

internal static class Program
{
    private static readonly HashSet<string> Reported = new(StringComparer.Ordinal);

    private static void Main()
    {
        Reported.UnionWith(Kinds());
        using var sdk = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.SetBeforeSend((sent, _) => sent.Exception is { } e && Reported.Contains(e.GetType().Name) ? sent : null);
        });
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }

    private static IEnumerable<string> Kinds()
    {
        yield return nameof(InvalidOperationException);
    }
}
