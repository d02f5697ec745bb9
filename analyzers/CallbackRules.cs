using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Gate;

namespace SentryGen;

/// <summary>
/// Asks rules about code that code outside runs. Each delegate and each method is looked at once: most are of no rule,
/// and a look for each rule would cost more than all verdicts.
/// </summary>
public abstract class CallbackRules : DiagnosticAnalyzer
{
    private readonly CallbackLooks looks;

    private protected CallbackRules(CallbackLooks looks)
    {
        this.looks = looks;
        SupportedDiagnostics = looks.Descriptors;
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
            var look = looks.In(start.Compilation, engines, start.Options, FindingGate.Of(start.Compilation, start.Options));
            start.RegisterOperationAction(
                context => look.At((IDelegateCreationOperation)context.Operation, context.ContainingSymbol)
                    ?.ForEach(context.ReportDiagnostic),
                OperationKind.DelegateCreation);
            start.RegisterSyntaxNodeAction(
                context =>
                {
                    if (context.ContainingSymbol is IMethodSymbol method)
                        look.At(method, (MethodDeclarationSyntax)context.Node, context.SemanticModel)?.ForEach(context.ReportDiagnostic);
                },
                SyntaxKind.MethodDeclaration);
        });
    }
}

/// <summary>The rules about exceptions that code outside hands over, or drops.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallbackHandlers() : CallbackRules(CallbackLooks.Rules);

/// <summary>The verdicts for the report, on code that is handed an exception.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallbackVerdicts() : CallbackRules(CallbackLooks.Verdicts);
