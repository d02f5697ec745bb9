using System.Collections.Concurrent;
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
    private static readonly ConcurrentDictionary<string, SwallowedCase> Read = [];

    private Task<ImmutableArray<Diagnostic>>? found;

    /// <summary>The fate of each exception, and what the rules say.</summary>
    public sealed record Outcome(IReadOnlyList<Diagnostic> Verdicts, IReadOnlyList<Arrival> Arrivals, string InWords);

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.cs")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal);

    private static string Folder => Repository.PathTo("tests", "Truth.Tests", "Swallowed", "Cases");

    public static SwallowedCase Of(string name) => Read.GetOrAdd(name, ReadCase);

    private static SwallowedCase ReadCase(string name)
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
        var verdicts = await Found();
        if (verdicts.Any(one => one.Id == "SNTG1201")) code = await FixInBulk.Of(code, new SNTG1201Fix());
        if (verdicts.Any(one => one.Id == "SNTG1202")) code = await FixInBulk.Of(code, new SNTG1202Fix());
        return new(Name, code);
    }

    /// <summary>The rows of the tables that the rules speak of here.</summary>
    public async Task<IEnumerable<string>> Rows() => (await Found()).Select(one =>
        $"{one.Properties[SwallowRule.Library]}: {one.Properties[SwallowRule.Type]}.{one.Properties[SwallowRule.Member]}");

    private Task<ImmutableArray<Diagnostic>> Found() => found ??= Judge();

    private async Task<ImmutableArray<Diagnostic>> Judge() =>
        [.. (await SnippetAssembly.Judge(Code)).Where(one => AllRules.OfSwallowed.Contains(one.Id))];

    public async Task<Outcome> Run()
    {
        var verdicts = await Found();
        var main = Assembly.Load(Code.Image()).EntryPoint!;
        object?[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        var run = await SnippetRun.Of(isHosted: false, () => Task.Run(() => main.Invoke(null, arguments)));
        var arrivals = run.Arrivals(_ => true);
        Assert.True(arrivals.Count > 0, $"Nothing failed in {Name}: {run.InWords(_ => true)}");
        return new(verdicts, arrivals, run.InWords(_ => true));
    }
}
