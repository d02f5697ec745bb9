// Fixed by hand.
using Sentry;

internal static class Program
{
    private static void Main()
    {
        var settings = ToolSettings.Load("tool.ini");
        using var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Console.WriteLine($"{settings.Count} settings");
    }
}
// File ToolSettings.cs
using Sentry;

internal sealed class ToolSettings
{
    private readonly Dictionary<string, string> _values = [];

    public int Count => _values.Count;

    public static ToolSettings Load(string path)
    {
        var settings = new ToolSettings();
        try
        {
            settings.Parse(path);
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
        return settings;
    }

    private void Parse(string path)
    {
        _values["path"] = path;
        throw new InvalidOperationException("This one matters");
    }
}
