using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.Model;

namespace SentryGen.Fate;

/// <summary>The options of .editorconfig about the fate of exceptions.</summary>
internal sealed record FateOptions(
    Loudness EventLevel,
    string LoggingIntegration,
    EquatableArray<string> CaptureMethods,
    EquatableArray<string> IgnoredExceptions)
{
    public static FateOptions Read(AnalyzerConfigOptions options) => new(
        LogLevels.Of(Value(options, Settings.EventLevel)) is var level
            && level is Loudness.Unknown or Loudness.Off ? Loudness.Error : level,
        Value(options, Settings.LoggingIntegration).ToLowerInvariant(),
        Names(options, Settings.CaptureMethods),
        Names(options, Settings.IgnoredExceptions));

    /// <summary>A switch that is on by default is off.</summary>
    public static bool IsOff(AnalyzerConfigOptions options, Setting setting) =>
        Value(options, setting).Equals(bool.FalseString, StringComparison.OrdinalIgnoreCase);

    private static string Value(AnalyzerConfigOptions options, Setting setting) =>
        options.TryGetValue(setting.Name, out var value) && value.Trim().Length > 0 ? value.Trim() : setting.Default;

    private static EquatableArray<string> Names(AnalyzerConfigOptions options, Setting setting) =>
        Value(options, setting) is { Length: > 0 } names
        ? new(names.Split(['|'], StringSplitOptions.RemoveEmptyEntries).Select(static name => name.Trim()).ToImmutableArray())
        : default;
}
