using Microsoft.CodeAnalysis;

[assembly: AssemblyFixture(typeof(SentryGen.Tests.SnippetRunFixture))]

namespace SentryGen.Tests;

/// <summary>Compiles, judges and runs all snippets, once.</summary>
public sealed class SnippetRunFixture : IAsyncLifetime
{
    private readonly Dictionary<string, Truth> truths = [];

    internal IReadOnlyCollection<Truth> Truths => truths.Values;

    internal Truth this[string snippet] => truths[snippet];

    /// <summary>What the analyzers say about code that is no snippet, such as that one of them crashed.</summary>
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
        var runner = new SnippetRunner(snippets, loggers, new(recorder));
        var runs = new List<(SnippetMethod, IReadOnlyList<SnippetRun>)>();
        var (output, errors) = (Console.Out, Console.Error);
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        try
        {
            foreach (var snippet in SnippetMethod.All) runs.Add((snippet, await runner.Of(snippet)));
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }

        await SentrySdk.FlushAsync(TimeSpan.FromMinutes(2));

        foreach (var (snippet, paths) in runs)
        {
            var verdicts = diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == snippet.Method.SyntaxTree && diagnostic.Location.SourceSpan == snippet.Clause.CatchKeyword.Span);
            truths[snippet.Id] = new(snippet, [.. verdicts], paths, recorder.IsDelivered);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
