using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Rules;

namespace SentryGen.Tests.Handed;

/// <summary>Runs the cases as they are written, and as the fixes make them.</summary>
public sealed class HandedRunFixture : IAsyncLifetime
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly CodeFixProvider[] Fixes =
        [new SNTG1101Fix(), new SNTG1102Fix(), new SNTG1103Fix(), new SNTG1104Fix(), new SNTG1105Fix(), new SNTG1109Fix(),
            new SNTG1301Fix(), new SNTG1303Fix(), new SNTG1304Fix(), new SNTG1305Fix()];

    private static readonly IReadOnlyList<SyntaxTree> Trees =
    [
        .. Directory.EnumerateFiles(Repository.PathTo("tests", "Truth.Tests", "Handed", "Cases"), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), SnippetAssembly.ParseOptions, file)),
        CSharpSyntaxTree.ParseText("#nullable enable\n" + ReportFault.Code, SnippetAssembly.ParseOptions, "ReportFault.cs"),
    ];

    private readonly Dictionary<string, Arrival> written = [];
    private readonly Dictionary<string, Arrival> mended = [];

    /// <summary>The names of the cases.</summary>
    internal static IEnumerable<string> Cases =>
        from tree in Trees
        from method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.AttributeLists.ToString() == "[Snippet]"
        select $"{Path.GetFileNameWithoutExtension(tree.FilePath)}.{method.Identifier.ValueText}";

    /// <summary>The rules that speak of each case as it is written.</summary>
    internal ILookup<string, string> Verdicts { get; private set; } = null!;

    /// <summary>The rows of the tables by which code is handed an exception that it loses.</summary>
    internal HashSet<string> Rows { get; } = [];

    /// <summary>The fate of the exception as the case is written.</summary>
    internal Arrival Written(string name) => written[name];

    /// <summary>The same after the fixes.</summary>
    internal Arrival Mended(string name) => mended[name];

    public async ValueTask InitializeAsync()
    {
        Compilation compilation = CSharpCompilation.Create(
            "Handed",
            Trees,
            SnippetAssembly.References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                // The libraries were compiled against older releases of .NET.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]));
        var found = await SnippetAssembly.Judge(compilation, [.. AllRules.OfFate, .. AllRules.OfTasks]);
        Verdicts = found.Where(one => !AllRules.OfSwallowed.Contains(one.Id)).ToLookup(CaseOf, diagnostic => diagnostic.Id);
        Rows.UnionWith(RowsIn(compilation));
        await Run(compilation, written);
        foreach (var fix in Fixes)
            if (found.Any(one => fix.FixableDiagnosticIds.Contains(one.Id))) compilation = await FixInBulk.Of(compilation, fix);
        await Run(compilation, mended);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string CaseOf(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree!;
        var around = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().ToList();
        var type = around.OfType<TypeDeclarationSyntax>().FirstOrDefault(static one => one.Parent is TypeDeclarationSyntax);
        // A type beside a case has its name.
        var name = type?.Identifier.ValueText.Replace("Type", "", StringComparison.Ordinal)
            ?? around.OfType<MethodDeclarationSyntax>().Last().Identifier.ValueText;
        return $"{Path.GetFileNameWithoutExtension(tree.FilePath)}.{name}";
    }

    private static IEnumerable<string> RowsIn(Compilation compilation)
    {
        var options = new AnalyzerOptions([], new ProjectProperties(ImmutableDictionary<string, string>.Empty));
        var engines = FateEngines.Of(compilation, options)!;
        return from tree in Trees
               let model = compilation.GetSemanticModel(tree)
               from node in tree.GetRoot().DescendantNodes()
               let judged = node switch
               {
                   MethodDeclarationSyntax method =>
                       engines.JudgeHanded(model.GetDeclaredSymbol(method)!, method, model, options.AnalyzerConfigOptionsProvider),
                   AnonymousFunctionExpressionSyntax when model.GetOperation(node)?.Parent is IDelegateCreationOperation creation =>
                       engines.JudgeHanded(creation, options.AnalyzerConfigOptionsProvider),
                   _ => null,
               }
               where judged is not null && judged.Fate.Kind != FateKind.Arrives
               select judged.Code.Carrier?.Type ?? $"{judged.Code.Recipient?.Type}.{judged.Code.Recipient?.Member}";
    }

    private static async Task Run(Compilation compilation, Dictionary<string, Arrival> arrivals)
    {
        var assembly = Assembly.Load(compilation.Image());
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);
        foreach (var name in Cases)
        {
            var parts = name.Split('.');
            var method = assembly.GetType(parts[0], throwOnError: true)!.GetMethod(parts[1], Any)!;
            var run = await SnippetRun.Of(isHosted: false, async () => await (Task)method.Invoke(null, null)!);
            arrivals[name] = run.Arrivals(_ => true) is { Count: > 0 } all
                ? all.Max()
                : throw new InvalidOperationException($"Nothing failed in {name}: {run.InWords(_ => true)}");
        }

        Console.SetOut(output);
    }
}
