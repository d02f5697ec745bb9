using Microsoft.CodeAnalysis.Testing;

namespace SentryGen.Tests;

/// <summary>The words in which tests say what the rules report over a snippet. Every diagnostic has to be claimed.</summary>
public abstract class Specification
{
    /// <summary>One diagnostic, of this rule, at the marked handler or the first one. If leaks are marked, then with these.</summary>
    private protected static Task Reports(string id, Snippet snippet, string? message = null)
    {
        var code = Marks.HandlerAndLeaks(snippet.Code);
        var leaks = Marks.Count(code) - 1;
        var claim = new DiagnosticResult(id, default).WithMessage(message)
            .WithOptions(leaks == 0 ? PlaceAndMessage : DiagnosticOptions.IgnoreSeverity);
        var test = new RuleTest(snippet with { Code = code });
        test.ExpectedDiagnostics.Add(Enumerable.Range(0, leaks + 1).Aggregate(claim, (claim, number) => claim.WithLocation(number)));
        return test.RunAsync();
    }

    /// <summary>The diagnostics that the snippet itself claims, and no other.</summary>
    private protected static Task Reports(Snippet snippet) => new RuleTest(snippet).RunAsync();

    private protected static Task Ignores(Snippet snippet) => new RuleTest(snippet with { Code = Marks.Removed(snippet.Code) }).RunAsync();

    /// <summary>A claim of a place and perhaps a message. Severities and leaks have tests of their own.</summary>
    private protected const DiagnosticOptions PlaceAndMessage =
        DiagnosticOptions.IgnoreSeverity | DiagnosticOptions.IgnoreAdditionalLocations;
}
