using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace SentryGen.Tests;

/// <summary>The specification of a rule that moves an app to the SDK of today.</summary>
public abstract class MigrationSpecification(string id) : RuleSpecification(id)
{
    private readonly string rule = id;

    /// <summary>This rule at each mark, and no other diagnostic.</summary>
    private protected Task ReportsAtMarks(Snippet snippet, string? message = null)
    {
        var claim = new DiagnosticResult(rule, default).WithOptions(PlaceAndMessage);
        var test = new RuleTest(snippet with { Code = Marks.Numbered(snippet.Code) });
        test.ExpectedDiagnostics.AddRange(Enumerable.Range(0, Marks.Count(snippet.Code))
            .Select(number => claim.WithLocation(number).WithMessage(number == 0 ? message : null)));
        return test.RunAsync();
    }

    /// <summary>One fix and FixAll both make the one files of the others, which compile in a project that may reference less.</summary>
    private protected async Task Moves(Snippet[] before, Snippet[] after, string remedy, App without)
    {
        await new FixTest(rule, [before]).MakesInBulkAndAtOnce([after], [after], remedy, FixAllScope.Solution);
        var moved = without.AndCode([.. after.Select(file => file.Code)]).CompileWithWarnings();
        var errors = moved.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(
            errors.Count == 0,
            $"The moved code does not compile without SharpRaven:\n{string.Join('\n', errors)}\n\n{string.Join("\n\n", after.AsEnumerable())}");
    }
}
