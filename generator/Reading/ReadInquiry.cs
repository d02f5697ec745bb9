using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.Model;

namespace SentryGen.Reading;

/// <summary>
/// Reads what the doctor asks, and the sources that it asks about. These come as additional files: what other generators
/// would add to them is not there, and the compiler would speak of that. In a build nobody asks.
/// </summary>
internal static class ReadInquiry
{
    /// <summary>The properties by which the shipped targets ask.</summary>
    public const string
        Project = "build_property.SentryGenDoctor",
        Packages = "build_property.SentryGenPackages",
        Mixed = "build_property.SentryGenMixed",
        Unreached = "build_property.SentryGenUnreached",
        OutputType = "build_property.SentryGenOutputType",
        Chinese = "build_property.SentryGenChinese",
        Place = "build_metadata.AdditionalFiles.SentryGenPlace";

    private static readonly HashSet<string> OfApps = new(StringComparer.OrdinalIgnoreCase) { "Exe", "WinExe", "AppContainerExe" };

    public static Answer? From(
        Compilation asking,
        ParseOptions parsing,
        ImmutableArray<AdditionalText> texts,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellation)
    {
        if (Read(options.GlobalOptions, Project) is not { Length: > 0 } project) return null;

        var sources = texts.ToLookup(text => Read(options.GetOptions(text), Place));
        IEnumerable<SyntaxTree> TreesOf(string place) =>
            from text in sources[place]
            let source = text.GetText(cancellation)
            where source is not null
            select CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)parsing, text.Path, cancellation);

        var asked = asking.AddSyntaxTrees(TreesOf(""));
        if (OfApps.Contains(Read(options.GlobalOptions, OutputType)))
            asked = asked.WithOptions(asked.Options.WithOutputKind(OutputKind.ConsoleApplication));

        var places = sources.Select(static group => group.Key).Where(static place => place.Length > 0).ToImmutableHashSet();
        var elsewhere = places.Select(place => new FoundWiring(ReadOwnWiring.Beside(asked, TreesOf(place).ToList(), cancellation), place))
            .Concat(ReadAssemblyWiring.From(asked, except: places))
            .Where(static found => found.Wiring != OwnWiring.None)
            .OrderBy(static found => found.Place, StringComparer.Ordinal);
        var facts = ReadFacts.From(asked, ReadFacts.Options(options.GlobalOptions), ReadOwnWiring.In(asked, cancellation));
        return new(
            facts,
            Bootstrap.Decide(facts),
            new(project, Listed(options, Packages), new(Options(asked, sources[""], options).ToImmutableArray()))
            {
                IsInChinese = Read(options.GlobalOptions, Chinese) == "true",
                Mixed = Read(options.GlobalOptions, Mixed),
                Unreached = Listed(options, Unreached),
                Elsewhere = new(elsewhere.ToImmutableArray()),
            });
    }

    // Files may differ; then each value is told.
    private static IEnumerable<string> Options(
        Compilation compilation, IEnumerable<AdditionalText> sources, AnalyzerConfigOptionsProvider options)
    {
        var files = compilation.SyntaxTrees.Select(options.GetOptions).Concat(sources.Select(options.GetOptions)).ToList();
        return
            from setting in Settings.EditorConfig
            from value in files.Select(file => Read(file, setting.Name)).Distinct()
            where value.Length > 0
            select $"{setting.Name} = {value}";
    }

    private static EquatableArray<string> Listed(AnalyzerConfigOptionsProvider options, string key) =>
        new(Read(options.GlobalOptions, key)
            .Split([", "], StringSplitOptions.RemoveEmptyEntries)
            .OrderBy(static part => part, StringComparer.Ordinal)
            .ToImmutableArray());

    private static string Read(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value : "";
}
