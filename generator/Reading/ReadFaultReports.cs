using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>Names to <see cref="FaultReports"/>.</summary>
internal static class ReadFaultReports
{
    private const string Tasks = "System.Threading.Tasks";

    /// <summary>A cheap test by name, so that few names are bound.</summary>
    public static bool MayReport(SyntaxNode node) => node is SimpleNameSyntax { Identifier.ValueText: TaskApi.ReportFault };

    public static FaultReports From(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(name, cancellation);
        if (IsForTasks(info.Symbol) || info.CandidateSymbols.Any(IsForTasks)) return FaultReports.Other;
        return info.Symbol is null ? FaultReports.Missing : FaultReports.None;
    }

    // An extension of tasks, or of everything.
    private static bool IsForTasks(ISymbol? symbol) =>
        ReadSetUp.ExtendedBy(symbol) is { } type
        && (type.TypeKind == TypeKind.TypeParameter
            || type.SpecialType == SpecialType.System_Object
            || type.ContainingNamespace?.ToDisplayString() == Tasks);
}
