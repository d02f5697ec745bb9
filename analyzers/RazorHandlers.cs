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
/// Asks rules about the code of Razor files, which is seen only in the files that Razor generates.
/// A rule can't ask for these files alone: all generated code would be bound for it, such as that of migrations.
/// </summary>
public abstract class RazorRules : DiagnosticAnalyzer
{
    private readonly ImmutableArray<FateRule> rules;
    private readonly ImmutableArray<TaskRule> tasks;

    private protected RazorRules(ImmutableArray<FateRule> rules, ImmutableArray<TaskRule> tasks)
    {
        this.rules = rules;
        this.tasks = tasks;
        SupportedDiagnostics = rules.SelectMany(static rule => rule.SupportedDiagnostics)
            .Concat(tasks.SelectMany(static rule => rule.SupportedDiagnostics))
            .ToImmutableArray();
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
                if (!file.IsGeneratedCode || !UserCode.IsOfRazor(file.SemanticModel.SyntaxTree)) return;
                if (FateEngines.Of(file.SemanticModel.Compilation, file.Options) is not { } engines) return;
                ExamineHandlers(file, engines, gate);
                ExamineTasks(file, engines, gate);
            });
        });
    }

    private void ExamineHandlers(SemanticModelAnalysisContext file, FateEngines engines, FindingGate? gate)
    {
        var (model, options) = (file.SemanticModel, file.Options.AnalyzerConfigOptionsProvider);
        foreach (var clause in InRazor<CatchClauseSyntax>(file))
        {
            if (model.GetOperation(clause, file.CancellationToken) is not ICatchClauseOperation caught) continue;
            var fate = engines.For(options.GetOptions(model.SyntaxTree)).Judge(caught);
            var handler = new Handler(caught, model.GetEnclosingSymbol(clause.SpanStart, file.CancellationToken));
            foreach (var rule in rules)
                if (rule.Passed(fate, handler, caught, engines, file.Options, gate) is { } diagnostic) file.ReportDiagnostic(diagnostic);
        }
    }

    // The methods of @code. Markup is one method that Razor writes, and most of it runs no task.
    private void ExamineTasks(SemanticModelAnalysisContext file, FateEngines engines, FindingGate? gate)
    {
        if (tasks.IsEmpty) return;
        foreach (var method in InRazor<MethodDeclarationSyntax>(file))
        {
            if (file.SemanticModel.GetOperation(method, file.CancellationToken) is not { } body) continue;
            var found = from part in body.Descendants()
                        from rule in tasks
                        select rule.Examine(part, engines, file.Options, gate);
            foreach (var diagnostic in found)
                if (diagnostic is not null) file.ReportDiagnostic(diagnostic);
        }
    }

    private static IEnumerable<T> InRazor<T>(SemanticModelAnalysisContext file)
        where T : SyntaxNode =>
        file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken).DescendantNodes().OfType<T>()
            .Where(static node => UserCode.IsInRazor(node.GetFirstToken().GetLocation()));
}

/// <summary>The rules about lost exceptions, in Razor files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorHandlers() : RazorRules(FateRules.Caught, TaskRules.All);

/// <summary>The verdicts for the report, in Razor files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorVerdicts() : RazorRules(
    ImmutableArray.Create<FateRule>(new SNTG1000HandlerJudged()), ImmutableArray<TaskRule>.Empty);
