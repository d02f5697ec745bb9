using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.SetUp;

/// <summary>A setting in an appsettings file.</summary>
/// <param name="Key">Its path as configuration spells it: <c>Sentry:Dsn</c>.</param>
/// <param name="Value">Its text; what is neither text, number nor word has none.</param>
/// <param name="Span">Where the value stands, without its quotes.</param>
internal sealed record AppSetting(string Key, string Value, TextSpan Span);

/// <summary>An appsettings file that the project shows to analyzers.</summary>
internal sealed class SettingsFile
{
    private readonly SourceText text;

    private SettingsFile(string path, SourceText text)
    {
        Path = path;
        this.text = text;
        Settings = JsonSettings.Of(text.ToString());
    }

    public string Path { get; }

    public ImmutableArray<AppSetting> Settings { get; }

    public static SettingsFile? Of(AdditionalText file, CancellationToken cancellation)
    {
        var name = System.IO.Path.GetFileName(file.Path);
        return name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            && file.GetText(cancellation) is { } text ? new(file.Path, text) : null;
    }

    public Location PlaceOf(AppSetting setting) => Location.Create(Path, setting.Span, text.Lines.GetLinePositionSpan(setting.Span));
}
