using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SentryGen.Reading;

namespace SentryGen.Tests;

/// <summary>The options of a project. They hold for every file that has no others.</summary>
internal sealed class ProjectProperties(
    ImmutableDictionary<string, string> values, IReadOnlyDictionary<SyntaxTree, ImmutableDictionary<string, string>>? ofFiles = null)
    : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<SyntaxTree, AnalyzerConfigOptions> ofFiles =
        ofFiles?.ToDictionary(file => file.Key, AnalyzerConfigOptions (file) => new Values(file.Value)) ?? [];

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => ofFiles.GetValueOrDefault(tree, GlobalOptions);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is AskedSource { Place: var place } ? new Values(values.SetItem(ReadInquiry.Place, place)) : GlobalOptions;

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

/// <summary>A source that the doctor asks about.</summary>
/// <param name="place">The project that it is of; empty if that is the one which is asked about.</param>
/// <param name="source">Its content.</param>
internal sealed class AskedSource(string place, string source) : AdditionalText
{
    public string Place { get; } = place;

    public override string Path { get; } = $"{place}{source.GetHashCode():x}.cs";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(source);
}
