using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Corpus;

/// <summary>
/// A compilation for each project. Errors are tolerated, references between projects are kept, and all other references are the
/// framework and the packages of this tool.
/// </summary>
internal sealed class LooseCompilations
{
    private static readonly string[] Symbols =
    [
        "NET", "NETCOREAPP", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER",
        "NET10_0_OR_GREATER",
    ];

    private static readonly CSharpParseOptions ParseOptions =
        new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None).WithPreprocessorSymbols(Symbols);

    private readonly List<MetadataReference> references = References();
    private readonly Dictionary<string, LooseProject> projects;
    private readonly Dictionary<string, CSharpCompilation> built = [];
    private readonly HashSet<string> building = [];

    private LooseCompilations(IEnumerable<LooseProject> projects) => this.projects = projects.ToDictionary(project => project.Path);

    public static IReadOnlyCollection<(LooseProject Project, CSharpCompilation Compilation)> Of(IReadOnlyCollection<LooseProject> projects)
    {
        var all = new LooseCompilations(projects);
        foreach (var project in projects) all.Build(project);
        return [.. all.built.Select(one => (all.projects[one.Key], one.Value))];
    }

    public static SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file), ParseOptions, file);

    /// <summary>Null for a project that is being built: projects may refer to each other in a circle.</summary>
    private CSharpCompilation? Build(LooseProject project)
    {
        if (built.TryGetValue(project.Path, out var compilation)) return compilation;
        if (!building.Add(project.Path)) return null;

        var usings = string.Concat(project.Usings.Distinct().Select(name => $"global using global::{name};\n"));
        compilation = CSharpCompilation.Create(
            project.Name,
            [.. project.Files.Select(Parse), CSharpSyntaxTree.ParseText(usings, ParseOptions, "GlobalUsings.g.cs")],
            [.. references, .. Closure(project).Select(Build).OfType<CSharpCompilation>().Select(other => other.ToMetadataReference())],
            new CSharpCompilationOptions(
                project.IsExe ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
        building.Remove(project.Path);
        return built[project.Path] = compilation;
    }

    private HashSet<LooseProject> Closure(LooseProject project)
    {
        var seen = new HashSet<LooseProject>();
        var open = new Stack<string>(project.References);
        while (open.TryPop(out var path))
        {
            if (path == project.Path || !projects.TryGetValue(path, out var other) || !seen.Add(other)) continue;
            foreach (var next in other.References) open.Push(next);
        }

        return seen;
    }

    private static List<MetadataReference> References()
    {
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        var files = new[] { "Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref" }
            .Select(pack => Newest(Path.Combine(Newest(Path.Combine(dotnet, "packs", pack)), "ref")))
            .SelectMany(folder => Directory.GetFiles(folder, "*.dll"))
            .Concat(Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Where(IsOfTrees));
        return [.. files.DistinctBy(Path.GetFileName).Select(file => MetadataReference.CreateFromFile(file))];
    }

    private static string Newest(string folder) => Directory.GetDirectories(folder).Order().Last();

    /// <summary>Not the compiler, and not this tool.</summary>
    private static bool IsOfTrees(string file) =>
        Path.GetFileName(file) is var name
        && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        && !name.StartsWith("SentryGen.", StringComparison.Ordinal)
        && name != "Corpus.dll";
}
