using Microsoft.CodeAnalysis;
using SentryGen.Rules;

[assembly: AssemblyFixture(typeof(SentryGen.Tests.SnippetRunFixture))]

namespace SentryGen.Tests;

/// <summary>Compiles, judges and runs all snippets, once.</summary>
public sealed class SnippetRunFixture : IAsyncLifetime
{
    private readonly Dictionary<string, Truth> truths = [];
    private readonly Dictionary<string, Truth> mended = [];

    internal IReadOnlyCollection<Truth> Truths => truths.Values;

    internal Truth this[string snippet] => truths[snippet];

    /// <summary>The truth of the snippets with an event of text only, after 'dotnet format' has mended them.</summary>
    internal IReadOnlyDictionary<string, Truth> Mended => mended;

    /// <summary>The diagnostics about code that is no snippet, such as that an analyzer crashed.</summary>
    internal IReadOnlyList<Diagnostic> Complaints { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var compilation = SnippetAssembly.Compile();
        var snippets = SnippetAssembly.Load(compilation);
        var diagnostics = await SnippetAssembly.Judge(compilation);
        Complaints = [.. diagnostics.Where(diagnostic => !diagnostic.Id.StartsWith("SNTG", StringComparison.Ordinal))];

        var recorder = Recorder.Start();
        LogAdapters.Wire();
        using var loggers = new Loggers();
        var web = new SnippetWebHost(recorder);
        var before = await Run(SnippetMethod.All, new(snippets, loggers, web));
        var textOnly =
            SnippetMethod.All.Where(snippet => VerdictsOn(snippet, diagnostics).Any(verdict => verdict.Id == "SNTG1005")).ToList();
        var bulk = await FixInBulk.Of(compilation, new SNTG1005Fix());
        var after = await Run(textOnly, new(SnippetAssembly.Load(bulk), loggers, web));
        await SentrySdk.FlushAsync(TimeSpan.FromMinutes(2));

        var leftOver = await SnippetAssembly.Judge(bulk);
        foreach (var (snippet, paths) in before)
            truths[snippet.Id] = new(snippet, VerdictsOn(snippet, diagnostics), paths, recorder.IsDelivered);
        foreach (var (snippet, paths) in after)
        {
            var tree = bulk.SyntaxTrees.Single(tree => tree.FilePath == snippet.Method.SyntaxTree.FilePath);
            var now = SnippetMethod.Of(tree).Single(other => other.Id == snippet.Id);
            mended[snippet.Id] = new(now, VerdictsOn(now, leftOver), paths, recorder.IsDelivered);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IReadOnlyList<Diagnostic> VerdictsOn(SnippetMethod snippet, IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == snippet.Method.SyntaxTree
            && diagnostic.Location.SourceSpan == snippet.Clause.CatchKeyword.Span),
    ];

    private static async Task<List<(SnippetMethod, IReadOnlyList<SnippetRun>)>> Run(IEnumerable<SnippetMethod> some, SnippetRunner runner)
    {
        var (output, errors) = (Console.Out, Console.Error);
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        try
        {
            var runs = new List<(SnippetMethod, IReadOnlyList<SnippetRun>)>();
            foreach (var snippet in some) runs.Add((snippet, await runner.Of(snippet)));
            return runs;
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }
}
