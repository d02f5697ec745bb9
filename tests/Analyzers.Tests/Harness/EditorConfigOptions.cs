using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Tests;

/// <summary>An .editorconfig at the root, read as the compiler reads it.</summary>
internal sealed class EditorConfigOptions(string text) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet set = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(text, "/.editorconfig") });

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
