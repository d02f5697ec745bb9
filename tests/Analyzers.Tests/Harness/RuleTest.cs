using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit.Sdk;
using WorkspaceProject = Microsoft.CodeAnalysis.Project;

namespace SentryGen.Tests;

/// <summary>All rules over the files of one project, as the library for tests of analyzers runs them.</summary>
internal sealed class RuleTest : CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier>
{
    private readonly Snippet first;

    /// <param name="files">The files of the project. The first one says how they are analyzed.</param>
    public RuleTest(params IReadOnlyList<Snippet> files)
    {
        first = files[0];
        TestState.Add(files, SnippetProjects.NameOf(0));
        this.SetUp(first);
        // The check runs each snippet twice. Suppressions.Tests.cs has it for every rule.
        TestBehaviors = TestBehaviors.SkipSuppressionCheck;
    }

    /// <summary>The only rule that the test is about; null if it is about all.</summary>
    public string? Rule { get; init; }

    public bool IsConcurrent { get; init; } = true;

    protected override string DefaultTestProjectName => SnippetProjects.NameOf(0);

    /// <summary>The diagnostics of the project, without regard to what it claims.</summary>
    public async Task<ImmutableArray<Diagnostic>> Find(CancellationToken cancellation = default)
    {
        TestState.MarkupHandling = MarkupMode.Ignore;
        var project = await CreateProjectAsync(new(TestState.Processed(MarkupOptions), ReferenceAssemblies), [], cancellation);
        var found = await GetSortedDiagnosticsAsync(project.Solution, AllRules.Analyzers, [], CompilerDiagnostics, Verify, cancellation);
        var diagnostics = found.Select(one => one.diagnostic).ToImmutableArray();
        InChinese.Check(diagnostics);
        return diagnostics.All(one => AllRules.Ids.Contains(one.Id))
            ? diagnostics
            : throw new XunitException($"{string.Join('\n', diagnostics)}\n\n{first}");
    }

    /// <summary>The diagnostics of the last file alone, as an IDE asks for them while somebody types.</summary>
    public async Task<IEnumerable<Diagnostic>> FindWhileTyping()
    {
        TestState.MarkupHandling = MarkupMode.Ignore;
        var project = await CreateProjectAsync(new(TestState.Processed(MarkupOptions), ReferenceAssemblies), [], default);
        var compilation = (await project.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers(AllRules.Analyzers, project.AnalyzerOptions)
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees.Last()), null, default);
        return found.Where(one => one.Id == Rule);
    }

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        try
        {
            await base.RunImplAsync(cancellationToken);
        }
        catch (InvalidOperationException mismatch)
        {
            throw new XunitException($"{mismatch.Message}\n\n{first}", mismatch);
        }
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => AllRules.Analyzers;

    protected override CompilationOptions CreateCompilationOptions() => first.Project.PlainOptions;

    protected override ParseOptions CreateParseOptions() => first.Project.ParseOptions;

    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult(SnippetProjects.NewWorkspace());

    // A rule that is off by default stays off.
    protected override WorkspaceProject ApplyCompilationOptions(WorkspaceProject project) => project;

    protected override ImmutableArray<(WorkspaceProject project, Diagnostic diagnostic)> FilterDiagnostics(
        ImmutableArray<(WorkspaceProject project, Diagnostic diagnostic)> diagnostics)
    {
        InChinese.Check(diagnostics.Select(one => one.diagnostic));
        return base.FilterDiagnostics(diagnostics).Of(Rule);
    }

    protected override CompilationWithAnalyzers CreateCompilationWithAnalyzers(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options,
            CancellationToken cancellationToken) =>
        compilation.WithAnalyzers(
            analyzers,
                new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, IsConcurrent, logAnalyzerExecutionTime: false));
}
