using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>Sections of a settings file that have Sentry in their name, and that neither an adapter nor the app reads.</summary>
internal static class UnreadSections
{
    private const string Root = SentryApi.Assembly;

    /// <summary>The first option of each, with the path of the section.</summary>
    public static IEnumerable<(AppSetting First, string Path)> In(SettingsFile file, AppSetUp app, CancellationToken cancellation)
    {
        var sections = file.Settings.Select(static setting => (Setting: setting, At: setting.Key.LastIndexOf(':')))
            .Where(static one => one.At > 0
                && SentryApi.InSettings.Contains(one.Setting.Key.Substring(one.At + 1), StringComparer.OrdinalIgnoreCase))
            .GroupBy(static one => one.Setting.Key.Substring(0, one.At), static one => one.Setting)
            .Where(static section => NameOf(section.Key).IndexOf(Root, StringComparison.OrdinalIgnoreCase) >= 0).ToList();
        if (sections.Count == 0 || !IsStarted(app, cancellation) || app.MaySetUpElsewhere(cancellation)) return [];
        return from section in sections
               where !IsRoot(section.Key) && !LogSection.IsIn(section.Key + ":", LogSection.Prefix)
               where !IsNamed(NameOf(section.Key), app)
               select (section.First(), section.Key);
    }

    private static bool IsStarted(AppSetUp app, CancellationToken cancellation)
    {
        var facts = app.Facts(cancellation);
        return facts.OwnWiring != OwnWiring.None || Bootstrap.Decide(facts).IsWired;
    }

    // The section Sentry itself may be there for another app.
    private static bool IsRoot(string path) => path.Equals(Root, StringComparison.OrdinalIgnoreCase);

    // configuration.GetSection("Errors:Sentry"), or a property that a binder fills
    private static bool IsNamed(string section, AppSetUp app)
    {
        string[] names = [$"{section}\"", $"\"{section}", $"({section})", $"{section} {{", $"{section}>", $" {section} =>"];
        return app.Compilation.SyntaxTrees.Any(tree => !UserCode.IsGenerated(tree)
            && Words.TextOf(tree) is var all && names.Any(name => all.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0));
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOf(':') + 1);
}
