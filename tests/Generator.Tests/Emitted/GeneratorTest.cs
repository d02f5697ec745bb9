using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.Tests.Emitted;

/// <summary>
/// The generator over an app, as the library for tests of generators runs it: the emitted files are the expected ones and compile.
/// The library tracks no steps and knows one run only, so that tests of edits have a driver of their own.
/// </summary>
internal sealed class GeneratorTest : CSharpSourceGeneratorTest<SentryGenerator, DefaultVerifier>
{
    /// <summary>None of its own: each app has the references that the build has restored.</summary>
    private static readonly ReferenceAssemblies NoPackages = new("net10.0");

    private readonly App app;

    public GeneratorTest(App app, IEnumerable<(string HintName, string Text)> expected)
    {
        this.app = app;
        ReferenceAssemblies = NoPackages;
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        TestState.OutputKind = app.Kind;
        TestState.AdditionalReferences.AddRange(app.References);
        foreach (var (index, source) in app.Sources.Index()) TestState.Sources.Add(($"File{index}.cs", source));
        foreach (var (hintName, text) in expected)
            TestState.GeneratedSources.Add((typeof(SentryGenerator), hintName,
                SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256)));
    }

    protected override string DefaultTestProjectName => App.Assembly;

    protected override CompilationOptions CreateCompilationOptions() => app.Options;

    protected override ParseOptions CreateParseOptions() => app.ParseOptions;

    protected override AnalyzerOptions GetAnalyzerOptions(Project project) => new([], new ProjectProperties(app.Properties));

    protected override Task<Workspace> CreateWorkspaceImplAsync() =>
        Task.FromResult<Workspace>(new AdhocWorkspace(MefHostServices.DefaultHost));
}
