using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Gate;

namespace SentryGen;

/// <summary>
/// Asks rules about the code of Razor files, which is seen only in the files that Razor generates.
/// A rule can't ask for these files alone: all generated code would be bound for it, such as that of migrations.
/// </summary>
public abstract class RazorRules : DiagnosticAnalyzer
{
    private readonly ImmutableArray<FateRule> rules;
    private readonly ImmutableArray<TaskRule> tasks;
    private readonly CallbackLooks looks;

    private protected RazorRules(ImmutableArray<FateRule> rules, ImmutableArray<TaskRule> tasks, CallbackLooks looks)
    {
        this.rules = rules;
        this.tasks = tasks;
        this.looks = looks;
        SupportedDiagnostics = rules.SelectMany(static rule => rule.SupportedDiagnostics)
            .Concat(tasks.SelectMany(static rule => rule.SupportedDiagnostics))
            .Concat(looks.Descriptors)
            .Distinct()
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
                ExamineBodies(file, engines, gate);
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

    // Markup is one method that Razor writes. Of it the parts are bound that a person wrote.
    private void ExamineBodies(SemanticModelAnalysisContext file, FateEngines engines, FindingGate? gate)
    {
        var model = file.SemanticModel;
        var look = looks.In(model.Compilation, engines, file.Options, gate);
        foreach (var root in RootsIn(model.SyntaxTree.GetRoot(file.CancellationToken)))
        {
            var member = model.GetEnclosingSymbol(root.SpanStart, file.CancellationToken);
            if (root is MethodDeclarationSyntax syntax && model.GetDeclaredSymbol(syntax, file.CancellationToken) is IMethodSymbol method)
                Report(look.At(method, syntax, model));
            foreach (var part in PartsOf(root, model, file.CancellationToken))
            {
                foreach (var rule in tasks)
                    if (rule.Examine(part, engines, file.Options, gate) is { } found) Report([found]);
                if (part is IDelegateCreationOperation creation) Report(look.At(creation, member));
            }
        }

        void Report(List<Diagnostic>? all)
        {
            foreach (var found in all ?? [])
                if (UserCode.IsInRazor(found.Location)) file.ReportDiagnostic(found);
        }
    }

    // The outermost code that a person wrote: methods of @code, statements and functions of markup.
    private static IEnumerable<SyntaxNode> RootsIn(SyntaxNode file) =>
        file.DescendantNodes(static node => !IsRoot(node)).Where(IsRoot);

    private static bool IsRoot(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax
            or AnonymousFunctionExpressionSyntax or (StatementSyntax and not BlockSyntax)
        && UserCode.IsInRazor(node.GetFirstToken().GetLocation());

    // A function stands in the delegate that is made of it.
    private static IEnumerable<IOperation> PartsOf(SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        var code = model.GetOperation(root, cancellation);
        if (code?.Parent is IDelegateCreationOperation made) code = made;
        return code is null ? [] : code.DescendantsAndSelf();
    }

    private static IEnumerable<T> InRazor<T>(SemanticModelAnalysisContext file)
        where T : SyntaxNode =>
        file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken).DescendantNodes().OfType<T>()
            .Where(static node => UserCode.IsInRazor(node.GetFirstToken().GetLocation()));
}

/// <summary>The rules about lost exceptions, in Razor files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorHandlers() : RazorRules(FateRules.Caught, TaskRules.All, CallbackLooks.Rules);

/// <summary>The verdicts for the report, in Razor files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorVerdicts() : RazorRules(
    FateRules.OfVerdicts, ImmutableArray<TaskRule>.Empty, CallbackLooks.Verdicts);
