using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SentryGen.Tests;

/// <summary>A solution that is fixed step by step, for tests that look at it in between or run it.</summary>
internal sealed class CodeFixWorkspace(FixTest test, Solution solution)
{
    private Solution solution = solution;

    /// <summary>The files of the tests, without the preludes.</summary>
    public ImmutableArray<DocumentId> Documents { get; } =
    [
        .. from project in solution.Projects
           from document in project.Documents
           where !document.Name.Contains("Prelude", StringComparison.Ordinal)
           select document.Id,
    ];

    /// <summary>Every inner list is a project. 'dotnet format' has a workspace of another kind than an IDE.</summary>
    public static async Task<CodeFixWorkspace> Open(string rule, Snippet[][] projects, string kind = "Custom")
    {
        var test = new FixTest(rule, projects) { WorkspaceKind = kind };
        return new(test, await test.Solution());
    }

    public async Task<string> TextOf(DocumentId document) => (await solution.GetDocument(document)!.GetTextAsync()).ToString();

    /// <summary>The compilation of each project, as it is now.</summary>
    public Task<Compilation[]> Compile() => Task.WhenAll(solution.Projects.Select(async project => (await project.GetCompilationAsync())!));

    /// <summary>The reports of the rule in a document of the solution as it is now.</summary>
    public async Task<ImmutableArray<Diagnostic>> Find(DocumentId document)
    {
        var tree = await solution.GetDocument(document)!.GetSyntaxTreeAsync();
        return [.. (await test.Find(solution)).Where(diagnostic => diagnostic.Location.SourceTree == tree)];
    }

    public Task<ImmutableArray<CodeAction>> Offers(Diagnostic diagnostic) => test.Offers(solution, diagnostic);

    public async Task Apply(CodeAction action) => solution = await FixTest.Apply(solution, action);

    /// <summary>Fixes all, begun in a document. False if FixAll has nothing to offer.</summary>
    public async Task<bool> FixAll(DocumentId begun, string? key, FixAllScope scope)
    {
        if (await test.FixAll(solution.GetDocument(begun)!, key, scope) is not { } action) return false;
        await Apply(action);
        return true;
    }

    /// <summary>The same as 'dotnet format' does it: with the first action for one diagnostic, if there is any.</summary>
    public async Task<bool> Format()
    {
        foreach (var document in Documents)
        {
            if (await Find(document) is not [var first, ..]) continue;
            return await FixAll(document, (await Offers(first)).FirstOrDefault()?.EquivalenceKey, FixAllScope.Solution);
        }

        return false;
    }
}
