using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Tests;

/// <summary>An .editorconfig at the root, and what MSBuild tells analyzers, read as the compiler reads it.</summary>
internal sealed class EditorConfigOptions(string text, string buildProperties) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet set = AnalyzerConfigSet.Create(new[]
    {
        AnalyzerConfig.Parse(text, "/.editorconfig"),
        AnalyzerConfig.Parse(buildProperties, "/build.globalconfig"),
    });

    public static EditorConfigOptions Of(Snippet snippet) => new(snippet.EditorConfig, Build(snippet));

    /// <summary>What the SDK writes for the compiler.</summary>
    public static string Build(Snippet snippet) => string.Join('\n',
    [
        "is_global = true",
        "build_property.SentryGenEnabled =",
        .. $"{snippet.Project.BuildProperties}\n{snippet.BuildProperties}".Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(property => "build_property." + property),
    ]);

    public override AnalyzerConfigOptions GlobalOptions => new Section(set.GlobalConfigOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
        new Section(tree.FilePath.Length == 0 ? set.GlobalConfigOptions : set.GetOptionsForSourcePath(tree.FilePath));

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Section(AnalyzerConfigOptionsResult read) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            read.AnalyzerOptions.TryGetValue(key, out value);
    }
}
