using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;
using SentryGen.Fixing;
using SentryGen.Rules;
using Xunit.Sdk;
using WorkspaceProject = Microsoft.CodeAnalysis.Project;

namespace SentryGen.Tests;

/// <summary>The fixes of a rule over the projects of a solution, as the library for tests of fixes applies them.</summary>
internal sealed class FixTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    private static readonly ImmutableArray<CodeFixProvider> Fixes =
        [.. AllRules.InstancesOf<CodeFixProvider>(typeof(SNTG1001Fix)).Where(static fix => fix is not SettingsFix)];

    private readonly string rule;
    private readonly Snippet[][] projects;

    /// <param name="rule">The id of the rule. Diagnostics of other rules don't count.</param>
    /// <param name="projects">Each inner list is a project. The first snippet of all says how they are analyzed.</param>
    public FixTest(string rule, params Snippet[][] projects)
    {
        (this.rule, this.projects) = (rule, projects);
        Fill(TestState, projects);
        this.SetUp(projects[0][0]);
        // Rules about set-up look at the whole project.
        CodeFixTestBehaviors =
            CodeFixTestBehaviors.SkipLocalDiagnosticCheck | CodeFixTestBehaviors.SkipFixAllCheck | CodeFixTestBehaviors.FixOne;
        NumberOfIncrementalIterations = 1;
        NumberOfFixAllIterations = 1;
        SolutionTransforms.Add((solution, _) => solution.Projects.Skip(1).Zip(projects.Skip(1)).Aggregate(solution, (whole, one) => whole
            .WithProjectCompilationOptions(one.First.Id, one.Second[0].Project.PlainOptions)
            .WithProjectParseOptions(one.First.Id, one.Second[0].Project.ParseOptions)));
        SolutionTransforms.Add((solution, _) => solution.Projects.Zip(projects).Where(one => one.Second[0].HasGenerator)
            .Aggregate(solution, static (whole, one) => whole.AddAnalyzerReference(one.First.Id, new GeneratorReference())));
    }

    /// <summary>The kind of workspace: 'dotnet format' has another than an IDE.</summary>
    public string WorkspaceKind { get; init; } = "Custom";

    protected override string DefaultTestProjectName => SnippetProjects.NameOf(0);

    /// <summary>One fix makes these files, compiles, and leaves one diagnostic less.</summary>
    public async Task Makes(Snippet after, string remedy)
    {
        CodeActionEquivalenceKey = $"{rule}:{remedy}";
        Fill(FixedState, [[after]]);
        var reported = await Find(TestState);
        await RunAsync();
        var left = await Find(FixedState);
        if (left.Length == reported.Length - 1) return;
        throw new XunitException($"After '{remedy}' {rule} is still reported:\n{string.Join('\n', left)}\n\n{after}");
    }

    /// <summary>FixAll makes these projects, and the fixes one by one make the others.</summary>
    public async Task MakesInBulk(Snippet[][] after, Snippet[][] oneByOne, string remedy, FixAllScope scope)
    {
        CodeFixTestBehaviors &= ~CodeFixTestBehaviors.FixOne;
        NumberOfIncrementalIterations = -(await Find(TestState)).Length;
        await MakesInBulkAndAtOnce(after, oneByOne, remedy, scope);
    }

    /// <summary>FixAll, begun at the first diagnostic, makes these projects; the fix of that diagnostic alone makes the others.</summary>
    public async Task MakesInBulkAndAtOnce(Snippet[][] after, Snippet[][] afterOne, string remedy, FixAllScope scope)
    {
        CodeActionEquivalenceKey = $"{rule}:{remedy}";
        CodeFixTestBehaviors &= ~SkipOf(scope);
        Fill(FixedState, afterOne);
        Fill(BatchFixedState, after);
        await RunAsync();
        await Find(BatchFixedState);
    }

    /// <summary>The actions that are offered for the marked diagnostic, or for the first.</summary>
    public async Task<ImmutableArray<CodeAction>> Offers()
    {
        var solution = await Solution();
        return (await Find(solution)).FirstOrDefault(IsMarked) is { } reported
            ? await Offers(solution, reported)
            : throw new XunitException($"{rule} is not reported there:\n\n{projects[0][0]}");
    }

    public async Task<ImmutableArray<CodeAction>> Offers(Solution solution, Diagnostic reported)
    {
        var offered = new List<CodeAction>();
        var document = solution.GetDocument(reported.Location.SourceTree)!;
        foreach (var fix in GetCodeFixProviders())
        {
            var span = reported.Location.SourceSpan;
            await fix.RegisterCodeFixesAsync(CreateCodeFixContext(document, span, [reported], (action, _) => offered.Add(action), default));
        }

        return FilterCodeActions([.. offered]);
    }

    /// <summary>The projects as a solution, before any fix.</summary>
    public async Task<Solution> Solution() => (await Create(TestState)).Solution;

    /// <summary>The reports of the rule in a solution that compiles.</summary>
    public async Task<ImmutableArray<Diagnostic>> Find(Solution solution)
    {
        var found = await GetSortedDiagnosticsAsync(solution, AllRules.Analyzers, [], CompilerDiagnostics, Verify, default);
        if (found.Any(one => one.diagnostic.Id != rule)) throw new XunitException(string.Join('\n', found.Select(one => one.diagnostic)));
        return [.. found.Select(one => one.diagnostic)];
    }

    /// <summary>The action of FixAll, begun in a document; null if there is none.</summary>
    public async Task<CodeAction?> FixAll(Document begun, string? key, FixAllScope scope)
    {
        var (fix, found) = (GetCodeFixProviders().Single(), new Found(await Find(begun.Project.Solution)));
        return await fix.GetFixAllProvider()!.GetFixAsync(
            CreateFixAllContext(begun, null, begun.Project, fix, scope, key, [rule], DiagnosticSeverity.Hidden, found, default));
    }

    public static async Task<Solution> Apply(Solution solution, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(solution, new Progress<CodeAnalysisProgress>(), default);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var (before, after) = (Processed(TestState), Processed(FixedState));
        var afterAll = BatchFixedState.Sources.Count == 0 ? after : Processed(BatchFixedState);
        try
        {
            await VerifyFixAsync(before, after, afterAll, Verify, cancellationToken);
        }
        catch (InvalidOperationException mismatch)
        {
            var from = string.Join("\n\n", projects.SelectMany(files => files));
            throw new XunitException($"{mismatch.Message}\n\nFrom\n\n{from}", mismatch);
        }
    }

    protected override Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics) =>
        fixableDiagnostics.FirstOrDefault(IsMarked);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => AllRules.Analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() =>
        Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(rule));

    protected override CompilationOptions CreateCompilationOptions() => projects[0][0].Project.PlainOptions;

    protected override ParseOptions CreateParseOptions() => projects[0][0].Project.ParseOptions;

    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult(SnippetProjects.NewWorkspace(WorkspaceKind));

    // A rule that is off by default stays off.
    protected override WorkspaceProject ApplyCompilationOptions(WorkspaceProject project) => project;

    protected override ImmutableArray<(WorkspaceProject project, Diagnostic diagnostic)> FilterDiagnostics(
        ImmutableArray<(WorkspaceProject project, Diagnostic diagnostic)> diagnostics) =>
        base.FilterDiagnostics(diagnostics).Of(rule);

    private static CodeFixTestBehaviors SkipOf(FixAllScope scope) => scope switch
    {
        FixAllScope.Document => CodeFixTestBehaviors.SkipFixAllInDocumentCheck,
        FixAllScope.Project => CodeFixTestBehaviors.SkipFixAllInProjectCheck,
        _ => CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
    };

    // If nothing is marked, any is meant.
    private bool IsMarked(Diagnostic diagnostic)
    {
        var mark = projects[0][0].Code.IndexOf("[|", StringComparison.Ordinal);
        return mark < 0 || diagnostic.Location.SourceSpan.Start == mark;
    }

    private async Task<ImmutableArray<Diagnostic>> Find(SolutionState state) => await Find((await Create(state)).Solution);

    private SolutionState Processed(SolutionState state)
    {
        state.MarkupHandling = MarkupMode.Ignore;
        return state.Processed(MarkupOptions);
    }

    private Task<WorkspaceProject> Create(SolutionState state)
    {
        var processed = Processed(state);
        var others = processed.AdditionalProjects.Values.Select(project => new EvaluatedProjectState(project, ReferenceAssemblies));
        return CreateProjectAsync(new(processed, ReferenceAssemblies), [.. others], default);
    }

    // Each project keeps its references and settings: only the code of its files is another.
    private void Fill(SolutionState state, Snippet[][] files)
    {
        foreach (var (own, index) in projects.Select((own, index) => (own, index)))
        {
            var project = index == 0 ? state : state.AdditionalProjects[SnippetProjects.NameOf(index)];
            project.Add([.. own.Zip(files[index], (before, after) => before with { Code = after.Code })], SnippetProjects.NameOf(index));
        }
    }

    private sealed class Found(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(WorkspaceProject project,
            CancellationToken cancellationToken)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken);
            return found.Where(diagnostic => compilation!.ContainsSyntaxTree(diagnostic.Location.SourceTree!));
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document,
            CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return found.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(WorkspaceProject project,
            CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
