using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>The output of the generator for an app.</summary>
internal sealed record Generated(GeneratorRunResult Run, Compilation Compilation)
{
    /// <summary>The emitted files one after the other, or null if there are none.</summary>
    public string? Text => TextOf(Run);

    /// <summary>The same of any run.</summary>
    public static string? TextOf(GeneratorRunResult run) => run.GeneratedSources.IsEmpty
        ? null
        : string.Join("\n", run.GeneratedSources.Select(source => $"//// {source.HintName}\n{source.SourceText}"));

    /// <summary>All nodes of the emitted files.</summary>
    public IEnumerable<SyntaxNode> Nodes =>
        Run.GeneratedSources.SelectMany(source => source.SyntaxTree.GetRoot().DescendantNodesAndSelf());

    /// <summary>The diagnostics of the compiler about user code and emitted code together.</summary>
    public ImmutableArray<Diagnostic> Complaints =>
        [.. Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    public Generated MustCompile()
    {
        if (Complaints.IsEmpty) return this;
        throw new InvalidOperationException(string.Join("\n", Complaints.Select(Quoted)));
    }

    internal static string Quoted(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? $"{diagnostic}\n    {tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()}"
        : diagnostic.ToString();
}

internal static class Generation
{
    public static Generated Generate(this App app)
    {
        var driver = app.Driver().RunGeneratorsAndUpdateCompilation(app.Compile(), out var compilation, out _);
        return new(driver.GetRunResult().Results.Single(), compilation);
    }
}
