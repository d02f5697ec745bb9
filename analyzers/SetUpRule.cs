using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen;

/// <summary>A rule about the set-up of an app. It asks the generator's own verdict, so that the two can't disagree.</summary>
public abstract class SetUpRule : DiagnosticAnalyzer
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> TreesThatMayWire = new();

    private protected SetUpRule(DiagnosticDescriptor descriptor) => SupportedDiagnostics = ImmutableArray.Create(descriptor);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var options = ReadFacts.Options(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            var facts = ReadFacts.From(start.Compilation, options, OwnWiring.None);
            if (!facts.IsApp || facts.IsTestProject || !facts.Has(References.Sentry)) return;
            if (Applies(facts, Bootstrap.Decide(facts)) is null) return;
            if (start.Compilation.GetEntryPoint(start.CancellationToken)?.DeclaringSyntaxReferences.FirstOrDefault() is not { } entry) return;
            start.RegisterSemanticModelAction(model => Examine(model, facts, entry));
        });
    }

    /// <summary>Names of which one must stand in the source for the rule to apply; none where the references say enough.</summary>
    private protected virtual string[] Evidence => [];

    /// <summary>The arguments of the message where the rule applies, or null where it has nothing to say.</summary>
    private protected abstract object[]? Applies(Facts facts, Verdict verdict);

    private void Examine(SemanticModelAnalysisContext context, Facts facts, SyntaxReference entry)
    {
        if (context.SemanticModel.SyntaxTree != entry.SyntaxTree) return;
        var compilation = context.SemanticModel.Compilation;
        if (OthersMayWire(compilation, context.CancellationToken) || !HasEvidence(compilation, context.CancellationToken)) return;
        var read = facts with { OwnWiring = OwnWiringIn(compilation, context.CancellationToken) };
        if (Applies(read, Bootstrap.Decide(read)) is { } arguments)
            context.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], Place(entry.GetSyntax(context.CancellationToken)), arguments));
    }

    // The name of Main, or the first of the top-level statements.
    private static Location Place(SyntaxNode entry) => entry switch
    {
        MethodDeclarationSyntax main => main.Identifier.GetLocation(),
        CompilationUnitSyntax unit when unit.Members.OfType<GlobalStatementSyntax>().FirstOrDefault() is { } first => first.GetFirstToken().GetLocation(),
        _ => entry.GetFirstToken().GetLocation(),
    };

    // Set-up in a library of the user's own: a project beside this one shows its source, a built one at least that it knows Sentry.
    private static bool OthersMayWire(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var reference in compilation.References)
        {
            if (reference is CompilationReference { Compilation: var beside })
            {
                if (beside.SyntaxTrees.Any(tree => MayWire(tree, cancellation))) return true;
            }
            else if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
                && !assembly.Name.StartsWith("Sentry", StringComparison.Ordinal)
                && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name => name.Name == "Sentry" || name.Name.StartsWith("Sentry.", StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasEvidence(Compilation compilation, CancellationToken cancellation) =>
        Evidence.Length == 0
        || compilation.SyntaxTrees.Any(tree => tree.GetRoot(cancellation).DescendantNodes().Any(node => node is SimpleNameSyntax name && Evidence.Contains(name.Identifier.ValueText)));

    private static OwnWiring OwnWiringIn(Compilation compilation, CancellationToken cancellation)
    {
        var found = OwnWiring.None;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!MayWire(tree, cancellation)) continue;
#pragma warning disable RS1030 // The call may stand in any file, and only files with a call of that name are bound.
            var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (ReadOwnWiring.MayWire(node)) found |= ReadOwnWiring.From((InvocationExpressionSyntax)node, model, cancellation);
                else if (SpeaksOfSentry(node)) found |= OwnWiring.Init;
            }
        }

        return found;
    }

    // builder.AddAcmeSentry(): an extension of the user's own, wherever it stands.
    private static bool SpeaksOfSentry(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } && name.Contains("Sentry")
        && name is not (SentryApi.UseSentry or SentryApi.AddSentry);

    private static bool MayWire(SyntaxTree tree, CancellationToken cancellation)
    {
        if (tree.FilePath.EndsWith(Writing.BootstrapSource.HintName, StringComparison.Ordinal)) return false;
        if (TreesThatMayWire.TryGetValue(tree, out var known)) return known.Value;
        var may = tree.GetRoot(cancellation).DescendantNodes().Any(static node => ReadOwnWiring.MayWire(node) || SpeaksOfSentry(node));
        TreesThatMayWire.GetValue(tree, _ => new(may));
        return may;
    }
}
