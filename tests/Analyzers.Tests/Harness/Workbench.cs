using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using SentryGen.Rules;

namespace SentryGen.Tests;

/// <summary>Snippets in a workspace, and the code fixes at work on them as in an IDE: clean-up included.</summary>
internal sealed class Workbench : IDisposable
{
    private static readonly ILookup<string, CodeFixProvider> Fixes = typeof(SNTG1001Fix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
        .SelectMany(fix => fix.FixableDiagnosticIds, (fix, id) => (fix, id))
        .ToLookup(pair => pair.id, pair => pair.fix);

    private readonly AdhocWorkspace workspace;
    private readonly Snippet snippet;
    private Solution solution;

    /// <summary>Every inner list is a project; the first snippet of all says how they are analysed.</summary>
    public Workbench(params IReadOnlyList<Snippet>[] projects)
        : this("Custom", projects)
    {
    }

    /// <param name="kind">The kind of workspace: 'dotnet format' has another than an IDE.</param>
    /// <param name="projects">The projects.</param>
    public Workbench(string kind, params IReadOnlyList<Snippet>[] projects)
    {
        workspace = new(MefHostServices.DefaultHost, kind);
        snippet = projects[0][0];
        solution = workspace.CurrentSolution;
        foreach (var (files, number) in projects.Select((files, index) => (files, index + 1)))
        {
            var project = ProjectId.CreateNewId();
            var surroundings = files[0].Project.Surroundings;
            var name = "Acme" + number;
            solution = solution.AddProject(ProjectInfo.Create(
                project, VersionStamp.Default, name, name, LanguageNames.CSharp,
                compilationOptions: surroundings.Options, parseOptions: files[0].Project.ParseOptions, metadataReferences: [.. surroundings.References, .. files[0].Libraries]));
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(project), "build.globalconfig", SourceText.From(EditorConfigOptions.Build(snippet)), filePath: "/build.globalconfig");
            if (snippet.EditorConfig.Length > 0)
                solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(project), ".editorconfig", SourceText.From(snippet.EditorConfig), filePath: "/.editorconfig");
            if (files[0].Settings is { } settings)
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project), "appsettings.json", Markup.Parse(settings).Code, filePath: "/appsettings.json");
            foreach (var (tree, index) in surroundings.SyntaxTrees.Select((tree, index) => (tree, index)))
                solution = solution.AddDocument(DocumentId.CreateNewId(project), $"World{index}.cs", tree.GetText());
            foreach (var (file, index) in files.Select((file, index) => (file, index)))
            {
                var id = DocumentId.CreateNewId(project);
                var path = file.Path ?? $"/{name}/Shop{index}.cs";
                solution = solution.AddDocument(id, path, SourceText.From(Markup.Parse(file.Code).Code), filePath: path);
                Documents.Add(id);
            }
        }
    }

    public List<DocumentId> Documents { get; } = [];

    public async Task<string> TextOf(DocumentId document) => (await solution.GetDocument(document)!.GetTextAsync()).ToString();

    /// <summary>What is reported in a document of the solution as it is now.</summary>
    public async Task<ImmutableArray<Diagnostic>> Report(DocumentId document, string id)
    {
        var tree = await solution.GetDocument(document)!.GetSyntaxTreeAsync();
        return [.. (await Report(solution.GetProject(document.ProjectId)!)).Where(diagnostic => diagnostic.Id == id && diagnostic.Location.SourceTree == tree)];
    }

    /// <summary>The code actions that are offered for a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> Offers(DocumentId document, Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        foreach (var fix in Fixes[diagnostic.Id])
            await fix.RegisterCodeFixesAsync(new CodeFixContext(solution.GetDocument(document)!, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return offered;
    }

    public async Task Apply(CodeAction action) =>
        solution = (await action.GetOperationsAsync(solution, new Progress<CodeAnalysisProgress>(), CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    /// <summary>The compilation of each project, as it is now.</summary>
    public Task<Compilation[]> Compile() => Task.WhenAll(solution.Projects.Select(async project => (await project.GetCompilationAsync())!));

    /// <summary>Fixes all diagnostics of a rule at once. False where FixAll has nothing to offer.</summary>
    public Task<bool> ApplyToAll(string id, string key, FixAllScope scope) => ApplyToAll(Documents[0], id, key, scope);

    /// <summary>The same as 'dotnet format' does it: with the first action for one finding, if there is any.</summary>
    public async Task<bool> Format(string id)
    {
        foreach (var document in Documents)
        {
            if (await Report(document, id) is not [var first, ..]) continue;
            var offers = await Offers(document, first);
            return await ApplyToAll(document, id, offers.FirstOrDefault()?.EquivalenceKey, FixAllScope.Solution);
        }

        return false;
    }

    private async Task<bool> ApplyToAll(DocumentId begun, string id, string? key, FixAllScope scope)
    {
        var fix = Fixes[id].Single();
        var context = new FixAllContext(solution.GetDocument(begun)!, fix, scope, key!, [id], new Reports(this), CancellationToken.None);
        if (await fix.GetFixAllProvider()!.GetFixAsync(context) is not { } action) return false;
        await Apply(action);
        return true;
    }

    public void Dispose() => workspace.Dispose();

    private async Task<ImmutableArray<Diagnostic>> Report(Microsoft.CodeAnalysis.Project project) =>
        await Analysis.Run((await project.GetCompilationAsync())!, snippet with { Code = await TextOf(project.Documents.Last().Id) });

    private sealed class Reports(Workbench workbench) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) =>
            await workbench.Report(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await workbench.Report(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
