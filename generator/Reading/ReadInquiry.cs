using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>Reads what the doctor asks. In a build nobody asks.</summary>
internal static class ReadInquiry
{
    /// <summary>The properties by which the shipped targets ask.</summary>
    public const string Project = "build_property.SentryGenDoctor", Packages = "build_property.SentryGenPackages", Mixed = "build_property.SentryGenMixed";

    public static Inquiry? From(Compilation compilation, AnalyzerConfigOptionsProvider options) =>
        Read(options.GlobalOptions, Project) is { Length: > 0 } project
            ? new(
                project,
                new(Read(options.GlobalOptions, Packages).Split([", "], StringSplitOptions.RemoveEmptyEntries).OrderBy(package => package, StringComparer.Ordinal).ToImmutableArray()),
                new(Options(compilation, options).ToImmutableArray()))
            {
                Mixed = Read(options.GlobalOptions, Mixed),
            }
            : null;

    // Files may differ; then each value is told.
    private static IEnumerable<string> Options(Compilation compilation, AnalyzerConfigOptionsProvider options) =>
        from setting in Settings.EditorConfig
        from value in compilation.SyntaxTrees.Select(tree => Read(options.GetOptions(tree), setting.Name)).Distinct()
        where value.Length > 0
        select $"{setting.Name} = {value}";

    private static string Read(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value : "";
}
