using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.SetUp;

/// <summary>A setting in a settings file.</summary>
/// <param name="Key">Its path as configuration spells it: <c>Sentry:Dsn</c>.</param>
/// <param name="Value">Its text; what is neither text, number nor word has none.</param>
/// <param name="Span">The place of the value, without its quotes.</param>
internal sealed record AppSetting(string Key, string Value, TextSpan Span);

/// <summary>A settings file that the project shows to analyzers: <c>appsettings.json</c>, or the one of an environment.</summary>
internal sealed class SettingsFile
{
    private const string Host = "appsettings";
    private const string Json = ".json";

    /// <summary>The code adds sentry.json, or the one of an environment, to the configuration.</summary>
    private static readonly string[] OwnFile = ["\"sentry."];

    private readonly SourceText text;

    private SettingsFile(string path, SourceText text)
    {
        Path = path;
        this.text = text;
        Environment = EnvironmentOf(System.IO.Path.GetFileNameWithoutExtension(path));
        Settings = JsonSettings.Of(text.ToString());
    }

    public string Path { get; }

    /// <summary>The environment that reads it: <c>Staging</c> in <c>appsettings.Staging.json</c>. Null if all do.</summary>
    public string? Environment { get; }

    public ImmutableArray<AppSetting> Settings { get; }

    /// <summary>The settings files among the additional files. A file that is given twice counts once.</summary>
    public static ImmutableArray<SettingsFile> In(ImmutableArray<AdditionalText> files, Func<string[], bool> says,
        CancellationToken cancellation) =>
        (from file in files
         where MayBe(file.Path) && (NameOf(file.Path).StartsWith(Host, StringComparison.OrdinalIgnoreCase) || says(OwnFile))
         group file by file.Path into same
         let text = same.First().GetText(cancellation)
         where text is not null
         select new SettingsFile(same.Key, text)).ToImmutableArray();

    /// <summary>It has the name of a settings file.</summary>
    public static bool MayBe(string path) =>
        NameOf(path) is var name
        && name.EndsWith(Json, StringComparison.OrdinalIgnoreCase)
        && (name.StartsWith(Host, StringComparison.OrdinalIgnoreCase) || name.StartsWith("sentry.", StringComparison.OrdinalIgnoreCase));

    public Location PlaceOf(AppSetting setting) => Location.Create(Path, setting.Span, text.Lines.GetLinePositionSpan(setting.Span));

    private static string NameOf(string path) => System.IO.Path.GetFileName(path);

    private static string? EnvironmentOf(string name) => name.IndexOf('.') is >= 0 and var dot ? name.Substring(dot + 1) : null;
}
