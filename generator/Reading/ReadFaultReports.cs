using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>Names to <see cref="FaultReports"/>.</summary>
internal static class ReadFaultReports
{
    private const string Tasks = "System.Threading.Tasks";

    private static readonly Search<SimpleNameSyntax> Names = new(static root => Words.NamesIn(root, TaskApi.ReportFault));

    /// <summary>The uses in all sources of a project.</summary>
    public static FaultReports In(Compilation compilation, CancellationToken cancellation) => Names
        .In(compilation.SyntaxTrees, compilation)
        .Aggregate(FaultReports.None, (sum, name) => sum | From(name.Node, name.Model, cancellation));

    private static FaultReports From(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
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
