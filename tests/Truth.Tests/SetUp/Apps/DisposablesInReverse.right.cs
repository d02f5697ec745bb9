using Sentry;

namespace Mailer;

internal sealed class Resources : IDisposable
{
    private readonly Stack<IDisposable> all = [];

    public T Add<T>(T one) where T : IDisposable
    {
        all.Push(one);
        return one;
    }

    public void Dispose()
    {
        while (all.TryPop(out var one)) one.Dispose();
    }
}

internal sealed class Archive : IDisposable
{
    public void Dispose() => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}

internal static class Program
{
    private static void Main()
    {
        using var resources = new Resources();
        resources.Add(SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));
        resources.Add(new Archive());
        Console.WriteLine("Sent");
    }
}
