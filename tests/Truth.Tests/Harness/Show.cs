using Microsoft.CodeAnalysis;

[assembly: AssemblyFixture(typeof(SentryGen.Tests.Show))]

namespace SentryGen.Tests;

/// <summary>Compiles, judges and runs all snippets, once.</summary>
public sealed class Show : IAsyncLifetime
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
        StandIns.Wire();
        using var loggers = new Loggers();
        var play = new Play(snippets, loggers, new(recorder));
        var played = new List<(Snippet, IReadOnlyList<Performance>)>();
        var (output, errors) = (Console.Out, Console.Error);
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        foreach (var snippet in Snippet.All) played.Add((snippet, await play.Of(snippet)));
        Console.SetOut(output);
        Console.SetError(errors);
        await SentrySdk.FlushAsync(TimeSpan.FromSeconds(20));

        foreach (var (snippet, performances) in played)
        {
            var verdicts = diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == snippet.Method.SyntaxTree && diagnostic.Location.SourceSpan == snippet.Clause.CatchKeyword.Span);
            truths[snippet.Id] = new(snippet, [.. verdicts], performances, recorder.IsDelivered);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
