using Microsoft.CodeAnalysis;
using SentryGen.Languages;

namespace SentryGen;

/// <summary>A rule of another package that warns of a caught exception.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Package">The package that has it.</param>
/// <param name="Suppression">The id under which this rule is silenced on a handler that reports.</param>
internal sealed record Neighbour(string Rule, string Package, string Suppression);

/// <summary>The rules that have nothing to say of a handler that reports to Sentry.</summary>
internal static class Neighbours
{
    public static readonly Neighbour[] All =
    [
        new("CA1031", "Microsoft.CodeAnalysis.NetAnalyzers", "SNTG4001"),
        new("S2221", "SonarAnalyzer.CSharp", "SNTG4002"),
        new("S2486", "SonarAnalyzer.CSharp", "SNTG4003"),
        new("RCS1075", "Roslynator.Analyzers", "SNTG4004"),
        new("ERP022", "ErrorProne.NET.CoreAnalyzers", "SNTG4005"),
    ];

    /// <summary>The reason that the compiler shows for a silenced warning.</summary>
    public static readonly LocalizableString Justification =
        new LocalizedText("The exception reaches Sentry on every path through this handler");
}
