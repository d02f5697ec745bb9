using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Host.Mef;

namespace SentryGen.Tests;

/// <summary>Fixes all snippets in one go, as 'dotnet format' does.</summary>
internal static class FixInBulk
{
    public static async Task<Compilation> Of(Compilation compilation, CodeFixProvider fix)
    {
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost, WorkspaceKind.MSBuild);
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, compilation.AssemblyName!, compilation.AssemblyName!, LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: compilation.SyntaxTrees.First().Options,
            metadataReferences: compilation.References);
        var solution = workspace.CurrentSolution.AddProject(project);
        foreach (var tree in compilation.SyntaxTrees)
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), tree.FilePath, tree.GetText(), filePath: tree.FilePath);

        var before = solution.GetProject(project.Id)!;
        var found = await SnippetAssembly.Judge((await before.GetCompilationAsync())!, [.. AllRules.OfFate, .. AllRules.OfTasks]);
        var id = fix.FixableDiagnosticIds.Single();
        var reported = new Reported(found.RemoveAll(diagnostic => diagnostic.Id != id));
        var all = new FixAllContext(before.Documents.First(), fix, FixAllScope.Project, null!, [id], reported, CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(all);
        var changes = (await action!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return (await changes.ChangedSolution.GetProject(project.Id)!.GetCompilationAsync())!;
    }

    private sealed class Reported(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return found.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
