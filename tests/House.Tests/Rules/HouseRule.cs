using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Tests.Rules;

/// <summary>A rule: its descriptor, its analyzer, and the folder that is named by it.</summary>
internal sealed record HouseRule(DiagnosticDescriptor Descriptor, Type Analyzer)
{
    /// <summary>Every rule, by id.</summary>
    public static readonly SortedDictionary<string, HouseRule> All = new(
        (from analyzer in Analyzers
         where analyzer is not CallbackRules
         from descriptor in analyzer.SupportedDiagnostics
         select new HouseRule(descriptor, analyzer.GetType())).ToDictionary(rule => rule.Id),
        StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. All.Keys];

    public static IEnumerable<DiagnosticAnalyzer> Analyzers => AllRules.Analyzers.Where(analyzer => analyzer is not RazorRules);

    public string Id => Descriptor.Id;

    /// <summary>As tables say it.</summary>
    public string Severity => Descriptor.IsEnabledByDefault ? $"{Descriptor.DefaultSeverity}" : "Disabled";

    /// <summary>SNTG1001.ExceptionSwallowed, from a class SNTG1001ExceptionSwallowed.</summary>
    public string Folder => $"analyzers/Rules/{Id}.{Analyzer.Name[Id.Length..]}";

    public string Page => $"{Folder}/{Id}.md";

    /// <summary>The page that lists the rules.</summary>
    public const string List = "analyzers/rules.md";

    /// <summary>The page of the rule, as the list names it.</summary>
    public string PageFromList => Path.GetRelativePath("analyzers", Page);
}
