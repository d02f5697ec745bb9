using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SentryGen.Rules;

namespace SentryGen.Tests;

/// <summary>Every analyzer of SentryGen, run at once over a snippet.</summary>
internal static class Analysis
{
    public const string Path = "/Shop.cs";

    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(SNTG1001ExceptionSwallowed).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>What the analyzers report, in the order in which they report it.</summary>
    public static Task<ImmutableArray<Diagnostic>> Run(Snippet snippet, bool concurrent = true) => Run(Compile(snippet), snippet, concurrent);

    /// <summary>The snippet in its project; its own tree is the last.</summary>
    public static Compilation Compile(Snippet snippet) => snippet.Project
        .With(CSharpSyntaxTree.ParseText(SourceText.From(Markup.Parse(snippet.Code).Code), snippet.Project.ParseOptions, Path))
        .AddReferences(snippet.Libraries);

    /// <summary>What a build gives to analyzers besides the source.</summary>
    public static AnalyzerOptions OptionsOf(Snippet snippet) => new(
        [.. snippet.Settings is null ? [] : new[] { new SettingsText(Markup.Parse(snippet.Settings).Code) }],
        EditorConfigOptions.Of(snippet));

    public static async Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, Snippet snippet, bool concurrent = true)
    {
        var crashes = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            OptionsOf(snippet),
            onAnalyzerException: (crash, _, _) => { lock (crashes) crashes.Add(crash); },
            concurrentAnalysis: concurrent,
            logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(Analyzers, options).GetAllDiagnosticsAsync();

        if (crashes.Count > 0) Assert.Fail($"An analyzer crashed over\n\n{snippet.Code}\n\n{crashes[0]}");
        var errors = found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)).ToList();
        if (errors.Count > 0 && !snippet.IsBroken) Assert.Fail($"The snippet does not compile:\n{string.Join('\n', errors)}\n\n{snippet.Code}");
        return [.. found.Where(diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))];
    }

    private sealed class SettingsText(string text) : AdditionalText
    {
        public override string Path => "/appsettings.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
