using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using WorkspaceProject = Microsoft.CodeAnalysis.Project;

namespace SentryGen.Tests;

/// <summary>Snippets as projects of the library for tests of analyzers.</summary>
internal static class SnippetProjects
{
    /// <summary>None of its own: each project has the references that the build has restored.</summary>
    private static readonly ReferenceAssemblies NoPackages = new("net10.0");

    public static string NameOf(int project) => $"Acme{project + 1}";

    public static Workspace NewWorkspace(string kind = "Custom") => new AdhocWorkspace(MefHostServices.DefaultHost, kind);

    /// <summary>A test whose projects are those of snippets.</summary>
    public static void SetUp(this AnalyzerTest<DefaultVerifier> test, Snippet first)
    {
        test.ReferenceAssemblies = NoPackages;
        test.MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode | MarkupOptions.UseFirstDescriptor;
        test.CompilerDiagnostics = first.IsBroken ? CompilerDiagnostics.None : CompilerDiagnostics.Errors;
    }

    /// <summary>Adds the files, and what is around them in their kind of project.</summary>
    public static void Add(this ProjectState state, IReadOnlyList<Snippet> files, string name)
    {
        var (project, first) = (files[0].Project, files[0]);
        state.OutputKind = project.Kind;
        state.DocumentationMode = DocumentationMode.Parse;
        state.AdditionalReferences.AddRange([.. project.References, .. first.Libraries]);
        foreach (var (code, index) in project.Sources.Select((code, index) => (code, index)))
            state.Sources.Add(($"/{name}/Prelude{index}.cs", SourceText.From(code)));
        foreach (var (file, index) in files.Select((file, index) => (file, index)))
            state.Sources.Add((file.Path ?? $"/{name}/Shop{index}.cs", SourceText.From(file.Code)));
        state.AnalyzerConfigFiles.Add(("/build.globalconfig", SourceText.From(first.GlobalConfig)));
        if (first.EditorConfig.Length > 0) state.AnalyzerConfigFiles.Add(("/.editorconfig", SourceText.From(first.EditorConfig)));
        if (first.Settings is { } settings) state.AdditionalFiles.Add(("/appsettings.json", SourceText.From(settings)));
    }

    /// <summary>The state as it is compiled, with the diagnostics that its marks claim.</summary>
    public static SolutionState Processed(this SolutionState state, MarkupOptions options) => state
        .WithInheritedValuesApplied(null, [])
        .WithProcessedMarkup(options, null, AllRules.Descriptors, [], "");

    /// <summary>The diagnostics of a rule, and errors of the compiler; all if there is no rule.</summary>
    public static ImmutableArray<(WorkspaceProject, Diagnostic)> Of(
        this ImmutableArray<(WorkspaceProject Project, Diagnostic Diagnostic)> found, string? rule) =>
        rule is null ? found : [.. found.Where(one => one.Diagnostic.Id == rule || !AllRules.Ids.Contains(one.Diagnostic.Id))];
}
