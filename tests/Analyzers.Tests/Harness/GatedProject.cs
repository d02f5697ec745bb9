using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SentryGen.Gate;

namespace SentryGen.Tests;

/// <summary>A project whose findings go through a gate.</summary>
internal sealed record GatedProject
{
    private const string Imports =
        "global using System; global using System.IO; global using Sentry; global using Microsoft.Extensions.Logging;";

    public App App { get; init; } = App.Web with { Kind = OutputKind.DynamicallyLinkedLibrary };

    public ImmutableArray<(string Path, string Code)> Files { get; init; } = [];

    public string Assembly { get; init; } = "Shop";

    /// <summary>The text of the baseline; null if there is none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The changed lines; null if no revision is named.</summary>
    public string? Changed { get; init; }

    public string? AppSettings { get; init; }

    public string Framework { get; init; } = "";

    /// <summary>It is the target framework whose build tells of lines that match nothing.</summary>
    public bool Tells { get; init; } = true;

    /// <summary>The rules that run; all of them if none is named.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    public static GatedProject Of(string code) => new GatedProject().With("/src/Shop.cs", code);

    public static GatedProject OfApp(string code) => Of(code) with { App = App.Web };

    public GatedProject With(string path, string code) => this with { Files = [.. Files, (path, code)] };

    public async Task<ImmutableArray<Diagnostic>> Find()
    {
        var trees = Files.Prepend(("/src/Imports.cs", Imports))
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Item2), App.ParseOptions, file.Item1));
        var compilation = CSharpCompilation.Create(Assembly, trees, App.References, App.PlainOptions);
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        var texts = new (string Path, string? Text)[]
        {
            ("/src/" + GateFiles.Baseline, Baseline),
            ("/src/obj/" + GateFiles.Changed, Changed),
            ("/src/appsettings.json", AppSettings),
        };
        var options = new AnalyzerOptions(
            [.. texts.Where(text => text.Text is not null).Select(text => new Additional(text.Path, text.Text!))],
            new ProjectProperties(App.Properties
                .SetItem("build_property.TargetFramework", Framework)
                .SetItem("build_metadata.AdditionalFiles.SentryGenTells", $"{Tells}")));
        var failures = new List<Exception>();
        var analyzers = AllRules.Analyzers
            .Where(analyzer => Rules.IsEmpty || analyzer.SupportedDiagnostics.Any(rule => Rules.Contains(rule.Id)));
        var found = await compilation.WithAnalyzers([.. analyzers], new CompilationWithAnalyzersOptions(
            options, (failure, _, _) => failures.Add(failure), concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return [.. found.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
            .Where(diagnostic => Rules.IsEmpty || Rules.Contains(diagnostic.Id))
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>The ids of the findings, in the order of their places.</summary>
    public async Task<string> Ids() => string.Join(' ', (await Find()).Select(diagnostic => diagnostic.Id));

    /// <summary>The lines that make a baseline of all that is found.</summary>
    public async Task<ImmutableArray<string>> Lines() =>
    [
        .. (await (this with { Baseline = "", Changed = null }).Find())
            .Select(diagnostic => diagnostic.Properties[GateFiles.KeyProperty]!).Order(StringComparer.Ordinal),
    ];

    /// <summary>The project with a baseline of all that is found.</summary>
    public async Task<GatedProject> WithBaseline() => this with { Baseline = string.Join('\n', await Lines()) };

    private sealed class Additional(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}
