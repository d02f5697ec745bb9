using Microsoft.Extensions.Logging;
using SentryGen.Knowledge;

namespace SentryGen.Tests;

/// <summary>The logger of each group, wired as the group's settings say.</summary>
internal sealed class Loggers : IDisposable
{
    private readonly Dictionary<string, ILoggerFactory> factories = [];

    public ILogger For(Type group)
    {
        var settings =
            group.GetCustomAttributes(false).OfType<SettingAttribute>().ToDictionary(setting => setting.Name, setting => setting.Value);
        var level = settings.GetValueOrDefault(Settings.EventLevel.Name);
        var isWired = settings.GetValueOrDefault(Settings.LoggingIntegration.Name) != "off";
        var key = $"{isWired} {level}";
        if (!factories.TryGetValue(key, out var factory)) factories[key] = factory = LoggerFactory.Create(logging =>
        {
            if (isWired) logging.AddAdapter(level is null ? null : Enum.Parse<LogLevel>(level, ignoreCase: true));
        });
        return factory.CreateLogger("Snippets." + group.Name);
    }

    public void Dispose()
    {
        foreach (var factory in factories.Values) factory.Dispose();
    }
}
