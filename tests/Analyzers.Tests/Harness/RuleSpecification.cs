using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SentryGen.Tests;

/// <summary>The specification of one rule and of its fixes.</summary>
public abstract class RuleSpecification(string id) : Specification
{
    private protected Task Reports(Snippet snippet, string? message = null) => Reports(id, snippet, message);

    /// <summary>The diagnostics that the snippet itself claims, and no other.</summary>
    private protected static Task ReportsAsMarked(Snippet snippet) => Specification.Reports(snippet);

    /// <summary>The remedy makes the one text of the other, which compiles, and of which the rule has one handler less to say.</summary>
    private protected async Task Fixes(Snippet before, Snippet after, string remedy)
    {
        using var bench = new Workbench([before]);
        var document = bench.Documents[0];
        var reported = await bench.Report(document, id);
        await bench.Apply(await Offered(bench, before, remedy));
        Same(after.Code, await bench.TextOf(document), before);
        var left = await bench.Report(document, id);
        Assert.True(left.Length == reported.Length - 1, $"After '{remedy}' {id} is still reported:\n{string.Join('\n', left)}\n\n{after.Code}");
    }

    /// <summary>FixAll makes the one text of the other.</summary>
    private protected Task FixesAll(Snippet before, Snippet after, string remedy) => FixesAll([[before]], [[after]], remedy, FixAllScope.Document);

    /// <summary>FixAll over documents and projects, begun in the first document.</summary>
    private protected async Task FixesAll(Snippet[][] before, Snippet[][] after, string remedy, FixAllScope scope)
    {
        using var bench = new Workbench(before);
        Assert.True(await bench.ApplyToAll(id, $"{id}:{remedy}", scope), $"FixAll of '{remedy}' does nothing.");
        foreach (var (document, source, expected) in bench.Documents.Zip(before.SelectMany(files => files), after.SelectMany(files => files)))
        {
            Same(expected.Code, await bench.TextOf(document), source);
            await bench.Report(document, id); // fails where the text does not compile
        }
    }

    /// <summary>The remedies that are offered, in this order.</summary>
    private protected async Task Offers(Snippet snippet, params string[] remedies)
    {
        using var bench = new Workbench([snippet]);
        Assert.Equal(remedies, (await bench.Offers(bench.Documents[0], await Marked(bench, snippet))).Select(action => action.EquivalenceKey?[(id.Length + 1)..]));
    }

    private protected async Task DoesNotOffer(string remedy, Snippet snippet)
    {
        using var bench = new Workbench([snippet]);
        Assert.DoesNotContain($"{id}:{remedy}", (await bench.Offers(bench.Documents[0], await Marked(bench, snippet))).Select(action => action.EquivalenceKey));
    }

    private async Task<Microsoft.CodeAnalysis.CodeActions.CodeAction> Offered(Workbench bench, Snippet snippet, string remedy)
    {
        var offers = await bench.Offers(bench.Documents[0], await Marked(bench, snippet));
        return offers.FirstOrDefault(action => action.EquivalenceKey == $"{id}:{remedy}")
            ?? throw new Xunit.Sdk.XunitException($"'{remedy}' is not offered, only {string.Join(", ", offers.Select(action => action.EquivalenceKey))}, for\n\n{snippet.Code}");
    }

    // The marked one, where one is marked.
    private async Task<Diagnostic> Marked(Workbench bench, Snippet snippet)
    {
        var reported = await bench.Report(bench.Documents[0], id);
        var marks = Markup.Parse(snippet.Code).Marks;
        return reported.FirstOrDefault(diagnostic => marks.IsEmpty || diagnostic.Location.SourceSpan == marks[0].Span)
            ?? throw new Xunit.Sdk.XunitException($"{id} is not reported there:\n\n{snippet.Code}");
    }

    private static void Same(string expected, string actual, Snippet before)
    {
        if (expected != actual) throw new Xunit.Sdk.XunitException($"From\n\n{before.Code}\n\nexpected\n\n{expected}\n\nbut it became\n\n{actual}\n");
    }
}
