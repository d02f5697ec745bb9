using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace SentryGen.Tests;

/// <summary>The specification of one rule and of its fixes.</summary>
public abstract class RuleSpecification(string id) : Specification
{
    private protected Task Reports(Snippet snippet, string? message = null) => Reports(id, snippet, message);

    /// <summary>This rule at each mark, and no other diagnostic.</summary>
    private protected Task ReportsAtMarks(Snippet snippet, string? message = null)
    {
        var claim = new DiagnosticResult(id, default).WithOptions(PlaceAndMessage);
        var test = new RuleTest(snippet with { Code = Marks.Numbered(snippet.Code) });
        test.ExpectedDiagnostics.AddRange(Enumerable.Range(0, Marks.Count(snippet.Code))
            .Select(number => claim.WithLocation(number).WithMessage(number == 0 ? message : null)));
        return test.RunAsync();
    }

    /// <summary>The diagnostics that the snippet itself claims, and no other.</summary>
    private protected static Task ReportsAsMarked(Snippet snippet) => Specification.Reports(snippet);

    /// <summary>The remedy makes the one text of the other, which compiles, and of which the rule has one handler less to say.</summary>
    private protected Task Fixes(Snippet before, Snippet after, string remedy) =>
        new FixTest(id, [[before]]).Makes(after, remedy);

    /// <summary>FixAll makes the one text of the other. The fixes one by one make the same, or a text of their own.</summary>
    private protected Task FixesAll(Snippet before, Snippet after, string remedy, Snippet? oneByOne = null) =>
        new FixTest(id, [[before]]).MakesInBulk([[after]], [[oneByOne ?? after]], remedy, FixAllScope.Document);

    /// <summary>The remedies that are offered, in this order.</summary>
    private protected async Task Offers(Snippet snippet, params string[] remedies) => Assert.Equal(remedies, await Offered(snippet));

    private protected async Task DoesNotOffer(string remedy, Snippet snippet) => Assert.DoesNotContain(remedy, await Offered(snippet));

    private async Task<IEnumerable<string?>> Offered(Snippet snippet) =>
        (await new FixTest(id, [[snippet]]).Offers()).Select(action => action.EquivalenceKey?[(id.Length + 1)..]);
}
