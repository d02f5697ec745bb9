using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SentryGen.Rules;

namespace SentryGen.Tests.Swallowed;

/// <summary>
/// A file with code that a library runs. It is an app of its own, because the hook of a library may stand anywhere in an app.
/// </summary>
internal sealed record SwallowedCase(string Name, Compilation Code)
{
    /// <summary>The fate of each exception, and what the rules say.</summary>
    public sealed record Outcome(IReadOnlyList<Diagnostic> Verdicts, IReadOnlyList<Arrival> Arrivals, string InWords);

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.cs")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal);

    private static string Folder => Repository.PathTo("tests", "Truth.Tests", "Swallowed", "Cases");

    public static SwallowedCase Of(string name)
    {
        var file = Path.Combine(Folder, name + ".cs");
        var bare = CSharpCompilation.Create(
            "Swallowed." + name,
            [CSharpSyntaxTree.ParseText(File.ReadAllText(file), SnippetAssembly.ParseOptions, file)],
            SnippetAssembly.References,
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable,
                // The libraries were compiled against older releases of .NET.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS8892", ReportDiagnostic.Suppress)]));
        return new(name, bare);
    }

    /// <summary>The case as the fixes make it.</summary>
    public async Task<SwallowedCase> Mended()
    {
        var code = Code;
        var found = await Found(code);
        if (found.Any(one => one.Id == "SNTG1201")) code = await FixInBulk.Of(code, new SNTG1201Fix());
        if (found.Any(one => one.Id == "SNTG1202")) code = await FixInBulk.Of(code, new SNTG1202Fix());
        return this with { Code = code };
    }

    /// <summary>The rows of the tables that the rules speak of here.</summary>
    public async Task<IEnumerable<string>> Rows() => (await Found(Code)).Select(found =>
        $"{found.Properties[SwallowRule.Library]}: {found.Properties[SwallowRule.Type]}.{found.Properties[SwallowRule.Member]}");

    private static async Task<ImmutableArray<Diagnostic>> Found(Compilation code) =>
        [.. (await SnippetAssembly.Judge(code)).Where(one => AllRules.OfSwallowed.Contains(one.Id))];

    public async Task<Outcome> Run()
    {
        var found = await Found(Code);
        var main = Assembly.Load(Code.Image()).EntryPoint!;
        object?[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        var run = await SnippetRun.Of(isHosted: false, () => Task.Run(() => main.Invoke(null, arguments)));
        var arrivals = run.Arrivals(_ => true);
        Assert.True(arrivals.Count > 0, $"Nothing failed in {Name}: {run.InWords(_ => true)}");
        return new(found, arrivals, run.InWords(_ => true));
    }
}
