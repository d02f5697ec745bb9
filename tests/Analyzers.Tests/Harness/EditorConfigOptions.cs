using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Tests;

/// <summary>An .editorconfig at the root, and what MSBuild tells analyzers, read as the compiler reads it.</summary>
internal sealed class EditorConfigOptions(string text, IEnumerable<string> buildProperties) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet set = AnalyzerConfigSet.Create(new[]
    {
        AnalyzerConfig.Parse(text, "/.editorconfig"),
        AnalyzerConfig.Parse("is_global = true\nbuild_property.SentryGenEnabled =\n" + string.Join('\n', buildProperties.Select(property => "build_property." + property)), "/build.globalconfig"),
    });

    public static EditorConfigOptions Of(Snippet snippet) =>
        new(snippet.EditorConfig, $"{snippet.Project.BuildProperties}\n{snippet.BuildProperties}".Split('\n', StringSplitOptions.RemoveEmptyEntries));

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
