using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Gate;
using SentryGen.Rules;

namespace SentryGen;

/// <summary>
/// Asks the rules about caught exceptions in the code of Razor files, which is seen only in the files that Razor generates.
/// A rule can't ask for these files alone: all generated code would be bound for it, such as that of migrations.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorHandlers : DiagnosticAnalyzer
{
    private static readonly FateRule[] Rules =
    [
        new SNTG1001ExceptionSwallowed(),
        new SNTG1002ExceptionLostOnSomePaths(),
        new SNTG1003SpecificExceptionSwallowed(),
        new SNTG1004LoggedBelowEventLevel(),
        new SNTG1005ReportedAsTextOnly(),
        new SNTG1006CauseDropped(),
        new SNTG1007LossDocumented(),
        new SNTG1008MarkerIsStale(),
        new SNTG1009FailureAnswered(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Rules.SelectMany(static rule => rule.SupportedDiagnostics).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var gate = FindingGate.Of(start.Compilation, start.Options);
            start.RegisterSemanticModelAction(file =>
            {
                if (file.IsGeneratedCode && UserCode.IsOfRazor(file.SemanticModel.SyntaxTree)) Examine(file, gate);
            });
        });
    }

    private static void Examine(SemanticModelAnalysisContext file, FindingGate? gate)
    {
        var (model, options) = (file.SemanticModel, file.Options.AnalyzerConfigOptionsProvider);
        if (FateEngines.Of(model.Compilation, file.Options) is not { } engines) return;
        foreach (var clause in model.SyntaxTree.GetRoot(file.CancellationToken).DescendantNodes().OfType<CatchClauseSyntax>())
        {
            if (!UserCode.IsInRazor(clause.CatchKeyword.GetLocation())) continue;
            if (model.GetOperation(clause, file.CancellationToken) is not ICatchClauseOperation caught) continue;
            var fate = engines.For(options.GetOptions(model.SyntaxTree)).Judge(caught);
            foreach (var rule in Rules)
                if (rule.Passed(fate, clause.CatchKeyword.GetLocation(), caught, clause, engines, file.Options, gate) is { } diagnostic)
                    file.ReportDiagnostic(diagnostic);
        }
    }
}
