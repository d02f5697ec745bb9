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
/// Asks rules about caught exceptions in the code of Razor files, which is seen only in the files that Razor generates.
/// A rule can't ask for these files alone: all generated code would be bound for it, such as that of migrations.
/// </summary>
public abstract class RazorRules : DiagnosticAnalyzer
{
    private readonly ImmutableArray<FateRule> rules;

    private protected RazorRules(ImmutableArray<FateRule> rules)
    {
        this.rules = rules;
        SupportedDiagnostics = rules.SelectMany(static rule => rule.SupportedDiagnostics).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var gate = FindingGate.Of(start.Compilation, start.Options);
            start.RegisterSemanticModelAction(file =>
            {
                if (file.IsGeneratedCode && UserCode.IsOfRazor(file.SemanticModel.SyntaxTree)) Examine(file, gate);
            });
        });
    }

    private void Examine(SemanticModelAnalysisContext file, FindingGate? gate)
    {
        var (model, options) = (file.SemanticModel, file.Options.AnalyzerConfigOptionsProvider);
        if (FateEngines.Of(model.Compilation, file.Options) is not { } engines) return;
        foreach (var clause in model.SyntaxTree.GetRoot(file.CancellationToken).DescendantNodes().OfType<CatchClauseSyntax>())
        {
            if (!UserCode.IsInRazor(clause.CatchKeyword.GetLocation())) continue;
            if (model.GetOperation(clause, file.CancellationToken) is not ICatchClauseOperation caught) continue;
            var fate = engines.For(options.GetOptions(model.SyntaxTree)).Judge(caught);
            var handler = new Handler(caught, model.GetEnclosingSymbol(clause.SpanStart, file.CancellationToken));
            foreach (var rule in rules)
                if (rule.Passed(fate, handler, caught, engines, file.Options, gate) is { } diagnostic) file.ReportDiagnostic(diagnostic);
        }
    }
}

/// <summary>The rules about lost exceptions, in Razor files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorHandlers() : RazorRules(FateRules.Caught);

/// <summary>The verdicts for the report, in Razor files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorVerdicts() : RazorRules(ImmutableArray.Create<FateRule>(new SNTG1000HandlerJudged()));
