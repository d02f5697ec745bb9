using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Tells whether a handler answers with a parameter by which the caller gives a default: <c>return fallback;</c></summary>
internal static class GivenDefault
{
    /// <summary>The name of the parameter, or null.</summary>
    public static string? In(ICatchClauseOperation clause, ITryOperation tried) =>
        clause.Handler.Descendants().Concat(Behind(tried)).Select(NameIn).FirstOrDefault(static name => name is not null);

    private static IEnumerable<IOperation> Behind(ITryOperation tried) =>
        tried.Parent is IBlockOperation block ? block.Operations.SkipWhile(statement => statement != tried).Skip(1).Take(1) : [];

    private static string? NameIn(IOperation part)
    {
        var value = part switch
        {
            IReturnOperation { ReturnedValue: { } returned } => returned,
            ISimpleAssignmentOperation { Value: var assigned } => assigned,
            _ => null,
        };
        return value?.Unconverted() is IParameterReferenceOperation { Parameter.Name: var name } && IsDefault(name) ? name : null;
    }

    private static bool IsDefault(string name) =>
        Expected.Defaults.Any(word => Answers.Begins(name, word) || name.EndsWith(word, StringComparison.OrdinalIgnoreCase));
}
