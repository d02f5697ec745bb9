using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SentryGen.Tests;

/// <summary>The specification of a rule that moves an app to the SDK of today.</summary>
public abstract class MigrationSpecification(string id) : RuleSpecification(id)
{
    private readonly string rule = id;

    /// <summary>This rule at each mark, and no other diagnostic.</summary>
    private protected async Task ReportsAtMarks(Snippet snippet, string? message = null)
    {
        var found = await Analysis.Run(snippet);
        var marks = Markup.Parse(snippet.Code).Marks;
        if (!marks.Select(mark => mark.Span).SequenceEqual(found.Select(diagnostic => diagnostic.Location.SourceSpan).OrderBy(span => span.Start)))
            throw new Xunit.Sdk.XunitException($"Expected {rule} at {string.Join(", ", marks.Select(mark => $"'{mark.Text}'"))}.\nFound {string.Join('\n', found)}\n\n{snippet.Code}");
        if (message is not null) Assert.Equal(message, found[0].GetMessage());
    }

    /// <summary>FixAll over the solution makes the one files of the others, which compile in a project that may reference less.</summary>
    private protected async Task Moves(Snippet[] before, Snippet[] after, string remedy, Project without)
    {
        using var bench = new Workbench(before);
        Assert.True(await bench.ApplyToAll(rule, $"{rule}:{remedy}", FixAllScope.Solution), $"FixAll of '{remedy}' does nothing.");
        foreach (var (document, source, expected) in bench.Documents.Zip(before, after))
        {
            var text = await bench.TextOf(document);
            if (expected.Code != text) throw new Xunit.Sdk.XunitException($"From\n\n{source.Code}\n\nexpected\n\n{expected.Code}\n\nbut it became\n\n{text}\n");
        }

        var moved = without.With(after.Select((file, index) => Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(file.Code, without.ParseOptions, $"/Shop{index}.cs")));
        var errors = moved.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"What was moved does not compile without what it was moved from:\n{string.Join('\n', errors)}\n\n{string.Join("\n\n", after.Select(file => file.Code))}");
    }
}
