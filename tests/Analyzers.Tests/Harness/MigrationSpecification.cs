using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SentryGen.Tests;

/// <summary>The specification of a rule that moves an app to the SDK of today.</summary>
public abstract class MigrationSpecification(string id) : RuleSpecification(id)
{
    private readonly string rule = id;

    /// <summary>One fix and FixAll both make the one files of the others, which compile in a project that may reference less.</summary>
    private protected async Task Moves(Snippet[] before, Snippet[] after, string remedy, App without)
    {
        await new FixTest(rule, [before]).MakesInBulkAndAtOnce([after], [after], remedy, FixAllScope.Solution);
        var moved = without.AndCode([.. after.Select(file => file.Code)]).CompileWithWarnings();
        var errors = moved.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(
            errors.Count == 0,
            $"The moved code does not compile without SharpRaven:\n{string.Join('\n', errors)}\n\n"
                + string.Join("\n\n", after.AsEnumerable()));
    }
}
