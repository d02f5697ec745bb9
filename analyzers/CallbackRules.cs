using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Gate;
using SentryGen.Rules;
using SentryGen.Swallowed;
using SentryGen.Tasks;

namespace SentryGen;

/// <summary>
/// Asks rules about code that code outside runs. Each delegate and each method is looked at once: most are of no rule,
/// and a look for each rule would cost more than all verdicts.
/// </summary>
public abstract class CallbackRules : DiagnosticAnalyzer
{
    private readonly ImmutableArray<FateRule> handed;
    private readonly ImmutableArray<SwallowRule> swallowed;

    private protected CallbackRules(ImmutableArray<FateRule> handed, ImmutableArray<SwallowRule> swallowed)
    {
        this.handed = handed;
        this.swallowed = swallowed;
        SupportedDiagnostics = handed.SelectMany(static rule => rule.SupportedDiagnostics)
            .Concat(swallowed.SelectMany(static rule => rule.SupportedDiagnostics))
            .ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (FateEngines.Of(start.Compilation, start.Options) is not { } engines) return;
            var gate = FindingGate.Of(start.Compilation, start.Options);
            var engine = swallowed.IsEmpty ? null : SwallowEngine.Of(start.Compilation, engines);
            start.RegisterOperationAction(context => Examine(context, engines, engine, gate), OperationKind.DelegateCreation);
            start.RegisterSyntaxNodeAction(context => Examine(context, engines, engine, gate), SyntaxKind.MethodDeclaration);
        });
    }

    private void Examine(OperationAnalysisContext context, FateEngines engines, SwallowEngine? engine, FindingGate? gate)
    {
        var creation = (IDelegateCreationOperation)context.Operation;
        if (engines.JudgeHanded(creation, context.Options.AnalyzerConfigOptionsProvider) is { } judged
            && !TaskFailures.LeaveNothingTo(creation, judged.Engine))
        {
            var handler = new Handler(judged.Code, context.ContainingSymbol);
            foreach (var rule in handed)
                if (rule.Passed(judged.Fate, handler, creation, engines, context.Options, gate) is { } found)
                    context.ReportDiagnostic(found);
        }

        if (engine is null || engine.Judge(creation, context.Options.AnalyzerConfigOptionsProvider) is not { } code) return;
        foreach (var rule in swallowed)
            if (rule.Passed(code, creation, engine, context.Options, gate) is { } found) context.ReportDiagnostic(found);
    }

    private void Examine(SyntaxNodeAnalysisContext context, FateEngines engines, SwallowEngine? engine, FindingGate? gate)
    {
        var syntax = (MethodDeclarationSyntax)context.Node;
        if (context.ContainingSymbol is not IMethodSymbol method) return;
        if (engines.JudgeHanded(method, syntax, context.SemanticModel, context.Options.AnalyzerConfigOptionsProvider) is { } judged)
        {
            var handler = new Handler(judged.Code, method);
            foreach (var rule in handed)
                if (rule.Passed(judged.Fate, handler, judged.Code.Body, engines, context.Options, gate) is { } found)
                    context.ReportDiagnostic(found);
        }

        if (engine is null || engine.Judge(method, syntax, context.Options.AnalyzerConfigOptionsProvider) is not { } code) return;
        foreach (var rule in swallowed)
            if (rule.Passed(code, context.SemanticModel, gate) is { } found) context.ReportDiagnostic(found);
    }
}

/// <summary>The rules about exceptions that code outside hands over, or drops.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallbackHandlers() : CallbackRules(
    FateRules.Handed,
    ImmutableArray.Create<SwallowRule>(new SNTG1201SwallowedByLibrary(), new SNTG1202ToldBelowEventLevel()));

/// <summary>The verdicts for the report, on code that is handed an exception.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallbackVerdicts() : CallbackRules(
    ImmutableArray.Create<FateRule>(new SNTG1000HandlerJudged()),
    ImmutableArray<SwallowRule>.Empty);
